import FoundationEssentials
import Testing

@testable import Workbooks

struct EditingOverlayTests {
  private let scratch: Scratch
  init() throws { scratch = try Scratch() }

  private let author = "校验"
  private var output: String { scratch.path("out.xlsx") }

  /// A comment and a highlight on two cells of the first sheet, and a sheet of findings.
  private func marks(on sheets: [String] = ["表1"]) throws -> Overlay {
    var overlay = Overlay()
    let cells = try ["B2", "A1"].map { try #require(CellReference($0)) }
    for sheet in sheets {
      overlay.comments[sheet] = cells.map { Comment($0, author: author, text: "请改 <\($0)>") }
      overlay.highlights[sheet] = ConditionalFormat(
        cells.map { CellRange($0) },
        rules: [.init(formula: "A1='校验结果'!$B$2", style: DifferentialStyle(fill: "FFC7CE"))])
    }
    var sheet = SheetDraft(name: "校验结果")
    sheet.print.titleRows = 1...1
    sheet.autoFilter = CellRange("A1:B2")
    sheet.hyperlinks = [
      Hyperlink(try #require(CellReference("A2")), to: .place("'校验结果'!A1")),
      Hyperlink(try #require(CellReference("B2")), to: .address("https://example.com/")),
    ]
    overlay.sheet = sheet
    var row = RowDraft(2)
    row.cells = [
      CellDraft(1, .text("错误"), style: CellStyle { $0.font.isBold = true }),
      CellDraft(2, .number(1), formula: "校验结果!A1+LEN(\"校验结果!\")"),
    ]
    overlay.rows = [row]
    return overlay
  }

  /// The marks do no harm, come out again without a trace, and are the same when laid twice.
  private func check(_ overlay: Overlay, on input: String) throws {
    try overlay.apply(to: input, output: output)
    let (before, after) = (try parts(of: input), try parts(of: output))
    for (name, bytes) in before where name.contains("worksheets/sheet") {
      #expect(try sheetData(bytes) == sheetData(try #require(after[name])))
    }
    let (rawBefore, rawAfter) = (try RawArchive(input), try RawArchive(output))
    #expect(rawAfter.names.starts(with: rawBefore.names))
    for name in rawBefore.names where before[name] == after[name] {
      #expect(rawBefore.compressed[name] == rawAfter.compressed[name])
    }
    try overlay.apply(to: output, output: scratch.path("twice.xlsx"))
    #expect(
      try Data(contentsOf: URL(filePath: output))
        == Data(contentsOf: URL(filePath: scratch.path("twice.xlsx"))))
    let hadMarks = try Overlay.remove(from: output, output: scratch.path("clean.xlsx"))
    #expect(hadMarks)
    #expect(try parts(of: scratch.path("clean.xlsx")) == before)
    #expect(try RawArchive(scratch.path("clean.xlsx")).names == rawBefore.names)
    _ = try Workbook(path: output)
  }

  private let cells = "<sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row></sheetData>"

  @Test func marksGoToTheirPlacesInTheSchema() throws {
    let sheet = Sample.sheet(
      cells + "<mergeCells count=\"1\"><mergeCell ref=\"C1:D1\"/></mergeCells>"
        + "<conditionalFormatting sqref=\"A1\"><cfRule type=\"expression\" priority=\"7\">"
        + "<formula>1</formula></cfRule></conditionalFormatting>"
        + "<pageMargins left=\"1\" right=\"1\" top=\"1\" bottom=\"1\" header=\"1\" footer=\"1\"/>"
        + "<picture r:id=\"rId7\"/>")
    let input = try scratch.package(
      "in.xlsx", Sample.parts(sheets: [sheet], workbook: "<calcPr calcId=\"1\"/>"))
    try check(marks(), on: input)
    let marked = try text("xl/worksheets/sheet1.xml", of: output)
    #expect(
      marked.contains(
        "</conditionalFormatting><conditionalFormatting sqref=\"B2 A1\"><cfRule type=\"expression\""
          + " dxfId=\"0\" priority=\"8\"><formula>A1='校验结果'!$B$2</formula></cfRule>"
          + "</conditionalFormatting><pageMargins"))
    #expect(marked.contains("footer=\"1\"/><legacyDrawing r:id=\"rId2\"/><picture"))
    let workbook = try text("xl/workbook.xml", of: output)
    #expect(workbook.contains("<sheet name=\"校验结果\" sheetId=\"2\" r:id=\"rId3\"/></sheets>"))
    #expect(
      workbook.contains("</sheets><definedNames><definedName name=\"_zhaoshang_overlay\" hidden"))
    #expect(
      workbook.contains(
        "localSheetId=\"1\">'校验结果'!$1:$1</definedName><definedName name=\"_zhao"))
    #expect(workbook.contains("</definedName></definedNames><calcPr calcId=\"1\"/>"))
    #expect(try !text("xl/worksheets/sheet2.xml", of: output).contains("tabSelected"))
  }

  @Test func ownCommentsThreadsAndControlsStay() throws {
    let comments =
      "<comments xmlns=\"\(Sample.main)\"><authors><author>张三</author></authors><commentList>"
      + "<comment ref=\"B1\" authorId=\"0\"><text><t>自己的</t></text></comment>"
      + "<comment ref=\"B2\" authorId=\"0\"><text><t>也是</t></text></comment></commentList>"
      + "</comments>"
    let drawing =
      "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office"
      + ":office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\">"
      + "<o:idmap v:ext=\"edit\" data=\"1,3\"/></o:shapelayout><v:shapetype id=\"_x0000_t202\"/>"
      + "<v:shape id=\"_x0000_s1025\"><div>a<br>b</div><x:ClientData ObjectType=\"Button\"/>"
      + "</v:shape></xml>"
    let links =
      "<Relationships xmlns=\"\(Sample.package)/relationships\"><Relationship Id=\"RID1\" Type=\""
      + "\(Sample.links)/vmlDrawing\" Target=\"../drawings/vmlDrawing1.vml\"/><Relationship"
      + " Id=\"rId2\" Type=\"\(Sample.links)/comments\" Target=\"/xl/comments1.xml\"/>"
      + "<Relationship Id=\"rId3\" Target=\"../threadedComments/threadedComment1.xml\" Type=\""
      + "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment\"/>"
      + "</Relationships>"
    let thread =
      "<ThreadedComments xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/"
      + "threadedcomments\"><threadedComment ref=\"C3\" id=\"{1}\"/></ThreadedComments>"
    let input = try scratch.package(
      "in.xlsx",
      Sample.parts(
        sheets: [Sample.sheet(cells + "<legacyDrawing r:id=\"RID1\"/>")],
        more: [
          ("xl/Comments1.xml", comments), ("xl/drawings/vmlDrawing1.vml", drawing),
          ("xl/worksheets/_rels/sheet1.xml.rels", links),
          ("xl/threadedComments/threadedComment1.xml", thread),
        ]))
    var overlay = try marks()
    overlay.comments["表1"]?.append(
      Comment(try #require(CellReference("C3")), author: author, text: "不写"))
    overlay.sheet?.comments = [
      Comment(try #require(CellReference("A1")), author: author, text: "表头")
    ]
    try check(overlay, on: input)
    let marked = try text("xl/Comments1.xml", of: output)
    #expect(marked.contains("<author>张三</author><author>校验</author></authors>"))
    #expect(marked.contains("<commentList><comment ref=\"A1\" authorId=\"1\">"))
    #expect(marked.contains("</comment><comment ref=\"B1\" authorId=\"0\"><text><t>自己的</t>"))
    #expect(marked.split(separator: "<comment ").count == 4)
    let boxes = try text("xl/drawings/vmlDrawing1.vml", of: output)
    #expect(boxes.contains("data=\"1,3,4\""))
    #expect(boxes.contains("id=\"_x0000_s4097\""))
    #expect(boxes.split(separator: "<v:shapetype").count == 2)
    #expect(boxes.hasSuffix("</v:shape></xml>"))
    #expect(try text("xl/drawings/vmlDrawing2.vml", of: output).contains("data=\"5\""))
    #expect(try parts(of: output)["xl/comments2.xml"] != nil)
  }

  @Test func prefixesStrictNamespacesAndUTF16AreKept() throws {
    let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let links = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    var parts = Sample.parts(sheets: ["x"])
    parts[4].1 =
      "<x:worksheet xmlns:x=\"\(strict)\"><x:sheetData><x:row r=\"1\"/></x:sheetData></x:worksheet>"
    for part in [1, 2, 3] {
      parts[part].1 = parts[part].1.replacing(Sample.main, with: strict)
        .replacing(Sample.links, with: links)
    }
    let input = scratch.path("in.xlsx")
    var builder = try ArchiveBuilder(path: input)
    for (name, text) in parts {
      let isSheet = name.contains("sheet1")
      let units = [0xFEFF] + Array(text.utf16)
      try builder.add(
        name, isSheet ? units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } : Array(text.utf8))
    }
    try builder.finish()
    try check(marks(), on: input)
    let after = try Archive(path: output, limits: .standard).read("xl/worksheets/sheet1.xml")
    let marked = String(decoding: try PartText(after, part: "").utf8, as: UTF8.self)
    #expect(
      marked.contains("</x:sheetData><x:conditionalFormatting sqref=\"B2 A1\"><x:cfRule "))
    #expect(
      marked.hasSuffix("<x:legacyDrawing xmlns:r=\"\(links)\" r:id=\"rId2\"/></x:worksheet>"))
    #expect(try text("xl/worksheets/sheet2.xml", of: output).contains("xmlns=\"\(strict)\""))
    #expect(try text("xl/comments1.xml", of: output).contains("xmlns=\"\(strict)\""))
    #expect(
      try text("xl/worksheets/_rels/sheet1.xml.rels", of: output).contains("\(links)/comments"))
  }

  @Test func aTakenNameOfTheSheetOfFindingsIsPassedOver() throws {
    let parts = Sample.parts(sheets: [Sample.sheet(cells), Sample.sheet(cells)]).map {
      ($0.0, $0.1.replacing("表2", with: "校验结果"))
    }
    let input = try scratch.package("in.xlsx", parts)
    try check(marks(), on: input)
    #expect(try Overlay.freeSheetName(for: "校验结果", in: output) == "校验结果 (2)")
    #expect(try text("xl/workbook.xml", of: output).contains("name=\"校验结果 (2)\""))
    let sheet = try text("xl/worksheets/sheet3.xml", of: output)
    #expect(sheet.contains("<f>'校验结果 (2)'!A1+LEN(\"校验结果!\")</f>"))
    #expect(sheet.contains("location=\"'校验结果 (2)'!A1\""))
    #expect(
      try text("xl/worksheets/sheet1.xml", of: output).contains("A1='校验结果 (2)'!$B$2"))
  }

  @Test func stylesAreAppendedBehindThoseThatAreThere() throws {
    let styles =
      "<styleSheet xmlns=\"\(Sample.main)\"><numFmts count=\"1\"><numFmt numFmtId=\"180\""
      + " formatCode=\"0.0\"/></numFmts><fonts count=\"1\"><font/></fonts><fills count=\"2\"><fill/>"
      + "<fill/></fills><borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/>"
      + "</cellStyleXfs><cellXfs count=\"1\"><xf/></cellXfs><dxfs count=\"0\"/><tableStyles/>"
      + "</styleSheet>"
    let input = try scratch.package(
      "in.xlsx",
      Sample.parts(
        sheets: [Sample.sheet(cells)], more: [("xl/styles.xml", styles)],
        workbookLinks:
          "<Relationship Id=\"rId5\" Type=\"\(Sample.links)/styles\" Target=\"styles.xml\"/>"))
    try check(marks(), on: input)
    let marked = try text("xl/styles.xml", of: output)
    #expect(marked.contains("<fonts count=\"2\"><font/><font><b/>"))
    #expect(marked.contains("<cellXfs count=\"2\"><xf/><xf numFmtId=\"0\" fontId=\"1\""))
    #expect(marked.contains("<dxfs count=\"1\"><dxf>"))
    #expect(marked.contains("</dxfs><tableStyles/>"))
  }

  /// What another program leaves when it saves: other bytes in every part, the same meaning.
  @Test func marksAreRecognisedAfterAnotherProgramSaved() throws {
    let own =
      "<conditionalFormatting sqref=\"A1\"><cfRule type=\"expression\" priority=\"1\">"
      + "<formula>1</formula></cfRule></conditionalFormatting>"
    let input = try scratch.package(
      "in.xlsx",
      Sample.parts(
        sheets: [Sample.sheet(cells + own), Sample.sheet(cells)],
        workbook: "<definedNames><definedName name=\"甲\">1</definedName></definedNames>"))
    try marks().apply(to: input, output: output)
    var saved = try ArchivePatch(copying: output, to: scratch.path("saved.xlsx"))
    for (name, bytes) in try parts(of: output).sorted(by: { $0.key < $1.key }) {
      let text = String(decoding: bytes, as: UTF8.self)
      guard !name.contains("customXml") else { continue }
      saved.add(
        name, Array(text.replacing("/>", with: " />").replacing("'校验结果'!", with: "校验结果!").utf8))
    }
    try saved.finish()
    let hadMarks = try Overlay.remove(
      from: scratch.path("saved.xlsx"), output: scratch.path("clean.xlsx"))
    #expect(hadMarks)
    let clean = scratch.path("clean.xlsx")
    let names = try parts(of: clean).keys.sorted()
    #expect(
      names == [
        "[Content_Types].xml", "_rels/.rels", "xl/_rels/workbook.xml.rels", "xl/styles.xml",
        "xl/workbook.xml", "xl/worksheets/_rels/sheet1.xml.rels", "xl/worksheets/sheet1.xml",
        "xl/worksheets/sheet2.xml",
      ])
    let sheet = try text("xl/worksheets/sheet1.xml", of: clean)
    #expect(sheet == Sample.sheet(cells + own))
    let workbook = try text("xl/workbook.xml", of: clean)
    #expect(
      workbook.contains("<definedNames><definedName name=\"甲\">1</definedName></definedNames>"))
    #expect(!workbook.contains("校验结果"))
    #expect(try !text("[Content_Types].xml", of: clean).contains("comments"))
    let again = try Overlay.remove(from: clean, output: scratch.path("again.xlsx"))
    #expect(!again)
  }

  @Test func movedAndRewrittenRulesAndForgottenAuthorsAreRecognised() throws {
    let own =
      "<conditionalFormatting sqref=\"A1\"><cfRule type=\"expression\" priority=\"1\">"
      + "<formula>LOG10(A1)&gt;5</formula></cfRule></conditionalFormatting>"
    let input = try scratch.package("in.xlsx", Sample.parts(sheets: [Sample.sheet(cells + own)]))
    var overlay = try marks()
    overlay.sheet = nil
    let ranges = try #require(overlay.highlights["表1"]?.ranges)
    overlay.highlights["表1"] = ConditionalFormat(
      ranges,
      rules: [
        .init(
          formula: "AND(ROW()=ROW($B$2), EXACT($B$2,\"x\"))",
          style: DifferentialStyle(fill: "FFC7CE"))
      ])
    try overlay.apply(to: input, output: output)
    let sheet = try text("xl/worksheets/sheet1.xml", of: output)
      .replacing("$B$2", with: "$C$12").replacing(", EXACT", with: ",exact")
    let comments = try text("xl/comments1.xml", of: output).replacing(author, with: " ")
    for keepsRecord in [true, false] {
      var saved = try ArchivePatch(copying: output, to: scratch.path("saved.xlsx"))
      saved.add("xl/worksheets/sheet1.xml", Array(sheet.utf8))
      if keepsRecord {
        saved.add("xl/comments1.xml", Array(comments.utf8))
      } else {
        saved.remove("customXml/item1.xml")
      }
      try saved.finish()
      try Overlay.remove(from: scratch.path("saved.xlsx"), output: scratch.path("clean.xlsx"))
      #expect(
        try text("xl/worksheets/sheet1.xml", of: scratch.path("clean.xlsx"))
          == Sample.sheet(cells + own))
      let left = try parts(of: scratch.path("clean.xlsx"))
      #expect(left["xl/comments1.xml"] == nil)
      #expect(left["xl/drawings/vmlDrawing1.vml"] == nil)
      #expect(try !text("xl/workbook.xml", of: scratch.path("clean.xlsx")).contains("overlay"))
    }
  }

  @Test func authorsBehindOursAreNumberedAnew() throws {
    let links =
      "<Relationships xmlns=\"\(Sample.package)/relationships\"><Relationship Id=\"rId1\""
      + " Type=\"\(Sample.links)/comments\" Target=\"../comments1.xml\"/></Relationships>"
    let comments =
      "<comments xmlns=\"\(Sample.main)\"><authors><author>校验</author><author>李四</author>"
      + "</authors><commentList><comment ref=\"A1\" authorId=\"0\"><text><t>旧</t></text></comment>"
      + "<comment ref=\"B9\" authorId=\"1\"><text><t>留</t></text></comment></commentList></comments>"
    let input = try scratch.package(
      "in.xlsx",
      Sample.parts(
        sheets: [Sample.sheet(cells)],
        workbook: "<definedNames><definedName name=\"_zhaoshang_overlay_author1\">\"校验\""
          + "</definedName></definedNames>",
        more: [("xl/worksheets/_rels/sheet1.xml.rels", links), ("xl/comments1.xml", comments)]))
    let hadMarks = try Overlay.remove(from: input, output: output)
    #expect(hadMarks)
    #expect(
      try text("xl/comments1.xml", of: output).hasSuffix(
        "<authors><author>李四</author></authors><commentList><comment ref=\"B9\" authorId=\"0\">"
          + "<text><t>留</t></text></comment></commentList></comments>"))
  }

  @Test func anEmptyOverlayTakesEarlierMarksOut() throws {
    let input = try scratch.package("in.xlsx", Sample.parts(sheets: [Sample.sheet(cells)]))
    try marks().apply(to: input, output: output)
    try Overlay().apply(to: output, output: scratch.path("none.xlsx"))
    #expect(try parts(of: scratch.path("none.xlsx")) == parts(of: input))
  }

  @Test func marksOnAnUnknownSheetLeaveNoOutput() throws {
    let input = try scratch.package("in.xlsx", Sample.parts(sheets: [Sample.sheet(cells)]))
    #expect(throws: WorkbookError.noSuchSheet("表9")) {
      try marks(on: ["表9"]).apply(to: input, output: output)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder) == ["in.xlsx"])
  }

  @Test(arguments: [
    "<sheetData><row></sheetData>", "<sheetData/>&<", "<sheetData/><legacyDrawing r:id=\"rId9\"/>",
  ])
  func malformedSheetsAreRefusedWithoutAnOutput(_ content: String) throws {
    let input = try scratch.package("in.xlsx", Sample.parts(sheets: [Sample.sheet(content)]))
    #expect(throws: WorkbookError.self) { try marks().apply(to: input, output: output) }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder) == ["in.xlsx"])
  }

  @Test func aForgedRecordCannotReachOutsideItsParts() throws {
    let input = try scratch.package("in.xlsx", Sample.parts(sheets: [Sample.sheet(cells)]))
    try marks().apply(to: input, output: output)
    let record = try text("customXml/item1.xml", of: output)
    for forged in [
      record.replacing("at=\"", with: "at=\"99999999"), record.replacing("at=\"", with: "at=\"-"),
      record.replacing("length=\"", with: "length=\"9223372036854775807"),
      record.replacing("sha256=\"", with: "sha256=\"0"),
      "<overlay xmlns=\"urn:zhaoshang:overlay\"/>",
    ] {
      var builder = try ArchivePatch(copying: output, to: scratch.path("forged.xlsx"))
      builder.add("customXml/item1.xml", Array(forged.utf8))
      try builder.finish()
      let clean = scratch.path("forged-clean.xlsx")
      do {
        try Overlay.remove(from: scratch.path("forged.xlsx"), output: clean)
        let sheet = try Archive(path: clean, limits: .standard).read("xl/worksheets/sheet1.xml")
        #expect(try sheetData(sheet) == Array(cells.utf8))
      } catch let error as WorkbookError {
        #expect(error != .noSuchSheet(""))
      }
    }
  }

  /// Whatever a part becomes, there is an output or a typed error, never a crash.
  @Test func mutatedPartsNeverBreakTheOverlay() throws {
    let input = try scratch.package(
      "in.xlsx", Sample.parts(sheets: [Sample.sheet(cells), Sample.sheet(cells)]))
    try marks().apply(to: input, output: output)
    let all = try parts(of: output).sorted { $0.key < $1.key }
    var state: UInt64 = 20_230_701
    func random(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let words = [
      "<", ">", "\"", "9223372036854775807", "-1", "&", "/>", "\u{0}", "1", "A1", "=", "",
    ]
    var refused = 0
    for _ in 0..<120 {
      let (name, whole) = all[random(below: all.count)]
      var bytes = whole
      for _ in 0...random(below: 3) {
        let start = random(below: bytes.count)
        let end = min(bytes.count, start + random(below: 4))
        bytes.replaceSubrange(start..<end, with: words[random(below: words.count)].utf8)
      }
      var builder = try ArchivePatch(copying: output, to: scratch.path("mutated.xlsx"))
      builder.add(name, bytes)
      try builder.finish()
      do {
        try Overlay.remove(from: scratch.path("mutated.xlsx"), output: scratch.path("clean.xlsx"))
        try marks().apply(to: scratch.path("mutated.xlsx"), output: scratch.path("again.xlsx"))
      } catch is WorkbookError { refused += 1 }
    }
    #expect(refused > 20 && refused < 120)
  }
}
