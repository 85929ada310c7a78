import TaskBooks
import Workbooks

/// The words of the catalogue in a language.
struct CatalogueWords {
  private let language: Language

  init(_ language: Language) { self.language = language }

  private func word(_ chinese: String, _ english: String) -> String {
    language == .chinese ? chinese : english
  }

  var title: String { word("校验规则", "The rules") }
  var level: String { word("级别", "level") }
  var clause: String { word("依据", "clause") }
  var remedy: String { word("处理", "remedy") }
  var valid: String { word("有效期", "valid") }
  var parameter: String { word("参数", "parameter") }
  var failing: String { word("不通过的例子", "fires at") }
  var passing: String { word("通过的例子", "silent at") }
  var colon: String { word(":", ": ") }

  /// The heading of a group of rules, by the letter of their IDs.
  func group(_ letter: Character) -> String {
    switch letter {
    case "S": word("S 读得出吗,是填报表吗", "S: Can it be read, and is it the form?")
    case "V": word("V 每个值合适吗", "V: Is each value what it should be?")
    case "L": word("L 表内一致吗", "L: Does the form agree with itself?")
    case "P": word("P 合乎政策吗", "P: Does it follow the policy?")
    case "X": word("X 与其他单位一致吗", "X: Does it agree with the other units'?")
    case "H": word("H 与以前各期一致吗", "H: Does it agree with the periods before?")
    case "T": word("T 任务书自身一致吗", "T: Does the task book agree with itself?")
    default: String(letter)
    }
  }

  /// The level, with that at a key node, and whether the rule is applied.
  func level(of setting: RuleSetting) -> String {
    let node = setting.keyNodeLevel.map { level in
      word(",关键节点\(level.chinese)", "; \(level.rawValue) at a key node")
    }
    let off = setting.isOn ? "" : word(",未启用", "; off")
    return word(setting.level.chinese, setting.level.rawValue) + (node ?? "") + off
  }

  /// The periods in which the rule is valid; nil is always.
  func validity(of setting: RuleSetting) -> String? {
    guard setting.validFrom != nil || setting.validTo != nil else { return nil }
    let from = setting.validFrom.map(\.description) ?? ""
    let to = setting.validTo.map(\.description) ?? ""
    return word("\(from) 至 \(to)", "\(from) to \(to)")
  }
}
