import Testing

@testable import Workbooks

struct EditingMarkupScannerTests {
  private func pieces(_ text: String) throws(WorkbookError) -> [(Markup.Kind, String, String)] {
    let bytes = Array(text.utf8)
    var scanner = MarkupScanner(bytes, part: "p.xml")
    var found: [(Markup.Kind, String, String)] = []
    while let markup = try scanner.next() {
      found.append(
        (
          markup.kind, String(decoding: bytes[markup.range], as: UTF8.self),
          String(decoding: bytes[markup.local], as: UTF8.self)
        ))
    }
    return found
  }

  @Test func piecesCoverThePartWithoutGaps() throws {
    let text =
      "<?xml version='1.0'?><!-- <a> --><x:a b=\"1>2\" c='\"'><![CDATA[</a>]]>t<d/></x:a >\n"
    let pieces = try pieces(text)
    #expect(pieces.map(\.1).joined() == text)
    #expect(
      pieces.map(\.0) == [.instruction, .comment, .start, .cdata, .text, .empty, .end, .text])
    #expect(pieces[2].2 == "a")
    #expect(pieces[6].2 == "a")
  }

  @Test func attributesKeepTheirQuotesApart() throws {
    let bytes = Array("<c r=\"A1\"  s = 'x\"&gt;'\nt='>'/>".utf8)
    let document = try MarkupDocument(bytes, part: "p")
    #expect(try document.value("r", of: document.root) == "A1")
    #expect(try document.value("s", of: document.root) == "x\">")
    #expect(try document.value("t", of: document.root) == ">")
    #expect(try document.value("u", of: document.root) == nil)
  }

  @Test(arguments: [
    "<a", "<a b=\"1", "<a><b></a>", "</a>", "<a>", "<!-- ", "<![CDATA[ ]]", "<!x>", "<a <b/></a>",
    "< a/>", "<a/><b/>", "", "text", "<?xml ",
  ])
  func brokenMarkupIsRefused(_ text: String) {
    #expect(throws: WorkbookError.self) {
      try MarkupDocument(Array(text.utf8), part: "p.xml")
    }
  }

  @Test func refusalNamesLineAndColumn() {
    #expect(
      throws: WorkbookError.malformedPart(
        "p.xml", line: 2, column: 4, reason: "an end tag that closes another element")
    ) {
      try MarkupDocument(Array("<a>\n<b></a>".utf8), part: "p.xml")
    }
  }

  @Test func documentTypeIsRefused() {
    #expect(throws: WorkbookError.limit(.documentType, part: "p", limit: 0)) {
      try MarkupDocument(Array("<!DOCTYPE a [<!ENTITY b 'c'>]><a/>".utf8), part: "p")
    }
  }

  @Test func depthIsLimited() {
    let deep = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
    #expect(throws: WorkbookError.limit(.depth, part: "p", limit: 256)) {
      try MarkupDocument(Array(deep.utf8), part: "p")
    }
  }

  @Test func referencesAreResolvedAndUnknownOnesStay() {
    let text = "&lt;&#x4E2D;&#25991;&amp;&nbsp;&#xD800;&"
    #expect(MarkupText.decoded(Array(text.utf8)[...]) == "<中文&&nbsp;&#xD800;&")
  }

  /// Any change of any byte gives pieces or a typed error, never a crash.
  @Test func mutatedSheetsNeverBreakTheScanner() {
    let sheet = Array(
      Sample.sheet(
        "<dimension ref=\"A1:B2\"/><cols><col min=\"1\" max=\"2\" width=\"9\"/></cols><sheetData>"
          + "<row r=\"1\" spans=\"1:2\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><f>A1&amp;1</f>"
          + "<v/></c></row><!-- x --><row r=\"2\"/></sheetData><legacyDrawing r:id=\"rId1\"/>"
      ).utf8)
    var state: UInt64 = 20_230_601
    func random(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let alphabet = Array("<>/=\"' &;!?-[]x1:\n\u{0}".utf8) + [0xFF, 0xEF]
    var refused = 0
    for _ in 0..<4_000 {
      var bytes = sheet
      for _ in 0...random(below: 4) {
        let place = random(below: bytes.count)
        switch random(below: 3) {
        case 0: bytes[place] = alphabet[random(below: alphabet.count)]
        case 1: bytes.remove(at: place)
        default: bytes.insert(alphabet[random(below: alphabet.count)], at: place)
        }
      }
      do throws(WorkbookError) {
        var changes = CellChanges()
        let value = try CellMarkup.typed(.text("x"), is1904: false)
        changes.set(CellReference(row: 1, column: 2)) { $0.take(.value(value)) }
        changes.set(CellReference(row: 3, column: 1)) { $0.take(.value(value)) }
        let document = try MarkupDocument(PartText(bytes, part: "p").utf8, part: "p")
        var patch = PatchedPart(document.bytes)
        var formats = FormatNumbers()
        patch.apply(try changes.splices(of: document, sheet: "p", formats: &formats).splices)
        let transition = SheetTransition.removing(0, of: ["x", "1"])
        _ = try SheetReferences.splices(in: document.bytes, part: "p", transition)
        let shell = try SheetShell(document.bytes, part: "p", limits: .standard)
        _ = try SheetGrid(shell, around: [CellReference(row: 1, column: 1)])
      } catch { refused += 1 }
    }
    #expect(refused > 500 && refused < 4_000)
  }
}
