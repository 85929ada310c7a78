import Testing

@testable import Workbooks

/// Packages that are put together in unusual ways, all of them seen in the wild.
struct ReadingPackageTests {
  private static let one = "<row><c t='s'><v>0</v></c></row>"
  private static let strings = "<si><t>甲</t></si>"

  @Test("A workbook needs neither styles nor shared texts nor declared types")
  func missingParts() throws {
    var package = HandMade(data: "<row><c s='4'><v>1</v></c></row>")
    package.remove("[Content_Types].xml")
    #expect(try package.values() == ["A1": .number(1)])
  }

  @Test(
    "Targets are found whether absolute, backslashed, wrongly cased, escaped or with dots",
    arguments: [
      "/xl/worksheets/sheet1.xml", "worksheets\\sheet1.xml", "Worksheets/SHEET1.xml",
      "./worksheets/sheet1.xml", "../xl/worksheets/sheet1.xml", "worksheets/sheet%31.xml",
    ])
  func targets(target: String) throws {
    var package = HandMade(data: Self.one, strings: Self.strings)
    package.replace("worksheets/sheet1.xml", with: target, in: "xl/_rels/workbook.xml.rels")
    #expect(try package.values() == ["A1": .text("甲")])
  }

  @Test("Entries named with backslashes or in another case are found")
  func entryNames() throws {
    var package = HandMade(data: Self.one, strings: Self.strings)
    package.parts = package.parts.map { part in
      (part.name == "_rels/.rels" ? part.name : part.name.replacing("/", with: "\\"), part.bytes)
    }
    package.parts = package.parts.map { part in
      (part.name.replacing("sharedStrings", with: "SharedStrings"), part.bytes)
    }
    #expect(try package.values() == ["A1": .text("甲")])
  }

  @Test("Entries whose names are escaped as addresses are found")
  func escapedNames() throws {
    var package = HandMade(data: Self.one, strings: Self.strings)
    package.parts = package.parts.map { part in
      (part.name.replacing("sheet1.xml", with: "%E8%A1%A8%201.xml"), part.bytes)
    }
    for target in ["表 1.xml", "%E8%A1%A8%201.xml"] {
      var package = package
      package.replace("sheet1.xml", with: target, in: "xl/_rels/workbook.xml.rels")
      #expect(try package.values() == ["A1": .text("甲")])
    }
  }

  @Test("The workbook may stand anywhere, and its shared texts too")
  func otherPlaces() throws {
    var package = HandMade(data: Self.one, strings: Self.strings)
    package.parts = package.parts.map { part in
      (
        part.name.replacing("xl/", with: "office/").replacing("workbook.xml", with: "book.xml")
          .replacing("sharedStrings", with: "texts"), part.bytes
      )
    }
    package.replace("xl/workbook.xml", with: "office/book.xml", in: "_rels/.rels")
    package.replace("sharedStrings.xml", with: "texts.xml", in: "office/_rels/book.xml.rels")
    #expect(try package.values() == ["A1": .text("甲")])
  }

  @Test("Strict namespaces and prefixed elements are read like the usual ones")
  func namespaces() throws {
    var package = HandMade(data: Self.one, strings: Self.strings)
    for part in package.parts {
      package.replace(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        with: "http://purl.oclc.org/ooxml/officeDocument/relationships", in: part.name)
      package.replace(
        HandMade.main, with: "http://purl.oclc.org/ooxml/spreadsheetml/main", in: part.name)
    }
    package.put(
      "xl/worksheets/sheet1.xml",
      "<x:worksheet xmlns:x='\(HandMade.main)'><x:sheetData><x:row x:r='3'><x:c r='B3' t='s'>"
        + "<x:v>0</x:v></x:c></x:row></x:sheetData></x:worksheet>")
    #expect(try package.values() == ["B3": .text("甲")])
  }

  @Test("Parts in UTF-16 and parts with a byte order mark are read", arguments: [true, false])
  func encodings(isBigEndian: Bool) throws {
    var package = HandMade()
    let text = "<worksheet><sheetData><row><c t='str'><v>甲</v></c></row></sheetData></worksheet>"
    let units = [0xFEFF] + Array("<?xml version='1.0' encoding='UTF-16'?>\(text)".utf16)
    package.put(
      "xl/worksheets/sheet1.xml",
      bytes: units.flatMap {
        isBigEndian ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
      })
    #expect(try package.values() == ["A1": .text("甲")])
    package.put("xl/worksheets/sheet1.xml", bytes: [0xEF, 0xBB, 0xBF] + Array(text.utf8))
    #expect(try package.values() == ["A1": .text("甲")])
  }

  @Test("Two far cells cost no more than two near ones")
  func farCells() throws {
    let rows = try HandMade(
      data: """
        <row r="1"><c r="A1"><v>1</v></c></row>
        <row r="1048576"><c r="XFD1048576"><v>2</v></c></row>
        """
    ).rows()
    #expect(rows.map(\.number) == [1, 1_048_576])
    #expect(rows.map(\.cells.count) == [1, 1])
  }

