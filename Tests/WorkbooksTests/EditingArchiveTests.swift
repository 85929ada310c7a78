import FoundationEssentials
import Testing

@testable import Workbooks

/// What saving does to the archive: entries that are not changed, plans, signatures, outputs.
struct EditingArchiveTests {
  private let scratch: Scratch
  init() throws { scratch = try Scratch() }

  private let output: (Scratch) -> String = { $0.path("out.xlsx") }

  /// An archive as no library writes it: bytes in front, dates, flags, extra fields, sizes behind the
  /// data, a comment that looks like an end; with the numbers of ZIP64 if `isWide`.
  private func oddArchive(_ parts: [(String, String)], isWide: Bool) -> [UInt8] {
    var file = Array("#!head\n".utf8)
    var directory: [UInt8] = []
    for (index, (name, text)) in parts.enumerated() {
      let data = Array(text.utf8)
      let extra: [UInt8] = [0x55, 0x54, 5, 0, 1, 1, 2, 3, UInt8(index)]
      let head: (Int) -> [UInt8] = {
        [UInt8](little: 20, 2) + [UInt8](little: 0x0808, 2) + [UInt8](little: 0, 2)
          + [0x40, 0x13, 0x7A, 0x56] + [UInt8](little: $0 == 0 ? 0 : Int(crc(data)), 4)
          + [UInt8](little: $0, 4) + [UInt8](little: $0, 4) + [UInt8](little: name.utf8.count, 2)
      }
      let start = file.count
      file += [UInt8](little: 0x0403_4B50, 4) + head(0) + [UInt8](little: extra.count, 2)
      file += Array(name.utf8) + extra + data
      file += [UInt8](little: 0x0807_4B50, 4) + [UInt8](little: Int(crc(data)), 4)
      file += [UInt8](little: data.count, 4) + [UInt8](little: data.count, 4) + [0xEE, 0xEE]
      let field = isWide ? extra + [1, 0, 8, 0] + [UInt8](little: start, 8) : extra
      directory += [UInt8](little: 0x0201_4B50, 4) + [0x14, 0x03] + head(data.count)
      directory += [UInt8](little: field.count, 2) + [UInt8](little: 3, 2)
      directory += [UInt8](little: 0, 2) + [UInt8](little: 1, 2) + [UInt8](little: 0x81A4_0000, 4)
      directory += [UInt8](little: isWide ? 0xFFFF_FFFF : start, 4) + Array(name.utf8) + field
      directory += Array("ccc".utf8)
    }
    let comment = [UInt8](little: 0x0605_4B50, 4) + Array("comment on the archive, 22+".utf8)
    let end = EndRecord(
      count: parts.count, start: file.count, length: directory.count, isWide: isWide,
      comment: comment)
    return file + directory + end.bytes
  }

  private func crc(_ bytes: [UInt8]) -> UInt32 {
    var value: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      value ^= UInt32(byte)
      for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
    return ~value
  }

  @Test(arguments: [false, true])
  func entriesThatAreNotChangedLieAsTheyDid(_ isWide: Bool) throws {
    let parts = Sample.parts(
      sheets: [Sample.sheet("<sheetData/>"), Sample.sheet("<sheetData/>")],
      more: [("xl/media/图.bin", "\u{0}1")])
    let input = scratch.path("in.xlsx")
    try Data(oddArchive(parts, isWide: isWide)).write(to: URL(filePath: input))
    var editor = try WorkbookEditor(path: input)
    try editor.set(.number(1), at: CellReference(row: 1, column: 1), in: "表2")
    let plan = try editor.save(to: output(scratch))
    #expect(plan.changed == ["xl/workbook.xml", "xl/worksheets/sheet2.xml"])
    let (old, new) = (
      try Layout(input), try Layout(output(scratch))
    )
    #expect(old.entries.count == new.entries.count && new.comment == old.comment)
    #expect(new.file.starts(with: Array("#!head\n".utf8)))
    for (name, entry) in old.entries where plan.preserved.contains(name) {
      #expect(new.entries[name]?.span == entry.span, "\(name)")
      #expect(new.entries[name]?.record == entry.record, "\(name)")
    }
    #expect(plan.preserved.count == parts.count - 2)
    let sheet = try text("xl/worksheets/sheet2.xml", of: output(scratch))
    #expect(sheet.contains("<c r=\"A1\"><v>1</v></c>"))
    #expect(try Workbook(path: output(scratch)).sheets.count == 2)
  }

  /// The entries of an archive by the directory, records without the place.
  private struct Layout {
    var file: [UInt8]
    var entries: [String: (span: [UInt8], record: [UInt8])] = [:]
    var comment: [UInt8]

    init(_ path: String) throws {
      file = Array(try Data(contentsOf: URL(filePath: path)))
      let directory = try ArchiveDirectory(.file(OpenFile(path)))
      comment = directory.comment
      for entry in directory.entries {
        let length = Int(entry.record[28])
        let name = String(decoding: entry.record[46..<46 + length], as: UTF8.self)
        entries[name] = (Array(file[entry.start..<entry.end]), entry.record(at: 0) ?? [])
      }
    }
  }

