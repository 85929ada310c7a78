/// Formats of a styles part with some aspects changed, each appended once (ECMA-376, 18.8.45).
///
/// What a change does not name stays byte for byte: the new format is a copy of the old one's markup
/// with other numbers in it, the new font a copy of the old font's. What the part has already is
/// taken again.
struct FormatAdaptation {
  private struct Key: Hashable {
    var format: Int
    var change: CellStyleChange
  }

  private let document: MarkupDocument
  private var fonts: StyleList
  private var fills: StyleList
  private var borders: StyleList
  private var formats: StyleList
  private var numberFormats: StyleList
  private var codes: [String: Int] = [:]
  private var nextCode = 164
  private var known: [Key: Int] = [:]

  /// Reads the lists of the styles part.
  init(_ document: MarkupDocument) throws(WorkbookError) {
    self.document = document
    fonts = try StyleList("fonts", document)
    fills = try StyleList("fills", document)
    borders = try StyleList("borders", document)
    formats = try StyleList("cellXfs", document)
    numberFormats = try StyleList("numFmts", document)
    guard let list = document.child("numFmts") else { return }
    for format in try document.children(of: list) {
      guard let id = try document.value("numFmtId", of: format).flatMap({ Int($0) }),
        (0..<Int(Int32.max)).contains(id), let code = try document.value("formatCode", of: format)
      else { continue }
      nextCode = max(nextCode, id + 1)
      if codes[code] == nil { codes[code] = id }
    }
  }

  /// The number of the format with the change; a format that is not there counts as the first.
  mutating func index(of format: Int, with change: CellStyleChange) throws(WorkbookError) -> Int {
    let key = Key(format: format, change: change)
    if let number = known[key] { return number }
    let old = formats[format] ?? formats[0] ?? Array("<xf/>".utf8)
    var new = try FormatMarkup(old, part: document.part)
    if let code = change.numberFormat {
      try new.set("numFmtId", number(ofCode: code), applied: "applyNumberFormat")
    }
    if change.color != nil || change.isBold != nil {
      let font = fonts[try new.number("fontId")] ?? Array("<font/>".utf8)
      let markup = try FontMarkup(font, part: document.part).changed(change)
      try new.set("fontId", fonts.index(of: markup), applied: "applyFont")
    }
    if let fill = change.fill {
      // The first two fills are given, whatever stands there (ECMA-376, 18.8.21).
      for given in StyleTable.givenFills.dropFirst(fills.count) {
        fills.append(try document.prefixed(given))
      }
      let markup = try document.prefixed(StyleTable.markup(ofFill: fill))
      try new.set("fillId", fills.index(of: markup), applied: "applyFill")
    }
    if let border = change.border {
      let markup = try document.prefixed(StyleTable.markup(of: border))
      try new.set("borderId", borders.index(of: markup), applied: "applyBorder")
    }
    var alignment: [(String, String)] = []
    if let horizontal = change.horizontal { alignment.append(("horizontal", horizontal.rawValue)) }
    if let wraps = change.wraps { alignment.append(("wrapText", wraps ? "1" : "0")) }
    if !alignment.isEmpty {
      try new.set(alignment, of: "alignment", document, applied: "applyAlignment")
    }
    if let isLocked = change.isLocked {
      try new.set(
        [("locked", isLocked ? "1" : "0")], of: "protection", document,
        applied: "applyProtection")
    }
    let number = formats.index(of: new.bytes)
    guard number < StyleTable.limit else {
      throw .cannotWrite(
        sheet: nil, cell: nil, reason: "a workbook has at most \(StyleTable.limit) styles")
    }
    known[key] = number
    return number
  }

  private mutating func number(ofCode code: String) throws(WorkbookError) -> Int {
    if let number = StyleTable.builtIn[code] ?? codes[code] { return number }
    let number = nextCode
    nextCode += 1
    codes[code] = number
    var xml = XMLText()
    xml.element("numFmt") {
      $0.attribute("numFmtId", number)
      $0.attribute("formatCode", code)
    }
    _ = numberFormats.index(of: try document.prefixed(xml.take()))
    return number
  }

  /// The splices that append what is new.
  func splices() throws(WorkbookError) -> [Splice] {
    var splices: [Splice] = []
    for list in [numberFormats, fonts, fills, borders, formats] {
      splices += try list.splices(in: document)
    }
    return splices
  }
}
