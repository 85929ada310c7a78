/// Which rich value stands behind each number that cells carry as `vm` (ECMA-376, 18.9.17).
struct ValueMetadata {
  /// The numbers of rich values, by the number in the cells less one; nil is something else.
  private(set) var richValues: [Int?] = []

  /// Reads the workbook's metadata.
  init(_ package: borrowing Package, _ count: inout FeatureCount) throws(WorkbookError) {
    guard let part = package.relationships.part(ofKind: "sheetMetadata") else { return }
    var xml = try package.cursor(part, namedBy: package.workbookPart)
    var kinds: [String] = []
    var blocks: [Int?] = []
    var records: [(kind: Int, block: Int)] = []
    var counted = count
    _ = try xml.root()
    try xml.children { xml, element throws(WorkbookError) in
      switch element {
      case "metadataTypes":
        try xml.children { xml, _ throws(WorkbookError) in
          try counted.add(in: part)
          kinds.append(xml.attribute("name") ?? "")
        }
      case "futureMetadata" where xml.attribute("name") == Self.kind:
        try xml.children { xml, _ throws(WorkbookError) in
          try counted.add(in: part)
          blocks.append(try Self.richValue(in: &xml))
        }
      case "valueMetadata":
        try xml.children { xml, _ throws(WorkbookError) in
          try counted.add(in: part)
          records.append((-1, -1))
          try xml.children { xml, _ throws(WorkbookError) in
            guard let kind = xml.integer("t"), let block = xml.integer("v") else { return }
            records[records.count - 1] = (kind, block)
          }
        }
      default: break
      }
    }
    richValues = records.map { record in
      // Kinds count from 1, blocks from 0.
      guard kinds.indices.contains(record.kind &- 1), kinds[record.kind - 1] == Self.kind,
        blocks.indices.contains(record.block)
      else { return nil }
      return blocks[record.block]
    }
    count = counted
  }

  private static let kind = "XLRICHVALUE"

  /// The number that the block which just started names, inside an extension ([MS-XLSX], 2.6.215).
  private static func richValue(in xml: inout XMLCursor) throws(WorkbookError) -> Int? {
    let outer = xml.depth
    var number: Int?
    while let event = try xml.next(), xml.depth >= outer {
      if event == .start, xml.isNamed("rvb") { number = xml.integer("i") }
    }
    return number
  }
}
