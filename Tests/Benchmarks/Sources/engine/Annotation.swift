internal import Workbooks

/// The edit of the benchmark: 50 comments, 50 highlights, one added sheet of 50 rows.
enum Annotation {
  /// Annotates a sheet of a workbook.
  static func apply(to input: String, sheet: String, output: String) throws {
    var overlay = Overlay()
    overlay.comments[sheet] = (0..<50).map { number in
      Comment(
        CellReference(row: 5 + number, column: 25), author: "审核", text: "批注\(number)：请核对")
    }
    let places = (0..<50).map { CellReference(row: 5 + $0 % 25, column: 2 + $0 / 25) }
    let yellow = DifferentialStyle(fill: "FFFF00")
    overlay.highlights[sheet] = ConditionalFormat(
      places.map { CellRange($0) }, rules: [.init(formula: "TRUE", style: yellow)])
    overlay.sheet = SheetDraft(name: "审核记录")
    overlay.rows = (1...50).map { number in
      var row = RowDraft(number)
      row.cells = [
        CellDraft(1, .number(Double(number))), CellDraft(2, .text("第\(number)条意见")),
        CellDraft(3, .number(Double(number) * 1.5)),
      ]
      return row
    }
    try overlay.apply(to: input, output: output)
  }
}
