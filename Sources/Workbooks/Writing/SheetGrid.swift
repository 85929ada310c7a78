/// How wide the columns and how high the rows of a sheet are, in pixels at 96 to the inch.
struct SheetGrid {
  /// The width of a column that states none.
  var columnWidth = 72
  /// The height of a row that states none.
  var rowHeight = 20
  /// Widths of columns that state one; hidden ones have none.
  var columns: [(columns: ClosedRange<Int>, width: Int)] = []
  /// Heights of rows that state one; hidden ones have none.
  var rows: [Int: Int] = [:]

  /// A sheet of standard columns and rows.
  init() {}

  /// The columns and the standard row of a sheet to be written.
  init(_ sheet: SheetDraft) {
    rowHeight = Self.pixels(ofPoints: sheet.defaultRowHeight)
    columns = sheet.columns.map { ($0.columns, $0.isHidden ? 0 : Int($0.width * 8) + 5) }
  }

  /// The height in pixels.
  static func pixels(ofPoints points: Double) -> Int { Int((points * 4 / 3).rounded()) }

  /// The width of the column.
  func width(ofColumn column: Int) -> Int {
    columns.first { $0.columns.contains(column) }?.width ?? columnWidth
  }

  /// The height of the row.
  func height(ofRow row: Int) -> Int { rows[row] ?? rowHeight }
}
