/// A workbook opened for reading.
public struct Workbook: ~Copyable {
  /// Its sheets, in the order of the tabs.
  public let sheets: [SheetInfo] = []
  /// Its names, hidden ones too.
  public let definedNames: [DefinedName] = []
  /// What it says of itself.
  public let properties = DocumentProperties()
  /// Whether it carries macros.
  public let hasMacros = false
  /// Whether formulas in it refer to other files.
  public let hasExternalLinks = false

  /// Opens the file.
  public init(path: String, limits: Limits = .standard) throws(WorkbookError) {
    throw .notAWorkbook(.unknown)
  }

  /// Opens a workbook held in memory; `name` stands in errors for the file's path.
  public init(bytes: [UInt8], name: String, limits: Limits = .standard) throws(WorkbookError) {
    throw .notAWorkbook(.unknown)
  }

  /// A cursor over the rows of a sheet, in their order in the file.
  public borrowing func rows(of sheet: SheetInfo) throws(WorkbookError) -> RowCursor {
    throw .noSuchSheet(sheet.name)
  }

  /// What stands around the cells of a sheet.
  public borrowing func features(of sheet: SheetInfo) throws(WorkbookError) -> SheetFeatures {
    throw .noSuchSheet(sheet.name)
  }

  /// The text a person sees in the cell.
  public borrowing func displayText(of cell: Cell) -> String { cell.stored }

  /// The number format code of the cell: `General`, `0.00%`, `yyyy"年"m"月"`.
  public borrowing func numberFormat(of cell: Cell) -> String { "General" }
}

/// A cursor over the rows of a sheet; once it has given nil it gives nil for ever.
public struct RowCursor: ~Copyable {
  /// The next row that holds a cell or is hidden; nil after the last.
  public mutating func next() throws(WorkbookError) -> Row? { nil }
}
