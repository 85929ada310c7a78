import Testing

@testable import Workbooks

/// The scanner gives what libxml2 gives, or says that it cannot tell.
struct ReadingScannerTests {
  /// The events of a part in one text each; nil when the scanner finds it unusual.
  private func events(_ xml: inout some XMLEvents & ~Copyable) throws -> [String] {
    var events: [String] = []
    var run = ""
    while let event = try xml.next() {
      if event == .text {
        run += xml.characters
        continue
      }
      if !run.isEmpty { events.append("\(xml.depth) text \(run)") }
      run = ""
      if event == .start {
        let values = [xml.attribute("r"), xml.attribute("hidden"), xml.attribute("reference")]
        events.append("\(xml.depth) <\(xml.name) \(values)")
      } else {
        events.append("\(xml.depth) >")
      }
    }
    return events
  }

  private func entry(_ bytes: [UInt8]) throws -> ArchiveEntry {
    var package = HandMade()
    package.put("a.xml", bytes: bytes)
    return try Archive(bytes: package.bytes(), name: "a").entry("a.xml")
  }

  private func scanned(_ bytes: [UInt8]) throws -> [String]? {
    var scanner = try entry(bytes).scanner()
    let events = try events(&scanner)
    return scanner.isUnusual ? nil : events
  }

  private func parsed(_ bytes: [UInt8]) throws -> [String]? {
    do {
      var parser = try entry(bytes).parser()
      return try events(&parser)
    } catch is WorkbookError {
      return nil
    }
  }

  @Test(
    "Plain markup is scanned as libxml2 parses it",
    arguments: [
      "<ab r='1'/>", "<abc></abc>\n",
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\r\n<a r='1'><b r=\"2\"/></a>",
      "<x:a xmlns:x='u' xmlns:r='v' x:r='甲'>乙</x:a>",
      "<a>&lt;&gt;&amp;&quot;&apos;&#x4E00;&#10;</a>",
      "<a>1\r\n2\r3</a >", "<!-- c --><a>x<!-- -y- -->z</a><!-- e -->", "\u{FEFF}<a> </a>",
      "<a reference='r' r='&lt;'  hidden = '1'/>", "<a><a><a>x</a>y</a>z</a>", "<a r='>'>></a>",
      "<a\nr='1'\n/>", "<_a.b-c/>", "<a>]]</a>",
    ])
  func plain(text: String) throws {
    let bytes = Array(text.utf8)
    let parsed = try #require(try parsed(bytes))
    if let scanned = try scanned(bytes) { #expect(scanned == parsed) }
    if !text.contains(" = ") { #expect(try scanned(bytes) != nil) }
  }

  @Test(
    "What is not plain is left to libxml2",
    arguments: [
      "", " ", "text", "<a>", "<a></b>", "<a/><b/>", "<a/>x", "<a r=1/>", "<a r='<'/>", "<a r/>",
      "<a>&x;</a>", "<a>&#0;</a>", "<a>&#xFFFFFFFFF;</a>", "<a>\u{1}</a>", "<!DOCTYPE a><a/>",
      "<a><![CDATA[x]]></a>", "<a><?p?></a>", "<1/>", "< a/>", "<a r='1's='2'/>", "<a",
      "<a><!-- -- --></a>",
      "<?xml version='1.0' encoding='GBK'?><a/>", "<a>&", "<a></a", "<a:/>", "<a><a></a>",
      "<a r='1' r='2'/>", "<x:aaaa/>", "<aaaaa x:r='1'/>", "<a><b xmlns:x='u'/><x:c/></a>",
      "<a>x]]>x</a>", "<a>\u{FFFF}</a>", "<a r='\u{FFFE}'/>", "<a><!-- \u{1} --></a>",
      "<a>&#+65;</a>", "<甲>x</甲>", "<x:y:z xmlns:x='u'/>", "<a xmlns:x=''><b/></a>",
      "<?xml version='1.0' standalone='perhaps'?><a/>", "<?xml encoding='UTF-8'?><aaaa/>",
      "<a xmlns:x='u' xmlns:y='u' x:r='1' y:r='1'/>",
    ])
  func unusual(text: String) throws {
    #expect(try scanned(Array(text.utf8)) == nil)
  }

  @Test("Text that is no UTF-8 is left to libxml2")
  func encodings() throws {
    #expect(try scanned(Array("<a>".utf8) + [0xB9, 0xF3] + Array("</a>".utf8)) == nil)
    #expect(try scanned([0xFF, 0xFE] + "<a/>".utf8.flatMap { [$0, 0] }) == nil)
  }

  @Test("A piece of markup may be longer than what is read at once")
  func longPieces() throws {
    let long = String(repeating: "甲", count: 300_000)
    let texts = ["<a>\(long)</a>", "<a r='\(long)'/>", "<a><!--\(long)--><b>x</b></a>"]
    for text in texts {
      #expect(try scanned(Array(text.utf8)) == parsed(Array(text.utf8)))
    }
    let many = "<a>" + (0..<60_000).map { "<b r='\($0)'>\($0)</b>" }.joined() + "</a>"
    #expect(try scanned(Array(many.utf8)) == parsed(Array(many.utf8)))
  }

  @Test("Rows before something unusual come once, and those behind it come too")
  func inTheMiddle() throws {
    let values = try HandMade(
      data: """
        <row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1</f><v>1</v></c></row>
        <row r="2"><c r="A2" t="str"><v><![CDATA[<]]></v></c></row>
        <row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>
        """
    ).rows().flatMap(\.cells)
    #expect(values.map(\.value) == [.number(1), .text("<"), .number(3)])
    #expect(values.map(\.formula) == ["B1", nil, "B3"])
  }
}
