/// A cell to be written: a value, a formula with its stored result, or a look alone.
public struct CellDraft: Hashable, Sendable {
  /// The column, from 1.
  public var column: Int
  /// What it holds, or the stored result of its formula; nil is blank.
  public var value: CellValue?
  /// The formula without its `=`; nil is none.
  public var formula: String?
  /// How it looks.
  public var style: CellStyle

  /// A cell to be written.
  public init(
    _ column: Int, _ value: CellValue?, formula: String? = nil, style: CellStyle = CellStyle()
  ) {
    self.column = column
    self.value = value
    self.formula = formula
    self.style = style
  }
}
