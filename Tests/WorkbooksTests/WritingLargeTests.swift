import FoundationEssentials
import Testing

@testable import Workbooks

/// Sheets that are too large for memory and go to the archive by the piece.
struct WritingLargeTests {
  private static let count = 30_000

  /// Every kind of cell, a text that returns, and texts that never do.
  private static func row(_ number: Int) -> RowDraft {
    var row = RowDraft(number, height: number % 1_000 == 0 ? 30 : nil)
    row.isHidden = number % 2_000 == 0
    let bold = CellStyle { $0.font.isBold = number % 3 == 0 }
    row.cells = [
      CellDraft(1, .number(Double(number))), CellDraft(2, .text("区县\(number % 88)"), style: bold),
      CellDraft(3, .text("项目〔\(number)〕<一> & _x0041_\n")),
      CellDraft(5, .number(Double(number * 97) / 100), formula: "A\(number)*0.97", style: bold),
      CellDraft(6, .bool(number % 2 == 0)), CellDraft(7, .error("#N/A")),
      CellDraft(8, DateTime(year: 2023, month: 1 + number % 12, day: 1).map { .date($0) }),
      CellDraft(9, .text("第\(number)项"), formula: "\"第\"&A\(number)&\"项\""),
      CellDraft(30, .number(-1 / Double(number))), CellDraft(703, .text("")),
    ]
    if number % 5_000 == 0 { row.cells = [] }
    return row
  }

  private func write(_ path: String, cores: Int, room: Int) throws(WorkbookError) {
    var writer = try WorkbookWriter(
      path: path, cores: cores, strings: SharedStringsXML(room: room))
    try writer.add(SheetDraft(name: "大"), rows: (1...Self.count).lazy.map(Self.row))
    var small = RowDraft(1)
    small.cells = [CellDraft(1, .text("区县7"))]
    try writer.add(SheetDraft(name: "小"), rows: [small])
    try writer.finish()
  }

  @Test(
    "Every cell reads back, whether its text is shared or stands in it",
    arguments: [4 << 20, 100_000, 0])
  func readBack(room: Int) throws {
    try inFolder { folder in
      let path = folder + "/a.xlsx"
      try write(path, cores: 4, room: room)
      let workbook = try Workbook(path: path)
      var drafts = (1...Self.count).lazy.map(Self.row).flatMap { row in
        row.cells.map { (CellReference(row: row.number, column: $0.column), $0) }
      }.makeIterator()
      for cell in try cells(of: workbook.sheets[0], in: workbook) {
        let next = drafts.next()
        let (place, draft) = try #require(next)
        guard cell.reference == place, cell.value == draft.value, cell.formula == draft.formula
        else {
          Issue.record("\(cell) is not \(draft)")
          return
        }
      }
      #expect(drafts.next() == nil)
      #expect(try cells(of: workbook.sheets[1], in: workbook).map(\.value) == [.text("区县7")])
      let archive = try Archive(path: path)
      let sheet = String(decoding: try archive.read("xl/worksheets/sheet1.xml"), as: UTF8.self)
      #expect(sheet.contains("inlineStr") == (room < 4 << 20))
      #expect(sheet.contains("t=\"s\"") == (room > 0))
      // What returns has its number even behind what filled the table.
      if room > 0 { #expect(!sheet.contains("<t>区县")) }
      #expect(archive.entries.contains("xl/sharedStrings.xml") == (room > 0))
    }
  }

  @Test("The bytes are the same on every run and on any number of cores")
  func sameBytes() throws {
    try inFolder { folder in
      var digests: Set<String> = []
      for cores in [1, 2, 2, 16] {
        try write(folder + "/a\(cores).xlsx", cores: cores, room: 1_000_000)
        digests.insert(try FileDigest.sha256(path: folder + "/a\(cores).xlsx"))
      }
      #expect(digests.count == 1)
    }
  }

  @Test("The end of a large sheet is no piece by itself")
  func endOfSheet() throws {
    try inFolder { folder in
      try write(folder + "/a.xlsx", cores: 2, room: 1_000_000)
      let archive = try Archive(path: folder + "/a.xlsx")
      let index = try #require(archive.handle.names.index(of: "xl/worksheets/sheet1.xml"))
      let entry = archive.handle.directory.entries[Int(index)]
      let deflated = try archive.handle.bytes.read(
        at: entry.content, count: #require(entry.compressed))
      // Each piece ends with an empty block that is stored.
      let ends = deflated.indices.dropLast(3).filter {
        deflated[$0..<$0 + 4].elementsEqual([0, 0, 0xFF, 0xFF])
      }
      #expect(ends.count > 10)
      #expect(ends.last == deflated.count - DeflatedPiece.end.count - 4)
      let last = try #require(ends.dropLast().last)
      #expect(deflated.count - last > 1_000)
    }
  }

  @Test("A refusal deep in a large sheet names its cell and leaves nothing", arguments: [1, 8])
  func refusal(cores: Int) throws {
    try inFolder { folder in
      var writer = try WorkbookWriter(path: folder + "/a.xlsx", cores: cores)
      let rows = (1...Self.count).lazy.map { number in
        var row = Self.row(number)
        if number == 29_000 { row.cells = [CellDraft(2, .number(.nan))] }
        return row
      }
      let error = #expect(throws: WorkbookError.self) {
        try writer.add(SheetDraft(name: "大"), rows: rows)
      }
      guard case .cannotWrite("大", CellReference("B29000"), _) = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      do throws(WorkbookError) {
        try writer.finish()
        Issue.record("a refused sheet was finished")
      } catch {}
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }

  @Test("Memory is bounded by the room for texts, not by the rows")
  func memory() throws {
    try inFolder { folder in
      let before = try held()
      var most = 0
      var writer = try WorkbookWriter(path: folder + "/a.xlsx", cores: 2)
      let name = String(repeating: "项目", count: 500)
      let rows = (1...30_000).lazy.map { number in
        if number % 1_000 == 0 { most = max(most, (try? held()) ?? 0) }
        var row = RowDraft(number)
        row.cells = [CellDraft(1, .text(name + String(number)))]
        return row
      }
      try writer.add(SheetDraft(name: "大"), rows: rows)
      try writer.finish()
      // The texts are 90 MB.
      #expect(most - before < 50 << 20)
    }
  }

  /// How many bytes of memory the program holds.
  private func held() throws -> Int {
    let pages = try String(contentsOf: URL(filePath: "/proc/self/statm"), encoding: .utf8)
      .split(separator: " ")
    return try #require(pages.count > 1 ? Int(pages[1]) : nil) * 4096
  }
}
