import Testing
import Workbooks

/// What the document shows of writing.
@Suite struct WritingExamples {
  @Test func small() throws {
    let scratch = try Scratch()
    let path = scratch.path("small.xlsx")

    var sheet = SheetDraft(name: "数据")
    sheet.columns = [ColumnWidth(1...2, width: 16)]
    var row = RowDraft(1)
    let bold = CellStyle { $0.font.isBold = true }
    row.cells = [CellDraft(1, .text("到位资金"), style: bold), CellDraft(2, .number(12.5))]
    try WorkbookWriter.write([(sheet, [row])], to: path)

    let workbook = try Workbook(path: path)
    var rows = try workbook.rows(of: workbook.sheets[0])
    #expect(try rows.next()?.cells.map(\.value) == [.text("到位资金"), .number(12.5)])
  }

  @Test func streamed() throws {
    let scratch = try Scratch()
    let path = scratch.path("streamed.xlsx")

    var writer = try WorkbookWriter(path: path)
    let rows = (1...1_000).lazy.map { number in
      var row = RowDraft(number)
      row.cells = [
        CellDraft(1, .number(Double(number))), CellDraft(2, nil, formula: "A\(number)*2"),
      ]
      return row
    }
    try writer.add(SheetDraft(name: "台账"), rows: rows)
    try writer.finish()

    let workbook = try Workbook(path: path)
    var cursor = try workbook.rows(of: workbook.sheets[0])
    var count = 0
    while try cursor.next() != nil { count += 1 }
    #expect(count == 1_000)
  }
}
