import FoundationEssentials
import Testing

@testable import Workbooks

/// A folder of its own for the files of one test, gone afterwards.
final class Scratch {
  let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.path + "/editing-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func path(_ name: String) -> String { folder + "/" + name }

  /// Writes a package by its parts.
  func package(_ name: String, _ parts: [(String, String)]) throws -> String {
    var builder = try ArchiveBuilder(path: path(name))
    for (part, text) in parts { try builder.add(part, Array(text.utf8)) }
    try builder.finish()
    return path(name)
  }
}

/// The entries of a ZIP archive as they lie in the file, in order.
struct RawArchive {
  var names: [String] = []
  /// The compressed bytes alone.
  var compressed: [String: [UInt8]] = [:]
  /// All from the header of an entry to the next one's, and its record but for the place in it.
  var whole: [String: [UInt8]] = [:]

  init(_ path: String) throws {
    let file = Array(try Data(contentsOf: URL(filePath: path)))
    func number(_ place: Int, _ size: Int) -> Int {
      (0..<size).reduce(0) { $0 | Int(file[place + $1]) << (8 * $1) }
    }
    let end = try #require(
      (0..<file.count - 3).last { file[$0..<$0 + 4].elementsEqual([0x50, 0x4B, 5, 6]) })
    var place = number(end + 16, 4)
    let directory = place
    var starts = [directory]
    for _ in 0..<number(end + 10, 2) {
      starts.append(number(place + 42, 4))
      place += 46 + number(place + 28, 2) + number(place + 30, 2) + number(place + 32, 2)
    }
    place = directory
    for _ in 0..<number(end + 10, 2) {
      let (size, nameLength) = (number(place + 20, 4), number(place + 28, 2))
      let name = String(decoding: file[place + 46..<place + 46 + nameLength], as: UTF8.self)
      let local = number(place + 42, 4)
      let start = local + 30 + number(local + 26, 2) + number(local + 28, 2)
      names.append(name)
      compressed[name] = Array(file[start..<start + size])
      let next = place + 46 + nameLength + number(place + 30, 2) + number(place + 32, 2)
      let end = try #require(starts.filter { $0 > local }.min())
      whole[name] = Array(file[local..<end] + file[place..<place + 42] + file[place + 46..<next])
      place = next
    }
  }
}

/// The parts of a package by name, inflated.
func parts(of path: String) throws -> [String: [UInt8]] {
  let archive = try Archive(path: path, limits: .standard)
  var parts: [String: [UInt8]] = [:]
  for name in archive.entries { parts[name] = try archive.read(name) }
  return parts
}

/// One part as text.
func text(_ part: String, of path: String) throws -> String {
  String(decoding: try Archive(path: path, limits: .standard).read(part), as: UTF8.self)
}

/// What lies between `<sheetData` and its end, whatever the prefix.
func sheetData(_ bytes: [UInt8]) throws -> [UInt8] {
  let document = try MarkupDocument(PartText(bytes, part: "sheet").utf8, part: "sheet")
  return Array(document.bytes[try #require(document.child("sheetData")).range])
}

/// A small workbook by its parts, to be changed before it is written.
enum Sample {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006"

  /// A workbook whose sheets have these parts.
  static func parts(
    sheets: [String], workbook: String = "", more: [(String, String)] = [],
    overrides: String = "", workbookLinks: String = ""
  ) -> [(String, String)] {
    let list = sheets.indices.map {
      "<sheet name=\"表\($0 + 1)\" sheetId=\"\($0 + 1)\" r:id=\"rId\($0 + 1)\"/>"
    }
    let relations = sheets.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(links)/worksheet\""
        + " Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    let types = sheets.indices.map {
      "<Override PartName=\"/xl/worksheets/sheet\($0 + 1).xml\" ContentType=\""
        + "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
    }
    return [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"\(package)/content-types\">"
          + "<Default Extension=\"rels\" ContentType=\""
          + "application/vnd.openxmlformats-package.relationships+xml\"/>"
          + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
          + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
          + "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
          + types.joined() + overrides + "</Types>"
      ),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(package)/relationships\"><Relationship Id=\"rId1\""
          + " Type=\"\(links)/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"\(links)\"><sheets>\(list.joined())</sheets>"
          + workbook + "</workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"\(package)/relationships\">\(relations.joined())"
          + workbookLinks + "</Relationships>"
      ),
    ]
      + sheets.enumerated().map { ("xl/worksheets/sheet\($0.offset + 1).xml", $0.element) }
      + more
  }

  /// A sheet with this inside `worksheet`.
  static func sheet(_ content: String) -> String {
    "<worksheet xmlns=\"\(main)\" xmlns:r=\"\(links)\">\(content)</worksheet>"
  }
}
