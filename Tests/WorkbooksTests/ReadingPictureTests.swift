import Testing

@testable import Workbooks

/// Pictures that are contents of cells, as WPS and Excel keep them.
struct ReadingPictureTests {
  private static let name = "ID_0123456789ABCDEF0123456789ABCDEF"

  private func cellImages(_ part: String = "xl/cellimages.xml") -> HandMade {
    var package = HandMade(
      data: """
        <row r="1"><c r="A1" t="str"><f>_xlfn.DISPIMG("\(Self.name)",1)</f><v>=DISPIMG("\(Self.name)",1)</v></c>
        <c r="B1" t="e"><f>DISPIMG("ID_2",1)</f><v>#NAME?</v></c><c r="C1" t="e"><f>_xlfn.DISPIMG("gone",1)</f><v>#NAME?</v></c>
        <c r="D1" t="str"><f>DISPIMG("ID_2",1)&amp;"x"</f><v>x</v></c><c r="E1" t="inlineStr"><is><t>=DISPIMG("ID_2",1)</t></is></c>
        <c r="F1" t="str"><f>IF(DISPIMG("ID_2",1)="","是")</f><v>是</v></c></row>
        """)
    package.put(
      part,
      """
      <etc:cellImages xmlns:etc="http://www.wps.cn/officeDocument/2017/etCustomData" xmlns:xdr="x" xmlns:a="a" xmlns:r="\(HandMade.links)">
      <etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="\(Self.name)" descr="现场照片"/></xdr:nvPicPr><xdr:blipFill>
      <a:blip r:embed="rId1"/></xdr:blipFill></xdr:pic></etc:cellImage>
      <etc:cellImage><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="ID_2"/></xdr:nvPicPr><xdr:blipFill><a:blip r:link="rId2"/></xdr:blipFill>
      </xdr:pic></etc:cellImage></etc:cellImages>
      """)
    let list = "xl/_rels/cellimages.xml.rels"
    package.refer(in: list, "image", "media/image1.jpeg", id: "rId1")
    package.refer(in: list, "image", "http://a.cn/1.png", id: "rId2", isExternal: true)
    package.put("xl/media/image1.jpeg", bytes: [0xFF, 0xD8, 0, 1])
    return package
  }

