/// Comments put into a sheet that may have comments, threads and form controls of its own.
struct CommentPatch {
  /// The parts of a sheet that hold its comments.
  let links: [PartLink]
  private let sheet: WorkbookOutline.Sheet
  private let outline: WorkbookOutline

  init(_ sheet: WorkbookOutline.Sheet, _ outline: WorkbookOutline, _ draft: borrowing PackageDraft)
    throws(WorkbookError)
  {
    self.sheet = sheet
    self.outline = outline
    links = try draft.links(of: sheet.info.part)
  }

  /// Puts comments and their boxes in, as far as they can be; the answer is what the sheet then says.
  func put(
    _ comments: [Comment], on shell: SheetShell, _ notes: inout NotePatch,
    in draft: inout PackageDraft
  ) throws(WorkbookError) -> [Splice] {
    let accepted = try accepted(comments, draft)
    guard !accepted.isEmpty else { return [] }
    let grid = try SheetGrid(shell, around: accepted.map(\.cell))
    try write(accepted, to: &draft)
    let drawing = try notes.write(
      accepted, on: grid, sheet: shell.document, links: links, outline, to: &draft)
    return [drawing].compactMap(\.self)
  }

  /// The comments that can be put in, one a cell, none where the cell has one of its own.
  func accepted(_ comments: [Comment], _ draft: borrowing PackageDraft) throws(WorkbookError)
    -> [Comment]
  {
    var taken: Set<CellReference> = []
    for (kind, name) in [("comments", "comment"), ("threadedComment", "threadedComment")] {
      for part in links.filter({ $0.kind == kind }).compactMap(\.target) where draft.contains(part)
      {
        let document = try draft.document(part)
        for tag in try document.tags(name) {
          if let cell = try document.value("ref", ofTag: tag.range).flatMap({ CellReference($0) }) {
            taken.insert(cell)
          }
        }
      }
    }
    var accepted: [Comment] = []
    var places: [CellReference: Int] = [:]
    places.reserveCapacity(comments.count)
    for comment in comments where !taken.contains(comment.cell) {
      if let place = places[comment.cell] {
        accepted[place].text += "\n" + comment.text
      } else {
        places[comment.cell] = accepted.count
        accepted.append(comment)
      }
    }
    return accepted.sorted { $0.cell < $1.cell }
  }

  /// Puts accepted comments into the comments part, which is made if there is none.
  func write(_ comments: [Comment], to draft: inout PackageDraft) throws(WorkbookError) {
    let known = links.first { $0.kind == "comments" }?.target
    guard let part = known, draft.contains(part) else {
      let folder = PartLink.split(outline.part).folder
      let part = draft.freeName(folder + "comments", ".xml")
      draft.put(part, outline.inNamespaces(CommentsXML(comments).part))
      try draft.declare(part, ContentTypes.comments)
      _ = try draft.link(
        sheet.info.part, to: part, type: outline.relationshipTypes + "/comments")
      return
    }
    let document = try draft.document(part)
    let authors = document.child("authors")
    let count = try authors.map { list throws(WorkbookError) in
      try document.children(of: list).count
    }
    let new = CommentsXML(comments, afterAuthors: count ?? 0)
    try draft.splice(
      part,
      Self.authors(new.authors, authors, document) + Self.comments(new, document))
  }

  private static func authors(
    _ markup: [UInt8], _ list: MarkupElement?, _ document: MarkupDocument
  ) throws(WorkbookError) -> [Splice] {
    if let list { return [document.appending(try document.prefixed(markup), to: list)] }
    let whole = Array("<authors>".utf8) + markup + Array("</authors>".utf8)
    return [Splice(at: document.root.content.lowerBound, try document.prefixed(whole))]
  }

  /// Each comment goes before the first that stands further down or right.
  private static func comments(_ new: CommentsXML, _ document: MarkupDocument)
    throws(WorkbookError) -> [Splice]
  {
    guard let list = document.child("commentList") else {
      throw document.bytes.malformed(document.part, at: 0, "the comments have no commentList")
    }
    var present: [(cell: CellReference, place: Int)] = []
    for element in try document.children("comment", of: list) {
      let cell = try document.value("ref", of: element).flatMap { CellReference($0) }
      if let cell { present.append((cell, element.range.lowerBound)) }
    }
    var splices: [Splice] = []
    var next = present[...]
    var rest = new.comments[...]
    while let comment = rest.first {
      while let first = next.first, first.cell < comment.cell { next.removeFirst() }
      // Those up to the next that is there go to one place.
      let some = next.first.map { first in rest.prefix { $0.cell <= first.cell } } ?? rest
      rest = rest.dropFirst(some.count)
      let markup = try document.prefixed(new.list(some))
      splices.append(
        next.first.map { Splice(at: $0.place, markup) } ?? document.appending(markup, to: list))
    }
    return splices
  }
}
