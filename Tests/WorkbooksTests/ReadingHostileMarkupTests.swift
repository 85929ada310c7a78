import Testing

@testable import Workbooks

/// Parts that ask for more than they are worth: refused by a limit that is named, or read.
struct ReadingHostileMarkupTests {
  /// What would take hours fails in the end; waiting for other tests is no fault.
  private static let end = TimeLimitTrait.timeLimit(.minutes(30))

  private static let parts = [
    "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
    SamplePackage.sheet, "xl/worksheets/_rels/sheet1.xml.rels", SamplePackage.strings,
    SamplePackage.styles, SamplePackage.comments,
  ]

  /// The sample with something put in front of, or right inside, the outermost element of a part.
  private func package(
    _ part: String, before: String = "", inside: String = "", attribute: String = ""
  )
    -> [UInt8]
  {
    var package = SamplePackage.whole
    guard let entry = package.entries.first(where: { $0.name == part }) else { return [] }
    var text = String(decoding: entry.bytes, as: UTF8.self)
    if let end = text.firstIndex(of: ">") {
      text.insert(contentsOf: inside, at: text.index(after: end))
      text.insert(contentsOf: attribute, at: end)
    }
    package.put(part, Array((before + text).utf8))
    return package.bytes
  }

  @Test(
    "A document type is refused in every kind of part, before what it declares", arguments: parts)
  func documentTypes(part: String) {
    let entity = "<!ENTITY a '\(String(repeating: "x", count: 1000))'>"
    let laughs = (0..<9).map { level in
      "<!ENTITY l\(level + 1) '\(String(repeating: "&l\(level);", count: 10))'>"
    }
    for declaration in [
      "<!DOCTYPE a>", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'>",
      "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>",
      "<!DOCTYPE a [<!ENTITY % p SYSTEM 'file:///dev/zero'> %p;]>",
      "<!DOCTYPE a [<!ENTITY l0 'lol'>\(laughs.joined())]>",
      "<!DOCTYPE a [\(String(repeating: entity, count: 2000))",
    ] {
      #expect(
        HandMade.refusal(package(part, before: declaration))
          == .limit(.documentType, part: part, limit: 0))
    }
  }

  @Test("A document type in UTF-16 is one as well")
  func documentTypeInUTF16() {
    let text = "\u{FEFF}<!DOCTYPE a [<!ENTITY x 'y'>]><styleSheet/>"
    for isBigEndian in [true, false] {
      var package = SamplePackage.whole
      var bytes: [UInt8] = []
      for unit in text.utf16 {
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        bytes += isBigEndian ? [high, low] : [low, high]
      }
      package.put(SamplePackage.styles, bytes)
      #expect(
        HandMade.refusal(package.bytes)
          == .limit(.documentType, part: SamplePackage.styles, limit: 0))
    }
  }

  @Test("Encodings in which the marks of XML are hidden are refused")
  func encodings() {
    let hidden = "<?xml version='1.0' encoding='UTF-7'?>+ADwAIQ-DOCTYPE a+AD4-<a/>"
    let wide: [UInt8] = "<a/>".utf8.flatMap { [$0, 0, 0, 0] }
    for bytes in [Array(hidden.utf8), wide, [0xFF, 0xFE, 0, 0] + wide] {
      var package = SamplePackage.whole
      package.put(SamplePackage.styles, bytes)
      guard case .malformedPart(SamplePackage.styles, _, _, _)? = HandMade.refusal(package.bytes)
      else {
        Issue.record("not refused")
        continue
      }
    }
  }

  @Test("Elements nested without end are refused in every kind of part", arguments: parts)
  func nesting(part: String) {
    let deep = package(part, inside: String(repeating: "<a>", count: 50_000))
    #expect(HandMade.refusal(deep) == .limit(.depth, part: part, limit: 256))
  }

  @Test("Attributes without end are refused in every kind of part", arguments: parts)
  func attributes(part: String) {
    let many = (0..<100_000).map { " a\($0)='>'" }.joined()
    let bytes = package(part, attribute: many)
    #expect(HandMade.refusal(bytes) == .limit(.attributes, part: part, limit: 256))
  }

  @Test("Quotes and marks that are no attributes do not count as such")
  func noAttributes() {
    let quotes = String(repeating: "\"'\"'", count: 500)
    var package = SamplePackage.whole
    package.put(
      SamplePackage.styles,
      Array(
        ("<styleSheet><!-- <a \(quotes) --><?a <b \(quotes)?><x>\(quotes)</x>"
          + "<x><![CDATA[<c \(quotes)]]></x></styleSheet>").utf8))
    #expect(HandMade.refusal(package.bytes) == nil)
  }

  @Test("What a sheet says of its size, its counts and its spans costs nothing")
  func lies() throws {
    let values = try HandMade(
      data: """
        <row r="1" spans="1:4294967295"><c r="A1" t="s"><v>0</v></c><c r="B1" s="4294967295">\
        <v>1</v></c><c r="C1" s="-7"><v>2</v></c><c r="D1" t="s"><v>-1</v></c>\
        <c r="E1" t="s"><v>99999999999999999999</v></c><c r="XFE1"><v>3</v></c>\
        <c r="A4294967296"><v>4</v></c></row>
        """,
      around: """
        <dimension ref="A1:XFD4294967295"/><cols><col min="0" max="4294967295"/></cols>\
        <mergeCells count="4294967295"><mergeCell ref="A1:ZZZZ99999999"/></mergeCells>
        """,
      strings: "<si><t>甲</t></si>",
      styles: """
        <numFmts count="4294967295"><numFmt numFmtId="9223372036854775807" formatCode="0.0"/>\
        <numFmt numFmtId="-5" formatCode="0"/></numFmts><cellXfs count="4294967295">\
        <xf numFmtId="9223372036854775807"/><xf numFmtId="99999999999999999999"/></cellXfs>
        """
    ).values()
    #expect(
      values == [
        "A1": .text("甲"), "B1": .number(1), "C1": .number(2), "D1": .error("#VALUE!"),
        "E1": .error("#VALUE!"),
      ])
  }

  @Test("Rules and lists over a hundred thousand ranges are passed by, and stay when marked")
  func manyRanges() throws {
    let ranges = (1...100_000).map { "A\($0)" }.joined(separator: " ")
    let rule = "<cfRule type=\"expression\" priority=\"1\"><formula>TRUE</formula></cfRule>"
    var package = SamplePackage.whole
    package.put(
      SamplePackage.sheet,
      Array(
        SamplePackage.sheetText(rows: "").replacing(
          "<legacyDrawing",
          with: "<conditionalFormatting sqref=\"\(ranges)\">\(rule)</conditionalFormatting>"
            + "<dataValidations count=\"1\"><dataValidation sqref=\"\(ranges)\"/></dataValidations>"
            + "<legacyDrawing"
        ).utf8))
    #expect(HandMade.refusal(package.bytes) == nil)
    #expect(throws: Never.self) { try FuzzTarget.markAndClean(package.bytes) }
  }

  @Test(
    "A text of very many runs is put together in no more time than it is long",
    Self.end)
  func manyRuns() throws {
    let runs = String(repeating: "<r><t>0123456789</t></r>", count: 150_000)
    let values = try HandMade(
      data: "<row><c t='s'><v>0</v></c></row>", strings: "<si>\(runs)</si>"
    ).values()
    guard case .text(let text)?? = values["A1"] else {
      Issue.record("no text")
      return
    }
    #expect(text.utf8.count == 1_500_000)
  }

  @Test("A comment longer than any text may be is refused as such a text")
  func longComment() throws {
    var package = HandMade()
    let comment = String(repeating: "x", count: 11_000_000)
    package.put("xl/workbook.xml", "<workbook><!--\(comment)--></workbook>")
    #expect(
      HandMade.refusal(try package.bytes())
        == .limit(.textLength, part: "xl/workbook.xml", limit: Limits.standard.textLength))
  }

  @Test("A number format longer than any can be is none")
  func longFormat() throws {
    let code = String(repeating: "x0", count: 500_000)
    let shown = try HandMade(
      data: "<row><c s='0'><v>1.5</v></c><c s='1'><v>1.5</v></c></row>",
      styles: "<numFmts><numFmt numFmtId='200' formatCode='\(code)'/>"
        + "<numFmt numFmtId='201' formatCode='0.00'/></numFmts>"
        + "<cellXfs><xf numFmtId='200'/><xf numFmtId='201'/></cellXfs>"
    ).display()
    #expect(shown == ["1.5", "1.50"])
  }

  @Test("A part that many relationships lead to is read once", Self.end)
  func oneTarget() throws {
    var package = HandMade()
    let type = "http://x/metadata/core-properties"
    let links = (0..<20_000).map {
      "<Relationship Id='c\($0)' Type='\(type)' Target='docProps/core.xml'/>"
    }
    package.replace(
      "</Relationships>", with: links.joined() + "</Relationships>", in: "_rels/.rels")
    package.put(
      "docProps/core.xml", "<p><title>题</title>\(String(repeating: " ", count: 200_000))</p>")
    #expect(try package.open().properties.title == "题")
  }

  @Test("Relationships that lead in a circle end marking and cleaning all the same")
  func circles() throws {
    var package = SamplePackage.whole
    let back =
      "<Relationship Id=\"z1\" Type=\"\(SamplePackage.links)/worksheet\" Target=\"/xl/workbook.xml\"/>"
      + "<Relationship Id=\"z2\" Type=\"\(SamplePackage.links)/x\" Target=\"/xl/comments1.xml\"/>"
    for (part, owner) in [("xl/_rels/comments1.xml.rels", ""), ("xl/drawings/_rels/a.rels", "")] {
      package.put(part, Array("<Relationships>\(back)\(owner)</Relationships>".utf8))
    }
    #expect(HandMade.refusal(package.bytes) == nil)
    #expect(throws: Never.self) { try FuzzTarget.markAndClean(package.bytes) }
  }

  @Test("A drawing of very many shapes is looked through once", Self.end)
  func manyShapes() throws {
    let shapes = (0..<5_000).map {
      "<v:shape id=\"_x0000_s\($0)\"><x:ClientData ObjectType=\"Checkbox\"/></v:shape>"
    }
    var package = SamplePackage.whole
    package.put(
      SamplePackage.drawing,
      Array(
        ("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:x=\"urn:x\">"
          + "<o:idmap xmlns:o=\"o\" data=\"99999999999999999999,4294967295,-1\"/>"
          + String(repeating: "idmap", count: 5_000) + shapes.joined() + "</xml>").utf8))
    #expect(throws: Never.self) { try FuzzTarget.markAndClean(package.bytes) }
  }

  @Test("Parts around the cells that many sheets share count for each of them")
  func sharedComments() throws {
    var package = SamplePackage.whole
    let sheets = (1...30).map { "<sheet name=\"s\($0)\" sheetId=\"\($0)\" r:id=\"rId1\"/>" }
    package.put(
      "xl/workbook.xml",
      Array(
        ("<workbook xmlns=\"\(SamplePackage.main)\" xmlns:r=\"\(SamplePackage.links)\"><sheets>"
          + sheets.joined() + "</sheets></workbook>").utf8))
    let space = String(repeating: " ", count: 100_000)
    package.put(SamplePackage.comments, Array("<comments>\(space)</comments>".utf8))
    var limits = Limits()
    #expect(HandMade.refusal(package.bytes, limits: limits) == nil)
    limits.totalBytes = 2_900_000
    #expect(
      HandMade.refusal(package.bytes, limits: limits)
        == .limit(.totalBytes, part: SamplePackage.comments, limit: 2_900_000))
  }

  @Test("An address longer than any is no link, however many say it", Self.end)
  func longAddresses() throws {
    let address = String(repeating: "a", count: 1_000_000)
    let links = (1...5_000).map { "<hyperlink ref='A\($0)' r:id='h' location='x'/>" }
    var package = HandMade(around: "<hyperlinks>\(links.joined())</hyperlinks>")
    package.put(
      "xl/worksheets/_rels/sheet1.xml.rels",
      "<Relationships><Relationship Id='h' Type='\(HandMade.links)/hyperlink'"
        + " Target='\(address)' TargetMode='External'/></Relationships>")
    let book = try package.open()
    #expect(try book.features(of: #require(book.sheets.first)).hyperlinks.isEmpty)
  }
}
