import FoundationEssentials
import TaskBooks
import Testing
import Workbooks

@testable import Submissions

/// Values as they stand in cells, read through a workbook.
struct ReadingValuesTests {
  @Test("A number typed as text, a share without percent, a formula, an error are each themselves")
  func figures() throws {
    var form = try ReadingCase("云岩区")
    let paidIn = try #require(form.layout.figure(.paidIn))
    let share = try #require(form.layout.figure(.industrialShare))
    let trips = try #require(form.layout.figure(.trips))
    let digital = try #require(form.layout.figure(.digital))
    form.draft[paidIn] = .text("１,234.5亿元")
    form.draft.change(share) {
      $0.value = .number(0.55)
      $0.style.numberFormat = "General"
    }
    form.draft[trips] = .error("#REF!")
    form.draft.change(digital) {
      $0.value = nil
      $0.formula = "1+1"
    }
    let figures = try form.submission().figures
    #expect(figures[.paidIn]?.reading == .number(Decimal(12345) / 10, .normalised))
    #expect(figures[.paidIn]?.text == "１,234.5亿元")
    #expect(figures[.industrialShare]?.reading == .doubtful(Decimal(55) / 100))
    #expect(figures[.trips]?.reading == .error("#REF!"))
    #expect(figures[.digital]?.formula == "1+1")
    #expect(figures[.digital]?.value == .number(2))
  }

  @Test("A total row is told apart from the rows that it sums up")
  func totals() throws {
    var form = try ReadingCase("市投资促进局")
    let count = try #require(form.data.ledgers[.projects]?.count)
    let name = try #require(form.layout.ledger(.projects, column: "id", index: count))
    let signed = try #require(form.layout.ledger(.projects, column: "signed", index: count))
    form.draft[name] = .text("合 计:")
    form.draft[signed] = .number(12.5)
    let submission = try form.submission()
    try form.expectSameData(submission)
    let totals = try #require(submission.ledgers[.projects]?.totals)
    #expect(totals.map(\.number) == [signed.cell.row])
    #expect(totals.first?["signed"]?.number == Decimal(125) / 10)
  }

  @Test("An amount in merged cells counts once")
  func merged() throws {
    var form = try ReadingCase("市投资促进局")
    let first = try #require(form.layout.ledger(.projects, column: "signed", index: 0))
    let second = try #require(form.layout.ledger(.projects, column: "signed", index: 1))
    form.draft[second] = nil
    let sheet = try form.draft.position(first.sheet)
    form.draft.sheets[sheet].draft.merges.append(CellRange(first.cell, second.cell))
    let rows = try form.submission().rows(.projects)
    #expect(rows.first?["signed"]?.number != nil)
    #expect(rows.dropFirst().first?["signed"]?.isBlank == true)
  }

  @Test("A code of 18 digits typed as a number is read as it was stored")
  func code() throws {
    var form = try ReadingCase("市投资促进局")
    let code = try #require(form.layout.ledger(.projects, column: "creditCode", index: 0))
    form.draft[code] = .number(915_201_001_234_567)
    let entry = try form.submission().rows(.projects).first?["creditCode"]
    #expect(entry?.string == "915201001234567")
  }

  @Test("A row with a formula whose result was not stored is a row")
  func formulaRow() throws {
    var form = try ReadingCase("市投资促进局")
    let count = try #require(form.data.ledgers[.projects]?.count)
    let place = try #require(form.layout.ledger(.projects, column: "signed", index: count))
    form.draft.change(place) { $0.formula = "SUM(I4:I5)" }
    let row = try form.submission().rows(.projects).last
    #expect(row?.number == place.cell.row)
    #expect(row?["signed"]?.formula == "SUM(I4:I5)")
  }

  @Test("Rows typed into a submission, added and taken out are read as from the form")
  func typing() throws {
    let form = try ReadingCase("云岩区")
    let taskBook = form.taskBook
    var submission = try #require(Submission(filling: form.data, in: taskBook))
    let before = submission.rows(.projects)
    submission.type(.text("1.5亿元"), into: .projects, row: 0, column: "signed", in: taskBook)
    #expect(
      submission.rows(.projects).first?["signed"]?.reading
        == .number(Decimal(15) / 10, .normalised))
    let record = try #require(form.data.ledgers[.projects]?.first)
    submission.add(row: record, to: .projects, in: taskBook)
    let last = try #require(submission.rows(.projects).last)
    #expect(last.number == (before.last?.number ?? 0) + 1)
    #expect(last.entries.mapValues(\.reading) == before.first?.entries.mapValues(\.reading))
    submission.removeRow(0, from: .projects)
    #expect(
      submission.rows(.projects).map(\.number) == Array(before.map(\.number).dropFirst()) + [
        last.number
      ])
    submission.removeRow(10_000, from: .projects)
    #expect(submission.rows(.projects).count == before.count)
  }

  @Test("A month is read in every way it is typed")
  func period() {
    for text in [
      "2023年6月", "2023年06月份", "2023-06", "2023.6", "2023/6", "202306", "２０２３年６月", "2023-06-30",
    ] {
      #expect(PeriodText.read(text) == Period("2023-06"), "\(text)")
    }
    for text in ["6月", "2023", "2023年", "2023-13", "二〇二三年六月", "2023年6月-7月", ""] {
      #expect(PeriodText.read(text) == nil, "\(text)")
    }
  }
}
