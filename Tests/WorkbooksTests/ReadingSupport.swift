import FoundationEssentials
import Testing

@testable import Workbooks

/// A package made by hand, part by part, to be read.
struct HandMade {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let rels = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// The parts by name; one whose text is nil is left out.
  var parts: [(name: String, bytes: [UInt8])] = []

  /// A workbook of one sheet named `表1`.
  init(
    data: String = "", around: String = "", strings: String? = nil, styles: String? = nil,
    workbook: String = ""
  ) {
    put("[Content_Types].xml", "<Types/>")
    put(
      "_rels/.rels",
      "<Relationships xmlns='\(Self.rels)'><Relationship Id='a' Type='\(Self.links)/officeDocument'"
        + " Target='xl/workbook.xml'/></Relationships>")
    put(
      "xl/workbook.xml",
      "<workbook xmlns='\(Self.main)' xmlns:r='\(Self.links)'>\(workbook)<sheets>"
        + "<sheet name='表1' sheetId='1' r:id='s1'/></sheets></workbook>")
    put(
      "xl/_rels/workbook.xml.rels",
      "<Relationships xmlns='\(Self.rels)'>"
        + "<Relationship Id='s1' Type='\(Self.links)/worksheet' Target='worksheets/sheet1.xml'/>"
        + "<Relationship Id='s2' Type='\(Self.links)/sharedStrings' Target='sharedStrings.xml'/>"
        + "<Relationship Id='s3' Type='\(Self.links)/styles' Target='styles.xml'/></Relationships>")
    put(
      "xl/worksheets/sheet1.xml",
      "<worksheet xmlns='\(Self.main)' xmlns:r='\(Self.links)'><sheetData>\(data)</sheetData>"
        + "\(around)</worksheet>")
    if let strings { put("xl/sharedStrings.xml", "<sst xmlns='\(Self.main)'>\(strings)</sst>") }
    if let styles {
      put("xl/styles.xml", "<styleSheet xmlns='\(Self.main)'>\(styles)</styleSheet>")
    }
  }

  /// Puts a part in place of the one of that name, or behind the others.
  mutating func put(_ name: String, _ text: String) {
    put(name, bytes: Array(text.utf8))
  }

  /// Puts a part in place of the one of that name, or behind the others.
  mutating func put(_ name: String, bytes: [UInt8]) {
    if let index = parts.firstIndex(where: { $0.name == name }) {
      parts[index].bytes = bytes
    } else {
      parts.append((name, bytes))
    }
  }

  /// Takes a part out.
  mutating func remove(_ name: String) { parts.removeAll { $0.name == name } }

  /// Changes the text of a part.
  mutating func replace(_ old: String, with new: String, in name: String) {
    guard let part = parts.first(where: { $0.name == name }) else { return }
    put(name, String(decoding: part.bytes, as: UTF8.self).replacing(old, with: new))
  }

  /// The package as a file's bytes.
  func bytes() throws -> [UInt8] {
    let scratch = try Scratch()
    var builder = try ArchiveBuilder(path: scratch.path("a.xlsx"))
    for part in parts { try builder.add(part.name, part.bytes) }
    try builder.finish()
    return Array(try Data(contentsOf: URL(filePath: scratch.path("a.xlsx"))))
  }

  /// The package opened.
  func open(limits: Limits = .standard) throws -> Workbook {
    try Workbook(bytes: bytes(), name: "a.xlsx", limits: limits)
  }

  /// The rows of the first sheet.
  func rows(limits: Limits = .standard) throws -> [Row] {
    let book = try open(limits: limits)
    var cursor = try book.rows(of: #require(book.sheets.first))
    var rows: [Row] = []
    while let row = try cursor.next() { rows.append(row) }
    return rows
  }

  /// The values of the first sheet by the names of their cells.
  func values() throws -> [String: CellValue?] {
    var values: [String: CellValue?] = [:]
    for cell in try rows().flatMap(\.cells) { values["\(cell.reference)"] = .some(cell.value) }
    return values
  }

  /// The formulas of the first sheet by the names of their cells.
  func formulas() throws -> [String: String] {
    var formulas: [String: String] = [:]
    for cell in try rows().flatMap(\.cells) { formulas["\(cell.reference)"] = cell.formula }
    return formulas
  }

  /// What is seen of each cell of the first sheet.
  func display() throws -> [String] {
    let book = try open()
    var cursor = try book.rows(of: #require(book.sheets.first))
    var texts: [String] = []
    while let row = try cursor.next() { texts += row.cells.map { book.displayText(of: $0) } }
    return texts
  }

  /// Why the package is refused; nil when it is read to its last cell.
  static func refusal(_ bytes: [UInt8], limits: Limits = .standard) -> WorkbookError? {
    do throws(WorkbookError) {
      let book = try Workbook(bytes: bytes, name: "a.xlsx", limits: limits)
      for sheet in book.sheets {
        _ = try book.features(of: sheet)
        var rows = try book.rows(of: sheet)
        while let row = try rows.next() {
          for cell in row.cells { _ = book.displayText(of: cell) }
        }
      }
      return nil
    } catch {
      return error
    }
  }
}

/// The folder of shared material beside the checkout; nil when it is not there.
enum Shared {
  static let folder: String? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let named = ProcessInfo.processInfo.environment["ZHAOSHANG_SHARED"]
    let path = named ?? root.path + "/shared"
    return FileManager.default.fileExists(atPath: path + "/corpus/INDEX.tsv") ? path : nil
  }()
}
