/// A small workbook that is all right, into which inputs are put as parts.
enum SamplePackage {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml."

  static let sheet = "xl/worksheets/sheet1.xml"
  static let strings = "xl/sharedStrings.xml"
  static let styles = "xl/styles.xml"
  static let comments = "xl/comments1.xml"
  static let drawing = "xl/drawings/vmlDrawing1.vml"

  /// One sheet, named 表1, with a comment, its box, texts and formats.
  static let whole = StoredPackage([
    (
      "[Content_Types].xml",
      "<Types xmlns=\"\(package)/content-types\"><Default Extension=\"rels\" ContentType=\""
        + "application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + "<Default Extension=\"vml\" ContentType=\""
        + "application/vnd.openxmlformats-officedocument.vmlDrawing\"/>"
        + override("workbook.xml", "sheet.main+xml")
        + override("worksheets/sheet1.xml", "worksheet+xml")
        + override("styles.xml", "styles+xml")
        + override("sharedStrings.xml", "sharedStrings+xml")
        + override("comments1.xml", "comments+xml") + "</Types>"
    ),
    ("_rels/.rels", relationships([("officeDocument", "xl/workbook.xml")])),
    (
      "xl/workbook.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(links)\"><sheets>"
        + "<sheet name=\"表1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
    ),
    (
      "xl/_rels/workbook.xml.rels",
      relationships([
        ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "sharedStrings.xml"),
        ("styles", "styles.xml"),
      ])
    ),
    (sheet, sheetText(rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")),
    (
      "xl/worksheets/_rels/sheet1.xml.rels",
      relationships([
        ("comments", "../comments1.xml"), ("vmlDrawing", "../drawings/vmlDrawing1.vml"),
      ])
    ),
    (strings, "<sst xmlns=\"\(main)\"><si><t>甲</t></si></sst>"),
    (
      styles,
      "<styleSheet xmlns=\"\(main)\"><fonts count=\"1\"><font/></fonts>"
        + "<fills count=\"2\"><fill/><fill/></fills><borders count=\"1\"><border/></borders>"
        + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>"
    ),
    (
      comments,
      "<comments xmlns=\"\(main)\"><authors><author>甲</author></authors><commentList>"
        + "<comment ref=\"B2\" authorId=\"0\"><text><t>乙</t></text></comment></commentList>"
        + "</comments>"
    ),
    (drawing, drawingText),
  ])

  /// The sheet's part with these rows.
  static func sheetText(rows: String) -> String {
    "<worksheet xmlns=\"\(main)\" xmlns:r=\"\(links)\"><sheetData>\(rows)</sheetData>"
      + "<legacyDrawing r:id=\"rId2\"/></worksheet>"
  }

  private static let drawingText = """
    <xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" \
    xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">\
    <o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202"/>\
    <v:shape id="_x0000_s1025" type="#_x0000_t202"><x:ClientData ObjectType="Note">\
    <x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>
    """

  private static func override(_ part: String, _ type: String) -> String {
    "<Override PartName=\"/xl/\(part)\" ContentType=\"\(types)\(type)\"/>"
  }

  private static func relationships(_ all: [(kind: String, target: String)]) -> String {
    let elements = all.enumerated().map {
      "<Relationship Id=\"rId\($0.offset + 1)\" Type=\"\(links)/\($0.element.kind)\""
        + " Target=\"\($0.element.target)\"/>"
    }
    return "<Relationships xmlns=\"\(package)/relationships\">\(elements.joined())</Relationships>"
  }
}
