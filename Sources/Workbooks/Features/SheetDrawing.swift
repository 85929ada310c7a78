/// Something that floats over the cells of a sheet (ECMA-376, 20.5).
public struct SheetDrawing: Hashable, Sendable {
  /// What it is.
  public enum Kind: String, Hashable, Sendable {
    /// A picture.
    case picture
    /// A chart.
    case chart
    /// A shape or a box of text.
    case shape
    /// A line that connects shapes.
    case connector
    /// Several objects grouped.
    case group
    /// A diagram (SmartArt).
    case diagram
    /// Buttons that filter a table or a pivot table.
    case slicer
    /// A form control or an embedded object.
    case control
    /// Something else, such as ink.
    case other
  }

  /// What it is tied to.
  public enum Anchor: Hashable, Sendable {
    /// The cells from under its upper left corner to under its lower right corner.
    case cells(CellRange)
    /// The cell under its upper left corner; its size is its own.
    case cell(CellReference)
    /// The sheet, whatever the cells are.
    case sheet
  }

  /// What it is.
  public var kind: Kind
  /// What it is tied to.
  public var anchor: Anchor
  /// The name that the program gave it: `图片 1`; empty is none.
  public var name: String
  /// What it shows, in words for those who do not see it; empty is none.
  public var description: String
  /// Whether it is hidden.
  public var isHidden: Bool
  /// The parts that it shows: the picture's media, the chart; those of a group in their order.
  public var parts: [String]

  /// Something that floats over the cells.
  public init(
    _ kind: Kind, _ anchor: Anchor, name: String = "", description: String = "",
    isHidden: Bool = false, parts: [String] = []
  ) {
    self.kind = kind
    self.anchor = anchor
    self.name = name
    self.description = description
    self.isHidden = isHidden
    self.parts = parts
  }
}
