import FoundationEssentials
import Testing

@testable import Workbooks

/// Sheets added, renamed, moved and deleted.
struct EditingSheetTests {
  private let scratch: Scratch
  init() throws { scratch = try Scratch() }

  private var output: String { scratch.path("out.xlsx") }

  /// Changes a workbook of three sheets, 表1 to 表3, of which these are the contents.
  @discardableResult
  private func edit(
    _ contents: [String] = ["<sheetData/>", "<sheetData/>", "<sheetData/>"],
    workbook: String = "", before: String = "", more: [(String, String)] = [],
    workbookLinks: String = "", overrides: String = "",
    _ change: (inout WorkbookEditor) throws -> Void
  ) throws -> String {
    let parts = Sample.parts(
      sheets: contents.map { Sample.sheet($0) }, workbook: workbook, more: more,
      overrides: overrides, workbookLinks: workbookLinks
    ).map { ($0.0, $0.1.replacing("<sheets>", with: before + "<sheets>")) }
    let input = try scratch.package("in.xlsx", parts)
    var editor = try WorkbookEditor(path: input)
    try change(&editor)
    try editor.save(to: output)
    return try text("xl/workbook.xml", of: output)
  }

  private func names() throws -> [String] { try WorkbookEditor(path: output).sheets.map(\.name) }

  private func links(_ entries: [(String, String, String)]) -> String {
    let list = entries.map {
      "<Relationship Id=\"\($0.0)\" Type=\"\(Sample.links)/\($0.1)\" Target=\"\($0.2)\"/>"
    }
    return "<Relationships xmlns=\"\(Sample.package)/relationships\">\(list.joined())"
      + "</Relationships>"
  }

