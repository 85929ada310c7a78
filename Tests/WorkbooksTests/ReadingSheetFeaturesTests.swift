import Testing

@testable import Workbooks

/// What a sheet's own part says around its cells.
struct ReadingSheetFeaturesTests {
  private func sheet(head: String = "", data: String = "", tail: String = "") -> HandMade {
    var package = HandMade(data: data, around: tail)
    package.replace("<sheetData>", with: head + "<sheetData>", in: "xl/worksheets/sheet1.xml")
    return package
  }

  @Test("Widths come without their margins, whole and hidden columns too")
  func columns() throws {
    let features = try sheet(
      head: """
        <sheetFormatPr defaultColWidth="10.625" zeroHeight="1"/><cols><col min="1" max="1" width="20.625"/>
        <col min="2" max="99999" hidden="1"/><col min="3" max="2" width="9"/></cols>
        """
    ).features()
    #expect(
      features.columns == [
        ColumnWidth(1...1, width: 20), ColumnWidth(2...16_384, width: 10, isHidden: true),
      ])
    #expect(features.hiddenColumns == [2...16_384])
    #expect(features.hidesOtherRows)
  }

  @Test("Hidden rows come in runs, numbered by themselves, their cells or their order")
  func hiddenRows() throws {
    let features = try sheet(
      data: """
        <row r="2" hidden="1"/><row r="3" hidden="1"><c r="A3"><v>1</v></c></row><row hidden="1"/>
        <row><c r="B9"><v>1</v></c></row><row hidden="true"><c r="C12"><v>1</v></c></row>
        <row r="9999999" hidden="1"/>
        """
    ).features()
    #expect(features.hiddenRows == [2...4, 12...12])
  }

  @Test(
    "Rows and features come in one reading as in two, whoever has to read the part",
    arguments: [
      "", "<c r='C5'><v><![CDATA[5]]></v></c>",
      "</row><row r='6' hidden='1'><!-- --><?x?></row><row>",
    ])
  func together(unusual: String) throws {
    let package = sheet(
      head: "<sheetFormatPr zeroHeight='1'/><cols><col min='2' max='3' hidden='1'/></cols>",
      data: """
        <row r="3" hidden="1"><c r="A3"><v>1</v></c></row><row hidden="1"/>
        <row><c r="B5"><v>2</v></c>\(unusual)</row>
        """,
      tail: "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>")
    let book = try Workbook(bytes: package.bytes(), name: "a.xlsx")
    let sheet = try #require(book.sheets.first)
    var rows: [Row] = []
    let features = try book.features(of: sheet) { rows.append($0) }
    #expect(features == (try book.features(of: sheet)))
    #expect(features.merges.map(\.description) == ["A1:B2"])
    #expect(features.hiddenColumns == [2...3])
    #expect(features.hiddenRows.first?.lowerBound == 3)
    var cursor = try book.rows(of: sheet)
    for row in rows { #expect(try cursor.next() == row) }
    #expect(try cursor.next() == nil)
    #expect(rows.map(\.number).prefix(3) == [3, 4, 5])
  }

  @Test("A part that is damaged behind its rows gives no features, though its rows came")
  func damagedBehindRows() throws {
    let package = sheet(data: "<row r='1'><c r='A1'><v>1</v></c></row>", tail: "<mergeCells>")
    let book = try Workbook(bytes: package.bytes(), name: "a.xlsx")
    let sheet = try #require(book.sheets.first)
    var count = 0
    #expect(throws: WorkbookError.self) {
      _ = try book.features(of: sheet) { _ in count += 1 }
    }
    #expect(count == 1)
  }

  @Test(
    "What is frozen counts from the corner of the view, not from where someone has scrolled to",
    arguments: [
      ("<pane xSplit='1' ySplit='2' topLeftCell='F40' state='frozen'/>", "", "B3"),
      ("<pane ySplit='2' state='frozenSplit'/>", " topLeftCell='C5'", "C7"),
      ("<pane ySplit='2400' state='split'/>", "", nil), ("<pane state='frozen'/>", "", nil),
      ("<pane ySplit='1e30' state='frozen'/>", "", nil),
      ("<pane xSplit='16383' state='frozen'/>", " topLeftCell='B1'", nil),
    ])
  func frozen(pane: String, corner: String, first: String?) throws {
    let head =
      "<sheetViews><sheetView\(corner)>\(pane)</sheetView><sheetView><pane xSplit='9' state='frozen'/>"
      + "</sheetView></sheetViews>"
    #expect(try sheet(head: head).features().firstScrollingCell?.description == first)
  }

  @Test("Protection says what it allows and whether it has a password")
  func protection() throws {
    let own = try sheet(
      tail:
        "<sheetProtection password='CC1A' sheet='1' objects='1' sort='0' selectLockedCells='1'/>"
    ).features()
    #expect(own.protection?.allowed == [.scenarios, .sort, .selectUnlockedCells])
    #expect(own.isProtectedByPassword)
    let open = try sheet(tail: "<sheetProtection hashValue='' sheet='on'/>").features()
    #expect(open.isProtected)
    #expect(!open.isProtectedByPassword)
    let off = try sheet(tail: "<sheetProtection password='CC1A' objects='1'/>").features()
    #expect(off.protection == nil)
    #expect(!off.isProtectedByPassword)
  }

  @Test("A filter tells the columns that it filters by")
  func filter() throws {
    let features = try sheet(
      tail: """
        <autoFilter ref="B2:D9"><filterColumn colId="0" hiddenButton="1"/><filterColumn colId="2"><filters>
        <filter val="是"/></filters></filterColumn><filterColumn colId="9"><filters/></filterColumn></autoFilter>
        """
    ).features()
    #expect(features.autoFilter == range("B2:D9"))
    #expect(features.filteredColumns == [4])
  }

  @Test("Ranges of whole columns and rows are ranges; what is none is left out")
  func ranges() throws {
    let features = try sheet(
      tail: "<mergeCells><mergeCell ref='$A:B'/><mergeCell ref='2:$3'/><mergeCell ref='A1:Q'/>"
        + "<mergeCell/></mergeCells>"
    ).features()
    #expect(features.merges == [range("A1:B1048576"), range("A2:XFD3")])
  }

  @Test("Links say their ranges; malformed addresses are kept as they are")
  func links() throws {
    var package = sheet(
      tail: """
        <hyperlinks><hyperlink ref="A1:B2" r:id="a" tooltip="a_x000A_b"/><hyperlink ref="C1" r:id="b" location="x"/>
        <hyperlink ref="D1" location="表1!A1"/><hyperlink ref="E1" r:id="c"/><hyperlink ref="F1" r:id="gone"/>
        <hyperlink ref="G1" r:id="d"/></hyperlinks>
        """)
    let list = "xl/worksheets/_rels/sheet1.xml.rels"
    package.refer(in: list, "hyperlink", "mailto:one@ %zz[", id: "a", isExternal: true)
    package.refer(in: list, "hyperlink", "http://a.cn/../b", id: "b")
    package.refer(in: list, "hyperlink", "#甲!B2", id: "c", isExternal: true)
    package.refer(in: list, "hyperlink", "", id: "d", isExternal: true)
    #expect(
      try package.features().hyperlinks == [
        Hyperlink(range("A1:B2"), to: .address("mailto:one@ %zz["), tip: "a\nb"),
        Hyperlink(cell("C1"), to: .address("http://a.cn/../b#x")),
        Hyperlink(cell("D1"), to: .place("表1!A1")), Hyperlink(cell("E1"), to: .place("甲!B2")),
      ])
  }

  @Test("How it is printed is read, with what the names say of it")
  func print() throws {
    var package = sheet(
      head: "<sheetPr><pageSetUpPr fitToPage='1'/></sheetPr>",
      tail:
        "<printOptions horizontalCentered='1'/><pageSetup paperSize='8' scale='70' fitToHeight='0'"
        + " orientation='landscape'/><headerFooter><oddHeader>&amp;L左</oddHeader>"
        + "<oddFooter>&amp;C&amp;P</oddFooter></headerFooter>"
        + "<rowBreaks count='1'><brk id='7' max='16383' man='1'/></rowBreaks>")
    package.replace(
      "</sheets>",
      with: "</sheets><definedNames>"
        + "<definedName name='_xlnm.Print_Area' localSheetId='0'>表1!$A$1:$C$9,表1!$E:$F</definedName>"
        + "<definedName name='_xlnm.Print_Titles' localSheetId='0'>'表1'!$A:$A,'表1'!$1:$2</definedName>"
        + "</definedNames>", in: "xl/workbook.xml")
    var wanted = PrintSetup.unsaid
    (wanted.isLandscape, wanted.isCentered, wanted.paperSize, wanted.scale) = (true, true, 8, 70)
    (wanted.pagesWide, wanted.pagesHigh) = (1, 0)
    (wanted.header, wanted.footer, wanted.pageEnds) = ("&L左", "&P", [7])
    (wanted.area, wanted.titleRows) = (range("A1:C9"), 1...2)
    #expect(try package.features().print == wanted)
    #expect(try HandMade().features().print == .unsaid)
  }

  @Test("Features stand in prefixed elements, in strict namespaces and in UTF-16 alike")
  func spellings() throws {
    var package = HandMade()
    package.put(
      "xl/worksheets/sheet1.xml",
      """
      <q:worksheet xmlns:q="http://purl.oclc.org/ooxml/spreadsheetml/main"><q:sheetData/>
      <q:sheetProtection sheet="1"/><q:mergeCells><q:mergeCell ref="A1:B2"/></q:mergeCells>
      <q:dataValidations><q:dataValidation type="whole" operator="equal" sqref="C3"><q:formula1>甲</q:formula1>
      </q:dataValidation></q:dataValidations></q:worksheet>
      """)
    package.relate(
      "comments", "xl/c.xml",
      "<c:comments xmlns:c='x'><c:commentList><c:comment ref='A1'>"
        + "<c:text><c:t>乙</c:t></c:text></c:comment></c:commentList></c:comments>")
    let plain = try package.features()
    #expect(plain.merges.count == 1)
    #expect(plain.validations.map(\.rule) == [.compare(.whole, .equal("甲"))])
    #expect(plain.comments.map(\.text) == ["乙"])
    #expect(try package.inUTF16().features() == plain)
  }
}
