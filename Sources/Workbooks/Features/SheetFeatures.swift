/// What stands around the cells of a sheet.
///
/// Where reading and writing speak of the same thing it is the same type, so what was read can be
/// written again.
public struct SheetFeatures: Hashable, Sendable {
  /// Cells merged into one.
  public var merges: [CellRange] = []
  /// Widths of columns, those of the standard width left out; margins are counted off as the writer
  /// adds them, so that they stay the same from file to file.
  public var columns: [ColumnWidth] = []
  /// Hidden rows, from 1, in the order of the file.
  public var hiddenRows: [ClosedRange<Int>] = []
  /// Whether the rows that the sheet does not list are hidden.
  public var hidesOtherRows = false
  /// The first cell that scrolls, those above and left of it being frozen; nil is none.
  public var firstScrollingCell: CellReference?
  /// What the protected sheet allows; nil is no protection.
  public var protection: SheetProtection?
  /// Whether taking the protection off needs a password.
  public var isProtectedByPassword = false
  /// The range with filter buttons; nil is none.
  public var autoFilter: CellRange?
  /// The columns of that range by which rows are filtered, from 1.
  public var filteredColumns: [Int] = []
  /// Drop-down lists and other limits on what can be typed, those of extensions too.
  public var validations: [DataValidation] = []
  /// Formats that depend on the values, those of extensions too.
  public var conditionalFormats: [ConditionalRules] = []
  /// Links, but for those whose target is lost.
  public var hyperlinks: [Hyperlink] = []
  /// Comments (notes), in the order of their cells; what stands in for a thread is left out.
  public var comments: [Comment] = []
  /// Conversations on cells, in the order of their cells.
  public var threads: [CommentThread] = []
  /// Tables, in the order of the file.
  public var tables: [SheetTable] = []
  /// Pictures, charts and shapes that float over the cells, from back to front.
  public var drawings: [SheetDrawing] = []
  /// The part of the picture behind the cells; nil is none.
  public var background: String?
  /// How it is printed.
  public var print = PrintSetup.unsaid

  /// A sheet with nothing around its cells.
  public init() {}

  /// Hidden columns, from 1.
  public var hiddenColumns: [ClosedRange<Int>] { columns.filter(\.isHidden).map(\.columns) }

  /// Whether the sheet is protected.
  public var isProtected: Bool { protection != nil }
}
