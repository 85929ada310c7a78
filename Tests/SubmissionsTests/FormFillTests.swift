import FoundationEssentials
import Samples
import Submissions
import TaskBooks
import Testing
import Workbooks

@Suite("Data put into a form")
struct FormFillTests {
  let taskBook: TaskBook
  let june: Period
  let folder: TemporaryFolder

  init() throws {
    taskBook = try TaskBook.builtIn()
    june = try #require(Period(year: 2023, month: 6))
    folder = try TemporaryFolder()
  }

  private func issued(_ name: String) throws -> (form: String, unit: Unit) {
    let unit = try #require(taskBook.unit(named: name))
    let form = folder.file("form.xlsx")
    try Form.issue(to: form, unit: unit, period: june, taskBook: taskBook)
    return (form, unit)
  }

  private func cell(_ place: Place, _ path: String) throws -> Cell? {
    let workbook = try Workbook(path: path)
    let sheet = try #require(workbook.sheets.first { $0.name == place.sheet })
    var rows = try workbook.rows(of: sheet)
    while let row = try rows.next() {
      if let cell = row.cells.first(where: { $0.reference == place.cell }) { return cell }
    }
    return nil
  }

  private func failure(_ data: FormData, _ form: String) -> FillError? {
    do {
      try Form.fill(form, with: data, in: taskBook, to: folder.file("out.xlsx"))
      return nil
    } catch {
      return error
    }
  }

  private func read(_ path: String) -> FormData? {
    if case .submission(let submission) = FormReader(taskBook).read(path).outcome {
      submission.data(in: taskBook)
    } else {
      nil
    }
  }

  @Test("The completion rate is stored as the formula gives it")
  func rate() throws {
    let (form, unit) = try issued("云岩区")
    let out = folder.file("out.xlsx")
    let data = FormData(
      unit: unit.name, period: june, figures: ["paidIn": 37.5, "industrialShare": 11.5])
    try Form.fill(form, with: data, in: taskBook, to: out)
    let layout = FormLayout(for: unit, in: taskBook)
    let paidIn = try cell(try #require(layout.rate(.paidIn)), out)
    #expect(paidIn?.value == .number(0.5))
    #expect(paidIn?.formula != nil)
    #expect(
      try cell(try #require(layout.rate(.industrialShare)), out)?.value == .number(0.5))
    #expect(try cell(try #require(layout.rate(.trips)), out)?.value == .text(""))
  }

  @Test("A form filled before is filled anew: fewer rows, blank figures, - where not assessed")
  func again() throws {
    let (form, unit) = try issued("市金融办")
    let first = folder.file("first.xlsx")
    let second = folder.file("second.xlsx")
    var data = SampleForm.clean(unit: unit, period: june, taskBook: taskBook)
    data.figures[.industrialSigning] = 1
    try Form.fill(form, with: data, in: taskBook, to: first)
    data.figures = [.trips: 4]
    data.ledgers[.projects] = Array((data.ledgers[.projects] ?? []).prefix(1))
    data.ledgers[.activities] = []
    try Form.fill(first, with: data, in: taskBook, to: second)
    #expect(read(second) == data)
    let layout = FormLayout(for: unit, in: taskBook)
    #expect(
      try cell(try #require(layout.figure(.industrialSigning)), second)?.value == .text("-"))
    #expect(try cell(try #require(layout.rate(.trips)), second)?.formula != nil)
  }

  @Test("More rows than were prepared are read back, dates as dates")
  func manyRows() throws {
    let (form, unit) = try issued("云岩区")
    let rows = FormLayout(for: unit, in: taskBook).ledgerRows(.projects).count
    let record: LedgerRecord = [
      "id": .text("1"), "signedOn": .text("2023-05-06"), "signed": .number(0.1),
      "section": .text("C"), "digital": .flag(true),
    ]
    let data = FormData(
      unit: unit.name, period: june,
      ledgers: [.projects: Array(repeating: record, count: rows + 50), .activities: []])
    let out = folder.file("out.xlsx")
    try Form.fill(form, with: data, in: taskBook, to: out)
    #expect(read(out)?.ledgers[.projects] == data.ledgers[.projects])
    let last = try #require(
      FormLayout(for: unit, in: taskBook).ledger(.projects, column: "signedOn", index: rows + 49))
    guard case .date? = try cell(last, out)?.value else {
      Issue.record("no date in \(last)")
      return
    }
  }

  @Test("Data of another unit or period is refused")
  func others() throws {
    let (form, _) = try issued("云岩区")
    let july = try #require(Period(year: 2023, month: 7))
    #expect(
      failure(FormData(unit: "南明区", period: june), form)
        == .otherUnit(form: "云岩区", data: "南明区"))
    #expect(
      failure(FormData(unit: "云岩区", period: july), form)
        == .otherPeriod(form: june, data: july))
    #expect(!FileManager.default.fileExists(atPath: folder.file("out.xlsx")))
  }

  @Test("A file that is no form, and keys that are unknown, are refused")
  func noForm() throws {
    let (form, _) = try issued("云岩区")
    let data = FormData(unit: "云岩区", period: june)
    let other = folder.file("other.xlsx")
    var writer = try WorkbookWriter(path: other)
    try writer.add(SheetDraft(name: "甲"), rows: [])
    try writer.finish()
    #expect(failure(data, other) == .notAForm(path: other))
    try Data("unit,period".utf8).write(to: URL(filePath: other))
    #expect(failure(data, other) == .workbook(.notAWorkbook(.plainText)))
    var unknown = data
    unknown.figures["visits"] = 1
    #expect(
      failure(unknown, form)
        == .data(FormDataError("figures.visits", .unknownKey(nearest: nil))))
  }

  @Test("A form is never written over itself")
  func overItself() throws {
    let (form, _) = try issued("云岩区")
    let before = try Data(contentsOf: URL(filePath: form))
    let data = FormData(unit: "云岩区", period: june, figures: [.trips: 1])
    #expect(throws: FillError.self) {
      try Form.fill(form, with: data, in: taskBook, to: form)
    }
    #expect(try Data(contentsOf: URL(filePath: form)) == before)
  }

  @Test("A total row between the rows of a ledger stays, and rows go round it")
  func totalRow() throws {
    let (form, unit) = try issued("云岩区")
    let layout = FormLayout(for: unit, in: taskBook)
    let total = try #require(layout.ledger(.projects, column: "id", index: 1))
    let withTotal = folder.file("total.xlsx")
    var editor = try WorkbookEditor(path: form)
    try editor.set(.text("合计"), at: total.cell, in: total.sheet)
    try editor.save(to: withTotal)
    let data = FormData(
      unit: unit.name, period: june,
      ledgers: [
        .projects: [["id": .text("甲")], ["id": .text("乙")]], .activities: [],
      ])
    let out = folder.file("out.xlsx")
    try Form.fill(withTotal, with: data, in: taskBook, to: out)
    #expect(try cell(total, out)?.value == .text("合计"))
    #expect(read(out) == data)
  }
}
