public import Workbooks

/// A cell of a workbook: the sheet and the place in it.
public struct Place: Hashable, Sendable, CustomStringConvertible {
  /// The name of the sheet.
  public var sheet: String
  /// The cell.
  public var cell: CellReference

  /// A cell of a sheet.
  public init(sheet: String, cell: CellReference) {
    self.sheet = sheet
    self.cell = cell
  }

  /// `目标完成!C7`.
  public var description: String { "\(sheet)!\(cell)" }
}
