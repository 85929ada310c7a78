import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

/// The submission beside the unit's last report of the year.
extension Inquiry {
  /// What a comparison with the last report finds; January has nothing before it.
  func comparing(_ body: (History.Report) -> [Ruling]) -> [Ruling] {
    Ruling.lookingAtAll { () throws(Unusable) -> [Ruling] in
      let (unit, period) = (try certainUnit(), try certainPeriod())
      guard period.month > 1 else { return [] }
      guard let history else { throw Unusable(why: "没有上期的报表可比") }
      return body(try history.last(of: unit, before: period))
    }
  }

  /// What a comparison of the projects with those of the last report finds.
  func comparingProjects(
    _ body: (History.Report, ProjectPairs) -> [Ruling]
  ) -> [Ruling] {
    comparing { last in
      guard last.hasLedgers else {
        return [.notEvaluated("上期只有汇总数,没有台账可比")]
      }
      guard submission.ledgers[.projects] != nil else { return [] }
      return body(
        last,
        ProjectPairs(
          submission.rows(.projects), before: last.data.ledgers[.projects] ?? []))
    }
  }
}

/// The projects of two reports of one unit, told apart by number, else by enterprise and name.
struct ProjectPairs {
  /// A project that stands in both.
  struct Pair {
    /// The row of now.
    var row: LedgerRow
    /// What was reported before.
    var before: LedgerRecord
  }

  /// A project that stood in the earlier report only.
  struct Gone {
    /// Its number, or else its name.
    var key: String
    /// How it is called to a person: “名称”(XM-001).
    var label: String
  }

  private(set) var kept: [Pair] = []
  private(set) var gone: [Gone] = []

  init(_ rows: [LedgerRow], before: [LedgerRecord]) {
    var byNumber: [String: LedgerRow] = [:]
    var byName: [String: LedgerRow] = [:]
    for row in rows {
      let (number, named) = Self.keys { row[$0].map { $0.string ?? $0.text } ?? "" }
      if let number, byNumber[number] == nil { byNumber[number] = row }
      if let named, byName[named] == nil { byName[named] = row }
    }
    for record in before {
      let (number, named) = Self.keys { record[$0]?.shown ?? "" }
      guard number != nil || named != nil else { continue }
      if let row = number.flatMap({ byNumber[$0] }) ?? named.flatMap({ byName[$0] }) {
        kept.append(Pair(row: row, before: record))
        continue
      }
      let (id, name) = (record["id"]?.shown ?? "", record["name"]?.shown ?? "")
      gone.append(
        Gone(
          key: id.isEmpty ? name : id,
          label: name.isEmpty ? id : "“\(name)”" + (id.isEmpty ? "" : "(\(id))")))
    }
  }

  private static func keys(_ text: (String) -> String) -> (number: String?, named: String?) {
    func key(_ column: String) -> String { NormalizedText(text(column)).description }
    let (number, code, name) = (key("id"), key("creditCode"), key("name"))
    return (
      number.isEmpty ? nil : number, code.isEmpty || name.isEmpty ? nil : code + "|" + name
    )
  }
}

extension DataValue {
  /// The value as a person sees it.
  var shown: String {
    switch self {
    case .number(let number): "\(number)"
    case .text(let text): text
    case .flag(let flag): flag ? "是" : "否"
    }
  }

  /// Whether two reports mean the same: numbers exactly, texts but for how they are typed.
  func isSame(as other: DataValue) -> Bool {
    switch (self, other) {
    case (.number(let left), .number(let right)): left == right
    default: NormalizedText(shown) == NormalizedText(other.shown)
    }
  }
}

extension Entry {
  /// What was read, as data give it; nil where nothing was read.
  var dataValue: DataValue? {
    switch reading {
    case .number(let number, _): .number(number)
    case .date(let date, _): .text(date.description)
    case .flag(let flag): .flag(flag)
    case .text(let text): .text(text)
    default: nil
    }
  }
}
