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
    /// It, or all together, took more steps than ``Limits/formulaSteps`` allows, or is nested too deeply.
    case tooMuchWork
    /// It asks for something that is not done here.
    case unsupported(Feature)
  }

  /// What formulas can ask for that is not done here.
  public enum Feature: Hashable, Sendable {
    /// A function with as many arguments as it never has.
    case argumentCount(String, Int)
    /// The order of texts beyond ASCII, which is the language's.
    case textOrder
    /// A day in a text that is not written year, month, day.
    case dateInText
    /// A character by its code beyond ASCII, which is the system's.
    case characterCode
    /// A total that leaves out filtered rows, where rows are hidden.
    case hiddenRows
    /// A unit of `DATEDIF` that programs reckon differently.
    case dateUnit(String)
    /// Blank cells of several areas as texts.
    case textsOfUnion
    /// A table of results for values put into other cells.
    case dataTable
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
