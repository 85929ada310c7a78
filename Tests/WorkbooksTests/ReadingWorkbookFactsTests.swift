import Testing

@testable import Workbooks

/// What a workbook says as a whole: names, properties, links to the outside, signatures.
struct ReadingWorkbookFactsTests {
  private func properties(of package: HandMade) throws -> DocumentProperties {
    let book = try package.open()
    return book.properties
  }

  private func isSigned(_ package: HandMade) throws -> Bool {
    let book = try package.open()
    return book.isSigned
  }

  private func externalLinks(_ package: HandMade) throws -> [ExternalLink] {
    let book = try package.open()
    return try book.externalLinks()
  }

  @Test("Core, application and custom properties are read")
  func properties() throws {
    var package = HandMade()
    package.refer(in: "_rels/.rels", "core-properties", "docProps/core.xml")
    package.refer(in: "_rels/.rels", "extended-properties", "docProps/app.xml")
    package.refer(in: "_rels/.rels", "custom-properties", "docProps/custom.xml")
    package.put(
      "docProps/core.xml",
      """
      <cp:coreProperties xmlns:cp="c" xmlns:dc="d" xmlns:dcterms="t"><dc:title>题</dc:title><dc:description>说</dc:description>
      <cp:keywords>词</cp:keywords><cp:category>类</cp:category><cp:lastModifiedBy>乙</cp:lastModifiedBy>
      <dcterms:created>2023-06-01T16:00:00Z</dcterms:created><dcterms:modified>2023-06-02T02:00:00+08:00</dcterms:modified>
      </cp:coreProperties>
      """)
    package.put(
      "docProps/app.xml",
      "<Properties><Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion>"
        + "<Company>招商局</Company><Manager>甲</Manager></Properties>")
    package.put(
      "docProps/custom.xml",
      "<Properties xmlns:vt='v'><property name='KSOProductBuildVer'><vt:lpwstr>2052-12.1</vt:lpwstr></property></Properties>"
    )
    var wanted = DocumentProperties()
    (wanted.title, wanted.description, wanted.keywords) = ("题", "说", "词")
    (wanted.category, wanted.lastModifiedBy) = ("类", "乙")
    wanted.created = DateTime(year: 2023, month: 6, day: 1, seconds: 57_600)
    wanted.modified = DateTime(year: 2023, month: 6, day: 1, seconds: 64_800)
    (wanted.application, wanted.applicationVersion) = ("Microsoft Excel", "16.0300")
    (wanted.company, wanted.manager) = ("招商局", "甲")
    wanted.custom = ["KSOProductBuildVer": "2052-12.1"]
    #expect(try properties(of: package) == wanted)
    #expect(try properties(of: package.inUTF16()) == wanted)
  }

