import Workbooks

/// The small workbook on which the examples of the document run.
enum ExampleWorkbook {
  /// Writes it; the answer is its path.
  static func write(in scratch: Scratch) throws -> String {
    var sheet = SheetDraft(name: "数据")
    sheet.merges = [CellRange(rows: 1...1, columns: 1...4)]
    sheet.comments = [Comment(CellReference(row: 3, column: 2), author: "南明区", text: "含续建")]
    var (title, header, data) = (RowDraft(1), RowDraft(2), RowDraft(3))
    title.cells = [CellDraft(1, .text("到位资金"))]
    header.cells = [CellDraft(1, .text("单位")), CellDraft(2, .text("金额(亿元)"))]
    data.cells = [CellDraft(1, .text("南明区")), CellDraft(2, .number(11.5))]
    let path = scratch.path("data.xlsx")
    try WorkbookWriter.write([(sheet, [title, header, data])], to: path)
    return path
  }
}
