import Testing

@testable import Workbooks

/// Packages whose parts are misnamed, misplaced, of another kind or not there.
struct ReadingMessyPackageTests {
  private static let one = "<row><c t='s'><v>0</v></c></row>"
  private static let strings = "<si><t>甲</t></si>"
  private static let types =
    "<Types><Override PartName='/Book/main.xml' ContentType='application/"
    + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>"

  /// A workbook whose parts stand in another folder under other names.
  private func moved() -> HandMade {
    var package = HandMade(data: Self.one, strings: Self.strings)
    package.parts = package.parts.map { part in
      (
        part.name.replacing("xl/", with: "Book/").replacing("workbook.xml", with: "main.xml"),
        part.bytes
      )
    }
    return package
  }

  @Test(
    "Without a word of the package itself the workbook is found by its type",
    arguments: ["", "<Relationships/>", "<Relationships xmlns='x'><Relationship/></Relationships>"])
  func byType(links: String) throws {
    var package = moved()
    package.put("[Content_Types].xml", Self.types)
    if links.isEmpty { package.remove("_rels/.rels") } else { package.put("_rels/.rels", links) }
    #expect(try package.values() == ["A1": .text("甲")])
  }

  @Test("The list of types counts in whatever case it is named")
  func caseOfTypes() throws {
    var package = moved()
    package.remove("_rels/.rels")
    package.remove("[Content_Types].xml")
    package.put("[content_types].XML", Self.types)
    #expect(try package.values() == ["A1": .text("甲")])
  }

  @Test("Types that say nothing of use do not stand in the way", arguments: ["<Types/>", "<a/>"])
  func emptyTypes(types: String) throws {
    var package = HandMade(data: Self.one, strings: Self.strings)
    package.put("[Content_Types].xml", types)
    #expect(try package.values() == ["A1": .text("甲")])
  }

  @Test("Shared texts that no reference leads to are found where they always stand")
  func unnamedStrings() throws {
    var package = HandMade(data: Self.one, strings: Self.strings)
    package.replace("sharedStrings", with: "other", in: "xl/_rels/workbook.xml.rels")
    #expect(try package.values() == ["A1": .text("甲")])
  }

  @Test("Shared texts that are named and not there are a fault of the workbook")
  func lostStrings() throws {
    let package = HandMade(data: Self.one)
    let book = try package.open()
    #expect(
      book.faults == [.missingPart("xl/sharedStrings.xml", namedBy: "xl/workbook.xml")])
  }

  @Test("A reference to parts that are not there, of looks and themes, is of no matter")
  func missingLooks() throws {
    var package = HandMade(data: "<row><c s='9'><v>1</v></c></row>")
    package.replace(
      "</Relationships>",
      with: "<Relationship Id='t' Type='\(HandMade.links)/theme' Target='theme/theme1.xml'/>"
        + "<Relationship Id='u' Type='\(HandMade.links)/calcChain' Target='NULL'/></Relationships>",
      in: "xl/_rels/workbook.xml.rels")
    #expect(try package.values() == ["A1": .number(1)])
  }

  @Test("Shared texts that are not there are errors of their cells alone")
  func missingStrings() throws {
    let package = HandMade(data: "<row><c t='s'><v>0</v></c><c><v>1</v></c></row>")
    #expect(try package.values() == ["A1": .error("#VALUE!"), "B1": .number(1)])
  }

  @Test("Chart sheets and dialogs have no cells, sheets of old macros have")
  func kindsOfSheets() throws {
    var package = HandMade(data: Self.one, strings: Self.strings)
    let kinds = ["chartsheet", "dialogsheet", "xlMacrosheet"]
    package.replace(
      "</sheets>",
      with: kinds.enumerated().map {
        "<sheet name='\($0.element)' sheetId='\($0.offset + 2)' r:id='\($0.element)'/>"
      }.joined() + "</sheets>", in: "xl/workbook.xml")
    package.replace(
      "</Relationships>",
      with: kinds.map {
        "<Relationship Id='\($0)' Type='x/\($0)' Target='\($0)s/sheet1.xml'/>"
      }.joined() + "</Relationships>", in: "xl/_rels/workbook.xml.rels")
    package.put("xl/chartsheets/sheet1.xml", "<chartsheet/>")
    package.put("xl/dialogsheets/sheet1.xml", "<dialogsheet><sheetData/></dialogsheet>")
    package.put(
      "xl/xlMacrosheets/sheet1.xml",
      "<xm:macrosheet xmlns:xm='y'><sheetData>\(Self.one)</sheetData></xm:macrosheet>")
    let book = try package.open()
    #expect(book.sheets.map(\.isWorksheet) == [true, false, false, true])
    var counts: [Int] = []
    for sheet in book.sheets {
      var rows = try book.rows(of: sheet)
      var count = 0
      while let row = try rows.next() { count += row.cells.count }
      counts.append(count)
    }
    #expect(counts == [1, 0, 0, 1])
  }

  @Test("Strict namespaces in all parts, and a workbook whose own prefix is another")
  func strict() throws {
    var package = HandMade(data: Self.one, strings: Self.strings)
    let strict = "http://purl.oclc.org/ooxml"
    for part in package.parts {
      package.replace(HandMade.main, with: strict + "/spreadsheetml/main", in: part.name)
      package.replace(
        HandMade.links, with: strict + "/officeDocument/relationships", in: part.name)
    }
    package.put(
      "xl/workbook.xml",
      "<s:workbook xmlns:s='\(strict)/spreadsheetml/main' conformance='strict'"
        + " xmlns:q='\(strict)/officeDocument/relationships'><s:sheets>"
        + "<s:sheet name='表1' sheetId='1' q:id='s1'/></s:sheets></s:workbook>")
    #expect(try package.values() == ["A1": .text("甲")])
  }
  @Test("A prefix that nothing binds hides no sheet and no cell")
  func unboundPrefixes() throws {
    var package = HandMade(
      data: "<x:row><x:c x:t='s'><x:v>0</x:v></x:c></x:row>", strings: Self.strings)
    package.put(
      "xl/workbook.xml",
      "<x:workbook><x:sheets><x:sheet name='表1' sheetId='1' r:id='s1'/></x:sheets></x:workbook>")
    #expect(try package.values() == ["A1": .text("甲")])
  }
}
