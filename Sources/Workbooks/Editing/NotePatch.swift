/// The boxes of comments, put into a VML drawing that may show controls and boxes of others.
///
/// Such drawings are not always well-formed, so they are only looked through piece by piece.
struct NotePatch {
  /// The first block of 1024 shape numbers that no drawing of the workbook uses.
  private(set) var freeBlock = 1

  /// Looks through all drawings of the workbook.
  init(_ draft: borrowing PackageDraft) throws(WorkbookError) {
    for part in draft.parts where EntryNames.folded(part).hasSuffix(".vml") {
      let bytes = try draft.text(of: part)
      for place in bytes.places(behind: "_x0000_s") {
        note(Int(bytes.text(from: place, while: Self.isDigit)).map { $0 / 1024 })
      }
      for place in bytes.places(behind: "idmap") {
        // The list of blocks is short; one of a thousand characters is none.
        let tag = Array(bytes[place...].prefix(1000).prefix { $0 != .greaterThan })
        guard let data = tag.places(behind: "data=").last else { continue }
        let list = tag.text(from: data + 1) { $0 != .quote && $0 != .apostrophe }
        for block in list.split(separator: ",") { note(Int(block)) }
      }
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// A number that no drawing can mean is passed over.
  private mutating func note(_ block: Int?) {
    guard let block, block < 1 << 20 else { return }
    freeBlock = max(freeBlock, block + 1)
  }

  /// Puts boxes into the drawing of a sheet, which is made if there is none.
  ///
  /// The answer is what the sheet then has to say; nil where it already says so.
  mutating func write(
    _ comments: [Comment], on grid: SheetGrid, sheet: MarkupDocument, links: [PartLink],
    _ outline: WorkbookOutline, to draft: inout PackageDraft
  ) throws(WorkbookError) -> Splice? {
    let drawing = drawing(comments, on: grid)
    if let element = sheet.child("legacyDrawing") {
      let id = try sheet.relationship(of: element)
      guard let part = links.first(where: { $0.id == id })?.target, draft.contains(part) else {
        throw .missingPart("vmlDrawing", namedBy: sheet.part)
      }
      try draft.splice(part, try Self.splices(drawing, part, draft.text(of: part)))
      return nil
    }
    let folder = PartLink.split(outline.part).folder + "drawings/"
    let part = draft.freeName(folder + "vmlDrawing", ".vml")
    draft.put(part, drawing.part)
    try draft.declareByExtension(part, ContentTypes.drawing)
    let id = try draft.link(
      sheet.part, to: part, type: outline.relationshipTypes + "/vmlDrawing")
    let attribute = try sheet.relationshipAttribute(id, type: outline.relationshipTypes)
    let markup = try sheet.prefixed(Array("<legacyDrawing \(attribute)/>".utf8))
    return sheet.inserting(markup, as: "legacyDrawing", order: ChildOrder.worksheet)
  }

  /// The boxes of comments, under shape numbers that now are no longer free.
  mutating func drawing(_ comments: [Comment], on grid: SheetGrid) -> VMLDrawing {
    let drawing = VMLDrawing(comments, block: freeBlock, grid: grid)
    freeBlock = drawing.blocks.upperBound
    return drawing
  }

  private static func splices(_ drawing: VMLDrawing, _ part: String, _ bytes: [UInt8])
    throws(WorkbookError) -> [Splice]
  {
    var scanner = MarkupScanner(bytes, part: part)
    var root: Markup?
    var end: Markup?
    var map: Markup?
    var hasShapeType = false
    while let markup = try scanner.next() {
      switch markup.kind {
      case .end: end = markup
      case .start, .empty:
        if root == nil { root = markup }
        if bytes.holds("idmap", at: markup.local) { map = map ?? markup }
        if bytes.holds("shapetype", at: markup.local) {
          let id = try bytes.value("id", ofTag: markup.range, part: part)
          hasShapeType = hasShapeType || id == "_x0000_t202"
        }
      default: continue
      }
    }
    guard let root, root.kind == .start, let end else {
      throw bytes.malformed(part, at: 0, "the VML drawing is empty")
    }
    let declared = try bytes.attributes(ofTag: root.range, part: part)
    let missing = Self.namespaces.filter { name, uri in
      !declared.contains {
        bytes.holds("xmlns:" + name, at: $0.name) && bytes.holds(uri, at: $0.value)
      }
    }
    let own = missing.map { " xmlns:\($0)=\"\($1)\"" }.joined()
    let blocks = drawing.blocks.map(String.init).joined(separator: ",")
    var splices: [Splice] = []
    if let map, let data = try bytes.value("data", ofTag: map.range, part: part) {
      let all = data.isEmpty ? blocks : data + "," + blocks
      splices.append(try bytes.setting("data", to: all, ofTag: map.range, part: part))
    } else {
      let layout =
        "<o:shapelayout\(own) v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"\(blocks)\"/>"
        + "</o:shapelayout>"
      splices.append(Splice(at: root.range.upperBound, layout.utf8))
    }
    let shapes = (hasShapeType ? [] : drawing.shapeType) + drawing.shapes
    let bound =
      own.isEmpty
      ? shapes
      : Array(
        String(decoding: shapes, as: UTF8.self)
          .replacing("<v:shape ", with: "<v:shape\(own) ")
          .replacing("<v:shapetype ", with: "<v:shapetype\(own) ").utf8)
    return splices + [Splice(at: end.range.lowerBound, bound)]
  }

  private static let namespaces = [
    ("v", "urn:schemas-microsoft-com:vml"), ("o", "urn:schemas-microsoft-com:office:office"),
    ("x", "urn:schemas-microsoft-com:office:excel"),
  ]
}

extension [UInt8] {
  /// The places right behind a word, wherever it stands.
  fileprivate func places(behind word: String) -> [Int] {
    let start = Array(word.utf8.prefix(2))
    guard start.count == 2 else { return [] }
    let length = word.utf8.count
    var places: [Int] = []
    var from = 0
    while let place = ByteSearch.next(start[0], start[1], in: span, from: from) {
      if holds(word, at: place..<place + length) { places.append(place + length) }
      from = place + 1
    }
    return places
  }

  /// The characters from a place on, as long as they are of a kind.
  fileprivate func text(from place: Int, while isOfKind: (UInt8) -> Bool) -> String {
    String(decoding: dropFirst(place).prefix(while: isOfKind), as: UTF8.self)
  }
}