  @Test func aNewNameIsFollowedByAllThatSpeaksOfTheSheet() throws {
    let second =
      "<sheetData><row r=\"1\"><c r=\"A1\"><f>SUM(表1!A1:B2)&amp;&quot;表1!&quot;</f></c>"
      + "<c r=\"B1\"><f t=\"array\" ref=\"B1\"><![CDATA[表1!A1]]></f></c></row></sheetData>"
      + "<conditionalFormatting sqref=\"A1\"><cfRule type=\"iconSet\" priority=\"1\"><formula>表1!A1&gt;1"
      + "</formula><iconSet><cfvo type=\"formula\" val=\"表1!A1\"/></iconSet></cfRule>"
      + "</conditionalFormatting><dataValidations><dataValidation sqref=\"A1\"><formula1>表1!$A$1:$A$9"
      + "</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref=\"A1\" "
      + "location=\"表1!A1\"/><hyperlink ref=\"A2\" r:id=\"rId1\" location=\"表1!A1\"/></hyperlinks>"
      + "<extLst><ext><x14:formula1><xm:f>表1!A1</xm:f></x14:formula1><x14:sparkline><xm:f>表1!A1:C1"
      + "</xm:f><xm:sqref>D1</xm:sqref></x14:sparkline></ext></extLst>"
    let vml =
      "<xml><v:shape><x:ClientData><x:FmlaLink>表1!$A$1</x:FmlaLink></x:ClientData><br></xml>"
    let more = [
      (
        "xl/worksheets/_rels/sheet3.xml.rels",
        links([
          ("rId1", "drawing", "../drawings/drawing1.xml"), ("rId2", "vmlDrawing", "../v.vml"),
          ("rId3", "ctrlProp", "../ctrl.xml"), ("rId4", "table", "../table.xml"),
        ])
      ),
      ("xl/drawings/drawing1.xml", "<wsDr><sp textlink=\"表1!$A$1\"/></wsDr>"),
      (
        "xl/drawings/_rels/drawing1.xml.rels",
        links([("rId1", "chart", "../chart.xml"), ("rId2", "hyperlink", "#'表1'!A1")])
      ),
      (
        "xl/chart.xml",
        "<c:chartSpace><c:pivotSource><c:name>[x y.xlsx]表1!P</c:name></c:pivotSource>"
          + "<c:name>表1!no</c:name><c:f>表1!$A$1</c:f></c:chartSpace>"
      ),
      ("xl/v.vml", vml),
      ("xl/ctrl.xml", "<formControlPr fmlaLink=\"$A$1\" fmlaRange=\"表1!$A$1\"/>"),
      ("xl/table.xml", "<table><calculatedColumnFormula>表1!A1</calculatedColumnFormula></table>"),
      (
        "xl/pivot.xml",
        "<pivotCacheDefinition><worksheetSource ref=\"A1\" sheet=\"表1\"/></pivotCacheDefinition>"
      ),
      ("docProps/app.xml", "<Properties/>"),
    ]
    let names = "<definedNames><definedName name=\"n\">表1!$A$1</definedName></definedNames>"
    let workbook = try edit(
      ["<sheetData/>", second, "<sheetData/>"], workbook: names, more: more,
      workbookLinks:
        "<Relationship Id=\"rId8\" Type=\"\(Sample.links)/pivotCacheDefinition\" Target=\"pivot.xml\"/>"
    ) { try $0.renameSheet("表1", to: "新's 表") }
    let new = "'新''s 表'!"
    #expect(workbook.contains("<sheet name=\"新's 表\" sheetId=\"1\""))
    #expect(workbook.contains(">\(new)$A$1</definedName>"))
    let sheet = try text("xl/worksheets/sheet2.xml", of: output)
    #expect(sheet.contains("<f>SUM(\(new)A1:B2)&amp;\"表1!\"</f>"))
    #expect(sheet.contains("ref=\"B1\">\(new)A1</f>"))
    #expect(sheet.contains("<formula>\(new)A1&gt;1</formula>"))
    #expect(sheet.contains("val=\"\(new)A1\""))
    #expect(sheet.contains("<formula1>\(new)$A$1:$A$9</formula1>"))
    #expect(sheet.contains("<hyperlink ref=\"A1\" location=\"\(new)A1\"/>"))
    #expect(sheet.contains("r:id=\"rId1\" location=\"表1!A1\""))
    #expect(sheet.contains("<xm:f>\(new)A1</xm:f>") && sheet.contains("<xm:f>\(new)A1:C1</xm:f>"))
    #expect(try text("xl/drawings/drawing1.xml", of: output).contains("textlink=\"\(new)$A$1\""))
    #expect(
      try text("xl/drawings/_rels/drawing1.xml.rels", of: output).contains("\"#'新''s%20表'!A1\""))
    let chart = try text("xl/chart.xml", of: output)
    #expect(chart.contains("<c:name>[x y.xlsx]新's 表!P</c:name></c:pivotSource><c:name>表1!no<"))
    #expect(chart.contains("<c:f>\(new)$A$1</c:f>"))
    #expect(try text("xl/v.vml", of: output) == vml.replacing("表1!", with: new))
    #expect(try text("xl/ctrl.xml", of: output).contains("fmlaRange=\"\(new)$A$1\""))
    #expect(try text("xl/table.xml", of: output).contains(">\(new)A1<"))
    #expect(try text("xl/pivot.xml", of: output).contains("sheet=\"新's 表\""))
  }

  @Test func sheetsInUTF16AreFollowedToo() throws {
    let sheet = Sample.sheet("<sheetData><row><c><f>表1!A1</f></c></row></sheetData>")
    var parts = Sample.parts(sheets: [Sample.sheet("<sheetData/>"), sheet])
    parts.removeLast()
    let input = try scratch.package("in.xlsx", parts)
    var patch = try ArchivePatch(copying: input, to: scratch.path("wide.xlsx"))
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in sheet.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    patch.add("xl/worksheets/sheet2.xml", bytes)
    try patch.finish()
    var editor = try WorkbookEditor(path: scratch.path("wide.xlsx"))
    try editor.renameSheet("表1", to: "甲")
    try editor.save(to: output)
    let after = try Archive(path: output).read("xl/worksheets/sheet2.xml")
    #expect(after.starts(with: [0xFF, 0xFE]))
    let utf8 = try PartText(after, part: "p").utf8
    #expect(String(decoding: utf8, as: UTF8.self).contains("<f>甲!A1</f>"))
  }

  @Test func aNewSheetStandsWhereItIsPutAndShiftsWhatCountsSheets() throws {
    let names =
      "<definedNames><definedName name=\"a\" localSheetId=\"0\">表1!$A$1</definedName>"
      + "<definedName name=\"b\" localSheetId=\"1\">1</definedName>"
      + "<definedName name=\"c\" localSheetId=\"7\">1</definedName></definedNames>"
    let workbook = try edit(
      workbook: names, before: "<bookViews><workbookView activeTab=\"1\"/></bookViews>"
    ) {
      var sheet = SheetDraft(name: "新表")
      sheet.autoFilter = CellRange("A1:B2")
      var row = RowDraft(1)
      row.cells = [CellDraft(1, .text("甲")), CellDraft(2, .number(2), formula: "1+1")]
      try $0.addSheet(sheet, rows: [row], at: .before("表2"))
    }
    #expect(try self.names() == ["表1", "新表", "表2", "表3"])
    #expect(workbook.contains("activeTab=\"2\""))
    #expect(workbook.contains("name=\"a\" localSheetId=\"0\""))
    #expect(workbook.contains("name=\"b\" localSheetId=\"2\""))
    #expect(workbook.contains("name=\"c\" localSheetId=\"8\""))
    #expect(
      workbook.contains(
        "name=\"_xlnm._FilterDatabase\" localSheetId=\"1\" hidden=\"1\">'新表'!$A$1:$B$2<"))
    #expect(!workbook.contains("zhaoshang"))
    let read = try Workbook(path: output)
    var rows = try read.rows(of: read.sheets[1])
    #expect(try rows.next()?.cells.map(\.value) == [.text("甲"), .number(2)])
  }

  @Test func aSheetBeforeAllOthersDoesNotComeToTheFront() throws {
    let workbook = try edit { try $0.addSheet(SheetDraft(name: "新表"), at: .first) }
    #expect(workbook.contains("<bookViews><workbookView activeTab=\"1\"/></bookViews><sheets>"))
    let plain = try edit { try $0.addSheet(SheetDraft(name: "新表")) }
    #expect(!plain.contains("bookViews"))
  }

  @Test func aNewSheetTakesChangesOfItsCells() throws {
    try edit {
      try $0.addSheet(SheetDraft(name: "新表"))
      try $0.set(.number(3), at: CellReference(row: 2, column: 2), in: "新表")
      try $0.renameSheet("新表", to: "更新")
      try $0.set(.number(4), at: CellReference(row: 3, column: 2), in: "更新")
    }
    let sheet = try text("xl/worksheets/sheet4.xml", of: output)
    #expect(
      sheet.contains("<c r=\"B2\"><v>3</v></c>") && sheet.contains("<c r=\"B3\"><v>4</v></c>"))
  }

  @Test func aMovedSheetKeepsItsNamesAndTheTabInFront() throws {
    let names =
      "<definedNames><definedName name=\"a\" localSheetId=\"0\">SUM(表1:表2!A1)</definedName>"
      + "<definedName name=\"b\" localSheetId=\"2\">1</definedName></definedNames>"
    let workbook = try edit(
      workbook: names, before: "<bookViews><workbookView activeTab=\"2\"/></bookViews>"
    ) { try $0.moveSheet("表1", to: .after("表3")) }
    #expect(try self.names() == ["表2", "表3", "表1"])
    #expect(workbook.contains("name=\"a\" localSheetId=\"2\">SUM(表2:表2!A1)<"))
    #expect(workbook.contains("name=\"b\" localSheetId=\"1\""))
    #expect(workbook.contains("activeTab=\"1\""))
    try edit { try $0.moveSheet("表3", to: .first) }
    #expect(try self.names() == ["表3", "表1", "表2"])
    try edit { try $0.moveSheet("表2", to: .at(2)) }
    #expect(try self.names() == ["表1", "表3", "表2"])
    let before = try Data(contentsOf: URL(filePath: scratch.path("in.xlsx")))
    try edit { try $0.moveSheet("表2", to: .at(1)) }
    #expect(try Data(contentsOf: URL(filePath: output)) == before)
  }

  @Test func aDeletedSheetTakesAlongWhatIsItsAlone() throws {
    let drawing = links([("rId1", "drawing", "../drawings/drawing1.xml")])
    let more = [
      (
        "xl/worksheets/_rels/sheet1.xml.rels",
        links([("rId1", "drawing", "../drawings/drawing1.xml"), ("rId2", "comments", "../c.xml")])
      ),
      ("xl/worksheets/_rels/sheet2.xml.rels", drawing), ("xl/c.xml", "<comments/>"),
      ("xl/drawings/drawing1.xml", "<wsDr/>"),
      ("xl/calcChain.xml", "<calcChain/>"),
      (
        "xl/slicerCaches/s.xml",
        "<slicerCacheDefinition><pivotTables><pivotTable tabId=\"1\" name=\"a\"/>"
          + "<pivotTable tabId=\"2\" name=\"b\"/></pivotTables></slicerCacheDefinition>"
      ),
    ]
    let second =
      "<sheetData><row r=\"1\"><c r=\"A1\"><f>表1!A1+SUM(表1:表3!B2)</f><v>1</v></c></row></sheetData>"
    let names =
      "<definedNames><definedName name=\"a\" localSheetId=\"0\">1</definedName>"
      + "<definedName name=\"b\" localSheetId=\"1\">表1!$A$1</definedName></definedNames>"
    let workbook = try edit(
      ["<sheetData/>", second, "<sheetData/>"], workbook: names,
      before: "<bookViews><workbookView activeTab=\"0\"/></bookViews>", more: more,
      workbookLinks:
        "<Relationship Id=\"rId8\" Type=\"\(Sample.links)/calcChain\" Target=\"calcChain.xml\"/>"
        + "<Relationship Id=\"rId9\" Type=\"x/slicerCache\" Target=\"slicerCaches/s.xml\"/>",
      overrides: "<Override PartName=\"/xl/c.xml\" ContentType=\"x\"/>"
    ) { try $0.deleteSheet("表1") }
    #expect(try self.names() == ["表2", "表3"])
    let after = try parts(of: output)
    #expect(after["xl/worksheets/sheet1.xml"] == nil && after["xl/c.xml"] == nil)
    #expect(after["xl/worksheets/_rels/sheet1.xml.rels"] == nil)
    #expect(after["xl/calcChain.xml"] == nil)
    #expect(after["xl/drawings/drawing1.xml"] != nil)
    let types = try text("[Content_Types].xml", of: output)
    #expect(!types.contains("sheet1.xml") && !types.contains("/xl/c.xml"))
    #expect(!workbook.contains("name=\"a\""))
    #expect(workbook.contains("name=\"b\" localSheetId=\"0\">#REF!<"))
    #expect(workbook.contains("activeTab=\"0\"") && workbook.contains("fullCalcOnLoad=\"1\""))
    #expect(
      try text("xl/worksheets/sheet2.xml", of: output).contains("<f>#REF!+SUM(表2:表3!B2)</f>"))
    #expect(try !text("xl/slicerCaches/s.xml", of: output).contains("tabId=\"1\""))
  }

  @Test func slicersAndTablesGoWithTheirSheet() throws {
    let more = [
      (
        "xl/worksheets/_rels/sheet1.xml.rels",
        links([("rId1", "slicer", "../slicer.xml"), ("rId2", "table", "../table.xml")])
      ),
      ("xl/slicer.xml", "<slicers><slicer name=\"a\" cache=\"Slicer_a\"/></slicers>"),
      ("xl/cache1.xml", "<slicerCacheDefinition name=\"Slicer_a\"/>"),
      ("xl/cache2.xml", "<slicerCacheDefinition name=\"Slicer_b\"/>"),
      ("xl/table.xml", "<table displayName=\"T1\" ref=\"A1:B2\"/>"),
    ]
    func list(_ prefix: String, _ id: String) -> String {
      "<ext uri=\"{\(prefix)}\"><\(prefix):slicerCaches><\(prefix):slicerCache r:id=\"\(id)\"/>"
        + "</\(prefix):slicerCaches></ext>"
    }
    let workbook = try edit(
      ["<sheetData/>", "<sheetData><row><c><f>SUM(T1[a])</f></c></row></sheetData>"],
      workbook: "<definedNames><definedName name=\"Slicer_a\">#N/A</definedName></definedNames>"
        + "<extLst>\(list("x14", "rId8"))\(list("x15", "rId9"))</extLst>", more: more,
      workbookLinks: "<Relationship Id=\"rId8\" Type=\"x/slicerCache\" Target=\"cache1.xml\"/>"
        + "<Relationship Id=\"rId9\" Type=\"x/slicerCache\" Target=\"cache2.xml\"/>"
    ) { try $0.deleteSheet("表1") }
    #expect(workbook.contains("<extLst>\(list("x15", "rId9"))</extLst>"))
    #expect(!workbook.contains("definedName"))
    let after = try parts(of: output)
    #expect(after["xl/cache1.xml"] == nil && after["xl/cache2.xml"] != nil)
    #expect(after["xl/slicer.xml"] == nil && after["xl/table.xml"] == nil)
    #expect(try text("xl/worksheets/sheet2.xml", of: output).contains("<f>SUM(#REF!)</f>"))
  }

  @Test func numbersThatNoWorkbookHasAreNoHarm() throws {
    for number in ["9223372036854775807", "-1", "x", "4294967296"] {
      let names =
        "<definedNames><definedName name=\"a\" localSheetId=\"\(number)\">1</definedName>"
        + "</definedNames>"
      try edit(
        workbook: names,
        before:
          "<bookViews><workbookView activeTab=\"\(number)\" firstSheet=\"\(number)\"/></bookViews>"
      ) {
        try $0.addSheet(SheetDraft(name: "新"), at: .first)
        try $0.moveSheet("新", to: .last)
        try $0.deleteSheet("表1")
      }
      #expect(try self.names() == ["表2", "表3", "新"])
    }
  }

  @Test func theLastSheetThatIsShownStays() throws {
    #expect(throws: WorkbookError.self) {
      try edit(["<sheetData/>"]) { try $0.deleteSheet("表1") }
    }
    let parts = Sample.parts(sheets: [Sample.sheet("<sheetData/>"), Sample.sheet("<sheetData/>")])
      .map { ($0.0, $0.1.replacing("sheetId=\"2\"", with: "sheetId=\"2\" state=\"hidden\"")) }
    var editor = try WorkbookEditor(path: scratch.package("hidden.xlsx", parts))
    #expect(throws: WorkbookError.self) { try editor.deleteSheet("表1") }
    try editor.deleteSheet("表2")
    #expect(editor.sheets.map(\.name) == ["表1"])
  }

  @Test(arguments: [
    "", "表2", "a/b", "'a", "a'", "[x]", "History", String(repeating: "长", count: 32),
  ])
  func namesThatNoSheetCanHaveAreRefused(_ name: String) throws {
    let parts = Sample.parts(sheets: [Sample.sheet("<sheetData/>"), Sample.sheet("<sheetData/>")])
    var editor = try WorkbookEditor(path: scratch.package("in.xlsx", parts))
    #expect(throws: WorkbookError.self) { try editor.renameSheet("表1", to: name) }
    #expect(throws: WorkbookError.self) { try editor.addSheet(SheetDraft(name: name)) }
    #expect(throws: WorkbookError.noSuchSheet("无")) { try editor.moveSheet("无", to: .first) }
    #expect(throws: WorkbookError.self) { try editor.moveSheet("表1", to: .at(2)) }
    try editor.save(to: output)
    #expect(
      try Data(contentsOf: URL(filePath: output))
        == Data(contentsOf: URL(filePath: scratch.path("in.xlsx"))))
  }

  @Test func titlesInThePropertiesFollowTheSheets() throws {
    let app =
      "<Properties><HeadingPairs><vt:vector size=\"4\" baseType=\"variant\"><vt:variant><vt:lpstr>工作表"
      + "</vt:lpstr></vt:variant><vt:variant><vt:i4>3</vt:i4></vt:variant><vt:variant><vt:lpstr>命名范围"
      + "</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs>"
      + "<TitlesOfParts><vt:vector size=\"4\" baseType=\"lpstr\"><vt:lpstr>表1</vt:lpstr><vt:lpstr>表2"
      + "</vt:lpstr><vt:lpstr>表3</vt:lpstr><vt:lpstr>表2!Print_Area</vt:lpstr></vt:vector>"
      + "</TitlesOfParts></Properties>"
    func titles(_ change: (inout WorkbookEditor) throws -> Void) throws -> [String] {
      var parts = Sample.parts(sheets: (1...3).map { _ in Sample.sheet("<sheetData/>") })
      let link =
        "<Relationship Id=\"rId2\" Type=\"\(Sample.links)/extended-properties\""
        + " Target=\"docProps/app.xml\"/></Relationships>"
      parts[1].1 = parts[1].1.replacing("</Relationships>", with: link)
      var editor = try WorkbookEditor(
        path: scratch.package("in.xlsx", parts + [("docProps/app.xml", app)]))
      try change(&editor)
      try editor.save(to: output)
      let text = try text("docProps/app.xml", of: output)
      return text.split(separator: "<vt:lpstr>").dropFirst(1).map {
        String($0.prefix { $0 != "<" })
      } + text.split(separator: "<vt:i4>").dropFirst().map { String($0.prefix { $0 != "<" }) }
    }
    #expect(
      try titles { try $0.renameSheet("表2", to: "新 表") }
        == ["工作表", "命名范围", "表1", "新 表", "表3", "'新 表'!Print_Area", "3", "1"])
    #expect(
      try titles { try $0.addSheet(SheetDraft(name: "新"), at: .first) }
        == ["工作表", "命名范围", "新", "表1", "表2", "表3", "表2!Print_Area", "4", "1"])
    #expect(
      try titles { try $0.moveSheet("表3", to: .first) }
        == ["工作表", "命名范围", "表3", "表1", "表2", "表2!Print_Area", "3", "1"])
    #expect(try titles { try $0.deleteSheet("表2") } == ["工作表", "表1", "表3", "2"])
  }
}
