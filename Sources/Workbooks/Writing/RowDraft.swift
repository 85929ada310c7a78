/// A row to be written.
public struct RowDraft: Hashable, Sendable {
  /// The number of the row, from 1.
  public var number: Int
  /// The height in points; nil is the sheet's own.
  public var height: Double?
  /// Whether it is hidden.
  public var isHidden = false
  /// Its cells, by ascending column.
  public var cells: [CellDraft] = []

  /// A row without cells.
  public init(_ number: Int, height: Double? = nil) {
    self.number = number
    self.height = height
  }
}
