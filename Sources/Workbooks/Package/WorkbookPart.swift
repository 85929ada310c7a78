/// What the workbook's part says: the sheets, the names, the system of dates.
struct WorkbookPart {
  /// The sheets, in the order of the tabs.
  private(set) var sheets: [SheetInfo] = []
  /// The names, hidden ones too.
  private(set) var names: [DefinedName] = []
  /// Whether day 0 is 1904-01-01 instead of 1899-12-31.
  private(set) var isFrom1904 = false
  /// Whether sheets cannot be added, moved or taken out.
  private(set) var isProtected = false
  /// What it asks of those who open it; nil is nothing.
  private(set) var sharing: FileSharing?
  /// The names of the relationships to other workbooks, in the order by which formulas number them.
  private(set) var externalReferences: [String] = []

  /// Reads the part.
  init(_ package: borrowing Package) throws(WorkbookError) {
    var xml = try package.cursor(package.workbookPart, namedBy: "_rels/.rels")
    guard try xml.root() == "workbook" else { throw xml.malformed("no workbook") }
    var part = Self()
    var names: [(name: DefinedName, sheet: Int?)] = []
    let relationships = package.relationships
    let (name, limits) = (package.workbookPart, package.archive.limits)
    var listed: Set<SheetInfo> = []
    try xml.children(taking: .choice) { xml, element throws(WorkbookError) in
      switch element {
      case "fileSharing": part.sharing = FileSharing(xml)
      case "externalReferences":
        try xml.children { xml, _ throws(WorkbookError) in
          if let id = xml.attribute("id") { part.externalReferences.append(id) }
        }
      case "workbookPr": part.isFrom1904 = xml.flag("date1904")
      case "workbookProtection": part.isProtected = xml.flag("lockStructure")
      case "sheets":
        try xml.children { xml, element throws(WorkbookError) in
          guard element == "sheet" else { return }
          guard part.sheets.count < limits.sheets else {
            throw .limit(.sheets, part: name, limit: limits.sheets)
          }
          let sheet = Self.sheet(xml, relationships)
          guard listed.insert(sheet).inserted else {
            throw xml.malformed("sheet \(sheet.name) is listed twice")
          }
          part.sheets.append(sheet)
        }
      case "definedNames":
        try xml.children { xml, element throws(WorkbookError) in
          try xml.check(elements: names.count)
          guard element == "definedName", let name = xml.attribute("name") else { return }
          let sheet = xml.attribute("localSheetId").flatMap { Int($0) }
          let isHidden = xml.flag("hidden")
          let formula = XString.unescaped(try xml.text())
          names.append((DefinedName(name, formula: formula, isHidden: isHidden), sheet))
        }
      default: break
      }
    }
    part.names = names.map { name, sheet in
      var name = name
      if let sheet, part.sheets.indices.contains(sheet) { name.sheet = part.sheets[sheet].name }
      return name
    }
    self = part
  }

  private init() {}

  private static func sheet(_ xml: borrowing XMLCursor, _ relationships: Relationships)
    -> SheetInfo
  {
    let id = xml.attribute("id") ?? ""
    let reference = relationships[id]
    let visibility: SheetVisibility =
      switch xml.attribute("state") {
      case "hidden": .hidden
      case "veryHidden": .veryHidden
      default: .visible
      }
    // A module of macros is listed as a sheet that refers to nothing; any other lost sheet is one
    // that cannot be read.
    let kind = reference?.kind ?? (id.isEmpty ? "" : "worksheet")
    return SheetInfo(
      name: XString.unescaped(xml.attribute("name") ?? ""), visibility: visibility,
      part: reference?.target ?? "",
      isWorksheet: kind == "worksheet" || kind.lowercased().hasSuffix("macrosheet"))
  }
}
