/// What stands around the cells of a sheet.
public struct SheetFeatures: Hashable, Sendable {
  /// Cells merged into one.
  public var merges: [CellRange] = []
  /// Hidden columns, from 1.
  public var hiddenColumns: [ClosedRange<Int>] = []
  /// Whether the sheet is protected.
  public var isProtected = false
  /// Comments (notes), in the order of their cells.
  public var comments: [Comment] = []
  /// Links.
  public var hyperlinks: [Hyperlink] = []

  /// A sheet with nothing around its cells.
  public init() {}
}