  /// The cells of the first sheet.
  private func cells(of book: borrowing Workbook) throws -> [Cell] {
    var cursor = try book.rows(of: #require(book.sheets.first))
    var cells: [Cell] = []
    while let row = try cursor.next() { cells += row.cells }
    return cells
  }

  @Test("A cell with DISPIMG is a picture, whoever saved it last", arguments: [true, false])
  func wps(isRelated: Bool) throws {
    var package = cellImages()
    if isRelated { package.refer(in: "xl/_rels/workbook.xml.rels", "cellImage", "cellimages.xml") }
    let book = try package.open()
    #expect(
      book.cellPictures == [
        CellPicture(name: Self.name, description: "现场照片", part: "xl/media/image1.jpeg"),
        CellPicture(name: "ID_2", address: "http://a.cn/1.png"),
      ])
    let cells = try cells(of: book)
    #expect(
      cells.map { book.picture(of: $0) }
        == book.cellPictures.map { $0 } + [CellPicture(name: "gone"), nil, nil, nil])
    // Where the picture is seen there is no text; what is stored stays.
    #expect(
      cells.map { book.displayText(of: $0) } == [
        "", "", "#NAME?", "x", "=DISPIMG(\"ID_2\",1)", "是",
      ])
    #expect(cells[0].value == .text("=DISPIMG(\"\(Self.name)\",1)"))
    #expect(cells[0].formula == "_xlfn.DISPIMG(\"\(Self.name)\",1)")
    #expect(cells[1].value == .error("#NAME?"))
  }

  @Test("The bytes of a picture are given up to a limit")
  func bytes() throws {
    let book = try cellImages().open()
    #expect(try book.bytes(ofPart: "xl/media/image1.jpeg") == [0xFF, 0xD8, 0, 1])
    #expect(throws: WorkbookError.limit(.partBytes, part: "xl/media/image1.jpeg", limit: 3)) {
      try book.bytes(ofPart: "xl/media/image1.jpeg", limit: 3)
    }
    #expect(throws: WorkbookError.missingPart("xl/media/2.png", namedBy: "")) {
      try book.bytes(ofPart: "xl/media/2.png")
    }
  }

  private func inCell() -> HandMade {
    var package = HandMade(
      data: """
        <row r="1"><c r="A1" t="e" vm="1"><v>#VALUE!</v></c><c r="B1" t="e" vm="2"><f>_xlfn.IMAGE("http://a.cn/x")</f><v>#VALUE!</v></c>
        <c r="C1" t="e" vm="3"><v>#VALUE!</v></c><c r="D1" t="e" vm="4"><v>#VALUE!</v></c><c r="E1" t="e" vm="5"><v>#VALUE!</v></c>
        <c r="F1" t="e" vm="6"><v>#VALUE!</v></c><c r="G1" t="e"><v>#VALUE!</v></c></row>
        """)
    package.relateBook(
      "sheetMetadata", "xl/metadata.xml",
      """
      <metadata xmlns:x="x"><metadataTypes><metadataType name="XLMDX"/><metadataType name="XLRICHVALUE"/></metadataTypes>
      <futureMetadata name="XLDAPR"><bk/></futureMetadata><futureMetadata name="XLRICHVALUE"><bk><extLst><ext><x:rvb i="1"/></ext></extLst></bk>
      <bk><extLst><ext><x:rvb i="2"/></ext></extLst></bk><bk><extLst><ext><x:rvb i="0"/></ext></extLst></bk></futureMetadata>
      <valueMetadata><bk><rc t="2" v="0"/></bk><bk><rc t="2" v="1"/></bk><bk><rc t="2" v="0"/></bk><bk><rc t="2" v="2"/></bk>
      <bk><rc t="1" v="0"/></bk></valueMetadata></metadata>
      """)
    package.relateBook(
      "rdRichValue", "xl/richData/rdrichvalue.xml",
      "<rvData><rv s='1'><v>7</v></rv><rv s='0'><v>1</v><v>5</v><v>替代文字</v></rv><rv s='2'><v>0</v></rv></rvData>"
    )
    package.relateBook(
      "rdRichValueStructure", "xl/richData/rdrichvaluestructure.xml",
      "<rvStructures><s t='_localImage'><k n='_rvRel:LocalImageIdentifier' t='i'/><k n='CalcOrigin'/><k n='Text'/></s>"
        + "<s t='_entity'><k n='其他'/></s><s t='_webimage'><k n='WebImageIdentifier'/></s></rvStructures>"
    )
    package.relateBook(
      "richValueRel", "xl/richData/richValueRel.xml",
      "<richValueRels xmlns:r='r'><rel r:id='b'/><rel r:id='a'/></richValueRels>")
    package.refer(in: "xl/richData/_rels/richValueRel.xml.rels", "image", "../media/1.png", id: "a")
    package.put("xl/media/1.png", "png")
    package.relateBook(
      "rdRichValueWebImage", "xl/richData/web.xml",
      "<webImagesSrd xmlns:r='r'><webImageSrd><address r:id='u'/></webImageSrd></webImagesSrd>")
    package.refer(
      in: "xl/richData/_rels/web.xml.rels", "hyperlink", "http://a.cn/x", id: "u", isExternal: true)
    return package
  }

  @Test("Excel's pictures in cells are found from the cell to the media")
  func excel() throws {
    let book = try inCell().open()
    let local = CellPicture(description: "替代文字", part: "xl/media/1.png")
    let web = CellPicture(address: "http://a.cn/x")
    #expect(book.cellPictures == [local, web])
    let cells = try cells(of: book)
    #expect(cells.map { book.picture(of: $0) } == [local, web, local, nil, nil, nil, nil])
    #expect(cells.map { book.displayText(of: $0) }.prefix(4) == ["", "", "", "#VALUE!"])
    #expect(cells[0].value == .error("#VALUE!"))
    let wide = try inCell().inUTF16().open()
    #expect(wide.cellPictures == [local, web])
  }

  @Test("A damaged list of pictures is a fault of the workbook and keeps no cell from being read")
  func damaged() throws {
    var package = inCell()
    package.put("xl/metadata.xml", "<metadata><a></metadata>")
    let book = try package.open()
    #expect(book.cellPictures == [])
    guard case .malformedPart("xl/metadata.xml", _, _, _)? = book.faults.first else {
      Issue.record("\(book.faults)")
      return
    }
    #expect(try cells(of: book).count == 7)
  }
}
