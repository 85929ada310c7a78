import FoundationEssentials
import Testing

@testable import Workbooks

struct EditingWorkbookEditorTests {
  private let scratch: Scratch
  init() throws { scratch = try Scratch() }

  /// Makes changes to the only sheet of a workbook and gives its part before and after.
  private func edit(
    _ sheet: String, workbook: String = "", more: [(String, String)] = [],
    overrides: String = "", workbookLinks: String = "",
    _ change: (inout WorkbookEditor) throws -> Void
  ) throws -> String {
    let parts = Sample.parts(
      sheets: [Sample.sheet(sheet)], workbook: workbook, more: more, overrides: overrides,
      workbookLinks: workbookLinks)
    let input = try scratch.package("in.xlsx", parts)
    var editor = try WorkbookEditor(path: input)
    try change(&editor)
    try editor.save(to: scratch.path("out.xlsx"))
    let sheet = try text("xl/worksheets/sheet1.xml", of: scratch.path("out.xlsx"))
    let head = Sample.sheet("").dropLast("</worksheet>".count)
    #expect(sheet.hasPrefix(head))
    return String(sheet.dropFirst(head.count).dropLast("</worksheet>".count))
  }

  private func cell(_ name: String) throws -> CellReference {
    try #require(CellReference(name))
  }

