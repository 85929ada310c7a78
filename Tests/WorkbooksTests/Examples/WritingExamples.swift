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

  @Test func chart() throws {
    let scratch = try Scratch()
    let path = scratch.path("chart.xlsx")
    let rows = (1...3).map { month in
      var row = RowDraft(month)
      row.cells = [
        CellDraft(1, .text("\(month)月")), CellDraft(2, .number(Double(month) * 1.5)),
        CellDraft(3, .number(Double(month) * 2)),
      ]
      return row
    }

    var sheet = SheetDraft(name: "数据")
    let months = CellRange(rows: 1...3, columns: 1...1)
    let done = Chart.Series(.init(CellRange(rows: 1...3, columns: 2...2)), name: "累计完成")
    let stage = Chart.Series.target(.init(CellRange(rows: 1...3, columns: 3...3)), name: "阶段目标")
    let anchor = DrawingAnchor(at: CellReference(row: 5, column: 1), width: 420, height: 240)
    sheet.charts = [
      Chart(
        .column, title: "到位资金", categories: .init(months), series: [done, stage], anchor: anchor)
    ]
    try WorkbookWriter.write([(sheet, rows)], to: path)

    let workbook = try Workbook(path: path)
    let features = try workbook.features(of: workbook.sheets[0])
    #expect(features.drawings.count == 1)
  }
}
