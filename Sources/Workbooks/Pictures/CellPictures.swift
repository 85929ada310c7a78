/// The pictures that are contents of cells in a workbook.
struct CellPictures {
  /// All of them, those of WPS first, each in the order of its part.
  private(set) var all: [CellPicture] = []
  private var byName: [String: Int] = [:]
  private var byMetadata: [Int: Int] = [:]

  /// Reads the workbook's pictures; most workbooks have none, and then no part is opened.
  init(_ package: borrowing Package) throws(WorkbookError) {
    var count = FeatureCount(package.archive.limits)
    for picture in try Self.named(package, &count) {
      guard let name = picture.name, byName[name] == nil else { continue }
      byName[name] = all.count
      all.append(picture)
    }
    var places: [Int: Int] = [:]
    for (metadata, value, picture) in try RichValuePictures(package, &count).items {
      let place = places[value] ?? all.count
      if place == all.count { all.append(picture) }
      places[value] = place
      byMetadata[metadata] = place
    }
  }

  /// No picture.
  init() {}

  /// The picture in a cell; nil when the cell has another content.
  ///
  /// One that a formula calls for and that is not in the workbook is a picture without bytes.
  func picture(of cell: Cell) -> CellPicture? {
    if let number = cell.extras?.valueMetadata, let place = byMetadata[Int(number)] {
      return all[place]
    }
    guard let name = cell.formula.flatMap({ Self.name(in: $0) }) else { return nil }
    return byName[name].map { all[$0] } ?? CellPicture(name: name)
  }

  /// The name in a formula that is nothing but a call of `DISPIMG`; nil in any other.
  private static func name(in formula: String) -> String? {
    var rest = Substring(formula)
    guard let letter = rest.utf8.first, letter == UInt8(ascii: "_") || letter | 32 == 0x64 else {
      return nil
    }
    for prefix in ["_xlfn.", "dispimg(\""] {
      if rest.prefix(prefix.count).lowercased() == prefix {
        rest = rest.dropFirst(prefix.count)
      } else if prefix.hasSuffix("\"") {
        return nil
      }
    }
    guard let end = rest.firstIndex(of: "\""), rest.hasSuffix(")"), end > rest.startIndex,
      !rest[end...].dropFirst().dropLast().contains(where: { "()\"&+".contains($0) })
    else { return nil }
    return String(rest[..<end])
  }

  /// The pictures of WPS, which has a part of them with names (`cellimages.xml`).
  private static func named(_ package: borrowing Package, _ count: inout FeatureCount)
    throws(WorkbookError) -> [CellPicture]
  {
    let usual = PartName.resolve("cellimages.xml", from: package.workbookPart)
    var parts = package.relationships.parts(ofKind: "cellImage")
    if parts.isEmpty, package.archive.contains(usual) { parts = [usual] }
    var pictures: [CellPicture] = []
    for part in parts {
      let links = try Relationships(of: part, in: package.archive)
      var xml = try package.cursor(part, namedBy: package.workbookPart)
      while let event = try xml.next() {
        guard event == .start else { continue }
        if xml.isNamed("cNvPr"), let name = xml.attribute("name") {
          try count.add(in: part)
          pictures.append(CellPicture(name: name, description: xml.attribute("descr") ?? ""))
        } else if xml.isNamed("blip"), !pictures.isEmpty {
          let ids = [xml.attribute("embed"), xml.attribute("link")].compactMap { $0 }
          pictures[pictures.count - 1].lead(to: ids.compactMap { links[$0] }, package)
        }
      }
    }
    return pictures
  }
}

extension CellPicture {
  /// Takes in where references lead: to bytes in the package, to an address.
  mutating func lead(
    to references: [Relationships.Relationship], _ package: borrowing Package
  ) {
    for reference in references {
      if reference.isExternal {
        address = address ?? reference.target
      } else if package.archive.contains(reference.target) {
        part = part ?? reference.target
      }
    }
  }
}
