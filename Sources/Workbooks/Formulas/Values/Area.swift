/// Cells of one sheet that a formula refers to.
struct Area: Hashable, Sendable {
  /// The sheet by its index in the workbook.
  var sheet: Int
  /// The rows, from 1.
  var rows: ClosedRange<Int>
  /// The columns, from 1.
  var columns: ClosedRange<Int>

  /// Cells by their rows and columns.
  init(sheet: Int, rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    (self.sheet, self.rows, self.columns) = (sheet, rows, columns)
  }

  /// One cell.
  init(sheet: Int, row: Int, column: Int) {
    self.init(sheet: sheet, rows: row...row, columns: column...column)
  }

  /// Whether it is one cell.
  var isCell: Bool { rows.count == 1 && columns.count == 1 }

  /// How many cells lie in it.
  var count: Int { rows.count * columns.count }

  /// Whether cells of the range lie in it.
  func overlaps(_ range: CellRange) -> Bool {
    rows.overlaps(range.first.row...range.last.row)
      && columns.overlaps(range.first.column...range.last.column)
  }

  /// The cells that lie in both; nil when there are none.
  func intersection(_ other: Area) -> Area? {
    guard sheet == other.sheet, rows.overlaps(other.rows), columns.overlaps(other.columns) else {
      return nil
    }
    return Area(
      sheet: sheet, rows: rows.clamped(to: other.rows), columns: columns.clamped(to: other.columns))
  }

  /// The smallest area around both; nil when they lie on different sheets.
  func hull(_ other: Area) -> Area? {
    guard sheet == other.sheet else { return nil }
    let first = (
      min(rows.lowerBound, other.rows.lowerBound), min(columns.lowerBound, other.columns.lowerBound)
    )
    let last = (
      max(rows.upperBound, other.rows.upperBound), max(columns.upperBound, other.columns.upperBound)
    )
    return Area(sheet: sheet, rows: first.0...last.0, columns: first.1...last.1)
  }

  /// The area of another size with the same first cell; nil when it leaves the grid.
  func resized(rows count: Int, columns width: Int) -> Area? {
    let last = (rows.lowerBound + count - 1, columns.lowerBound + width - 1)
    guard last.0 <= CellReference.lastRow, last.1 <= CellReference.lastColumn else { return nil }
    return Area(
      sheet: sheet, rows: rows.lowerBound...last.0, columns: columns.lowerBound...last.1)
  }

  /// One cell of it, counted from 0; nil when it lies outside.
  func cell(_ row: Int, _ column: Int) -> Area? {
    guard row >= 0, column >= 0, row < rows.count, column < columns.count else { return nil }
    return Area(sheet: sheet, row: rows.lowerBound + row, column: columns.lowerBound + column)
  }
}
