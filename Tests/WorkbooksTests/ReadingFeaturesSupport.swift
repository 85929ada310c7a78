import Testing

@testable import Workbooks

extension HandMade {
  /// Relates the first sheet to a part and puts the part.
  mutating func relate(_ kind: String, _ part: String, _ text: String, id: String? = nil) {
    refer(in: "xl/worksheets/_rels/sheet1.xml.rels", kind, "/" + part, id: id)
    put(part, text)
  }

  /// Adds a relationship to a list, which is made when it is not there.
  mutating func refer(
    in list: String, _ kind: String, _ target: String, id: String? = nil, isExternal: Bool = false
  ) {
    if !parts.contains(where: { $0.name == list }) {
      put(list, "<Relationships xmlns='\(Self.rels)'></Relationships>")
    }
    let id = id ?? "\(kind)\(parts.count)"
    replace(
      "</Relationships>",
      with: "<Relationship Id='\(id)' Type='\(Self.links)/\(kind)' Target='\(target)'"
        + "\(isExternal ? " TargetMode='External'" : "")/></Relationships>", in: list)
  }

  /// Relates the workbook to a part and puts the part.
  mutating func relateBook(_ kind: String, _ part: String, _ text: String) {
    refer(in: "xl/_rels/workbook.xml.rels", kind, "/" + part)
    put(part, text)
  }

  /// What stands around the cells of the first sheet.
  func features(from sources: SheetFeatures.Sources = .all, limits: Limits = .standard)
    throws(WorkbookError) -> SheetFeatures
  {
    let book = try Workbook(bytes: madeBytes(), name: "a.xlsx", limits: limits)
    guard let sheet = book.sheets.first else { throw .noSuchSheet("") }
    let features = try book.features(of: sheet, from: sources)
    #expect(try book.features(of: sheet, from: sources) { _ in } == features, "with the rows")
    return features
  }

  /// The package as bytes; that it cannot be made is an error of the workbook's kind.
  private func madeBytes() throws(WorkbookError) -> [UInt8] {
    do { return try bytes() } catch { throw .file(path: "a.xlsx", reason: "\(error)") }
  }

  /// Every part but the list of types in UTF-16.
  func inUTF16() -> HandMade {
    var package = self
    package.parts = parts.map { part in
      let text = String(decoding: part.bytes, as: UTF8.self)
      let units = [0xFEFF] + Array("<?xml version='1.0' encoding='UTF-16'?>\(text)".utf16)
      return (part.name, units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    }
    return package
  }
}

/// A range by its name; A1 where the name is none.
func range(_ name: String) -> CellRange {
  CellRange(name) ?? CellRange(CellReference(row: 1, column: 1))
}

/// A cell by its name; A1 where the name is none.
func cell(_ name: String) -> CellReference {
  CellReference(name) ?? CellReference(row: 1, column: 1)
}
