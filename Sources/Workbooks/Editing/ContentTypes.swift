/// The kinds of parts that are written beside those of a new workbook (ECMA-376 part 2, 6.2.3).
enum ContentTypes {
  static let part = "[Content_Types].xml"
  private static let sheets = "application/vnd.openxmlformats-officedocument.spreadsheetml."
  static let worksheet = sheets + "worksheet+xml"
  static let comments = sheets + "comments+xml"
  static let styles = sheets + "styles+xml"
  static let drawing = "application/vnd.openxmlformats-officedocument.vmlDrawing"
  static let customProperties =
    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
  static let xml = "application/xml"
}

extension PackageDraft {
  /// Says of which type a part is.
  mutating func declare(_ part: String, _ type: String) throws(WorkbookError) {
    let document = try document(ContentTypes.part)
    var xml = XMLText()
    xml.element("Override") {
      $0.attribute("PartName", "/" + part)
      $0.attribute("ContentType", type)
    }
    let gone = try overrides(of: [part], in: document).map { Splice($0.range, []) }
    let new = document.appending(try document.prefixed(xml.take()), to: document.root)
    try splice(ContentTypes.part, gone + [new])
  }

  /// Says of which type a part is through its extension, if that is free or says so already.
  mutating func declareByExtension(_ part: String, _ type: String) throws(WorkbookError) {
    let suffix = part.split(separator: ".").last.map(String.init) ?? ""
    if try declareDefault(suffix, type) != type { try declare(part, type) }
  }

  /// Gives parts with an extension a type unless they have one; the answer is the one they have.
  @discardableResult
  mutating func declareDefault(_ suffix: String, _ type: String) throws(WorkbookError) -> String {
    let document = try document(ContentTypes.part)
    for element in try document.children("Default") {
      guard try document.value("Extension", of: element)?.lowercased() == suffix.lowercased()
      else { continue }
      return try document.value("ContentType", of: element) ?? ""
    }
    var xml = XMLText()
    xml.element("Default") {
      $0.attribute("Extension", suffix)
      $0.attribute("ContentType", type)
    }
    let markup = try document.prefixed(xml.take())
    let first = document.children.first.map { Splice(at: $0.range.lowerBound, markup) }
    try splice(ContentTypes.part, [first ?? document.appending(markup, to: document.root)])
    return type
  }

  /// Takes out what is said of parts by their names.
  mutating func undeclare(_ parts: [String]) throws(WorkbookError) {
    guard contains(ContentTypes.part) else { return }
    let document = try document(ContentTypes.part)
    let gone = try overrides(of: parts, in: document)
    try splice(ContentTypes.part, gone.map { Splice($0.range, []) })
  }

  private func overrides(of parts: [String], in document: MarkupDocument) throws(WorkbookError)
    -> [MarkupElement]
  {
    let keys = Set(parts.map(EntryNames.folded))
    var found: [MarkupElement] = []
    for element in try document.children("Override") {
      guard let name = try document.value("PartName", of: element) else { continue }
      if keys.contains(EntryNames.folded(name)) { found.append(element) }
    }
    return found
  }
}
