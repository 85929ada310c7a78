/// A sheet put into a workbook, with its texts in its cells.
struct NewSheet {
  let sheet: SheetDraft
  let rows: [RowDraft]
  /// Its position among the sheets that the workbook lists; nil is behind the last.
  var position: Int?
  /// Names of the workbook that lead to the sheet, hidden.
  var marks: [String] = []

  /// Writes the sheet and all that belongs to it; the answer is its part.
  func write(
    to draft: inout PackageDraft, _ outline: WorkbookOutline, styles: inout StyleTable,
    notes: inout NotePatch
  ) throws(WorkbookError) -> String {
    let folder = PartLink.split(outline.part).folder
    let part = draft.freeName(folder + "worksheets/sheet", ".xml")
    var markup = try SheetXML(sheet)
    var packed = PackedRows()
    var strings: SharedStringsXML?
    for row in rows {
      let row = outline.is1904 ? try Self.countedFrom1904(row, of: sheet.name) : row
      try markup.append(row, to: &packed, styles: &styles, strings: &strings)
    }
    var cells = XMLText()
    cells.append(packed)
    var links = RelationshipsXML()
    var legacyDrawing: String?
    if !sheet.comments.isEmpty {
      legacyDrawing = try addComments(&links, markup.grid, to: &draft, outline, &notes)
    }
    try sheet.checkReferences(toSheets: outline.sheets.map(\.info.name) + [sheet.name])
    var drawings = DrawingParts(folder: folder)
    let drawing = try drawings.write(markup, to: &draft, inNamespaces: outline.inNamespaces).map {
      links.add("drawing", "/" + $0)
    }
    let tail = markup.tail(
      styles: &styles, relationships: &links, drawing: drawing, legacyDrawing: legacyDrawing)
    let head = markup.head(isSelected: false, styles: &styles)
    draft.put(part, outline.inNamespaces(head + cells.take() + tail))
    if !links.isEmpty {
      draft.put(PartLink.list(of: part), outline.inNamespaces(links.part))
      try draft.declareByExtension(PartLink.list(of: part), ContentTypes.links)
    }
    try draft.declare(part, ContentTypes.worksheet)
    let id = try draft.link(
      outline.part, to: part, type: outline.relationshipTypes + "/worksheet")
    try list(id, in: &draft, outline)
    return part
  }

  private func addComments(
    _ links: inout RelationshipsXML, _ grid: SheetGrid, to draft: inout PackageDraft,
    _ outline: WorkbookOutline, _ notes: inout NotePatch
  ) throws(WorkbookError) -> String {
    let folder = PartLink.split(outline.part).folder
    let comments = draft.freeName(folder + "comments", ".xml")
    draft.put(comments, outline.inNamespaces(CommentsXML(sheet.comments).part))
    try draft.declare(comments, ContentTypes.comments)
    _ = links.add("comments", "/" + comments)
    let part = draft.freeName(folder + "drawings/vmlDrawing", ".vml")
    draft.put(part, notes.drawing(sheet.comments, on: grid).part)
    try draft.declareByExtension(part, ContentTypes.drawing)
    return links.add("vmlDrawing", "/" + part)
  }

  /// Lists the sheet in the workbook part, with the names that belong to it.
  private func list(
    _ id: String, in draft: inout PackageDraft, _ outline: WorkbookOutline
  ) throws(WorkbookError) {
    let document = outline.document
    guard let list = document.child("sheets") else {
      throw document.bytes.malformed(document.part, at: 0, "the workbook has no sheets")
    }
    let listed = try document.children("sheet", of: list)
    let position = min(position ?? listed.count, listed.count)
    var number = 1
    for sheet in listed {
      let other = try document.value("sheetId", of: sheet).flatMap { Int($0) } ?? 0
      number = max(number, min(other, Int(Int32.max)) + 1)
    }
    let attribute = try document.relationshipAttribute(id, type: outline.relationshipTypes)
    var name: [UInt8] = []
    XMLEscape.attribute(sheet.name, into: &name)
    var markup = Array("<sheet name=\"".utf8) + name
    markup += Array("\" sheetId=\"\(number)\" ".utf8)
    if sheet.visibility != .visible {
      markup += Array("state=\"\(sheet.visibility.rawValue)\" ".utf8)
    }
    markup += Array("\(attribute)/>".utf8)
    markup = try document.prefixed(markup)
    let entry =
      position < listed.count
      ? Splice(at: listed[position].range.lowerBound, markup)
      : document.appending(markup, to: list)
    // A new sheet never comes to the front, so it matters not whether it can.
    let order = TabOrder.inserting(at: position, into: listed.count)
    try draft.splice(
      outline.part,
      try [entry] + order.splices(in: document, isVisible: [])
        + document.defining(names, sheet: position))
  }

  /// The names that lead to it, and those of print and filter.
  private var names: [(name: String, formula: String, isLocal: Bool, isHidden: Bool)] {
    let place = SheetDraft.quoted(sheet.name) + "!"
    var names = marks.map { ($0, place + "$A$1", false, true) }
    if let filter = sheet.autoFilter {
      names.append(("_xlnm._FilterDatabase", place + filter.absolute, true, true))
    }
    if let area = sheet.print.area {
      names.append(("_xlnm.Print_Area", place + area.absolute, true, false))
    }
    if let rows = sheet.print.titleRows {
      let range = "$\(rows.lowerBound):$\(rows.upperBound)"
      names.append(("_xlnm.Print_Titles", place + range, true, false))
    }
    return names
  }

  private static func countedFrom1904(_ row: RowDraft, of sheet: String) throws(WorkbookError)
    -> RowDraft
  {
    var row = row
    for index in row.cells.indices {
      guard case .date(let date) = row.cells[index].value else { continue }
      guard let serial = date.serial(is1904: true) else {
        let cell = CellReference(row: row.number, column: row.cells[index].column)
        throw .cannotWrite(
          sheet: sheet, cell: cell, reason: "\(date) is before the dates of the workbook begin")
      }
      row.cells[index].value = .number(serial)
      guard row.cells[index].style.numberFormat == "General" else { continue }
      row.cells[index].style.numberFormat = "yyyy-mm-dd"
    }
    return row
  }
}

extension MarkupDocument {
  /// Puts names behind those that a workbook part defines.
  func defining(
    _ names: [(name: String, formula: String, isLocal: Bool, isHidden: Bool)], sheet: Int
  ) throws(WorkbookError) -> [Splice] {
    guard !names.isEmpty else { return [] }
    var xml = XMLText()
    for name in names {
      xml.element("definedName") {
        $0.attribute("name", name.name)
        if name.isLocal { $0.attribute("localSheetId", sheet) }
        $0.attribute("hidden", name.isHidden, unless: false)
        $0.text(name.formula)
      }
    }
    let markup = xml.take()
    if let list = child("definedNames") { return [appending(try prefixed(markup), to: list)] }
    let whole = Array("<definedNames>".utf8) + markup + Array("</definedNames>".utf8)
    return [inserting(try prefixed(whole), as: "definedNames", order: ChildOrder.workbook)]
  }
}
