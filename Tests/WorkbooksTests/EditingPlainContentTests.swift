import Testing

@testable import Workbooks

/// What stands in an element, gone past at once.
struct EditingPlainContentTests {
  private func content(_ markup: String, depth: Int = 8) -> PlainContent? {
    let bytes = Array(markup.utf8)
    return PlainContent(in: bytes.span, from: 0, to: bytes.count, depth: depth)
  }

  @Test(
    "It ends at the end tag of the element, with the number of elements right in it",
    arguments: [
      ("</a>", 0), ("text</a>", 0), ("<b/></a>", 1), ("<b>1</b><b x='/'></b ></a>", 2),
      ("<b><c/><c><d/></c></b>text<b y=\"<\"/></a>", nil), ("<b q='>' r=\">\"/></a>", 1),
      ("<b><c><b/></c></b><e></e></a>", 2),
    ])
  func plain(markup: String, elements: Int?) {
    let content = content(markup)
    #expect(content?.elements == elements)
    if content != nil { #expect(content?.end == markup.utf8.count - 4) }
  }

  @Test(
    "What is no more than tags and text is left to be gone over piece by piece",
    arguments: [
      "", "text", "<b>", "<b></c></a>", "<b></bb></a>", "<bb></b></a>", "<!-- --></a>", "<?x?></a>",
      "<b><![CDATA[</b>]]></b></a>", "< b/></a>", "<b x='</a>", "<b", "<", "<b></b",
      "<b x=\"1></a>",
    ])
  func unusual(markup: String) {
    #expect(content(markup) == nil)
  }

  @Test("Elements that stand too deep in one another are left too")
  func depth() {
    #expect(content("<b><c><d/></c></b></a>", depth: 3) != nil)
    #expect(content("<b><c><d></d></c></b></a>", depth: 2) == nil)
    #expect(content("<b><c>1</c></b></a>", depth: 1) == nil)
    #expect(content("<b>1</b></a>", depth: 0) == nil)
  }

  @Test("A part is taken for the same and refused alike, gone past at once or piece by piece")
  func same() throws {
    let inner = "<row r='1'><c><v>1</v></c></row><row/>"
    for comment in ["", "<!-- -->"] {
      let part = "<sheet><data>\(inner)\(comment)</data><after/></sheet>"
      let document = try MarkupDocument(Array(part.utf8), part: "p")
      #expect(document.children.count == 2)
      let data = try #require(document.child("data"))
      #expect(try document.children("row", of: data).count == 2)
      #expect(throws: WorkbookError.self) {
        try MarkupDocument(Array(part.replacing("</c>", with: "</d>").utf8), part: "p")
      }
    }
    var limits = Limits.standard
    limits.elements = 3
    for comment in ["", "<!-- -->"] {
      let part = "<a><b>\(comment)<c/><c/><c/><c/></b></a>"
      let document = try MarkupDocument(Array(part.utf8), part: "p", limits: limits)
      // Those right below are counted with the one around them.
      #expect(throws: WorkbookError.limit(.elements, part: "p", limit: 3)) {
        try document.children(of: document.root)
      }
    }
  }
}
