/// A sheet to be written, but for its rows: all that stands around the cells.
public struct SheetDraft: Hashable, Sendable {
  /// The name on the tab: 1 to 31 characters, none of `[]:*?/\`.
  public var name: String
  /// Whether the tab is shown.
  public var visibility = SheetVisibility.visible
  /// The colour of the tab; nil is none.
  public var tabColor: Color?
  /// Widths of columns.
  public var columns: [ColumnWidth] = []
  /// The height of rows that state none, in points.
  public var defaultRowHeight = 15.0
  /// The first cell that scrolls, those above and left of it being frozen; nil is none.
  public var firstScrollingCell: CellReference?
  /// Whether lines between the cells are shown on the screen.
  public var showsGridLines = true
  /// The zoom in percent.
  public var zoom = 100
  /// Cells merged into one; they must not overlap.
  public var merges: [CellRange] = []
  /// The range with filter buttons; nil is none.
  public var autoFilter: CellRange?
  /// Drop-down lists and other limits on what can be typed.
  public var validations: [DataValidation] = []
  /// Formats that depend on the values.
  public var conditionalFormats: [ConditionalFormat] = []
  /// Comments, at most one a cell.
  public var comments: [Comment] = []
  /// Links, at most one a cell.
  public var hyperlinks: [Hyperlink] = []
  /// Charts, each in front of those before it.
  public var charts: [Chart] = []
  /// Pictures, in front of the charts.
  public var pictures: [Picture] = []
  /// Protection; nil is none.
  public var protection: SheetProtection?
  /// How it is printed.
  public var print = PrintSetup()

  /// A sheet with nothing but a name.
  public init(name: String) {
    self.name = name
  }
}
