import FoundationEssentials
import TaskBooks
import Testing
import Workbooks

@testable import Submissions

/// Formulas in cells that were to be filled.
struct ReadingFormulasTests {
  private func read(
    _ formula: String, stored: CellValue?, into indicator: IndicatorID = .paidIn
  ) throws -> Entry {
    var form = try ReadingCase("云岩区")
    let place = try #require(form.layout.figure(indicator))
    form.draft.change(place) {
      $0.value = stored
      $0.formula = formula
    }
    return try #require(try form.submission().figures[indicator])
  }

  @Test("A formula without a stored result is read as what it comes to")
  func unstored() throws {
    let entry = try read("ROUND(12.345+9,2)", stored: nil)
    #expect(entry.number == Decimal(string: "21.35"))
    #expect(entry.evaluation == .unstored)
    #expect(entry.text == "21.35")
    #expect(entry.seen == "=ROUND(12.345+9,2)")
  }

  @Test("A stale result gives way to what the formula comes to")
  func stale() throws {
    let entry = try read("12+9", stored: .number(20))
    #expect(entry.number == 21)
    #expect(entry.evaluation == .stale("20"))
    #expect(entry.seen == "20")
  }

  @Test("A result that is what the formula comes to is read as it stands")
  func current() throws {
    let entry = try read("12.1+9.2", stored: .number(21.3))
    #expect(entry.number == Decimal(string: "21.3"))
    #expect(entry.evaluation == nil)
    #expect(entry.seen == entry.text)
  }

  @Test("What cannot be evaluated keeps its stored result, and says why it was not")
  func refused() throws {
    let kept = try read("NOW()-45000", stored: .number(7))
    #expect(kept.number == 7)
    #expect(kept.evaluation == .refused(.volatile("NOW")))
    #expect(kept.seen == "7")
    let lost = try read("NOW()-45000", stored: nil)
    #expect(lost.isBlank)
    #expect(lost.seen == "=NOW()-45000")
  }

  @Test("A share keeps its percent, and a total of the ledger is worked out from its cells")
  func ledgerTotal() throws {
    let share = try read("0.2+0.1", stored: nil, into: .industrialShare)
    #expect(share.number == 30)
    var form = try ReadingCase("云岩区")
    let place = try #require(form.layout.figure(.paidIn))
    let records = try #require(form.data.ledgers[.projects])
    let first = try #require(form.layout.ledger(.projects, column: "paidIn", index: 0))
    let last = try #require(
      form.layout.ledger(.projects, column: "paidIn", index: records.count - 1))
    form.draft.change(place) {
      $0.value = .number(1)
      $0.formula = "SUM('\(first.sheet)'!\(first.cell):\(last.cell))"
    }
    let submission = try form.submission()
    let sum = submission.rows(.projects).reduce(Decimal(0)) { $0 + ($1["paidIn"]?.number ?? 0) }
    #expect(sum > 1)
    #expect(submission.figures[.paidIn]?.number == sum)
  }

  @Test("Days and texts of a ledger are read from formulas too")
  func ledgerCells() throws {
    var form = try ReadingCase("市投资促进局")
    let day = try #require(form.layout.ledger(.projects, column: "signedOn", index: 0))
    let name = try #require(form.layout.ledger(.projects, column: "name", index: 0))
    form.draft.change(day) {
      $0.value = nil
      $0.formula = "DATE(2023,5,6)"
    }
    form.draft.change(name) {
      $0.value = .text("旧名")
      $0.formula = "CONCATENATE(\"新\",\"项目\")"
    }
    let row = try form.submission().rows(.projects).first
    #expect(row?["signedOn"]?.date == DateTime(year: 2023, month: 5, day: 6))
    #expect(row?["name"]?.string == "新项目")
    #expect(row?["name"]?.evaluation == .stale("旧名"))
  }
}
