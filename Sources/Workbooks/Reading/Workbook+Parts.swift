extension Workbook {
  /// Whether it asks not to be changed: it proposes reading only, or has a password for changes.
  public var isWriteProtected: Bool {
    fileSharing.map { $0.isReadOnlyRecommended || $0.hasPassword } ?? false
  }

  /// The pictures that are contents of cells: WPS's `DISPIMG` and Excel's pictures in cells.
  public var cellPictures: [CellPicture] { pictures.all }

  /// The picture in a cell; nil when the cell has another content.
  ///
  /// The value of such a cell is what the program put there for others: the formula's text, an
  /// error. A picture that is called for but is not in the workbook has neither part nor address.
  public borrowing func picture(of cell: Cell) -> CellPicture? { pictures.picture(of: cell) }

  /// The bytes of a part that features name: a picture, the background, a chart.
  ///
  /// Throws ``WorkbookError/missingPart(_:namedBy:)`` where there is none of that name, and
  /// ``WorkbookError/limit(_:part:limit:)`` where it holds more bytes than `limit`.
  public borrowing func bytes(ofPart part: String, limit: Int = 1 << 26) throws(WorkbookError)
    -> [UInt8]
  {
    try package.archive.read(part, limit: limit)
  }

  /// The other files that formulas refer to, in the order by which they number them from 1.
  ///
  /// Throws an error that names the part where one is missing or malformed.
  public borrowing func externalLinks() throws(WorkbookError) -> [ExternalLink] {
    try ExternalLink.all(package, order: externalReferences)
  }

  /// The places outside that the workbook asks for data.
  ///
  /// Throws an error that names the part where it is missing or malformed.
  public borrowing func connections() throws(WorkbookError) -> [DataConnection] {
    try DataConnection.all(package)
  }
}
