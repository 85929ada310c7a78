/// The width of neighbouring columns, in characters of the standard font.
public struct ColumnWidth: Hashable, Sendable {
  /// The columns, from 1.
  public var columns: ClosedRange<Int>
  /// The width in characters.
  public var width: Double
  /// Whether they are hidden.
  public var isHidden: Bool
  /// How the cells look that the rows leave out; nil is plain.
  public var style: CellStyle?

  /// What the file counts besides: the margins of a cell, 5 pixels, where a digit has 8.
  static let margins = 0.625

  /// A width for columns.
  public init(
    _ columns: ClosedRange<Int>, width: Double, isHidden: Bool = false, style: CellStyle? = nil
  ) {
    self.columns = columns
    self.width = width
    self.isHidden = isHidden
    self.style = style
  }
}
