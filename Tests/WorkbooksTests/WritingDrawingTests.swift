import FoundationEssentials
import Testing

@testable import Workbooks

struct WritingDrawingTests {
  private let scratch: Scratch
  private let b2 = CellReference(row: 2, column: 2)

  init() throws { scratch = try Scratch() }

  private func markup(_ draw: (inout DrawingXML) -> Void) -> String {
    var drawing = DrawingXML()
    draw(&drawing)
    return String(decoding: drawing.part(), as: UTF8.self)
  }

  @Test func aDrawingOfASizeStandsAtOneCell() throws {
    var picture = try Picture(PictureFiles.png(), at: b2)
    picture.anchor.from.x = 1.5
    picture.altText = "公章 & 签名"
    let xml = markup { $0.add(picture, relationship: "rId7", link: nil) }
    #expect(
      xml.contains(
        """
        <xdr:oneCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>19050</xdr:colOff>\
        <xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>\
        <xdr:ext cx="2857500" cy="1428750"/><xdr:pic><xdr:nvPicPr>\
        <xdr:cNvPr id="2" name="图片 1" descr="公章 &amp; 签名"/><xdr:cNvPicPr>\
        <a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr><xdr:blipFill>\
        <a:blip r:embed="rId7"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr>\
        <a:xfrm><a:off x="0" y="0"/><a:ext cx="2857500" cy="1428750"/></a:xfrm>\
        <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/>\
        </xdr:oneCellAnchor></xdr:wsDr>
        """))
  }

  @Test func aDrawingOverCellsStretchesFromCornerToCorner() {
    let range = CellRange(rows: 2...9, columns: 2...4)
    let chart = Chart(.column, series: [], anchor: DrawingAnchor(over: range))
    let xml = markup { $0.add(chart, relationship: "rId1") }
    #expect(
      xml.contains(
        """
        <xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff>\
        <xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>4</xdr:col>\
        <xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>\
        <xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/>
        """))
    #expect(xml.contains(#"/2006/chart" r:id="rId1"/></a:graphicData>"#))
  }

  @Test func everyDrawingOfASheetHasItsOwnNumber() throws {
    let chart = Chart(.line, series: [], anchor: DrawingAnchor(at: b2, width: 9, height: 9))
    let picture = try Picture(PictureFiles.gif(), at: b2)
    let xml = markup {
      $0.add(chart, relationship: "rId1")
      $0.add(picture, relationship: "rId2", link: "rId3")
      $0.add(chart, relationship: "rId4")
    }
    for (id, name) in [(2, "图表 1"), (3, "图片 1"), (4, "图表 2")] {
      #expect(xml.contains("<xdr:cNvPr id=\"\(id)\" name=\"\(name)\""))
    }
    #expect(xml.contains(#"<a:hlinkClick r:id="rId3"/></xdr:cNvPr>"#))
  }

  /// Two sheets with charts and pictures, one of them with comments, and a sheet with neither.
  private func write(to path: String) throws {
    let column = Chart.Cells(CellRange(rows: 1...2, columns: 1...1), sheet: "数据")
    let anchor = DrawingAnchor(at: b2, width: 300, height: 200)
    let chart = Chart(.column, title: "图", series: [.init(column)], anchor: anchor)
    var first = SheetDraft(name: "图表")
    first.charts = [chart, chart]
    first.comments = [Comment(b2, author: "甲", text: "说明")]
    first.hyperlinks = [Hyperlink(b2, to: .address("https://example.com/"))]
    first.pictures = [
      try Picture(PictureFiles.png(), at: b2), try Picture(PictureFiles.jpeg(), at: b2),
      try Picture(PictureFiles.png(), at: b2, scale: 0.5),
    ]
    first.pictures[0].link = .place("'数据'!A1")
    first.pictures[1].link = .address("https://www.gov.cn/a b#c")
    var second = SheetDraft(name: "数据")
    second.charts = [chart]
    second.pictures = [try Picture(PictureFiles.png(), at: b2)]
    let rows = (1...2).map { number in
      var row = RowDraft(number)
      row.cells = [CellDraft(1, .number(Double(number)))]
      return row
    }
    try WorkbookWriter.write(
      [(first, []), (SheetDraft(name: "空"), []), (second, rows)], to: path)
  }

  @Test func everyPartIsThereOnce() throws {
    let path = scratch.path("a.xlsx")
    try write(to: path)
    let archive = try Archive(path: path)
    #expect(
      archive.entries == [
        "[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
        "xl/styles.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml",
        "xl/worksheets/sheet3.xml", "xl/comments1.xml", "xl/drawings/vmlDrawing1.vml",
        "xl/charts/chart1.xml", "xl/charts/chart2.xml", "xl/media/image1.png",
        "xl/media/image1.jpeg", "xl/drawings/drawing1.xml",
        "xl/drawings/_rels/drawing1.xml.rels", "xl/worksheets/_rels/sheet1.xml.rels",
        "xl/charts/chart3.xml", "xl/drawings/drawing2.xml",
        "xl/drawings/_rels/drawing2.xml.rels", "xl/worksheets/_rels/sheet3.xml.rels",
      ])
    #expect(try archive.read("xl/media/image1.png") == PictureFiles.png())
    let types = try text("[Content_Types].xml", of: path)
    for ending in ["png", "jpeg"] {
      let type = "<Default Extension=\"\(ending)\" ContentType=\"image/\(ending)\"/>"
      #expect(types.split(separator: type).count == 2)
    }
    for part in ["drawings/drawing1", "drawings/drawing2", "charts/chart3"] {
      #expect(types.contains("<Override PartName=\"/xl/\(part).xml\""))
    }
  }

  @Test func relationshipsLeadFromTheSheetToThePictures() throws {
    let path = scratch.path("a.xlsx")
    try write(to: path)
    let sheet = try text("xl/worksheets/sheet1.xml", of: path)
    #expect(sheet.hasSuffix(#"<drawing r:id="rId3"/><legacyDrawing r:id="rId2"/></worksheet>"#))
    let links = try text("xl/worksheets/_rels/sheet1.xml.rels", of: path)
    #expect(links.contains(#"/drawing" Target="../drawings/drawing1.xml"/>"#))
    let drawing = try text("xl/drawings/_rels/drawing1.xml.rels", of: path)
    for (id, rest) in [
      ("rId1", #"/chart" Target="../charts/chart1.xml"/>"#),
      ("rId2", #"/chart" Target="../charts/chart2.xml"/>"#),
      ("rId3", #"/image" Target="../media/image1.png"/>"#),
      ("rId4", ##"/hyperlink" Target="#'数据'!A1"/>"##),
      ("rId5", #"/image" Target="../media/image1.jpeg"/>"#),
      ("rId6", #"/hyperlink" Target="https://www.gov.cn/a%20b#c" TargetMode="External"/>"#),
    ] {
      let type = "Id=\"\(id)\" Type=\"" + Namespace.relationships
      #expect(drawing.contains(type + rest), "\(id)")
    }
    #expect(!drawing.contains("rId7"))
  }

  @Test func aSheetReadsBackBesideItsDrawings() throws {
    let path = scratch.path("a.xlsx")
    try write(to: path)
    let workbook = try Workbook(path: path)
    let features = try workbook.features(of: workbook.sheets[0])
    #expect(features.comments.map(\.text) == ["说明"])
    #expect(features.hyperlinks.count == 1)
  }

  @Test func theSameDrawingsGiveTheSameBytes() throws {
    try write(to: scratch.path("a.xlsx"))
    try write(to: scratch.path("b.xlsx"))
    #expect(
      try FileDigest.sha256(path: scratch.path("a.xlsx"))
        == FileDigest.sha256(path: scratch.path("b.xlsx")))
  }
}
