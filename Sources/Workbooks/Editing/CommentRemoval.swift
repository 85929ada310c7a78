/// Takes comments that are known by their traces out of a sheet, with their boxes.
struct CommentRemoval {
  /// The part of the sheet.
  let sheet: String
  /// The traces of the comments that go.
  let traces: OverlayTraces

  func run(on draft: inout PackageDraft) throws(WorkbookError) {
    let links = try draft.links(of: sheet)
    guard let part = links.first(where: { $0.kind == "comments" })?.target, draft.contains(part)
    else { return }
    let document = try draft.document(part)
    guard let list = document.child("commentList"), let authorList = document.child("authors")
    else { return }
    let authors = try document.children("author", of: authorList)
    let names = try authors.map(document.text)
    var splices: [Splice] = []
    var cells: Set<CellReference> = []
    var needed: [Int: [MarkupElement]] = [:]
    let comments = try document.children("comment", of: list)
    for comment in comments {
      let number = try document.value("authorId", of: comment).flatMap { Int($0) } ?? -1
      let author = names.indices.contains(number) ? names[number] : ""
      let text = try document.children("text", of: comment).map(document.text).joined()
      guard traces.haveComment(by: author, saying: text) else {
        needed[number, default: []].append(comment)
        continue
      }
      splices.append(Splice(comment.range, []))
      if let cell = try document.value("ref", of: comment).flatMap({ CellReference($0) }) {
        cells.insert(cell)
      }
    }
    guard !splices.isEmpty else { return }
    if splices.count == comments.count {
      try draft.removeWithLinks(part, from: sheet)
    } else {
      let idle = authors.indices.filter {
        !needed.keys.contains($0) && traces.authors.contains(names[$0])
      }
      splices += idle.map { Splice(authors[$0].range, []) }
      // Authors are numbered by their place.
      for (number, theirs) in needed {
        let moved = number - idle.count { $0 < number }
        guard moved != number else { continue }
        for comment in theirs {
          splices.append(try document.setting("authorId", to: String(moved), of: comment.tag))
        }
      }
      try draft.splice(part, splices)
    }
    try removeBoxes(of: cells, links, on: &draft)
  }

  private func removeBoxes(
    of cells: Set<CellReference>, _ links: [PartLink], on draft: inout PackageDraft
  ) throws(WorkbookError) {
    let shell = try draft.shell(of: sheet)
    let document = shell.document
    guard let element = document.child("legacyDrawing") else { return }
    let id = try document.relationship(of: element)
    guard let part = links.first(where: { $0.id == id })?.target, draft.contains(part) else {
      return
    }
    let bytes = try draft.text(of: part)
    let shapes = try shapes(in: bytes, part)
    let gone = shapes.filter { $0.cell.map(cells.contains) ?? false }
    if gone.count == shapes.count {
      try draft.removeWithLinks(part, from: sheet)
      try draft.splice(sheet, shell.placed([Splice(element.range, [])]))
    } else {
      try draft.splice(part, gone.map { Splice($0.range, []) })
    }
  }

  /// The shapes of a drawing, and the cells of those that are boxes of comments.
  private func shapes(in bytes: [UInt8], _ part: String) throws(WorkbookError)
    -> [(range: Range<Int>, cell: CellReference?)]
  {
    let kinds = ["shape", "rect", "oval", "line", "group", "roundrect", "polyline", "image"]
    var scanner = MarkupScanner(bytes, part: part)
    var found: [(range: Range<Int>, cell: CellReference?)] = []
    var start: Markup?
    var isNote = false
    var (row, column): (Int?, Int?) = (nil, nil)
    var field: Markup?
    while let markup = try scanner.next() {
      let isTag = markup.kind == .start || markup.kind == .empty
      if isTag, start == nil, kinds.contains(where: { bytes.holds($0, at: markup.local) }) {
        guard markup.kind == .start else {
          found.append((markup.range, nil))
          continue
        }
        (start, isNote, row, column) = (markup, false, nil, nil)
      } else if markup.kind == .end, let open = start, bytes[open.name] == bytes[markup.name] {
        let range = open.range.lowerBound..<markup.range.upperBound
        var cell: CellReference?
        if isNote, let row, let column {
          cell = CellReference(row: row + 1, column: column + 1)
        }
        found.append((range, cell))
        start = nil
      } else if isTag, bytes.holds("ClientData", at: markup.local) {
        isNote = try bytes.value("ObjectType", ofTag: markup.range, part: part) == "Note"
      } else if markup.kind == .text, let name = field?.local {
        let value = Int(MarkupText.decoded(bytes[markup.range]).filter { !$0.isWhitespace })
        if bytes.holds("Row", at: name) { row = value.flatMap { $0 < 1 << 21 ? $0 : nil } }
        if bytes.holds("Column", at: name) { column = value.flatMap { $0 < 1 << 15 ? $0 : nil } }
      }
      field = markup.kind == .start ? markup : nil
    }
    return found
  }
}