  @Test func onlyTheChangedCellsChange() throws {
    let date = try #require(DateTime(year: 2023, month: 5, day: 6))
    let result = try edit(
      "<sheetData><row r=\"1\" ht=\"20\"><c r=\"A1\" s=\"3\" t=\"s\"><v>7</v></c> <c r='B1'/>"
        + "<c r=\"C1\" s=\"2\"><v>1</v></c><c r=\"D1\"><v>1</v></c></row></sheetData><x/>"
    ) {
      try $0.set(.text(" <a>&_x0041_"), at: cell("A1"), in: "表1")
      try $0.set(.number(0.1), at: cell("B1"), in: "表1")
      try $0.set(.date(date), at: cell("C1"), in: "表1")
      try $0.set(nil, at: cell("D1"), in: "表1")
    }
    #expect(
      result == "<sheetData><row r=\"1\" ht=\"20\"><c r=\"A1\" s=\"3\" t=\"inlineStr\"><is>"
        + "<t xml:space=\"preserve\"> &lt;a&gt;&amp;_x005F_x0041_</t></is></c> "
        + "<c r='B1'><v>0.1</v></c><c r=\"C1\" s=\"2\"><v>45052</v></c><c r=\"D1\"/></row>"
        + "</sheetData><x/>")
  }

  @Test func missingRowsAndCellsComeInOrder() throws {
    let result = try edit(
      "<dimension ref=\"B2:C5\"/><sheetData><row r=\"2\" spans=\"2:3\"><c r=\"B2\"><v>1</v></c>"
        + "<c><v>2</v></c></row><row r=\"5\"/></sheetData>"
    ) {
      for name in ["E2", "A2", "B5", "A9", "A3", "D2"] {
        try $0.set(.bool(true), at: cell(name), in: "表1")
      }
    }
    func new(_ name: String) -> String { "<c r=\"\(name)\" t=\"b\"><v>1</v></c>" }
    #expect(
      result == "<dimension ref=\"A2:E9\"/><sheetData><row r=\"2\" spans=\"1:5\">\(new("A2"))"
        + "<c r=\"B2\"><v>1</v></c><c><v>2</v></c>\(new("D2"))\(new("E2"))</row>"
        + "<row r=\"3\">\(new("A3"))</row><row r=\"5\">\(new("B5"))</row>"
        + "<row r=\"9\">\(new("A9"))</row></sheetData>")
  }

  @Test func cellsWithoutNamesAreFoundByCounting() throws {
    let result = try edit(
      "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c/></row></sheetData>"
    ) {
      try $0.set(.number(3), at: cell("B1"), in: "表1")
      try $0.set(.number(4), at: cell("A2"), in: "表1")
      try $0.set(.number(5), at: cell("B3"), in: "表1")
    }
    #expect(
      result == "<sheetData><row><c><v>1</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>"
        + "<row r=\"3\"><c r=\"B3\"><v>5</v></c></row></sheetData>")
  }

  @Test func emptySheetsTakeCellsWithTheStyleOfTheColumn() throws {
    let result = try edit(
      "<cols><col min=\"2\" max=\"3\" style=\"4\" width=\"9\"/></cols><sheetData/>"
    ) {
      try $0.set(.number(1), at: cell("C4"), in: "表1")
      try $0.set(nil, at: cell("D4"), in: "表1")
    }
    #expect(
      result.hasSuffix(
        "<sheetData><row r=\"4\"><c r=\"C4\" s=\"4\"><v>1</v></c></row></sheetData>"))
  }

  @Test func prefixesAreKept() throws {
    let sheet =
      "<x:worksheet xmlns:x=\"\(Sample.main)\"><x:sheetData><x:row r=\"1\"><x:c r=\"A1\"/></x:row>"
      + "</x:sheetData></x:worksheet>"
    let input = try scratch.package("in.xlsx", Sample.parts(sheets: [sheet]))
    var editor = try WorkbookEditor(path: input)
    try editor.set(.text("甲"), at: cell("A1"), in: "表1")
    try editor.set(.number(2), at: cell("A2"), in: "表1")
    try editor.save(to: scratch.path("out.xlsx"))
    let result = try text("xl/worksheets/sheet1.xml", of: scratch.path("out.xlsx"))
    #expect(result.contains("<x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>甲</x:t></x:is></x:c>"))
    #expect(result.contains("<x:row r=\"2\"><x:c r=\"A2\"><x:v>2</x:v></x:c></x:row>"))
  }

  @Test func resultsGoBehindTheFormulaThatStays() throws {
    let result = try edit(
      "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\" t=\"str\"><f ca=\"1\">NOW()</f><v>x</v></c>"
        + "<c r=\"B1\"><f>A1</f></c></row></sheetData>"
    ) {
      try $0.setResult(.number(2), at: cell("A1"), in: "表1")
      try $0.setResult(.text("乙"), at: cell("B1"), in: "表1")
    }
    #expect(
      result == "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"><f ca=\"1\">NOW()</f><v>2</v></c>"
        + "<c r=\"B1\" t=\"str\"><f>A1</f><v>乙</v></c></row></sheetData>")
  }

  @Test func droppedFormulasTakeTheCalculationChainAlong() throws {
    _ = try edit(
      "<sheetData><row r=\"1\"><c r=\"A1\"><f>1+1</f><v>2</v></c></row></sheetData>",
      workbook: "<calcPr calcId=\"1\"/>",
      more: [
        (
          "xl/calcChain.xml",
          "<calcChain xmlns=\"\(Sample.main)\"><c r=\"A1\" i=\"1\"/></calcChain>"
        )
      ],
      overrides: "<Override PartName=\"/xl/calcChain.xml\" ContentType=\"application/x\"/>",
      workbookLinks:
        "<Relationship Id=\"rId9\" Type=\"\(Sample.links)/calcChain\" Target=\"calcChain.xml\"/>"
    ) { try $0.set(.number(3), at: cell("A1"), in: "表1") }
    let output = scratch.path("out.xlsx")
    let after = try parts(of: output)
    #expect(after["xl/calcChain.xml"] == nil)
    #expect(try !text("[Content_Types].xml", of: output).contains("calcChain"))
    #expect(try !text("xl/_rels/workbook.xml.rels", of: output).contains("calcChain"))
    #expect(
      try text("xl/workbook.xml", of: output).contains(
        "<calcPr calcId=\"1\" fullCalcOnLoad=\"1\"/>"))
  }

  @Test func arrayFormulasAreNotTornApart() throws {
    let array =
      "<sheetData><row r=\"1\"><c r=\"A1\"><f t=\"array\" ref=\"A1:B1\">1</f></c></row></sheetData>"
    #expect(throws: WorkbookError.self) {
      try edit(array) { try $0.set(.number(1), at: cell("B1"), in: "表1") }
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path("out.xlsx")))
    let whole = try edit(array) {
      try $0.set(.number(1), at: cell("A1"), in: "表1")
      try $0.set(.number(2), at: cell("B1"), in: "表1")
    }
    #expect(!whole.contains("<f"))
    let single = try edit(array.replacing("A1:B1", with: "A1")) {
      try $0.set(.number(1), at: cell("A1"), in: "表1")
    }
    #expect(!single.contains("<f"))
  }

  @Test func datesFollowTheDateSystemOfTheWorkbook() throws {
    let parts = Sample.parts(sheets: [Sample.sheet("<sheetData/>")]).map { name, text in
      (name, text.replacing("<sheets>", with: "<workbookPr date1904=\"1\"/><sheets>"))
    }
    var editor = try WorkbookEditor(path: scratch.package("in.xlsx", parts))
    let date = try #require(DateTime(year: 1904, month: 1, day: 2, seconds: 43_200))
    try editor.set(.date(date), at: cell("A1"), in: "表1")
    let early = try #require(DateTime(year: 1903, month: 12, day: 31))
    #expect(throws: WorkbookError.self) { try editor.set(.date(early), at: cell("A1"), in: "表1") }
    try editor.save(to: scratch.path("out.xlsx"))
    let sheet = try text("xl/worksheets/sheet1.xml", of: scratch.path("out.xlsx"))
    #expect(sheet.contains("<v>1.5</v>"))
  }

  @Test func untouchedPartsKeepTheirCompressedBytesAndOrder() throws {
    let sheets = (1...3).map { Sample.sheet("<sheetData><row r=\"\($0)\"/></sheetData>") }
    let input = try scratch.package(
      "in.xlsx", Sample.parts(sheets: sheets, more: [("xl/media/a.bin", "123")]))
    var editor = try WorkbookEditor(path: input)
    try editor.set(.number(1), at: cell("A1"), in: "表2")
    try editor.save(to: scratch.path("out.xlsx"))
    let (before, after) = (try RawArchive(input), try RawArchive(scratch.path("out.xlsx")))
    #expect(before.names == after.names)
    let changed = before.names.filter { before.compressed[$0] != after.compressed[$0] }
    #expect(changed == ["xl/workbook.xml", "xl/worksheets/sheet2.xml"])
  }

  @Test func tenThousandCellsAreSetInOnePass() throws {
    let rows = (1...5_000).map { "<row r=\"\($0 * 2)\"><c r=\"A\($0 * 2)\"><v>0</v></c></row>" }
    let result = try edit("<sheetData>\(rows.joined())</sheetData>") {
      for row in 1...10_000 {
        try $0.set(.number(Double(row)), at: CellReference(row: row, column: 2), in: "表1")
      }
    }
    #expect(result.split(separator: "<row ").count == 10_001)
    #expect(
      result.contains(
        "<row r=\"4\"><c r=\"A4\"><v>0</v></c><c r=\"B4\"><v>4</v></c></row><row r=\"5\">"))
  }

  @Test func theInputIsNeverWrittenTo() throws {
    let input = try scratch.package("in.xlsx", Sample.parts(sheets: [Sample.sheet("<sheetData/>")]))
    let before = try Data(contentsOf: URL(filePath: input))
    var editor = try WorkbookEditor(path: input)
    try editor.set(.number(1), at: cell("A1"), in: "表1")
    do {
      try editor.save(to: input)
      Issue.record("the input was taken as output")
    } catch {}
    #expect(try Data(contentsOf: URL(filePath: input)) == before)
  }

  @Test func malformedSheetsAreRefusedWithoutAnOutput() throws {
    #expect(throws: WorkbookError.self) {
      try edit("<sheetData><row r=\"1\"><c></row></sheetData>") {
        try $0.set(.number(1), at: cell("A1"), in: "表1")
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder) == ["in.xlsx"])
  }

  @Test func unknownSheetsAndCellsOutsideAreRefused() throws {
    var editor = try WorkbookEditor(
      path: scratch.package("in.xlsx", Sample.parts(sheets: [Sample.sheet("<sheetData/>")])))
    #expect(throws: WorkbookError.noSuchSheet("无")) {
      try editor.set(.number(1), at: cell("A1"), in: "无")
    }
    #expect(throws: WorkbookError.self) {
      try editor.set(.number(1), at: CellReference(row: 0, column: 1), in: "表1")
    }
    #expect(throws: WorkbookError.self) {
      try editor.set(.number(.nan), at: cell("A1"), in: "表1")
    }
  }
}
