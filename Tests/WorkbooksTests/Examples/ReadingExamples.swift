import Testing
import Workbooks

/// What the document shows of reading.
@Suite struct ReadingExamples {
  @Test func cells() throws {
    let scratch = try Scratch()
    let path = try ExampleWorkbook.write(in: scratch)

    let workbook = try Workbook(path: path)
    for sheet in workbook.sheets where sheet.isWorksheet {
      var rows = try workbook.rows(of: sheet)
      while let row = try rows.next() {
        for cell in row.cells {
          print(sheet.name, cell.reference, workbook.displayText(of: cell))
        }
      }
    }

    #expect(workbook.sheets.map(\.name) == ["数据"])
  }

  @Test func sideBySide() throws {
    let scratch = try Scratch()
    let path = try ExampleWorkbook.write(in: scratch)

    let workbook = try Workbook(path: path)
    let counts = try workbook.mapSheets { (sheet, rows) throws(WorkbookError) in
      var count = 0
      while let row = try rows.next() { count += row.cells.count }
      return count
    }

    #expect(counts.count == 1 && counts[0] > 0)
  }

  @Test func features() throws {
    let scratch = try Scratch()
    let path = try ExampleWorkbook.write(in: scratch)

    let workbook = try Workbook(path: path)
    let sheet = try #require(workbook.sheets.first)
    let features = try workbook.features(of: sheet)
    for comment in features.comments {
      print(comment.cell, comment.author, comment.text)
    }
    for range in features.merges { print("merged:", range) }

    #expect(features.comments.count == 1)
    #expect(features.merges.count == 1)
  }

  @Test func formulas() throws {
    let scratch = try Scratch()
    let path = try ExampleWorkbook.write(in: scratch)

    let workbook = try Workbook(path: path)
    let sheet = try #require(workbook.sheets.first)
    var calculation = Calculation(workbook)
    let formula = "SUM(B3:B9)*1.1"
    let cell = CellReference(row: 1, column: 8)
    switch try calculation.result(of: formula, at: cell, on: sheet, of: workbook) {
    case .value(let value): print(formula, "=", value)
    case .notEvaluated(let reason): print(formula, "?", reason.message(in: .english))
    }

    let result = try calculation.result(of: formula, at: cell, on: sheet, of: workbook)
    #expect(result.value == .number(12.65))
  }

  @Test func encrypted() throws {
    let path = EncryptedFixture.agile.path

    let workbook = try Workbook(path: path, password: "Zs2023")
    print(workbook.sheets.map(\.name))

    #expect(throws: WorkbookError.wrongPassword) { try Workbook.password(for: path, among: [""]) }
  }
}
