/// What the evaluation of a formula came to.
public enum FormulaResult: Hashable, Sendable {
  /// The value; a formula never gives a blank.
  case value(CellValue)
  /// There is none, and why.
  case notEvaluated(Reason)

  /// Why a formula was not evaluated.
  public enum Reason: Hashable, Sendable {
    /// The function gives something else each time, such as `TODAY`.
    case volatile(String)
    /// The function is not known here.
    case unknownFunction(String)
    /// It refers to another file; the reference as written.
    case externalReference(String)
    /// It depends on its own result by way of this cell.
    case circular(CellAddress)
    /// It depends on this cell, which has no stored result and could not be evaluated.
    case precedent(CellAddress)
    /// It is no formula from this byte on.
    case syntax(Int)
    /// It, or all together, took more steps than ``Limits/work`` allows, or is nested too deeply.
    case tooMuchWork
    /// It asks for something that is not done here; what it is.
    case unsupported(String)
  }

  /// The value; nil when there is none.
  public var value: CellValue? {
    if case .value(let value) = self { value } else { nil }
  }
}

/// A cell of a workbook by its sheet's name.
public struct CellAddress: Hashable, Sendable, CustomStringConvertible {
  /// The sheet's name.
  public var sheet: String
  /// The place in it.
  public var cell: CellReference

  /// A cell by its sheet's name.
  public init(sheet: String, cell: CellReference) {
    self.sheet = sheet
    self.cell = cell
  }

  /// As formulas write it: `'表 1'!C7`.
  public var description: String {
    "'" + sheet.replacing("'", with: "''") + "'!\(cell)"
  }
}
