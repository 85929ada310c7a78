import FoundationEssentials
import Rulebook
import Submissions
import TaskBooks
import Testing
import Workbooks

/// A clean form broken in one known way makes exactly the rule for it fire, at the broken cell.
struct MutationTests {
  /// A unit of each table.
  static let units = ["云岩区", "白云经济开发区", "市政府驻武汉办事处", "市科技局", "贵阳水务集团"]

  @Test("A figure that is no number, an error, blank or negative", arguments: units)
  func figures(unit: String) throws {
    let form = try Cases.clean(unit)
    let indicators = form.taskBook.indicators(forTable: form.submission.table).map(\.id)
    for indicator in indicators {
      let broken: [(CellValue?, String)] = [
        (.text("约5亿左右"), "V202"), (.error("#DIV/0!"), "V208"), (nil, "V201"),
        (.text("-"), "V201"), (.number(-1), indicator == .industrialShare ? "V206" : "V204"),
      ]
      for (value, rule) in broken {
        var form = form
        let spot = form.type(value, into: indicator)
        try expect(rule, at: spot, in: form, "\(unit) \(indicator.rawValue)")
      }
    }
  }

  @Test("A ledger's cell that is not what its column asks for", arguments: units)
  func ledgers(unit: String) throws {
    let form = try Cases.clean(unit)
    for ledger in form.taskBook.ledgers(forTable: form.submission.table) {
      let rows = form.submission.rows(ledger.key)
      for row in Set([0, rows.count / 2, rows.count - 1]) where rows.indices.contains(row) {
        for column in ledger.columns(forTable: form.submission.table) {
          for (value, rule) in broken(column, rows[row], form) {
            var form = form
            let spot = form.type(value, into: column.key, of: row, in: ledger.key)
            try expect(rule, at: spot, in: form, "\(unit) \(ledger.key) \(column.key) \(row)")
          }
        }
      }
    }
  }

  private func broken(
    _ column: LedgerColumn, _ row: LedgerRow, _ form: Filling
  ) -> [(CellValue?, String)] {
    var broken: [(CellValue?, String)] = []
    switch column.kind {
    case .number: broken = [(.text("见附件"), "V202"), (.number(-2), "V204")]
    case .date:
      broken = [(.text("近期"), "V210"), (.text("2022-06-01"), "V210"), (.text("2023-12-1"), "V210")]
    case .choice, .flag: broken = [(.text("待定"), "V211")]
    case .creditCode: broken = [(.text("12345"), "V212")]
    case .text: break
    }
    if column.kind != .text { broken.append((.error("#N/A"), "V208")) }
    let isDue = column.requiredWhen.map { $0.values.contains(row[$0.column]?.string ?? "") } ?? true
    if column.requiredIn.contains(form.submission.table), isDue { broken.append((nil, "V215")) }
    if column.key == "recognition" { broken.append((nil, "P405")) }
    return broken
  }

  private func expect(
    _ rule: String, at spot: Spot, in form: Filling, _ what: String
  ) throws {
    let findings = try Cases.judgement(of: form).findings
    #expect(findings.map(\.rule) == [rule], "\(what): \(findings.map(\.line))")
    #expect(findings.first?.spot == spot, "\(what)")
  }
}
