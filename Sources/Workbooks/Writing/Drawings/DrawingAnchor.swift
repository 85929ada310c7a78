/// Where a chart or picture stands on a sheet (ECMA-376, 20.5.2).
public struct DrawingAnchor: Hashable, Sendable {
  /// A point on a sheet, seen from the upper left corner of a cell.
  public struct Corner: Hashable, Sendable {
    /// The cell.
    public var cell: CellReference
    /// How far right of the cell's left edge, in points.
    public var x: Double
    /// How far below the cell's upper edge, in points.
    public var y: Double

    /// A point on a sheet.
    public init(_ cell: CellReference, x: Double = 0, y: Double = 0) {
      self.cell = cell
      self.x = x
      self.y = y
    }
  }

  /// How far a drawing reaches from its upper left corner.
  public enum Extent: Hashable, Sendable {
    /// A width and a height in points, which stay whatever happens to the cells below it.
    case size(width: Double, height: Double)
    /// The lower right corner; the drawing stretches with the cells between.
    case to(Corner)
  }

  /// The upper left corner.
  public var from: Corner
  /// How far it reaches.
  public var extent: Extent

  /// A place by its upper left corner and its extent.
  public init(from: Corner, _ extent: Extent) {
    self.from = from
    self.extent = extent
  }

  /// A place at the upper left corner of a cell, of a size in points.
  public init(at cell: CellReference, width: Double, height: Double) {
    self.init(from: Corner(cell), .size(width: width, height: height))
  }

  /// A place that covers cells; it stretches with them.
  public init(over range: CellRange) {
    let end = CellReference(row: range.last.row &+ 1, column: range.last.column &+ 1)
    self.init(from: Corner(range.first), .to(Corner(end)))
  }
}
