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
  /// Protection; nil is none.
  public var protection: SheetProtection?
  /// How it is printed.
  public var print = PrintSetup()

  /// A sheet with nothing but a name.
  public init(name: String) {
    self.name = name
  }
}

/// Whether a sheet's tab is shown.
public enum SheetVisibility: String, Hashable, Sendable {
  /// Shown.
  case visible
  /// Hidden; a person can show it.
  case hidden
  /// Hidden; only a program can show it.
  case veryHidden
}

/// The width of neighbouring columns, in characters of the standard font.
public struct ColumnWidth: Hashable, Sendable {
  /// The columns, from 1.
  public var columns: ClosedRange<Int>
  /// The width in characters.
  public var width: Double
  /// Whether they are hidden.
  public var isHidden: Bool

  /// A width for columns.
  public init(_ columns: ClosedRange<Int>, width: Double, isHidden: Bool = false) {
    self.columns = columns
    self.width = width
    self.isHidden = isHidden
  }
}

/// A limit on what can be typed into cells (ECMA-376, 18.3.1.32).
public struct DataValidation: Hashable, Sendable {
  /// What is allowed.
  public enum Rule: Hashable, Sendable {
    /// Anything; only the prompt is shown.
    case any
    /// One of these; together at most 255 characters, else use ``listFrom(_:)``.
    case list([String])
    /// One of the values of a range or defined name, such as `选项!$A$2:$A$30`.
    case listFrom(String)
    /// A number from the first to the second formula; nil has no upper end.
    case decimal(from: String, to: String?)
    /// A whole number from the first to the second formula; nil has no upper end.
    case whole(from: String, to: String?)
    /// A date from the first to the second formula.
    case date(from: String, to: String)
    /// A text of this many characters.
    case textLength(Int)
    /// Whatever makes the formula true.
    case custom(String)
  }
  /// What happens to a value that is not allowed.
  public enum Severity: String, Hashable, Sendable {
    /// It is refused.
    case stop
    /// The person is asked.
    case warning
    /// The person is told.
    case information
  }

  /// The cells it holds for.
  public var ranges: [CellRange]
  /// What is allowed.
  public var rule: Rule
  /// What is shown when a cell is chosen: a title of at most 32 and a text of at most 255 characters.
  public var prompt: Message?
  /// What is shown when a value is not allowed.
  public var error: Message?
  /// What happens to a value that is not allowed.
  public var severity: Severity
  /// A title and a text.
  public struct Message: Hashable, Sendable {
    /// At most 32 characters.
    public var title: String
    /// At most 255 characters.
    public var text: String
    /// A message.
    public init(title: String, text: String) {
      self.title = title
      self.text = text
    }
  }

  /// A limit on cells.
  public init(
    _ ranges: [CellRange], _ rule: Rule, prompt: Message? = nil, error: Message? = nil,
    severity: Severity = .stop
  ) {
    self.ranges = ranges
    self.rule = rule
    self.prompt = prompt
    self.error = error
    self.severity = severity
  }
}

/// Looks that cells take on while a formula is true (ECMA-376, 18.3.1.18).
public struct ConditionalFormat: Hashable, Sendable {
  /// One formula and its look.
  public struct Rule: Hashable, Sendable {
    /// True where the look holds; relative to the first cell of the ranges.
    public var formula: String
    /// The look.
    public var style: DifferentialStyle
    /// A formula with its look.
    public init(formula: String, style: DifferentialStyle) {
      self.formula = formula
      self.style = style
    }
  }

  /// The cells of the block.
  public var ranges: [CellRange]
  /// Its rules, the most important first.
  public var rules: [Rule]

  /// A block of rules over cells.
  public init(_ ranges: [CellRange], rules: [Rule]) {
    self.ranges = ranges
    self.rules = rules
  }
}

/// A comment on a cell, as Excel's notes (ECMA-376, 18.7).
public struct Comment: Hashable, Sendable {
  /// The cell.
  public var cell: CellReference
  /// Who wrote it.
  public var author: String
  /// What it says.
  public var text: String

  /// A comment on a cell.
  public init(_ cell: CellReference, author: String, text: String) {
    self.cell = cell
    self.author = author
    self.text = text
  }
}

/// A link on a cell.
public struct Hyperlink: Hashable, Sendable {
  /// Where a link leads.
  public enum Target: Hashable, Sendable {
    /// A place in this workbook: `'校验结果'!A1`.
    case place(String)
    /// A web or mail address, or a relative file name.
    case address(String)
  }

  /// The cell.
  public var cell: CellReference
  /// Where it leads.
  public var target: Target
  /// What is shown when the pointer rests on it; nil is nothing.
  public var tip: String?

  /// A link on a cell.
  public init(_ cell: CellReference, to target: Target, tip: String? = nil) {
    self.cell = cell
    self.target = target
    self.tip = tip
  }
}

/// What a protected sheet still allows; locked cells cannot be changed (ECMA-376, 18.3.1.85).
public struct SheetProtection: Hashable, Sendable {
  /// Whether columns and rows can be made wider or higher.
  public var allowsFormatting = true
  /// Whether rows can be inserted.
  public var allowsInsertingRows = false
  /// Whether the filter buttons work.
  public var allowsFiltering = true

  /// Protection without a password, against slips.
  public init() {}
}

/// How a sheet is printed (ECMA-376, 18.3.1.63).
public struct PrintSetup: Hashable, Sendable {
  /// Whether the page lies on its long side.
  public var isLandscape = true
  /// Pages across; nil prints at 100 %.
  public var pagesWide: Int? = 1
  /// Pages down; 0 is as many as needed.
  public var pagesHigh = 0
  /// The rows printed on top of each page; nil is none.
  public var titleRows: ClosedRange<Int>?
  /// What is printed; nil is all.
  public var area: CellRange?
  /// The footer in Excel's code, `第 &P 页,共 &N 页`; nil is none.
  public var footer: String?
  /// Whether the content stands in the middle across.
  public var isCentered = true

  /// A4, landscape, one page across.
  public init() {}
}
