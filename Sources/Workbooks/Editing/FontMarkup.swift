/// The markup of one font, copied with another colour or weight (ECMA-376, 18.8.22).
struct FontMarkup {
  private var document: MarkupDocument

  /// Takes up the markup of a font.
  init(_ bytes: [UInt8], part: String) throws(WorkbookError) {
    document = try MarkupDocument(bytes, part: part)
  }

  /// Below `font`, in the order that Excel writes and older programs want.
  private static let order = [
    "b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color",
    "name", "family", "charset", "scheme",
  ]

  /// The markup with the colour and the weight of the change.
  func changed(_ change: CellStyleChange) throws(WorkbookError) -> [UInt8] {
    var font = self
    if let color = change.color {
      var xml = XMLText()
      xml.color("color", color)
      try font.put("color", xml.take())
    }
    if let isBold = change.isBold { try font.put("b", isBold ? Array("<b/>".utf8) : []) }
    return font.document.bytes
  }

  /// Puts a child in the place of the one of its name; empty markup takes that out.
  private mutating func put(_ name: String, _ markup: [UInt8]) throws(WorkbookError) {
    let new = try document.prefixed(markup)
    var patch = PatchedPart(document.bytes)
    if let old = document.child(name) {
      patch.apply([Splice(old.range, new)])
    } else if !new.isEmpty {
      patch.apply([document.inserting(new, as: name, order: Self.order)])
    }
    document = try MarkupDocument(patch.bytes, part: document.part)
  }
}
