/// Excel's pictures in cells: rich values that lead to a media part or to an address.
///
/// The way is long: a cell's `vm`, the metadata, a rich value, its structure, a list of
/// relationships, the media ([MS-XLSX], 2.3.7.2).
struct RichValuePictures {
  /// A picture, the number of its rich value, and a number that cells carry for it.
  typealias Item = (metadata: Int, value: Int, picture: CellPicture)
  /// The pictures by ascending number in the cells.
  private(set) var items: [Item] = []

  /// Reads the workbook's pictures; most workbooks have no rich value at all.
  init(_ package: borrowing Package, _ count: inout FeatureCount) throws(WorkbookError) {
    guard let part = package.relationships.part(ofKind: "rdRichValue") else { return }
    let structures = try Self.structures(package, &count)
    let media = try Self.references("richValueRel", package, &count)
    let web = try Self.references("rdRichValueWebImage", package, &count)
    var pictures: [Int: CellPicture] = [:]
    var number = 0
    for value in try Self.values(part, package, &count) {
      defer { number += 1 }
      guard structures.indices.contains(value.structure) else { continue }
      let keys = structures[value.structure]
      let known = Dictionary(zip(keys, value.values)) { first, _ in first }
      var picture = CellPicture(description: XString.unescaped(known["Text"] ?? ""))
      if let index = known["_rvRel:LocalImageIdentifier"].flatMap({ Int($0) }) {
        picture.lead(to: media.indices.contains(index) ? media[index] : [], package)
      } else if let index = known["WebImageIdentifier"].flatMap({ Int($0) }) {
        picture.lead(to: web.indices.contains(index) ? web[index] : [], package)
      } else {
        continue
      }
      pictures[number] = picture
    }
    for (index, value) in try ValueMetadata(package, &count).richValues.enumerated() {
      guard let value, let picture = pictures[value] else { continue }
      items.append((index + 1, value, picture))
    }
  }

  /// The names of the values in each structure.
  private static func structures(_ package: borrowing Package, _ count: inout FeatureCount)
    throws(WorkbookError) -> [[String]]
  {
    guard let part = package.relationships.part(ofKind: "rdRichValueStructure") else { return [] }
    var xml = try package.cursor(part, namedBy: package.workbookPart)
    var structures: [[String]] = []
    var counted = count
    _ = try xml.root()
    try xml.children { xml, _ throws(WorkbookError) in
      try counted.add(in: part)
      structures.append([])
      try xml.children { xml, _ throws(WorkbookError) in
        try counted.add(in: part)
        structures[structures.count - 1].append(xml.attribute("n") ?? "")
      }
    }
    count = counted
    return structures
  }

  /// The rich values in their order.
  private static func values(
    _ part: String, _ package: borrowing Package, _ count: inout FeatureCount
  ) throws(WorkbookError) -> [(structure: Int, values: [String])] {
    var xml = try package.cursor(part, namedBy: package.workbookPart)
    var values: [(structure: Int, values: [String])] = []
    var counted = count
    _ = try xml.root()
    try xml.children { xml, element throws(WorkbookError) in
      guard element == "rv" else { return }
      try counted.add(in: part)
      values.append((xml.integer("s") ?? -1, []))
      try xml.children { xml, element throws(WorkbookError) in
        guard element == "v" else { return }
        try counted.add(in: part)
        values[values.count - 1].values.append(try xml.text())
      }
    }
    count = counted
    return values
  }

  /// The references in each entry of a list: one of its own, or some in elements inside it.
  private static func references(
    _ kind: String, _ package: borrowing Package, _ count: inout FeatureCount
  ) throws(WorkbookError) -> [[Relationships.Relationship]] {
    guard let part = package.relationships.part(ofKind: kind) else { return [] }
    let links = try Relationships(of: part, in: package.archive)
    var xml = try package.cursor(part, namedBy: package.workbookPart)
    var entries: [[Relationships.Relationship]] = []
    var counted = count
    _ = try xml.root()
    try xml.children { xml, _ throws(WorkbookError) in
      try counted.add(in: part)
      entries.append(xml.attribute("id").flatMap { links[$0] }.map { [$0] } ?? [])
      try xml.children { xml, _ throws(WorkbookError) in
        guard let link = xml.attribute("id").flatMap({ links[$0] }) else { return }
        try counted.add(in: part)
        entries[entries.count - 1].append(link)
      }
    }
    count = counted
    return entries
  }
}
