/// A range that one formula fills; the formula stands in its first cell (ECMA-376, 18.3.1.40).
///
/// The other cells of the range hold values only.
public enum FormulaSpread: Hashable, Sendable {
  /// An array formula, also one that spills.
  case array(CellRange)
  /// A table of results for values put into one or two other cells; nil is a cell not used or lost.
  case dataTable(CellRange, rowInput: CellReference?, columnInput: CellReference?)

  /// The cells that it fills.
  public var range: CellRange {
    switch self {
    case .array(let range), .dataTable(let range, _, _): range
    }
  }
}
