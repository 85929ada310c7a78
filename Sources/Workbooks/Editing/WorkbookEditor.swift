/// Changes a workbook without touching what it was not asked to change.
public struct WorkbookEditor: ~Copyable {
  /// Its sheets, in the order of the tabs.
  public var sheets: [SheetInfo] { [] }

  /// Opens the file; it is never written to.
  public init(path: String, limits: Limits = .standard) throws(WorkbookError) {
    throw .file(path: path, reason: "")
  }

  /// Puts a value into a cell, whose format stays and whose formula goes; nil makes it blank.
  public mutating func set(_ value: CellValue?, at cell: CellReference, in sheet: String)
    throws(WorkbookError)
  {}

  /// Puts a new stored result behind the formula of a cell, which stays.
  public mutating func setResult(
    _ value: CellValue?, at cell: CellReference, in sheet: String
  ) throws(WorkbookError) {}

  /// Writes the changed workbook to another path, whole or not at all.
  public consuming func save(to path: String) throws(WorkbookError) {}
}
