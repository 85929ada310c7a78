/// A workbook opened for reading.
public struct Workbook: ~Copyable {
  /// Its sheets, in the order of the tabs.
  public let sheets: [SheetInfo]
  /// Its names, hidden ones too.
  public let definedNames: [DefinedName]
  /// What it says of itself.
  public let properties: DocumentProperties
  /// Whether it carries macros.
  public let hasMacros: Bool
  /// Whether formulas in it refer to other files.
  public let hasExternalLinks: Bool
  /// Whether it asks other places for data: connections and web queries.
  public let hasConnections: Bool
  /// Whether files of other programs are embedded in it.
  public let hasEmbeddedObjects: Bool
  /// Whether its sheets cannot be added, moved or taken out.
  public let isStructureProtected: Bool
  /// Whether its days are counted from 1904-01-01, as on old Macintoshes.
  public let is1904: Bool

  /// The archive with its parts.
  let package: Package
  /// What understands its cells.
  let decoder: CellDecoder

  /// Opens the file.
  ///
  /// Throws ``WorkbookError``; a file of another kind is refused as
  /// ``WorkbookError/notAWorkbook(_:)``.
  public init(path: String, limits: Limits = .standard) throws(WorkbookError) {
    try self.init(Archive(path: path, limits: limits))
  }

  /// Opens a workbook held in memory; `name` stands in errors for the file's path.
  public init(bytes: [UInt8], name: String, limits: Limits = .standard) throws(WorkbookError) {
    try self.init(Archive(bytes: bytes, name: name, limits: limits))
  }

  private init(_ archive: consuming Archive) throws(WorkbookError) {
    let package = try Package(archive)
    let part = try WorkbookPart(package)
    let properties = try DocumentProperties(package)
    let decoder = CellDecoder(
      strings: try SharedStrings(package), formats: try CellFormats(package),
      isFrom1904: part.isFrom1904)
    let kinds = Set(package.relationships.all.map(\.kind))
    sheets = part.sheets
    definedNames = part.names
    isStructureProtected = part.isProtected
    is1904 = part.isFrom1904
    hasMacros = kinds.contains("vbaProject")
    hasExternalLinks = kinds.contains("externalLink")
    hasConnections = kinds.contains("connections")
    hasEmbeddedObjects = package.archive.entries.contains {
      $0.lowercased().hasPrefix("xl/embeddings/")
    }
    self.properties = properties
    self.decoder = decoder
    self.package = package
  }

  /// A cursor over the rows of a sheet, in their order in the file.
  ///
  /// Throws ``WorkbookError/noSuchSheet(_:)`` when the sheet is not this workbook's.
  public borrowing func rows(of sheet: SheetInfo) throws(WorkbookError) -> RowCursor {
    let entry = try sheet.isWorksheet ? entry(of: sheet) : nil
    return try RowCursor(entry, decoder, limits: package.archive.limits)
  }

  /// What stands around the cells of a sheet.
  ///
  /// Throws ``WorkbookError/noSuchSheet(_:)`` when the sheet is not this workbook's.
  public borrowing func features(of sheet: SheetInfo) throws(WorkbookError) -> SheetFeatures {
    guard sheet.isWorksheet else { return SheetFeatures() }
    return try SheetFeatures(
      entry(of: sheet), Relationships(of: sheet.part, in: package.archive), package)
  }

  /// The text a person sees in the cell.
  public borrowing func displayText(of cell: Cell) -> String {
    decoder.formats[cell.style].text(of: cell.value)
  }

  /// The number format code of the cell: `General`, `0.00%`, `yyyy"年"m"月"`.
  public borrowing func numberFormat(of cell: Cell) -> String { decoder.formats[cell.style].code }

  private borrowing func entry(of sheet: SheetInfo) throws(WorkbookError) -> ArchiveEntry {
    guard sheets.contains(where: { $0.name == sheet.name && $0.part == sheet.part }) else {
      throw .noSuchSheet(sheet.name)
    }
    return try package.archive.entry(sheet.part, namedBy: package.workbookPart)
  }
}
