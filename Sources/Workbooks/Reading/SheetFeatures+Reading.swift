/// Reading what stands around the cells.
extension SheetFeatures {
  /// Reads a sheet's part, its cells left aside, and its comments.
  init(
    _ entry: ArchiveEntry, _ relationships: Relationships, _ package: borrowing Package
  ) throws(WorkbookError) {
    var scanner = try entry.scanner()
    self = try Self.around(&scanner, relationships)
    if scanner.isUnusual {
      var cursor = try entry.cursor()
      self = try Self.around(&cursor, relationships)
    }
    if let part = relationships.part(ofKind: "comments"), package.archive.contains(part) {
      var xml = try package.cursor(part)
      comments = try Self.comments(&xml)
    }
  }

  private static func around(
    _ xml: inout some XMLEvents & ~Copyable, _ relationships: Relationships
  ) throws(WorkbookError) -> SheetFeatures {
    var read = SheetFeatures()
    while let event = try xml.next() {
      guard event == .start, xml.depth == 2 else { continue }
      switch xml.name {
      case "sheetProtection": read.isProtected = xml.flag("sheet")
      case "cols":
        try xml.children { xml, _ throws(WorkbookError) in
          if xml.flag("hidden"), let columns = Self.columns(xml) {
            read.hiddenColumns.append(columns)
          }
        }
      case "mergeCells":
        try xml.children { xml, _ throws(WorkbookError) in
          if let range = xml.attribute("ref").flatMap({ CellRange($0) }) {
            read.merges.append(range)
          }
        }
      case "hyperlinks":
        try xml.children { xml, _ throws(WorkbookError) in
          if let link = Self.link(xml, relationships) { read.hyperlinks.append(link) }
        }
      default: break
      }
    }
    return read
  }

  private static func columns(_ xml: borrowing some XMLEvents & ~Copyable) -> ClosedRange<Int>? {
    guard let first = xml.attribute("min").flatMap({ Int($0) }),
      let last = xml.attribute("max").flatMap({ Int($0) }), first >= 1, first <= last,
      first <= CellReference.lastColumn
    else { return nil }
    return first...min(last, CellReference.lastColumn)
  }

  private static func link(
    _ xml: borrowing some XMLEvents & ~Copyable, _ relationships: Relationships
  )
    -> Hyperlink?
  {
    guard let range = xml.attribute("ref").flatMap({ CellRange($0) }) else { return nil }
    let place = xml.attribute("location")
    let address = xml.attribute("id").flatMap { relationships[$0]?.target }
    let tip = xml.attribute("tooltip")
    if let address {
      let whole = place.map { address + "#" + $0 } ?? address
      return Hyperlink(range.first, to: .address(whole), tip: tip)
    }
    return place.map { Hyperlink(range.first, to: .place($0), tip: tip) }
  }

  /// Reads a part of comments (ECMA-376, 18.7).
  private static func comments(_ xml: inout XMLCursor) throws(WorkbookError) -> [Comment] {
    var authors: [String] = []
    var comments: [Comment] = []
    _ = try xml.root()
    try xml.children { xml, element throws(WorkbookError) in
      switch element {
      case "authors":
        try xml.children { xml, _ throws(WorkbookError) in
          authors.append(XString.unescaped(try xml.text()))
        }
      case "commentList":
        try xml.children { xml, _ throws(WorkbookError) in
          guard let cell = xml.attribute("ref").flatMap({ CellReference($0) }) else { return }
          let index = xml.attribute("authorId").flatMap { Int($0) } ?? -1
          let author = authors.indices.contains(index) ? authors[index] : ""
          try xml.children { xml, element throws(WorkbookError) in
            guard element == "text" else { return }
            comments.append(Comment(cell, author: author, text: try xml.richText()))
          }
        }
      default: break
      }
    }
    return comments.sorted { $0.cell < $1.cell }
  }
}