  @Test func damagedDirectoriesAreRefusedAndNeverTrap() throws {
    let whole = oddArchive(
      Sample.parts(sheets: [Sample.sheet("<sheetData/>")]), isWide: true)
    let path = scratch.path("in.xlsx")
    var refused = 0
    var seed: UInt64 = 11
    for _ in 0..<600 {
      var bytes = whole
      for _ in 0..<3 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        let place = bytes.count - 1 - Int(seed >> 33) % 900
        bytes[place] = seed & 64 == 0 ? 0xFF : UInt8(truncatingIfNeeded: seed >> 8)
      }
      try Data(bytes).write(to: URL(filePath: path))
      do { _ = try ArchiveDirectory(.file(OpenFile(path))) } catch { refused += 1 }
    }
    #expect(refused > 100)
  }

  private func signed() throws -> String {
    var parts = Sample.parts(sheets: [Sample.sheet("<sheetData/>")])
    let type = "\(Sample.package)/relationships/digital-signature/origin"
    let link = "<Relationship Id=\"rId9\" Type=\"\(type)\" Target=\"_xmlsignatures/origin.sigs\"/>"
    parts[1].1 = parts[1].1.replacing("</Relationships>", with: link + "</Relationships>")
    return try scratch.package("in.xlsx", parts + [("_xmlsignatures/origin.sigs", "")])
  }

  @Test func aSignatureIsSaidToBreakAndHoldsAgainWhenAllIsTakenOut() throws {
    let input = try signed()
    #expect(try WorkbookEditor(path: input).isSigned)
    var editor = try WorkbookEditor(path: input)
    #expect(try !editor.plan().breaksSignature)
    try editor.set(.number(1), at: CellReference(row: 1, column: 1), in: "表1")
    #expect(try editor.plan().breaksSignature)
    var overlay = Overlay()
    overlay.comments["表1"] = [
      Comment(CellReference(row: 1, column: 1), author: "甲", text: "乙")
    ]
    let plan = try overlay.apply(to: input, output: scratch.path("marked.xlsx"))
    #expect(plan.breaksSignature)
    #expect(plan.preserved.contains("_xmlsignatures/origin.sigs"))
    try Overlay.remove(from: scratch.path("marked.xlsx"), output: scratch.path("clean.xlsx"))
    #expect(try parts(of: scratch.path("clean.xlsx")) == parts(of: input))
    let plain = try scratch.package("plain.xlsx", Sample.parts(sheets: [Sample.sheet("<x/>")]))
    #expect(try !WorkbookEditor(path: plain).isSigned)
  }

  @Test func thePlanTellsWhatSavingDoes() throws {
    let input = try scratch.package(
      "in.xlsx",
      Sample.parts(
        sheets: [Sample.sheet("<sheetData/>"), Sample.sheet("<sheetData/>")],
        more: [("xl/a.bin", "1")]))
    var editor = try WorkbookEditor(path: input)
    try editor.deleteSheet("表1")
    try editor.addSheet(SheetDraft(name: "新"))
    let plan = try editor.plan()
    #expect(plan.dropped == ["xl/worksheets/sheet1.xml"])
    #expect(plan.preserved == ["_rels/.rels", "xl/worksheets/sheet2.xml", "xl/a.bin"])
    #expect(
      plan.changed == [
        "[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
      ])
    #expect(plan.added == ["xl/styles.xml", "xl/worksheets/sheet1.xml"])
    #expect(try editor.save(to: output(scratch)) == plan)
  }

  @Test func anErrorLeavesTheEditorAsItWas() throws {
    let array = "<sheetData><row><c><f t=\"array\" ref=\"A1:B1\">1</f></c></row></sheetData>"
    let input = try scratch.package(
      "in.xlsx", Sample.parts(sheets: [Sample.sheet("<sheetData/>"), Sample.sheet(array)]))
    var editor = try WorkbookEditor(path: input)
    try editor.set(.number(1), at: CellReference(row: 1, column: 1), in: "表1")
    try editor.set(.number(1), at: CellReference(row: 1, column: 1), in: "表2")
    #expect(throws: WorkbookError.self) { _ = try editor.plan() }
    #expect(throws: WorkbookError.self) { try editor.renameSheet("表1", to: "甲") }
    #expect(editor.sheets.map(\.name) == ["表1", "表2"])
    try editor.set(.number(1), at: CellReference(row: 1, column: 2), in: "表2")
    try editor.renameSheet("表1", to: "甲")
    #expect(try editor.plan().changed.count == 3)
  }

  @Test func twoRunsGiveTheSameBytes() throws {
    let sheet = Sample.sheet(
      "<sheetData><row r=\"1\"><c r=\"A1\"><f>表1!B1</f></c></row></sheetData>")
    let input = try scratch.package("in.xlsx", Sample.parts(sheets: [sheet, sheet, sheet]))
    func run(_ name: String) throws -> String {
      var editor = try WorkbookEditor(path: input)
      for row in 1...50 {
        let cell = CellReference(row: row, column: row)
        try editor.setStyle(
          CellStyle { $0.numberFormat = "0.\(row % 7)" }, at: cell, in: row % 2 == 0 ? "表1" : "表2")
        try editor.change(CellStyleChange { $0.isBold = row % 3 == 0 }, at: cell, in: "表3")
      }
      try editor.renameSheet("表1", to: "甲")
      try editor.deleteSheet("表2")
      try editor.save(to: scratch.path(name))
      return try FileDigest.sha256(path: scratch.path(name))
    }
    #expect(try run("a.xlsx") == run("b.xlsx"))
  }

  @Test func anOutputThatCannotBeWrittenLeavesNothing() throws {
    let input = try scratch.package("in.xlsx", Sample.parts(sheets: [Sample.sheet("<sheetData/>")]))
    var editor = try WorkbookEditor(path: input)
    try editor.set(.number(1), at: CellReference(row: 1, column: 1), in: "表1")
    do {
      try editor.save(to: scratch.path("gone/out.xlsx"))
      Issue.record("a folder that is not there was written to")
    } catch {}
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder) == ["in.xlsx"])
  }
}
