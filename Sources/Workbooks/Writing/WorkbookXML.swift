/// The workbook part: its sheets and names (ECMA-376, 18.2.27).
struct WorkbookXML {
  /// A sheet in the order of the tabs.
  struct Sheet {
    /// The sheet as it was drafted, without its comments and other content.
    let name: String
    let visibility: SheetVisibility
    let relationship: String
  }

  /// The sheets in the order of the tabs.
  var sheets: [Sheet] = []
  /// The names of the workbook.
  var names: [DefinedName] = []
  /// Whether applications calculate everything when they open it.
  var needsCalculation = false

  /// The part.
  func part() throws(WorkbookError) -> [UInt8] {
    guard let first = sheets.firstIndex(where: { $0.visibility == .visible }) else {
      throw .cannotWrite(sheet: nil, cell: nil, reason: "no sheet that is shown")
    }
    let scopes = try checkedScopes()
    var xml = XMLText(isPart: true)
    xml.element("workbook") { xml in
      xml.attribute("xmlns", Namespace.spreadsheet)
      xml.attribute("xmlns:r", Namespace.relationships)
      xml.element("workbookPr")
      xml.element("bookViews") { xml in
        xml.element("workbookView") {
          $0.attribute("windowWidth", 28_800)
          $0.attribute("windowHeight", 15_000)
          $0.attribute("activeTab", first)
        }
      }
      xml.element("sheets") { xml in
        for (offset, sheet) in sheets.enumerated() { xml.sheet(sheet, number: offset + 1) }
      }
      if !names.isEmpty {
        xml.element("definedNames") { xml in
          for (name, scope) in zip(names, scopes) { xml.definedName(name, scope: scope) }
        }
      }
      xml.element("calcPr") {
        $0.attribute("calcId", 191_029)
        $0.attribute("fullCalcOnLoad", needsCalculation, unless: false)
      }
    }
    return xml.take()
  }

  /// The number of each name's sheet, from 0; nil is the whole workbook.
  private func checkedScopes() throws(WorkbookError) -> [Int?] {
    var scopes: [Int?] = []
    var seen: Set<String> = []
    for name in names {
      let scope = name.sheet.map { sheet in sheets.firstIndex { $0.name == sheet } }
      if case .some(nil) = scope { throw .noSuchSheet(name.sheet ?? "") }
      guard name.isValid else {
        throw .cannotWrite(sheet: name.sheet, cell: nil, reason: "“\(name.name)” is no name")
      }
      guard seen.insert("\(scope.flatMap { $0 } ?? -1) \(name.name.lowercased())").inserted else {
        throw .cannotWrite(
          sheet: name.sheet, cell: nil, reason: "the name \(name.name) is defined twice")
      }
      scopes.append(scope.flatMap { $0 })
    }
    return scopes
  }
}

extension XMLText {
  fileprivate mutating func sheet(_ sheet: WorkbookXML.Sheet, number: Int) {
    element("sheet") {
      $0.attribute("name", sheet.name)
      $0.attribute("sheetId", number)
      if sheet.visibility != .visible { $0.attribute("state", sheet.visibility.rawValue) }
      $0.attribute("r:id", sheet.relationship)
    }
  }

  fileprivate mutating func definedName(_ name: DefinedName, scope: Int?) {
    element("definedName") {
      $0.attribute("name", name.name)
      if let scope { $0.attribute("localSheetId", scope) }
      $0.attribute("hidden", name.isHidden, unless: false)
      $0.text(name.formula)
    }
  }
}

extension DefinedName {
  /// Whether the name can be one: a letter or `_` first, then letters, digits, `_`, `.`; no cell.
  fileprivate var isValid: Bool {
    guard (1...255).contains(name.utf16.count), CellReference(name) == nil,
      !isRowOrColumn, let first = name.unicodeScalars.first
    else { return false }
    return (first.properties.isAlphabetic || first == "_" || first == "\\")
      && name.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || "_.\\?".unicodeScalars.contains($0) || $0.properties.isDiacritic
      }
  }

  /// Whether it names rows or columns in the other style: `R`, `C5`, `R1C1`.
  private var isRowOrColumn: Bool {
    var rest = name.lowercased()[...]
    for letter in ["r", "c"] where rest.hasPrefix(letter) {
      rest = rest.dropFirst().drop { $0.isASCII && $0.isNumber }
    }
    return rest.isEmpty
  }
}
