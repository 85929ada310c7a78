import FoundationEssentials
import Rulebook
import Samples
import Submissions
import TaskBooks
import Testing
import Workbooks

@testable import Reports

/// A month of the sample year of all units, with the months before it as the past.
struct SampleYear {
  let desk: Desk

  init(_ period: String = "2023-06") throws { desk = try Desk(period) }

  /// The month consolidated without some units, and with the earlier months without others.
  func consolidation(
    without missing: Set<String> = [], before: [Int: Set<String>]? = nil,
    changing change: (inout FormData) -> Void = { _ in }
  ) throws -> Consolidation {
    let units = desk.taskBook.units.map(\.name)
    let returns = try units.filter { !missing.contains($0) }.map { name in
      var data = try desk.data(name)
      change(&data)
      return try self.return(data)
    }
    var reports: [History.Report] = []
    for (month, absent) in before ?? [:] {
      let period = try #require(Period(year: desk.period.year, month: month))
      for name in units where !absent.contains(name) {
        reports.append(
          History.Report(file: "", data: try desk.data(name, in: period), hasLedgers: true))
      }
    }
    return Consolidation(
      taskBook: desk.taskBook, period: desk.period, returns: returns,
      history: before == nil ? nil : History(reports: reports))
  }

  /// What a form with the data brings, without a finding.
  func `return`(_ data: FormData) throws -> UnitReturn {
    var submission = try #require(Submission(filling: data, in: desk.taskBook))
    submission.file = "报表/\(data.unit).xlsx"
    submission.sha256 = data.unit
    let receipt = Receipt(
      file: submission.file, sha256: submission.sha256, outcome: .submission(submission))
    return UnitReturn(
      Judgement(
        receipt: receipt, unit: try desk.unit(data.unit), period: desk.period, findings: []),
      in: desk.taskBook)
  }

  /// The value of a field of a row of the ledgers as a number; 0 where it is none.
  static func number(_ value: DataValue?) -> Decimal {
    if case .number(let number) = value { number } else { 0 }
  }
}

extension [RowDraft] {
  /// The cells of the row of a unit.
  func cells(of unit: String, column: Int = 2) throws -> [CellDraft] {
    try #require(first { $0.cells.count >= column && $0.cells[column - 1].value == .text(unit) })
      .cells
  }
}
