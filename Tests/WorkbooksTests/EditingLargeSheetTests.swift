import FoundationEssentials
import Testing

@testable import Workbooks

/// Marks on sheets whose rows are not held: the same as on any other, and the rows lie as they did.
struct EditingLargeSheetTests {
  private let scratch: Scratch
  init() throws { scratch = try Scratch() }

  private let part = "xl/worksheets/sheet1.xml"

  /// A sheet of so many rows, some of which are high or hidden, with something behind them.
  private func input(_ name: String, rows: Int, unusual: String = "") throws -> String {
    var seed: UInt64 = 7
    var data = ""
    for row in 1...rows {
      let look =
        row % 7 == 0 ? " ht=\"30.5\" customHeight=\"1\"" : row % 11 == 0 ? " hidden=\"1\"" : ""
      data += "<row r=\"\(row)\"\(look)>"
      for column in ["A", "B", "C"] {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        data += "<c r=\"\(column)\(row)\"><v>\(seed >> 40)</v></c>"
      }
      data += "</row>"
    }
    let sheet = Sample.sheet(
      "<cols><col min=\"1\" max=\"2\" width=\"20\"/></cols><sheetData>\(data)\(unusual)</sheetData>"
        + "<mergeCells count=\"1\"><mergeCell ref=\"E1:F1\"/></mergeCells>")
    return try scratch.package(name, Sample.parts(sheets: [sheet]))
  }

  private var overlay: Overlay {
    var overlay = Overlay()
    overlay.comments["表1"] = [5, 30, 900].map {
      Comment(CellReference(row: $0, column: 2), author: "校验", text: "请改\($0)")
    }
    overlay.highlights["表1"] = ConditionalFormat(
      [CellRange(CellReference(row: 2, column: 2))],
      rules: [.init(formula: "TRUE", style: DifferentialStyle(fill: "FFC7CE"))])
    overlay.sheet = SheetDraft(name: "校验结果")
    return overlay
  }

  /// What stands behind the rows of the sheet.
  private func tail(_ path: String) throws -> String {
    let sheet = try text(part, of: path)
    return String(try #require(sheet.split(separator: "</sheetData>").last))
  }

  @Test(arguments: [8_000, 40_000])
  func rowsStayDeflatedAsTheyLieAndMarksAreThoseOfAnyOtherSheet(_ rows: Int) throws {
    let input = try input("in.xlsx", rows: rows)
    let odd = try self.input("odd.xlsx", rows: rows, unusual: "<!-- -->")
    #expect(try Archive(path: input).front(of: part) != nil)
    #expect(try Archive(path: odd).front(of: part) == nil)
    let (marked, oddMarked) = (scratch.path("marked.xlsx"), scratch.path("odd-marked.xlsx"))
    try overlay.apply(to: input, output: marked)
    try overlay.apply(to: odd, output: oddMarked)
    #expect(try tail(marked) == tail(oddMarked))
    let (own, other) = (try parts(of: marked), try parts(of: oddMarked))
    #expect(own.keys == other.keys)
    for (name, bytes) in own where name != part && !name.hasPrefix("customXml/item") {
      #expect(bytes == other[name], "\(name)")
    }
    let (before, after) = (try #require(parts(of: input)[part]), try #require(own[part]))
    #expect(try sheetData(before) == sheetData(after))
    let front = try Archive(path: input).front(of: part)
    let kept = try #require(front).deflated.kept.count
    let (old, new) = (
      try RawArchive(input).compressed[part], try RawArchive(marked).compressed[part]
    )
    #expect(kept > (old?.count ?? 0) / 2)
    #expect(new?.prefix(kept) == old?.prefix(kept))
  }

  @Test(arguments: [8_000, 40_000])
  func marksComeOutAgainAndComeInAsBefore(_ rows: Int) throws {
    let input = try input("in.xlsx", rows: rows)
    let (marked, twice) = (scratch.path("marked.xlsx"), scratch.path("twice.xlsx"))
    try overlay.apply(to: input, output: marked)
    #expect(try text("customXml/item1.xml", of: marked).contains(" front=\""))
    try overlay.apply(to: marked, output: twice)
    #expect(try FileDigest.sha256(path: twice) == FileDigest.sha256(path: marked))
    try Overlay.remove(from: marked, output: scratch.path("clean.xlsx"))
    #expect(try parts(of: scratch.path("clean.xlsx")) == parts(of: input))
  }

  @Test func changesInFrontOfTheRowsHoldThemAndCanBeToldBack() throws {
    let input = try input("in.xlsx", rows: 8_000)
    var draft = try PackageDraft(path: input, limits: .standard)
    let shell = try draft.shell(of: part)
    let whole = try draft.bytes(of: part)
    let end = try #require(shell.document.child("mergeCells"))
    try draft.splice(part, shell.placed([Splice(at: end.range.lowerBound, "<x/>".utf8)]))
    let columns = try #require(shell.document.child("cols"))
    try draft.splice(part, [Splice(columns.range, [])])
    var back = PatchedPart(try draft.bytes(of: part))
    let inverse = try #require(draft.changes.first { $0.part == part }).inverse
    #expect(inverse.count == 2 && back.apply(inverse))
    #expect(back.bytes == whole)
  }

  @Test func theSearchFindsWhatALookAtEveryPlaceFinds() {
    let alphabet = Array("<</!?srowx>".utf8)
    var seed: UInt64 = 3
    for length in 0..<400 {
      let bytes = (0..<length).map { _ in
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return seed >> 60 == 0 ? alphabet[Int(seed >> 33) % alphabet.count] : UInt8(ascii: "c")
      }
      var expected: [Int] = []
      for place in bytes.indices.dropLast(2) where bytes[place] == .lessThan {
        let (second, third) = (bytes[place + 1], bytes[place + 2])
        let isPair = ["/s", "ro"].contains { [second, third].elementsEqual($0.utf8) }
        if second == .exclamation || second == .question || isPair { expected.append(place) }
      }
      var found: [Int] = []
      var place = 0
      while let hit = RowSearch.next(in: bytes.span, from: place) {
        found.append(hit)
        place = hit + 1
      }
      #expect(found == expected)
    }
  }
}
