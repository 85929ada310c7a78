/// How much a workbook may ask for before it is refused; absolute amounts, never ratios.
///
/// The standard amounts lie far above what real workbooks reach. Whoever reads small workbooks of
/// strangers sets them lower.
public struct Limits: Hashable, Sendable {
  /// Bytes of one part after inflating.
  public var partBytes = 2 << 30
  /// Bytes of all parts after inflating.
  public var totalBytes = 4 << 30
  /// Entries in the archive.
  public var entries = 10_000
  /// Sheets in the workbook.
  public var sheets = 10_000
  /// Elements inside one another.
  public var depth = 256
  /// Attributes of one element.
  public var attributes = 256
  /// Elements kept of one part but for the cells of a sheet: styles, names, relationships.
  public var elements = 1 << 21
  /// Cells in the workbook that hold something.
  public var cells = 100_000_000
  /// Rows in the workbook, and cells that hold nothing but a style.
  public var blanks = 20_000_000
  /// Things around the cells of one sheet: ranges, links, comments, shapes.
  public var features = 1_000_000
  /// Shared texts in the workbook.
  public var strings = 1 << 23
  /// Bytes of UTF-8 of one text; beyond 10,000,000 none is read whatever the limit.
  public var textLength = 1 << 23
  /// Bytes of UTF-8 of one formula that stands once for many cells.
  public var sharedFormulaLength = 1 << 14
  /// Bytes that shared texts and shared formulas come to, each as often as a cell has it.
  public var expandedBytes = 2 << 30
  /// Rounds in which a password is hashed (MS-OFFCRYPTO, 2.3.4.10); Excel takes 100,000.
  public var spinCount = 10_000_000
  /// Steps of evaluating formulas, about one for each value that is looked at.
  public var formulaSteps = 200_000_000

  /// The limits that hold when nothing else is said.
  public static let standard = Limits()

  /// The standard limits, to be changed one by one.
  public init() {}

  /// The amount of a limit; a document type declaration is none that could be allowed.
  public subscript(limit: WorkbookError.Limit) -> Int {
    get { limit.amount.map { self[keyPath: $0] } ?? 0 }
    set { if let amount = limit.amount { self[keyPath: amount] = newValue } }
  }
}

extension WorkbookError.Limit {
  /// Where the amount stands; nil for what is never allowed.
  fileprivate var amount: WritableKeyPath<Limits, Int>? {
    switch self {
    case .partBytes: \.partBytes
    case .totalBytes: \.totalBytes
    case .entries: \.entries
    case .sheets: \.sheets
    case .depth: \.depth
    case .attributes: \.attributes
    case .elements: \.elements
    case .cells: \.cells
    case .blanks: \.blanks
    case .features: \.features
    case .strings: \.strings
    case .textLength: \.textLength
    case .sharedFormulaLength: \.sharedFormulaLength
    case .expandedBytes: \.expandedBytes
    case .spinCount: \.spinCount
    case .formulaSteps: \.formulaSteps
    case .documentType: nil
    }
  }

  /// Whether it has an amount that can be set.
  public var isAmount: Bool { amount != nil }
}
