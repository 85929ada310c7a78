import Submissions
import TaskBooks
import Workbooks

/// The check whose findings came back in the workbook itself, on its sheet 校验结果.
struct ReturnedCheck {
  /// The check.
  let check: History.Check

  /// The check that a returned sheet tells of.
  init(_ sheet: ReturnedSheet, unit: Unit, period: Period) {
    check = History.Check(
      unit: unit.name, period: period,
      findings: sheet.findings.filter { !$0.isFixed }.map(Finding.init),
      fixed: sheet.findings.filter(\.isFixed).map(Finding.init))
  }
}

extension Finding {
  /// The finding as far as its row on the sheet tells.
  fileprivate init(_ returned: ReturnedFinding) {
    let place = Place(returned.place)
    self.init(
      rule: returned.rule,
      level: Level.allCases.first { returned.level.hasPrefix($0.chinese) } ?? .notice,
      observation: Observation(
        sheet: place?.sheet, cells: place.map { CellRange($0.cell) }, found: returned.found,
        expected: returned.expected, message: returned.message, subject: ""),
      remedy: returned.remedy, clause: returned.clause, fingerprint: returned.fingerprint,
      valueHash: returned.valueHash)
  }
}

extension Place {
  /// The first cell of a place as the sheet writes it: `项目台账!B4`; nil where it is no cell.
  fileprivate init?(_ text: String) {
    guard let mark = text.lastIndex(of: "!"),
      let range = CellRange(text[text.index(after: mark)...])
    else { return nil }
    self.init(sheet: String(text[..<mark]), cell: range.first)
  }
}
