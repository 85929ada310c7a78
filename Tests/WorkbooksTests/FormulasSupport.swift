import FoundationEssentials
import Testing

@testable import Workbooks

/// A workbook of a few cells, made to evaluate formulas in.
struct FormulaBookDraft {
  /// The cells of the sheets: `5`, `"text"`, `TRUE`, `#N/A`, `=A1+1`, `=A1+1|5` with a stored
  /// result, `{=A1:A3*2}` for an array formula.
  var sheets: [(name: String, cells: [String: String])]
  /// Names for ranges or formulas.
  var names: [(name: String, formula: String, sheet: Int?)] = []
  /// Attributes of the workbook.
  var properties = ""
  /// The parts of tables on the first sheet.
  var tables: [String] = []
  /// Rows of the first sheet that are hidden.
  var hiddenRows: Set<Int> = []

  /// One sheet, `表1`.
  init(_ cells: [String: String] = [:]) {
    sheets = [("表1", cells)]
  }

  /// The package.
  func handMade() -> HandMade {
    let defined = names.map { name in
      let scope = name.sheet.map { " localSheetId='\($0)'" } ?? ""
      return "<definedName name='\(name.name)'\(scope)>\(Self.escaped(name.formula))</definedName>"
    }
    var package = HandMade(
      workbook: properties + "<definedNames>\(defined.joined())</definedNames>")
    var list = ""
    var links = ""
    for (index, sheet) in sheets.enumerated() {
      let id = index + 11
      list += "<sheet name='\(Self.escaped(sheet.name))' sheetId='\(id)' r:id='f\(id)'/>"
      links +=
        "<Relationship Id='f\(id)' Type='\(HandMade.links)/worksheet'"
        + " Target='worksheets/f\(id).xml'/>"
      package.put(
        "xl/worksheets/f\(id).xml",
        "<worksheet xmlns='\(HandMade.main)'><sheetData>"
          + Self.data(sheet.cells, hidden: index == 0 ? hiddenRows : [])
          + "</sheetData></worksheet>")
    }
    package.replace(
      "<sheet name='表1' sheetId='1' r:id='s1'/>", with: list, in: "xl/workbook.xml")
    package.replace(
      "</Relationships>", with: links + "</Relationships>", in: "xl/_rels/workbook.xml.rels")
    if !tables.isEmpty {
      let links = tables.indices.map {
        "<Relationship Id='t\($0)' Type='\(HandMade.links)/table' Target='../tables/t\($0).xml'/>"
      }
      package.put(
        "xl/worksheets/_rels/f11.xml.rels",
        "<Relationships xmlns='\(HandMade.rels)'>\(links.joined())</Relationships>")
      for (index, table) in tables.enumerated() { package.put("xl/tables/t\(index).xml", table) }
    }
    return package
  }

  /// The workbook opened.
  func open(limits: Limits = .standard) throws -> Workbook { try handMade().open(limits: limits) }

  private static func data(_ cells: [String: String], hidden: Set<Int>) -> String {
    var rows: [Int: [(CellReference, String)]] = [:]
    for (name, content) in cells {
      guard let place = CellReference(name) else { continue }
      rows[place.row, default: []].append((place, content))
    }
    return rows.sorted { $0.key < $1.key }.map { number, cells in
      "<row r='\(number)'\(hidden.contains(number) ? " hidden='1'" : "")>"
        + cells.sorted { $0.0 < $1.0 }.map { xml($0, $1) }.joined() + "</row>"
    }.joined()
  }

  private static func xml(_ place: CellReference, _ content: String) -> String {
    var content = content
    var formula = ""
    if content.hasPrefix("{=") {
      // `{=A1:A3*2}C1:C3` says which cells it fills.
      let parts = content.dropFirst(2).split(separator: "}", omittingEmptySubsequences: false)
      let range = parts.last.map { $0.isEmpty ? "\(place)" : String($0) } ?? ""
      let text = parts.dropLast().joined(separator: "}")
      formula = "<f t='array' ref='\(range)'>\(escaped(text))</f>"
      content = ""
    } else if content.hasPrefix("=") {
      let parts = content.dropFirst().split(
        separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      formula = "<f>\(escaped(String(parts[0])))</f>"
      content = parts.count > 1 ? String(parts[1]) : ""
    }
    guard !content.isEmpty else { return "<c r='\(place)'>\(formula)</c>" }
    if content.hasPrefix("\"") {
      let text = escaped(String(content.dropFirst().dropLast()))
      return "<c r='\(place)' t='str'>\(formula)<v>\(text)</v></c>"
    }
    let kind = content.hasPrefix("#") ? "e" : ["TRUE", "FALSE"].contains(content) ? "b" : "n"
    let value = kind == "b" ? (content == "TRUE" ? "1" : "0") : content
    return "<c r='\(place)' t='\(kind)'>\(formula)<v>\(value)</v></c>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("'", with: "&apos;")
  }
}

extension FormulaBookDraft {
  /// What a formula comes to as seen from a cell of the first sheet, as tests write it.
  func result(_ formula: String, at cell: String = "Z99") throws -> String {
    let workbook = try open()
    var calculation = Calculation(workbook)
    let place = try #require(CellReference(cell))
    let result = try calculation.result(
      of: formula, at: place, on: workbook.sheets[0], of: workbook)
    return Self.text(result)
  }

  /// What the formula of a cell comes to.
  func result(in cell: String, sheet: Int = 0, limits: Limits = .standard) throws -> String? {
    let workbook = try open(limits: limits)
    var calculation = Calculation(workbook, limits: limits)
    let place = try #require(CellReference(cell))
    return try calculation.result(at: place, on: workbook.sheets[sheet], of: workbook)
      .map { Self.text($0) }
  }

  /// A result as tests write it: `5`, `"text"`, `TRUE`, `#N/A`, `? volatile(TODAY)`.
  static func text(_ result: FormulaResult) -> String {
    switch result {
    case .value(.number(let number)): NumberAsText.text(number)
    case .value(.text(let text)): "\"\(text)\""
    case .value(.bool(let flag)): flag ? "TRUE" : "FALSE"
    case .value(.error(let name)): name
    case .value(.date(let date)): date.description
    case .notEvaluated(let reason):
      switch reason {
      case .volatile(let name): "? volatile \(name)"
      case .unknownFunction(let name): "? unknown \(name)"
      case .externalReference(let text): "? external \(text)"
      case .circular(let cell): "? circular \(cell)"
      case .precedent(let cell): "? precedent \(cell)"
      case .syntax(let position): "? syntax \(position)"
      case .tooMuchWork: "? too much work"
      case .unsupported(let feature): "? unsupported \(feature)"
      }
    }
  }

  /// Expects what formulas come to as seen from `Z99` of the first sheet.
  func expect(
    _ table: [(formula: String, expected: String)],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let workbook = try open()
    var calculation = Calculation(workbook)
    for (formula, expected) in table {
      let result = Self.text(
        try calculation.result(
          of: formula, at: CellReference(row: 99, column: 26), on: workbook.sheets[0], of: workbook)
      )
      #expect(result == expected, "\(formula)", sourceLocation: sourceLocation)
    }
  }
}
