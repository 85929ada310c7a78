/// What is appended to the styles of a workbook that has some.
struct StylePatch {
  /// The styles to come, numbered behind those that are there.
  var table: StyleTable
  /// The styles part.
  let part: String

  /// Counts what the styles part holds; a workbook without one gets one.
  init(_ draft: inout PackageDraft, _ outline: WorkbookOutline) throws(WorkbookError) {
    let known = try draft.links(of: outline.part).first { $0.kind == "styles" }?.target
    if let known, draft.contains(known) {
      part = known
    } else {
      // Some readers look for the styles under this name alone.
      let usual = PartLink.split(outline.part).folder + "styles"
      part =
        draft.contains(usual + ".xml") ? draft.freeName(usual, ".xml") : usual + ".xml"
      draft.put(part, outline.inNamespaces(StyleTable().part))
      try draft.declare(part, ContentTypes.styles)
      _ = try draft.link(outline.part, to: part, type: outline.relationshipTypes + "/styles")
    }
    let document = try draft.document(part)
    var counts = StyleTable.Counts()
    counts.fonts = try Self.count("fonts", in: document)
    counts.fills = try Self.count("fills", in: document)
    counts.borders = try Self.count("borders", in: document)
    counts.cellFormats = try Self.count("cellXfs", in: document)
    counts.differentialFormats = try Self.count("dxfs", in: document)
    if let list = document.child("numFmts") {
      for format in try document.children(of: list) {
        let number = try document.value("numFmtId", of: format).flatMap { Int($0) }
        counts.firstNumberFormat = max(
          counts.firstNumberFormat, min(number ?? 0, Int(Int32.max) - 1) + 1)
      }
    }
    table = StyleTable(after: counts)
    // The first format is that of all cells without one, so it must stay plain.
    if counts.cellFormats == 0 { _ = table.index(of: CellStyle()) }
  }

  private static func count(_ name: String, in document: MarkupDocument) throws(WorkbookError)
    -> Int
  {
    guard let list = document.child(name) else { return 0 }
    return try document.children(of: list).count
  }

  /// Appends the styles that were asked for.
  func write(to draft: inout PackageDraft) throws(WorkbookError) {
    let document = try draft.document(part)
    let new = table.additions
    let lists = [
      ("numFmts", new.numberFormats), ("fonts", new.fonts), ("fills", new.fills),
      ("borders", new.borders), ("cellXfs", new.cellFormats), ("dxfs", new.differentialFormats),
    ]
    var splices: [Splice] = []
    for (name, markup) in lists where !markup.isEmpty {
      splices += try Self.append(markup, to: name, of: document)
    }
    try draft.splice(part, splices)
  }

  private static func append(_ markup: [UInt8], to name: String, of document: MarkupDocument)
    throws(WorkbookError) -> [Splice]
  {
    let added = try MarkupDocument(
      Array("<list>".utf8) + markup + Array("</list>".utf8), part: document.part
    ).children.count
    guard let list = document.child(name) else {
      let whole =
        Array("<\(name) count=\"\(added)\">".utf8) + markup + Array("</\(name)>".utf8)
      return [
        document.inserting(
          try document.prefixed(whole), as: name, order: ChildOrder.styleSheet)
      ]
    }
    let count = try document.children(of: list).count + added
    return [
      try document.setting("count", to: String(count), of: list.tag),
      document.appending(try document.prefixed(markup), to: list),
    ]
  }
}

extension WorkbookOutline {
  /// A new part in the namespaces of this workbook, which may be those of the strict standard.
  func inNamespaces(_ part: [UInt8]) -> [UInt8] {
    guard isStrict else { return part }
    var text = String(decoding: part, as: UTF8.self)
    for (ours, theirs) in [
      (Namespace.spreadsheet, "spreadsheetml/main"), (Namespace.drawing, "drawingml/main"),
      (Namespace.spreadsheetDrawing, "drawingml/spreadsheetDrawing"),
      (Namespace.chart, "drawingml/chart"),
    ] {
      text = text.replacing("\"\(ours)\"", with: "\"http://purl.oclc.org/ooxml/\(theirs)\"")
    }
    text = text.replacing("\"\(Namespace.relationships)", with: "\"\(relationshipTypes)")
    return Array(text.utf8)
  }
}
