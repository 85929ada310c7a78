/// An archive that holds a workbook, with the workbook's part found.
struct Package: ~Copyable {
  /// The archive.
  let archive: Archive
  /// The part that lists the sheets: `xl/workbook.xml`.
  let workbookPart: String
  /// What that part refers to.
  let relationships: Relationships
  /// What the package itself refers to.
  let root: Relationships

  /// Finds the workbook in an archive; an archive without one is refused as what it is.
  init(_ archive: consuming Archive) throws(WorkbookError) {
    let root = try Relationships(of: "", in: archive)
    let types = try PartTypes(in: archive)
    var found = root.part(ofKind: "officeDocument")
    if let named = found, !archive.contains(named) { found = nil }
    // Types count where the package does not lead to its workbook.
    if found == nil { found = archive.entries.first { Self.isWorkbook(types.type(of: $0)) } }
    if found == nil, archive.contains("xl/workbook.xml") { found = "xl/workbook.xml" }
    guard let part = found else { throw try Self.refusal(archive, root) }
    if part.hasSuffix(".bin") { throw .notAWorkbook(.binaryWorkbook) }
    if let type = types.type(of: part),
      type.holds("wordprocessing") || type.holds("presentation")
    {
      throw .notAWorkbook(.otherZip)
    }
    relationships = try Relationships(of: part, in: archive)
    self.root = root
    self.archive = archive
    workbookPart = part
  }

  private static func isWorkbook(_ type: String?) -> Bool {
    guard let type else { return false }
    return type.hasSuffix("sheet.main+xml")
      || type.hasSuffix("template.main+xml")
        && type.contains("spreadsheet")
      || type.hasSuffix("sheet.macroEnabled.main+xml")
  }

  private static func refusal(_ archive: borrowing Archive, _ root: Relationships)
    throws(WorkbookError) -> WorkbookError
  {
    if archive.contains("mimetype") {
      let type = String(decoding: try archive.read("mimetype"), as: UTF8.self)
      return .notAWorkbook(type.contains("opendocument.spreadsheet") ? .openDocument : .otherZip)
    }
    if archive.contains("xl/workbook.bin") { return .notAWorkbook(.binaryWorkbook) }
    if let named = root.part(ofKind: "officeDocument"), named.hasPrefix("xl/") {
      return .missingPart(named, namedBy: "_rels/.rels")
    }
    return .notAWorkbook(.otherZip)
  }

  /// Whether someone has signed it (ECMA-376 part 2, 10); signatures are not checked.
  var isSigned: Bool {
    get throws(WorkbookError) {
      for origin in root.parts(ofKind: "origin") {
        let links = try Relationships(of: origin, in: archive)
        if links.parts(ofKind: "signature").contains(where: { archive.contains($0) }) {
          return true
        }
      }
      return archive.entries.contains {
        let name = EntryNames.folded($0)
        return name.hasPrefix("_xmlsignatures/") && name.hasSuffix(".xml")
      }
    }
  }

  /// A cursor over a part that another part names.
  ///
  /// `reader` is the sheet for which it is read: a part that many share counts for each.
  borrowing func cursor(_ part: String, namedBy: String = "", reader: Int = 0)
    throws(WorkbookError) -> XMLCursor
  {
    try archive.entry(part, namedBy: namedBy, reader: reader).cursor()
  }
}
