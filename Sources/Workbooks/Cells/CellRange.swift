/// A rectangle of cells, both corners included: `B2:D9` (ECMA-376, 18.18.63).
public struct CellRange: Hashable, Sendable, CustomStringConvertible {
  /// The upper left cell.
  public var first: CellReference
  /// The lower right cell.
  public var last: CellReference

  /// A rectangle by two opposite corners.
  public init(_ first: CellReference, _ last: CellReference) {
    self.first = CellReference(
      row: min(first.row, last.row), column: min(first.column, last.column))
    self.last = CellReference(
      row: max(first.row, last.row), column: max(first.column, last.column))
  }

  /// One cell as a rectangle.
  public init(_ cell: CellReference) {
    self.init(cell, cell)
  }

  /// A rectangle by the numbers of its rows and columns.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.init(
      CellReference(row: rows.lowerBound, column: columns.lowerBound),
      CellReference(row: rows.upperBound, column: columns.upperBound))
  }

  /// A rectangle by its name in A1 style (`B2:D9` or `B2`); nil when it is none inside the grid.
  public init?(_ name: some StringProtocol) {
    let parts = name.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count <= 2, let head = parts.first, let first = CellReference(head) else {
      return nil
    }
    guard parts.count == 2 else {
      self.init(first)
      return
    }
    guard let last = CellReference(parts[1]) else { return nil }
    self.init(first, last)
  }

  /// Whether the cell lies inside.
  public func contains(_ cell: CellReference) -> Bool {
    (first.row...last.row).contains(cell.row) && (first.column...last.column).contains(cell.column)
  }

  /// The name in A1 style; one cell is named alone.
  public var description: String { first == last ? "\(first)" : "\(first):\(last)" }

  /// The name in A1 style with all parts fixed: `$B$2:$D$9`.
  public var absolute: String {
    first == last ? first.absolute : first.absolute + ":" + last.absolute
  }
}
