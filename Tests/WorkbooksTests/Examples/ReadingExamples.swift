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
}