  @Test("Damaged properties are a fault that keeps no cell from being read; limits hold")
  func damagedProperties() throws {
    var package = HandMade(data: "<row><c><v>1</v></c></row>", strings: "")
    package.refer(in: "_rels/.rels", "core-properties", "docProps/core.xml")
    package.put("docProps/core.xml", "<p><title>题</p>")
    let book = try package.open()
    #expect(book.faults.count == 1)
    #expect(book.properties == DocumentProperties())
    #expect(try package.values() == ["A1": .number(1)])
    package.put("docProps/core.xml", "<!DOCTYPE p><p/>")
    #expect(
      HandMade.refusal(try package.bytes())
        == .limit(.documentType, part: "docProps/core.xml", limit: 0))
  }

  @Test(
    "What a workbook asks of those who open it is told and hinders no reading",
    arguments: [
      ("", nil, false), ("<fileSharing/>", FileSharing(isReadOnlyRecommended: false), false),
      ("<fileSharing readOnlyRecommended='1'/>", FileSharing(isReadOnlyRecommended: true), true),
      (
        "<fileSharing userName='甲' reservationPassword='C258'/>",
        FileSharing(isReadOnlyRecommended: false, hasPassword: true, userName: "甲"), true
      ),
      (
        "<fileSharing algorithmName='SHA-512' hashValue='x' saltValue='y' spinCount='1'/>",
        FileSharing(isReadOnlyRecommended: false, hasPassword: true), true
      ),
    ])
  func sharing(markup: String, sharing: FileSharing?, isWriteProtected: Bool) throws {
    let package = HandMade(
      data: "<row><c><v>1</v></c></row>",
      workbook: markup + "<workbookProtection lockStructure='1' workbookPassword='CC1A'/>")
    let book = try package.open()
    #expect(book.fileSharing == sharing)
    #expect(book.isWriteProtected == isWriteProtected)
    #expect(book.isStructureProtected == true)
    #expect(try package.values() == ["A1": .number(1)])
  }

  @Test("A signed workbook is told")
  func signed() throws {
    var package = HandMade()
    #expect(try !isSigned(package))
    package.refer(in: "_rels/.rels", "digital-signature/origin", "/signs/origin.sigs")
    package.put("signs/origin.sigs", "")
    #expect(try !isSigned(package))
    package.refer(in: "signs/_rels/origin.sigs.rels", "digital-signature/signature", "sig1.xml")
    package.put("signs/sig1.xml", "<Signature/>")
    #expect(try isSigned(package))
    var usual = HandMade()
    usual.put("_xmlsignatures\\Sig1.xml", "<Signature/>")
    #expect(try isSigned(usual))
  }

  @Test("Other files that formulas refer to come in the order of their numbers")
  func externalLinks() throws {
    var package = HandMade()
    for (number, markup) in [
      "<externalLink xmlns:r='r'><externalBook r:id='t'><sheetNames><sheetName val='表_x0031_'/></sheetNames></externalBook></externalLink>",
      "<externalLink><ddeLink ddeService='Excel' ddeTopic='甲'/></externalLink>",
    ].enumerated() {
      package.relateBook("externalLink", "xl/externalLinks/e\(number).xml", markup)
    }
    package.refer(
      in: "xl/externalLinks/_rels/e0.xml.rels", "externalLinkPath", "file:///C:\\坏 %zz.xlsx",
      id: "t",
      isExternal: true)
    let plain = try package.open()
    let book = ExternalLink(.workbook, target: "file:///C:\\坏 %zz.xlsx", sheets: ["表1"])
    let dde = ExternalLink(.dde, target: "Excel|甲")
    #expect(plain.hasExternalLinks == true)
    #expect(try plain.externalLinks() == [book, dde])
    let list = try #require(package.parts.first { $0.name == "xl/_rels/workbook.xml.rels" }).bytes
    let ids = String(decoding: list, as: UTF8.self).split(separator: "Id='")
      .filter { $0.hasPrefix("externalLink") }.compactMap { $0.split(separator: "'").first }
    package.replace(
      "</sheets>",
      with: "</sheets><externalReferences><externalReference r:id='\(ids[1])'/>"
        + "<externalReference r:id='\(ids[0])'/></externalReferences>", in: "xl/workbook.xml")
    #expect(try externalLinks(package) == [dde, book])
    package.remove("xl/externalLinks/e1.xml")
    #expect(throws: WorkbookError.self) { try externalLinks(package) }
  }

  @Test("Connections tell where they lead and what they ask")
  func connections() throws {
    var package = HandMade()
    package.relateBook(
      "connections", "xl/connections.xml",
      """
      <connections xmlns:x15="x"><connection id="1" name="库" description="说"><dbPr connection="Provider=甲" command="SELECT 1"/></connection>
      <connection id="2" name="网"><webPr url="http://a.cn"><tables/></webPr></connection>
      <connection id="3" name="文" sourceFile="C:\\a.mdb"/><connection id="4" name="模"><extLst><ext><x15:connection>
      <x15:rangePr sourceName="表1"/></x15:connection></ext></extLst></connection></connections>
      """)
    let book = try package.open()
    #expect(book.hasConnections == true)
    #expect(
      try book.connections() == [
        DataConnection(name: "库", description: "说", source: "Provider=甲", command: "SELECT 1"),
        DataConnection(name: "网", source: "http://a.cn"),
        DataConnection(name: "文", source: "C:\\a.mdb"), DataConnection(name: "模", source: "表1"),
      ])
  }

  @Test("Names that the program keeps for itself are told from those of people")
  func names() {
    #expect(DefinedName("_xlnm.Print_Area", formula: "A1").isBuiltIn)
    #expect(!DefinedName("Print_Area", formula: "A1").isBuiltIn)
  }
}
