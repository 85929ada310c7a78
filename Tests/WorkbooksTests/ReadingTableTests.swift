import Testing

@testable import Workbooks

/// Tables and what floats over the cells.
struct ReadingTableTests {
  @Test("A table has its names, its range, its columns, its header and its totals")
  func table() throws {
    var package = HandMade()
    package.relate(
      "table", "xl/tables/表 1.xml",
      """
      <table xmlns="\(HandMade.main)" name="n" displayName="项目_x0031_" ref="B2:C9" totalsRowCount="1"><autoFilter ref="B2:C8"/>
      <tableColumns count="2"><tableColumn id="1" name="金额_x000A_(亿元)" totalsRowFunction="sum" totalsRowLabel=""/>
      <tableColumn id="2" name="注"><calculatedColumnFormula>项目1[[#This Row],[甲]]*2</calculatedColumnFormula></tableColumn>
      </tableColumns></table>
      """)
    package.relate(
      "table", "xl/tables/b.xml", "<table displayName='t' ref='A1' headerRowCount='0'/>")
    package.replace("表 1", with: "%E8%A1%A8%201", in: "xl/worksheets/_rels/sheet1.xml.rels")
    let tables = try package.features().tables
    #expect(
      tables == [
        SheetTable(
          name: "n", displayName: "项目1", range: range("B2:C9"), hasTotalsRow: true,
          columns: [
            .init("金额\n(亿元)", totalsLabel: "", totalsFunction: "sum"),
            .init("注", formula: "项目1[[#This Row],[甲]]*2"),
          ]),
        SheetTable(name: "t", displayName: "t", range: range("A1"), hasHeaderRow: false),
      ])
    #expect(tables.map(\.data) == [range("B3:C8"), range("A1")])
    #expect(SheetTable(name: "", displayName: "", range: range("A1:B1")).data == nil)
  }

  private static let drawing = """
    <d:wsDr xmlns:d="d" xmlns:a="a" xmlns:r="\(HandMade.links)" xmlns:mc="m" xmlns:c="c">
    <d:twoCellAnchor><d:from><d:col>1</d:col><d:colOff>0</d:colOff><d:row>2</d:row></d:from><d:to><d:col>3</d:col><d:row> 8 </d:row></d:to>
    <d:pic><d:nvPicPr><d:cNvPr id="2" name="图片 1" descr="现场"/></d:nvPicPr><d:blipFill><a:blip r:embed="p"/></d:blipFill></d:pic></d:twoCellAnchor>
    <d:oneCellAnchor><d:from><d:col>0</d:col><d:row>0</d:row></d:from><d:graphicFrame><d:nvGraphicFramePr><d:cNvPr id="3" name="图表" hidden="1"/>
    </d:nvGraphicFramePr><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart r:id="c"/></a:graphicData>
    </a:graphic></d:graphicFrame></d:oneCellAnchor>
    <mc:AlternateContent><mc:Choice Requires="a14"><d:absoluteAnchor><d:sp><d:nvSpPr><d:cNvPr id="4" name="按钮"><a:ext><compatExt/></a:ext></d:cNvPr>
    </d:nvSpPr></d:sp></d:absoluteAnchor></mc:Choice><mc:Fallback/></mc:AlternateContent>
    <d:twoCellAnchor><d:from><d:col>9223372036854775807</d:col><d:row>1</d:row></d:from><d:grpSp><d:cNvPr name="组"/><d:pic><d:cNvPr name="内"/>
    <a:blip r:embed="p"/></d:pic><d:pic><a:blip r:embed="q"/><a:blip r:link="out"/></d:pic></d:grpSp></d:twoCellAnchor>
    <d:twoCellAnchor><d:from><d:col>0</d:col><d:row>0</d:row></d:from><mc:AlternateContent><mc:Choice Requires="cx1"><d:graphicFrame>
    <a:graphicData uri="http://schemas.microsoft.com/office/drawing/2014/chartex"/></d:graphicFrame></mc:Choice><mc:Fallback><d:sp/></mc:Fallback>
    </mc:AlternateContent></d:twoCellAnchor><d:twoCellAnchor/></d:wsDr>
    """

  @Test("Pictures, charts and shapes are told with the cells they lie over and what they show")
  func drawings() throws {
    var package = HandMade(around: "<picture r:id='bg'/>")
    package.relate("drawing", "xl/drawings/d.xml", Self.drawing)
    let list = "xl/drawings/_rels/d.xml.rels"
    package.refer(in: list, "image", "..\\media\\1.png", id: "p")
    package.refer(in: list, "image", "../media/2.png", id: "q")
    package.refer(in: list, "image", "http://a.cn/3.png", id: "out", isExternal: true)
    package.refer(in: list, "chart", "/xl/charts/chart1.xml", id: "c")
    package.refer(in: "xl/worksheets/_rels/sheet1.xml.rels", "image", "../media/bg.png", id: "bg")
    let features = try package.features()
    #expect(
      features.drawings == [
        SheetDrawing(
          .picture, .cells(range("B3:D9")), name: "图片 1", description: "现场",
          parts: ["xl/media/1.png"]),
        SheetDrawing(
          .chart, .cell(cell("A1")), name: "图表", isHidden: true, parts: ["xl/charts/chart1.xml"]),
        SheetDrawing(.control, .sheet, name: "按钮"),
        SheetDrawing(.group, .sheet, name: "组", parts: ["xl/media/1.png", "xl/media/2.png"]),
        SheetDrawing(.chart, .cell(cell("A1"))),
      ])
    #expect(features.background == "xl/media/bg.png")
  }

  @Test("A chart sheet has its drawing too")
  func chartSheet() throws {
    var package = HandMade()
    package.put(
      "xl/worksheets/sheet1.xml", "<chartsheet><sheetProtection content='1'/></chartsheet>")
    package.relate("drawing", "xl/drawings/d.xml", Self.drawing)
    package.replace("/worksheet'", with: "/chartsheet'", in: "xl/_rels/workbook.xml.rels")
    let features = try package.features()
    #expect(features.drawings.map(\.kind).contains(.chart))
    #expect(features.isProtected)
  }
}
