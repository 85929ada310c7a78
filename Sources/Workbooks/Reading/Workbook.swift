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
  /// What it asks of those who open it, such as to read only; nil is nothing.
  public let fileSharing: FileSharing?
  /// Whether someone has signed it; the signatures are not checked.
  public let isSigned: Bool
  /// Whether its days are counted from 1904-01-01, as on old Macintoshes.
  public let is1904: Bool
  /// Parts that could not be read while the cells can: properties, pictures in cells, or shared
  /// texts that are not there, which makes errors of the cells that refer to them.
  ///
  /// What they hold is missing.
  public let faults: [WorkbookError]

  /// The archive with its parts.
  let package: Package
  /// What understands its cells.
  let decoder: CellDecoder
  /// The pictures that are contents of cells.
  let pictures: CellPictures
  /// The relationships to other workbooks, in the order by which formulas number them.
  let externalReferences: [String]

  /// Opens the file.
  ///
  /// Throws ``WorkbookError``; a file of another kind is refused as
  /// ``WorkbookError/notAWorkbook(_:)``, and so is an encrypted one without its password. The
  /// password counts for nothing where the workbook is not encrypted, or with Excel's own password,
  /// for which it does not ask (MS-OFFCRYPTO).
  public init(
    path: String, password: String? = nil, limits: Limits = .standard
  ) throws(WorkbookError) {
    try self.init(Archive(path: path, password: password, limits: limits))
  }

  /// Opens a workbook held in memory; `name` stands in errors for the file's path.
  public init(
    bytes: [UInt8], name: String, password: String? = nil, limits: Limits = .standard
  ) throws(WorkbookError) {
    try self.init(Archive(bytes: bytes, name: name, password: password, limits: limits))
  }

  private init(_ archive: consuming Archive) throws(WorkbookError) {
    let package = try Package(archive)
    let part = try WorkbookPart(package)
    var faults: [WorkbookError] = []
    let properties = try DocumentProperties(package, faults: &faults)
    let pictures = try package.spared(&faults, CellPictures()) { package throws(WorkbookError) in
      try CellPictures(package)
    }
    let isSigned = try package.spared(&faults, true) { package throws(WorkbookError) in
      try package.isSigned
    }
    let strings = try SharedStrings(package)
    if let lost = strings.lost {
      faults.append(.missingPart(lost, namedBy: package.workbookPart))
    }
    let decoder = CellDecoder(
      strings: strings, formats: try CellFormats(package),
      isFrom1904: part.isFrom1904)
    let kinds = Set(package.relationships.all.map(\.kind))
    sheets = part.sheets
    definedNames = part.names
    isStructureProtected = part.isProtected
    fileSharing = part.sharing
    externalReferences = part.externalReferences
    is1904 = part.isFrom1904
    self.faults = faults
    self.pictures = pictures
    self.isSigned = isSigned
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
    try source(of: sheet).rows()
  }

  /// What stands around the cells of a sheet.
  ///
  /// Throws ``WorkbookError/noSuchSheet(_:)`` when the sheet is not this workbook's, and an error
  /// that names the part where one of the `sources` is missing or malformed; then the rows can be
  /// read all the same, and the features of the other sources too.
  public borrowing func features(
    of sheet: SheetInfo, from sources: SheetFeatures.Sources = .all
  ) throws(WorkbookError) -> SheetFeatures {
    // A module of macros has no part.
    guard sheet.isWorksheet || package.archive.contains(sheet.part) else { return SheetFeatures() }
    return try SheetFeatures(
      sheet, entry(of: sheet), package, names: definedNames, from: sources)
  }

  /// What stands around the cells of a sheet, whose rows are handed to `body` on the way: both in one
  /// reading.
  ///
  /// Rows come as those of ``rows(of:)``. Throws what that and ``features(of:from:)`` throw, and what
  /// `body` throws.
  public borrowing func features(
    of sheet: SheetInfo, from sources: SheetFeatures.Sources = .all,
    rows body: (Row) throws(WorkbookError) -> Void
  ) throws(WorkbookError) -> SheetFeatures {
    guard sheet.isWorksheet else { return try features(of: sheet, from: sources) }
    let entry = try entry(of: sheet)
    return try SheetFeatures(sheet, entry, package, names: definedNames, from: sources) {
      (start) throws(WorkbookError) in
      var rows = RowCursor(entry, decoder, limits: package.archive.limits, around: start)
      while let row = try rows.next() { try body(row) }
      return rows.around ?? start
    }
  }

  /// The text a person sees in the cell: `7.50%`, `2023年5月6日`, `壹仟贰佰`; see ``NumberFormat``.
  ///
  /// A cell is as wide as its text here. A number that its format cannot show, such as a negative
  /// date, is `#####`; where a picture is seen there is no text.
  public borrowing func displayText(of cell: Cell) -> String {
    if let picture = picture(of: cell), picture.part ?? picture.address != nil { return "" }
    return decoder.displayText(of: cell)
  }

  /// The number format code of the cell: `General`, `0.00%`, `yyyy"年"m"月"`.
  public borrowing func numberFormat(of cell: Cell) -> String { decoder.formats[cell.style].code }

  borrowing func entry(of sheet: SheetInfo) throws(WorkbookError) -> ArchiveEntry {
    guard
      let place = sheets.firstIndex(where: { $0.name == sheet.name && $0.part == sheet.part })
    else { throw .noSuchSheet(sheet.name) }
    return try package.archive.entry(
      sheet.part, namedBy: package.workbookPart, reader: place)
  }
}
