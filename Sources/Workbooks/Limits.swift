/// How much a workbook may ask for before it is refused; absolute amounts, never ratios.
public struct Limits: Hashable, Sendable {
  /// Bytes of one part after inflating.
  public var partBytes = 1 << 30
  /// Bytes of all parts after inflating.
  public var totalBytes = 4 << 30
  /// Entries in the archive.
  public var entries = 10_000
  /// Elements inside one another.
  public var depth = 256
  /// Cells in the workbook.
  public var cells = 100_000_000
  /// Characters of one text, as bytes of UTF-8.
  public var textLength = 1 << 24
  /// Steps of evaluating formulas, about one for each value that is looked at.
  public var formulaSteps = 200_000_000

  /// The limits that hold when nothing else is said.
  public static let standard = Limits()

  /// The standard limits, to be changed one by one.
  public init() {}
}