  @Test("Sheets, names, protection and properties are what the workbook says")
  func workbook() throws {
    var package = HandMade(workbook: "<workbookPr/><workbookProtection lockStructure='1'/>")
    package.replace(
      "</sheets>",
      with: "<sheet name='隐_x0031_' sheetId='2' state='veryHidden' r:id='s1'/>"
        + "<sheet name='宏' sheetId='3' r:id=''/></sheets><definedNames>"
        + "<definedName name='甲' localSheetId='1' hidden='1'>表1!$A$1</definedName>"
        + "<definedName name='乙'>1+1</definedName></definedNames>", in: "xl/workbook.xml")
    package.replace(
      "</Relationships>",
      with: "<Relationship Id='p' Type='x/metadata/core-properties' Target='docProps/core.xml'/>"
        + "<Relationship Id='q' Type='x/extended-properties' Target='docProps/app.xml'/>"
        + "<Relationship Id='r' Type='x/custom-properties' Target='docProps/custom.xml'/>"
        + "<Relationship Id='s' Type='x/extended-properties' Target='docProps/gone.xml'/>"
        + "</Relationships>", in: "_rels/.rels")
    package.put("docProps/core.xml", "<p><title>题</title><creator>人</creator></p>")
    package.put("docProps/app.xml", "<Properties><Application>WPS 表格</Application></Properties>")
    package.put(
      "docProps/custom.xml",
      "<Properties><property name='表单'><vt:lpwstr xmlns:vt='v'>甲</vt:lpwstr></property></Properties>"
    )
    package.replace(
      "</Relationships>",
      with: "<Relationship Id='m' Type='y/vbaProject' Target='vbaProject.bin'/>"
        + "<Relationship Id='e' Type='y/externalLink' Target='e.xml'/></Relationships>",
      in: "xl/_rels/workbook.xml.rels")
    let book = try package.open()
    #expect(book.sheets.map(\.name) == ["表1", "隐1", "宏"])
    #expect(book.sheets.map(\.visibility) == [.visible, .veryHidden, .visible])
    #expect(book.sheets.map(\.isWorksheet) == [true, true, false])
    #expect(
      book.definedNames == [
        DefinedName("甲", formula: "表1!$A$1", sheet: "隐1", isHidden: true),
        DefinedName("乙", formula: "1+1"),
      ])
    let flags = [book.isStructureProtected, book.hasMacros, book.hasExternalLinks, book.is1904]
    #expect(flags == [true, true, true, false])
    var properties = DocumentProperties()
    (properties.title, properties.creator) = ("题", "人")
    (properties.application, properties.custom) = ("WPS 表格", ["表单": "甲"])
    #expect(book.properties == properties)
  }

  @Test("What stands around the cells is read")
  func features() throws {
    var package = HandMade(
      data: Self.one,
      around: """
        <sheetProtection sheet="1"/><mergeCells><mergeCell ref="A1:C2"/><mergeCell ref="bad"/></mergeCells>
        <hyperlinks><hyperlink ref="A1" location="表1!B2" tooltip="去"/><hyperlink ref="B1:C1" r:id="h"/>
        <hyperlink ref="D1" r:id="gone"/></hyperlinks>
        """)
    package.replace(
      "<sheetData>",
      with: "<cols><col min='2' max='3' hidden='1'/><col min='4' max='5'/></cols><sheetData>",
      in: "xl/worksheets/sheet1.xml")
    package.put(
      "xl/worksheets/_rels/sheet1.xml.rels",
      "<Relationships><Relationship Id='h' Type='z/hyperlink' Target='mailto:one@'"
        + " TargetMode='External'/><Relationship Id='c' Type='z/comments' Target='../c.xml'/>"
        + "</Relationships>")
    package.put(
      "xl/c.xml",
      "<comments><authors><author>甲</author></authors><commentList>"
        + "<comment ref='B2' authorId='0'><text><r><t>一</t></r><r><t>二</t></r></text></comment>"
        + "<comment ref='A1' authorId='7'><text><t>三</t></text></comment></commentList></comments>")
    let book = try package.open()
    let features = try book.features(of: book.sheets[0])
    let a1 = CellReference(row: 1, column: 1)
    #expect(features.merges == [CellRange(rows: 1...2, columns: 1...3)])
    #expect(features.hiddenColumns == [2...3])
    #expect(features.isProtected)
    #expect(
      features.comments == [
        Comment(a1, author: "", text: "三"),
        Comment(CellReference(row: 2, column: 2), author: "甲", text: "一二"),
      ])
    #expect(
      features.hyperlinks == [
        Hyperlink(a1, to: .place("表1!B2"), tip: "去"),
        Hyperlink(CellRange(rows: 1...1, columns: 2...3), to: .address("mailto:one@")),
      ])
  }

  @Test("A sheet of another workbook is not this one's")
  func foreignSheet() throws {
    let book = try HandMade().open()
    let other = SheetInfo(name: "别", visibility: .visible, part: "xl/worksheets/sheet1.xml")
    #expect(throws: WorkbookError.noSuchSheet("别")) { _ = try book.features(of: other) }
  }

  @Test("After the last row there is no other, and an error stays")
  func cursorEnds() throws {
    let book = try HandMade(data: Self.one, strings: Self.strings).open()
    var rows = try book.rows(of: book.sheets[0])
    #expect(try rows.next() != nil)
    #expect(try rows.next() == nil)
    #expect(try rows.next() == nil)

    let broken = try HandMade(data: "<row><c><v>1</c></row>").open()
    var bad = try broken.rows(of: broken.sheets[0])
    #expect(throws: WorkbookError.self) { try bad.next() }
    #expect(throws: WorkbookError.self) { try bad.next() }
  }
}
