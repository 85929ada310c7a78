/// The markup of changed cells.
struct CellPatch {
  let document: MarkupDocument
  let sheet: String
  /// The formula elements of cells that take a shared formula over.
  private(set) var heirs: [CellReference: (element: MarkupElement, markup: [UInt8])]
  /// The numbers of formats, among them those that were asked for.
  private(set) var formats: FormatNumbers

  init(
    document: MarkupDocument, sheet: String,
    heirs: [CellReference: (element: MarkupElement, markup: [UInt8])], formats: FormatNumbers
  ) {
    (self.document, self.sheet, self.heirs, self.formats) = (document, sheet, heirs, formats)
  }

  /// The splices that give formulas to the cells that were not changed otherwise.
  var remainingHeirs: [Splice] { heirs.values.map { Splice($0.element.range, $0.markup) } }

  /// A cell that was not there, empty where it would be as if it still were not; `style` is what
  /// its row or column gives it.
  mutating func new(_ cell: CellReference, _ change: CellChange, prefix: [UInt8], style: Int)
    throws(WorkbookError) -> [UInt8]
  {
    if case .result = change.content { throw noFormula(cell) }
    let (type, content) = try content(change.content, prefix: prefix)
    let own = try formats.number(for: change, replacing: style)
    guard !content.isEmpty || own != nil else { return [] }
    let name = String(decoding: prefix, as: UTF8.self) + "c"
    var tag = "<\(name) r=\"\(cell)\""
    let number = own ?? style
    if number != 0 { tag += " s=\"\(number)\"" }
    if let type { tag += " t=\"\(type)\"" }
    guard !content.isEmpty else { return Array((tag + "/>").utf8) }
    return Array((tag + ">").utf8) + content + Array("</\(name)>".utf8)
  }

  /// A cell that is there, with its change.
  mutating func changed(_ place: SheetIndex.CellPlace, _ change: CellChange)
    throws(WorkbookError) -> [Splice]
  {
    let cell = place.element
    let style = try document.value("s", of: cell).flatMap { Int($0) } ?? 0
    let number = try formats.number(for: change, replacing: style)
    guard let content = change.content else {
      guard let number else { return [] }
      return [try document.setting("s", to: String(number), of: cell.tag)]
    }
    return [try rewritten(place, content, style: number)]
  }

  private mutating func rewritten(
    _ place: SheetIndex.CellPlace, _ change: CellChange.Content, style: Int?
  ) throws(WorkbookError) -> Splice {
    let bytes = document.bytes
    let cell = place.element
    var formula: [UInt8] = []
    if case .result = change {
      guard let old = try document.children("f", of: cell).first else {
        throw noFormula(place.reference)
      }
      formula = heirs.removeValue(forKey: place.reference)?.markup ?? Array(bytes[old.range])
    }
    // Metadata (cm, vm) belong to the value that goes; a result keeps those of its formula (cm).
    var dropped = formula.isEmpty ? ["t", "cm", "vm"] : ["t", "vm"]
    if style != nil { dropped.append("s") }
    var tag: [UInt8] = [.lessThan] + bytes[cell.name]
    for attribute in try document.attributes(of: cell)
    where !dropped.contains(where: { bytes.holds($0, at: attribute.name) }) {
      tag += Array(" ".utf8) + bytes[attribute.range]
    }
    if let style { tag += Array(" s=\"\(style)\"".utf8) }
    let prefix = Array(bytes[cell.name.lowerBound..<cell.local.lowerBound])
    let (type, markup) = try content(change, prefix: prefix)
    if let type { tag += Array(" t=\"\(type)\"".utf8) }
    let content = formula + markup
    guard !content.isEmpty else { return Splice(cell.range, tag + Array("/>".utf8)) }
    return Splice(
      cell.range,
      tag + Array(">".utf8) + content + Array("</".utf8) + bytes[cell.name] + Array(">".utf8))
  }

  /// The type of a cell and what stands in it.
  private func content(_ content: CellChange.Content?, prefix: [UInt8]) throws(WorkbookError)
    -> (type: String?, markup: [UInt8])
  {
    switch content {
    case nil: return (nil, [])
    case .value(let markup), .result(let markup):
      return (markup.type, try document.prefixed(markup.content, with: prefix))
    case .formula(let formula, let markup):
      var xml = XMLText()
      xml.element("f") { $0.text(formula) }
      xml.append(markup.content)
      return (markup.type, try document.prefixed(xml.take(), with: prefix))
    }
  }

  private func noFormula(_ cell: CellReference) -> WorkbookError {
    .cannotWrite(
      sheet: sheet, cell: cell, reason: "the cell has no formula whose result could be set")
  }
}
