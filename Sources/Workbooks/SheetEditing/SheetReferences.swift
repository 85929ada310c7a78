/// Where formulas and places that may name sheets stand in the parts of a workbook.
///
/// They stand as texts of elements and as attributes; the names are unmistakable enough in the parts
/// looked through that the elements around them need not be known (ECMA-376, 18; [MS-XLSX], 2;
/// VML, `urn:schemas-microsoft-com:office:excel`).
enum SheetReferences {
  /// The kinds of parts that have such places, by the relationships that lead to them.
  static let kinds: Set<String> = [
    "worksheet", "chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet", "table", "chart",
    "chartEx", "drawing", "chartUserShapes", "vmlDrawing", "ctrlProp", "pivotCacheDefinition",
    "connections",
  ]

  /// Elements whose text is a formula: of cells, formats, validations, names, tables, sparklines,
  /// charts and controls.
  private static let elements: Set<String> = [
    "f", "formula", "formula1", "formula2", "definedName", "calculatedColumnFormula",
    "totalsRowFormula", "sqref", "nf", "FmlaLink", "FmlaRange", "FmlaTxbx", "FmlaGroup",
    "FmlaPict", "FmlaInf",
  ]
  /// Attributes that are formulas or places, by the element.
  private static let attributes: [String: [String]] = [
    "hyperlink": ["location"], "cfvo": ["val"], "parameter": ["cell"],
    "controlPr": ["linkedCell", "listFillRange", "cf"],
    "formControlPr": ["fmlaLink", "fmlaRange", "fmlaTxbx", "fmlaGroup"],
    "sp": ["textlink"], "cameraTool": ["cellRange"], "webPublishItem": ["sourceObject"],
  ]
  /// Attributes that are the bare name of a sheet, by the element.
  private static let names: [String: String] = [
    "worksheetSource": "sheet", "rangeSet": "sheet", "dataRef": "sheet",
  ]

  /// The elements that speak of another file where they have a relationship.
  private static let speaksOfLink: Set<String> = [
    "hyperlink", "worksheetSource", "rangeSet", "dataRef",
  ]

  /// Whether a part can have a place at all: most sheets of mere values have none.
  static func mayBe(in bytes: [UInt8], kind: String, _ transition: SheetTransition) -> Bool {
    guard kind == "worksheet", !transition.concerns(bytes) else { return true }
    let mark = Array("dataRef".utf8)
    return bytes.indices.contains { bytes[$0] == mark[0] && bytes[$0...].starts(with: mark) }
  }

  /// The splices that make a part speak of the sheets as they are afterwards.
  static func splices(in bytes: [UInt8], part: String, _ transition: SheetTransition)
    throws(WorkbookError) -> [Splice]
  {
    var scanner = MarkupScanner(bytes, part: part)
    var splices: [Splice] = []
    var open: Markup?
    var parent: Markup?
    while let markup = try scanner.next() {
      switch markup.kind {
      case .start, .empty:
        splices += try attributeSplices(of: markup, in: bytes, part: part, transition)
        if markup.kind == .start { (parent, open) = (open, markup) } else { open = nil }
      case .end:
        if let start = open, bytes.agree(start.name, markup.name) {
          let content = start.range.upperBound..<markup.range.lowerBound
          let isPivot = parent.map { bytes.holds("pivotSource", at: $0.local) } ?? false
          splices += [
            textSplice(start, isPivot: isPivot, content, in: bytes, part: part, transition)
          ].compactMap(\.self)
        }
        open = nil
      default: continue
      }
    }
    return splices
  }

  private static func textSplice(
    _ element: Markup, isPivot: Bool, _ content: Range<Int>, in bytes: [UInt8], part: String,
    _ transition: SheetTransition
  ) -> Splice? {
    guard transition.concerns(bytes[content]) else { return nil }
    let name = String(decoding: bytes[element.local], as: UTF8.self)
    let isName = isPivot && name == "name"
    guard isName || elements.contains(name),
      let text = text(in: content, of: bytes, part: part),
      let new = isName ? transition.pivotTable(text) : transition(text)
    else { return nil }
    var encoded: [UInt8] = []
    XMLEscape.text(new, into: &encoded)
    return Splice(content, encoded)
  }

  /// The text between two tags, whether it stands in CDATA or not; nil where it cannot be read.
  private static func text(in range: Range<Int>, of bytes: [UInt8], part: String) -> String? {
    var scanner = MarkupScanner(bytes, part: part, range: range)
    var text = ""
    do throws(WorkbookError) {
      while let markup = try scanner.next() {
        if markup.kind == .text { text += MarkupText.decoded(bytes[markup.range]) }
        if markup.kind == .cdata { text += String(decoding: bytes[markup.name], as: UTF8.self) }
      }
    } catch { return nil }
    return text
  }

  private static func attributeSplices(
    of tag: Markup, in bytes: [UInt8], part: String, _ transition: SheetTransition
  ) throws(WorkbookError) -> [Splice] {
    guard tag.range.upperBound - tag.name.upperBound > 6 else { return [] }
    let element = String(decoding: bytes[tag.local], as: UTF8.self)
    let wanted = Self.attributes[element]
    let name = names[element]
    guard wanted != nil || name != nil else { return [] }
    let found = try bytes.attributes(ofTag: tag.range, part: part)
    let isLinked = found.contains { bytes[$0.name].suffix(3).elementsEqual(":id".utf8) }
    if isLinked, speaksOfLink.contains(element) { return [] }
    return found.compactMap { attribute in
      let key = String(decoding: bytes[attribute.name], as: UTF8.self)
      let value = MarkupText.decoded(bytes[attribute.value])
      let new: String?
      if key == name {
        new = transition.name(of: value)
      } else {
        new = wanted?.contains(key) == true ? transition(value) : nil
      }
      guard let new else { return nil }
      var encoded: [UInt8] = []
      XMLEscape.attribute(new, into: &encoded)
      return Splice(
        attribute.value.lowerBound - 1..<attribute.range.upperBound,
        [.quote] + encoded + [.quote])
    }
  }
}
