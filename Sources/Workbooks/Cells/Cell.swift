/// One cell as read from a sheet.
public struct Cell: Hashable, Sendable {
  /// Where it stands.
  public var reference: CellReference
  /// What it holds, or the stored result of its formula; nil is blank.
  public var value: CellValue?
  /// The formula without its `=`; nil is none.
  public var formula: String?
  /// The index of its format in the workbook's cell formats (`cellXfs`).
  public var style: Int
  /// The characters stored for it, before they were read as a value (an 18-digit number keeps all).
  public var stored: String
  /// What few cells have besides; nil is nothing.
  var extras: CellExtras?
  /// Whether its formula is an array formula, whose ranges give all of their values.
  var isArrayFormula: Bool { if case .array = spread { true } else { false } }
  /// The cells that its formula fills, where it fills more than its own.
  var formulaRange: CellRange? { spread?.range }

  /// A cell by its parts.
  public init(
    _ reference: CellReference, value: CellValue?, formula: String? = nil, style: Int = 0,
    stored: String = "", spread: FormulaSpread? = nil
  ) {
    self.reference = reference
    self.value = value
    self.formula = formula
    self.style = style
    self.stored = stored
    if let spread { extras = .extras(spread, valueMetadata: 0) }
  }

  /// The range that the formula fills, where it fills more than its cell; nil where it does not.
  public var spread: FormulaSpread? { extras?.spread }
}
