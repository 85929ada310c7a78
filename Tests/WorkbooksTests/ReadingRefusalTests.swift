import FoundationEssentials
import Testing

@testable import Workbooks

/// What is refused, and as what.
struct ReadingRefusalTests {
  private func zip(_ parts: [(String, String)]) throws -> [UInt8] {
    var package = HandMade()
    package.parts = parts.map { ($0.0, Array($0.1.utf8)) }
    return try package.bytes()
  }

  private func compound(_ name: String) throws -> [UInt8] {
    var storage = CompoundStorage()
    storage.put(name, [1, 2, 3])
    return try CompoundFile.bytes(of: storage)
  }

  @Test("Files of other kinds are refused as what they are")
  func kinds() throws {
    let whole = try HandMade(data: "<row><c><v>1</v></c></row>").bytes()
    let gbk: [UInt8] = [0xB9, 0xF3, 0xD1, 0xF4, 0x2C, 0x31, 0x0D, 0x0A]
    let samples: [(WorkbookError.FileKind, [UInt8])] = [
      (.empty, []), (.truncated, Array(whole.prefix(whole.count / 2))),
      (.otherZip, try zip([("word/document.xml", "<w/>")])),
      (.otherZip, Array("PK\u{5}\u{6}".utf8) + [UInt8](repeating: 0, count: 18)),
      (.legacyExcel, try compound("Workbook")), (.legacyExcel, try compound("Book")),
      (.encrypted, try EncryptedFixture.agile.bytes()),
      (.otherCompound, try compound("WordDocument")),
      (.binaryWorkbook, try zip([("xl/workbook.bin", "")])),
      (.openDocument, try zip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet")])),
      (.markup, Array("\u{FEFF} <html><table/></html>".utf8)),
      (.markup, Array("<?xml version='1.0'?><Workbook/>".utf8)),
      (.plainText, Array("单位,金额\r\n贵阳,1\r\n".utf8)), (.plainText, gbk),
      (.plainText, [0xFF, 0xFE] + Array("a\u{0}b\u{0}".utf8)), (.pdf, Array("%PDF-1.7".utf8)),
      (.unknown, [0, 1, 2, 3, 4, 5]),
    ]
    for (kind, bytes) in samples {
      #expect(HandMade.refusal(bytes) == .notAWorkbook(kind), "\(kind)")
      let scratch = try Scratch()
      let path = scratch.path("a.xlsx")
      try Data(bytes).write(to: URL(filePath: path))
      #expect(throws: WorkbookError.notAWorkbook(kind)) { _ = try Workbook(path: path) }
    }
  }

  @Test("A folder and a file that is not there are named with the system's word")
  func files() throws {
    let scratch = try Scratch()
    #expect(throws: WorkbookError.file(path: scratch.folder, reason: "Is a directory")) {
      _ = try Workbook(path: scratch.folder)
    }
    let gone = scratch.path("gone.xlsx")
    #expect(throws: WorkbookError.file(path: gone, reason: "No such file or directory")) {
      _ = try Workbook(path: gone)
    }
  }

  @Test("A part that another names but is not there is named")
  func missingPart() throws {
    var package = HandMade()
    package.remove("xl/worksheets/sheet1.xml")
    #expect(
      try HandMade.refusal(package.bytes())
        == .missingPart("xl/worksheets/sheet1.xml", namedBy: "xl/workbook.xml"))
    package.remove("xl/workbook.xml")
    #expect(
      try HandMade.refusal(package.bytes())
        == .missingPart("xl/workbook.xml", namedBy: "_rels/.rels"))
  }

  @Test("A part that is not well-formed is named with the line and column")
  func malformed() throws {
    var package = HandMade()
    package.put("xl/worksheets/sheet1.xml", "<worksheet>\n<sheetData>\n<row></sheetData>")
    guard
      case .malformedPart(let part, let line, let column, _) = try HandMade.refusal(
        package.bytes())
    else {
      Issue.record("not refused")
      return
    }
    #expect(part == "xl/worksheets/sheet1.xml")
    #expect(line == 3)
    #expect(column > 1)
  }

  @Test(
    "A document type declaration is refused, whatever it declares",
    arguments: [
      "<!DOCTYPE worksheet>", "<!DOCTYPE worksheet SYSTEM 'file:///etc/passwd'>",
      "<!DOCTYPE worksheet [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
      """
      <!DOCTYPE worksheet [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>
      <!ENTITY x '&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>
      """,
    ])
  func documentType(declaration: String) throws {
    var package = HandMade()
    let entity = declaration.contains("ENTITY x") ? "&x;" : ""
    package.put(
      "xl/worksheets/sheet1.xml",
      "\(declaration)<worksheet><sheetData><row><c t='str'><v>\(entity)</v></c></row></sheetData>"
        + "</worksheet>")
    #expect(
      try HandMade.refusal(package.bytes())
        == .limit(.documentType, part: "xl/worksheets/sheet1.xml", limit: 0))
  }

  @Test("Each limit holds where it is passed, and not before")
  func limits() throws {
    let package = HandMade(
      data: "<row><c t='str'><v>12345678</v></c><c><v>2</v></c></row>",
      around: "<a><b><c><d/></c></b></a>")
    let bytes = try package.bytes()
    let sheet = "xl/worksheets/sheet1.xml"
    let size = try #require(package.parts.first { $0.name == sheet }).bytes.count
    let largest = package.parts.map(\.bytes.count).max() ?? 0
    let total = package.parts.reduce(0) { $0 + $1.bytes.count }
    func check(_ path: WritableKeyPath<Limits, Int>, _ value: Int, _ limit: WorkbookError.Limit) {
      var limits = Limits()
      limits[keyPath: path] = value
      #expect(HandMade.refusal(bytes, limits: limits) == nil, "\(limit)")
      limits[keyPath: path] = value - 1
      guard case .limit(limit, _, value - 1)? = HandMade.refusal(bytes, limits: limits) else {
        Issue.record("\(limit) is not held")
        return
      }
    }
    #expect(size <= largest)
    check(\.partBytes, largest, .partBytes)
    check(\.totalBytes, total, .totalBytes)
    check(\.entries, package.parts.count, .entries)
    check(\.cells, 2, .cells)
    check(\.textLength, 8, .textLength)
    check(\.depth, 5, .depth)
  }

  @Test("Elements nested without end are refused")
  func depth() throws {
    let package = HandMade(around: String(repeating: "<a>", count: 100_000))
    #expect(
      try HandMade.refusal(package.bytes())
        == .limit(.depth, part: "xl/worksheets/sheet1.xml", limit: 256))
  }

  @Test("A text without end is refused")
  func hugeText() throws {
    let text = String(repeating: "x", count: 18_000_000)
    let package = HandMade(data: "<row><c t='str'><v>\(text)</v></c></row>")
    guard
      case .limit(.textLength, "xl/worksheets/sheet1.xml", _)? =
        try HandMade.refusal(package.bytes())
    else {
      Issue.record("not refused")
      return
    }
  }

  @Test("A name that stands twice, or leads out of the archive, is refused")
  func names() throws {
    let plain = try HandMade().bytes()
    func renamed(_ old: String, _ new: String) -> [UInt8] {
      var bytes = plain
      let (old, new) = (Array(old.utf8), Array(new.utf8))
      for index in bytes.indices.dropLast(old.count) where bytes[index...].starts(with: old) {
        bytes.replaceSubrange(index..<index + old.count, with: new)
      }
      return bytes
    }
    #expect(
      HandMade.refusal(renamed("[Content_Types].xml", "../../Content_T.xml"))
        == .damagedArchive(part: "../../Content_T.xml", reason: "entry outside the archive"))
    #expect(
      HandMade.refusal(renamed("[Content_Types].xml", "/Content_Types1.xml"))
        == .damagedArchive(part: "/Content_Types1.xml", reason: "entry outside the archive"))
    var twice = HandMade()
    twice.put("xl/workboox.xml", "<workbook/>")
    var other = try twice.bytes()
    for index in other.indices.dropLast(15)
    where other[index...].starts(with: "xl/workboox.xml".utf8) { other[index + 10] = 0x6B }
    #expect(
      HandMade.refusal(other)
        == .damagedArchive(part: "xl/workbook.xml", reason: "duplicate entry"))
  }
}
