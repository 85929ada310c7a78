internal import Rulebook
internal import TaskBooks
internal import Workbooks

extension Language {
  /// The fixed word of a report in this language.
  func word(_ chinese: String, _ english: String) -> String {
    self == .english ? english : chinese
  }

  /// The level: 强制, `error`.
  func word(_ level: Level) -> String { word(level.chinese, level.rawValue) }

  /// The verdict: 退回, `returned`.
  func word(_ verdict: Judgement.Verdict) -> String { word(verdict.chinese, verdict.rawValue) }

  /// The state of a finding: 首次出现, `new`.
  func word(_ state: Finding.State) -> String { word(state.chinese, state.rawValue) }
}

extension Finding.State {
  /// The state in Chinese.
  var chinese: String {
    switch self {
    case .new: "首次出现"
    case .still: "上次已有"
    case .explained: "已说明"
    case .waived: "已豁免"
    case .reopened: "再次出现"
    }
  }
}
