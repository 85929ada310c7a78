import FoundationEssentials
import Submissions
import TaskBooks
import Testing
import Workbooks

@Suite("The form as issued")
struct FormIssueTests {
  let taskBook: TaskBook
  let june: Period
  let folder: TemporaryFolder

  init() throws {
    taskBook = try TaskBook.builtIn()
    june = try #require(Period(year: 2023, month: 6))
    folder = try TemporaryFolder()
  }

  private func issue(_ unit: Unit, as name: String = "form.xlsx") throws -> String {
    let path = folder.file(name)
    try Form.issue(to: path, unit: unit, period: june, taskBook: taskBook)
    return path
  }

  /// The texts of a sheet by their cells.
  private func texts(_ path: String, _ name: String) throws -> [CellReference: String] {
    let workbook = try Workbook(path: path)
    let sheet = try #require(workbook.sheets.first { $0.name == name })
    var texts: [CellReference: String] = [:]
    var rows = try workbook.rows(of: sheet)
    while let row = try rows.next() {
      for cell in row.cells {
        if case .text(let text) = cell.value { texts[cell.reference] = text }
      }
    }
    return texts
  }

  @Test("Each unit's form stands where the layout says and is blank")
  func layout() throws {
    for unit in taskBook.units {
      let path = try issue(unit)
      guard case .submission(let submission) = FormReader(taskBook).read(path).outcome else {
        Issue.record("\(unit.name) is not read")
        continue
      }
      let layout = FormLayout(for: unit, in: taskBook)
      for indicator in taskBook.indicators(forTable: unit.table) {
        let entry = submission.figures[indicator.id]
        #expect(entry?.place == layout.figure(indicator.id))
        let isAssessed = taskBook.target(of: unit, indicator.id) != .notAssessed
        #expect(entry?.reading == (isAssessed ? .blank : .notAssessed))
      }
      #expect(submission.ledgers.keys.count == taskBook.ledgers(forTable: unit.table).count)
      #expect(submission.ledgers.values.allSatisfy { $0.rows.isEmpty })
      #expect(submission.altered.isEmpty && submission.missing.isEmpty && submission.moved.isEmpty)
      #expect(submission.identity.issuedTo == unit.name)
      #expect(submission.identity.period == june && submission.identity.issuedFor == june)
      #expect(submission.identity.issue == taskBook.issue)
    }
  }

  @Test("Printed texts stand word for word, each note in a cell of its own")
  func printedTexts() throws {
    for number in 1...5 {
      let unit = try #require(taskBook.units(ofTable: number).first)
      let table = try #require(taskBook.table(number))
      let texts = try texts(try issue(unit), FormLayout.figuresSheet)
      let printed =
        [taskBook.title, table.heading] + table.notes + table.columns.compactMap(\.printedText)
        + table.columns.flatMap { [$0.upper, $0.lower].compactMap { $0 } }
      for text in printed { #expect(texts.values.contains(text), "表\(number): \(text)") }
    }
  }

  @Test("The filling notes have the parameters of the rules in them")
  func notes() throws {
    let unit = try #require(taskBook.units(ofTable: 2).first)
    var changed = taskBook
    let position = try #require(changed.rules.firstIndex { $0.id == "P402" })
    changed.rules[position].parameters["threshold"] = "7"
    let path = folder.file("form.xlsx")
    try Form.issue(to: path, unit: unit, period: june, taskBook: changed)
    let texts = try texts(path, FormLayout.notesSheet).values
    #expect(texts.contains { $0.contains("7亿元以上") })
    #expect(!texts.contains { $0.contains("{") })
  }

  @Test("Sheets are in order, protected, the choices hidden with every list")
  func sheets() throws {
    let unit = try #require(taskBook.units(ofTable: 2).first)
    let path = try issue(unit)
    let workbook = try Workbook(path: path)
    #expect(
      workbook.sheets.map(\.name) == ["目标完成情况", "项目台账", "活动台账", "标房台账", "填报说明", "选项"])
    #expect(workbook.sheets.filter { $0.visibility != .visible }.map(\.name) == ["选项"])
    for sheet in workbook.sheets {
      #expect(try workbook.features(of: sheet).isProtected, "\(sheet.name)")
    }
    let texts = try texts(path, FormLayout.choicesSheet).values
    for list in taskBook.choices {
      #expect(list.values.allSatisfy { texts.contains($0) }, "\(list.name)")
      #expect(workbook.definedNames.contains { $0.name == "选项_\(list.name)" })
    }
  }

  @Test("The form is marked three times, and known when two marks are lost")
  func marks() throws {
    let unit = taskBook.units[0]
    let path = try issue(unit)
    let workbook = try Workbook(path: path)
    #expect(workbook.properties.custom["zhaoshang.unit"] == unit.name)
    #expect(workbook.properties.custom["zhaoshang.period"] == "2023-06")
    let names = workbook.definedNames.filter { $0.name.hasPrefix("_zhaoshang_") }
    #expect(names.count == 4 && names.allSatisfy(\.isHidden))
    #expect(names.first { $0.name == "_zhaoshang_unit" }?.formula == "\"云岩区\"")
    let texts = try texts(path, FormLayout.choicesSheet)
    let label = try #require(texts.first { $0.value == "标识" }?.key)
    #expect(texts[CellReference(row: label.row + 1, column: label.column)] == "责任单位")
    #expect(texts[CellReference(row: label.row + 1, column: label.column + 1)] == unit.name)
  }

  @Test("The same task book gives the same bytes")
  func determinism() throws {
    let unit = taskBook.units[0]
    let first = try Data(contentsOf: URL(filePath: try issue(unit, as: "1.xlsx")))
    let second = try Data(contentsOf: URL(filePath: try issue(unit, as: "2.xlsx")))
    #expect(first == second)
  }

  @Test("A unit whose table is not in the task book gets no form")
  func noTable() {
    let unit = Unit(name: "某单位", table: 9, aliases: [])
    #expect(throws: WorkbookError.self) {
      try Form.issue(
        to: folder.file("form.xlsx"), unit: unit, period: june, taskBook: taskBook)
    }
    #expect(!FileManager.default.fileExists(atPath: folder.file("form.xlsx")))
  }

  @Test("Rows for activities follow what the unit is to count")
  func preparedRows() throws {
    let district = FormLayout(for: taskBook.units[0], in: taskBook)
    #expect(district.ledgerRows(.activities) == 4...203)
    let office = try #require(taskBook.unit(named: "市政府驻北京联络处"))
    // 300 visits and 30 invitations, those of strong enterprises counted with them.
    #expect(FormLayout(for: office, in: taskBook).ledgerRows(.activities).count >= 500)
  }
}
