/// What the workbook part says, by its places in it.
struct WorkbookOutline {
  /// A sheet as the workbook part lists it.
  struct Sheet: Hashable {
    var info: SheetInfo
    /// The element that lists it.
    var element: MarkupElement
    /// Its position in the list, from 0, by which names and views call it.
    var position: Int
    /// The number that stays its own wherever it moves (`sheetId`).
    var id: String
  }

  let document: MarkupDocument
  /// The name of the workbook part: `xl/workbook.xml`.
  var part: String { document.part }
  private(set) var sheets: [Sheet] = []
  /// How many sheets are listed, those without a part included.
  private(set) var listed = 0
  /// Whether dates are counted from 1904 (ECMA-376, 18.17.4.1).
  private(set) var is1904 = false
  /// Whether the parts are in the namespaces of the strict standard.
  let isStrict: Bool
  /// The namespace that the types of relationships start with.
  var relationshipTypes: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : Namespace.relationships
  }

  /// The namespaces of `r:id`, transitional and strict.
  static let relationshipNamespaces: Set<String> = [
    Namespace.relationships, "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ]

  /// Looks through the workbook part as it is now.
  init(_ draft: borrowing PackageDraft) throws(WorkbookError) {
    let links = try draft.links(of: "")
    guard let part = links.first(where: { $0.kind == "officeDocument" })?.target else {
      throw .missingPart("xl/workbook.xml", namedBy: "_rels/.rels")
    }
    document = try draft.document(part)
    let namespace = try document.attributes(of: document.root)
      .map { [bytes = document.bytes] in MarkupText.decoded(bytes[$0.value]) }
    isStrict = namespace.contains("http://purl.oclc.org/ooxml/spreadsheetml/main")
    if let properties = document.child("workbookPr") {
      let flag = try document.value("date1904", of: properties)
      is1904 = flag == "1" || flag == "true"
    }
    guard let list = document.child("sheets") else { return }
    let parts = try draft.links(of: part)
    for element in try document.children("sheet", of: list) {
      try add(element, parts)
      listed += 1
    }
  }

  private mutating func add(_ element: MarkupElement, _ links: [PartLink]) throws(WorkbookError) {
    let id = try document.relationship(of: element)
    guard let link = links.first(where: { $0.id == id }), let target = link.target else { return }
    let state = try document.value("state", of: element) ?? ""
    let info = SheetInfo(
      name: try document.value("name", of: element) ?? "",
      visibility: SheetVisibility(rawValue: state) ?? .visible, part: target,
      isWorksheet: link.kind == "worksheet")
    sheets.append(
      Sheet(
        info: info, element: element, position: listed,
        id: try document.value("sheetId", of: element) ?? ""))
  }

  /// The sheet of that name, which case does not tell apart.
  func sheet(_ name: String) -> Sheet? {
    sheets.first { $0.info.name == name }
      ?? sheets.first { $0.info.name.lowercased() == name.lowercased() }
  }
}

extension MarkupDocument {
  /// What `r:id` of an element says, under whatever prefix; nil where there is none.
  func relationship(of element: MarkupElement) throws(WorkbookError) -> String? {
    for attribute in try attributes(of: element) {
      let name = String(decoding: bytes[attribute.name], as: UTF8.self)
      guard name.hasSuffix(":id") else { continue }
      return MarkupText.decoded(bytes[attribute.value])
    }
    return nil
  }

  /// The attribute `r:id` with its namespace, as far as the root does not bind it.
  func relationshipAttribute(_ id: String, type: String) throws(WorkbookError) -> String {
    if let prefix = try prefix(boundTo: WorkbookOutline.relationshipNamespaces) {
      return "\(prefix)id=\"\(id)\""
    }
    return "xmlns:r=\"\(type)\" r:id=\"\(id)\""
  }
}
