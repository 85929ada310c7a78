import Testing

@testable import Workbooks

/// Looks and formulas of cells that are there and of cells that are not.
struct EditingCellFormatTests {
  private let scratch: Scratch
  init() throws { scratch = try Scratch() }

  private let styles =
    "<styleSheet xmlns=\"\(Sample.main)\"><numFmts count=\"1\"><numFmt numFmtId=\"170\""
    + " formatCode=\"0.000\"/></numFmts><fonts count=\"2\"><font><sz val=\"10\"/><name val=\"A\"/>"
    + "</font><font><i/><sz val=\"12\"/><color theme=\"1\"/><name val=\"B\"/></font></fonts>"
    + "<fills count=\"2\"><fill/><fill><patternFill/></fill></fills><borders count=\"1\"><border/>"
    + "</borders><cellXfs count=\"3\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
    + "<xf numFmtId=\"9\" fontId=\"1\" fillId=\"0\" borderId=\"0\" xfId=\"0\"><alignment indent=\"2\"/>"
    + "</xf><xf numFmtId=\"14\" fontId=\"1\" fillId=\"1\" borderId=\"0\" quotePrefix=\"1\"/></cellXfs>"
    + "<x/></styleSheet>"

  private func edit(_ sheet: String, _ change: (inout WorkbookEditor) throws -> Void) throws
    -> (sheet: String, styles: String)
  {
    let input = try scratch.package(
      "in.xlsx",
      Sample.parts(
        sheets: [Sample.sheet(sheet)], more: [("xl/styles.xml", styles)],
        workbookLinks:
          "<Relationship Id=\"rId9\" Type=\"\(Sample.links)/styles\" Target=\"styles.xml\"/>"))
    var editor = try WorkbookEditor(path: input)
    try change(&editor)
    try editor.save(to: scratch.path("out.xlsx"))
    return (
      try text("xl/worksheets/sheet1.xml", of: scratch.path("out.xlsx")),
      try text("xl/styles.xml", of: scratch.path("out.xlsx"))
    )
  }

  private func cell(_ name: String) throws -> CellReference {
    try #require(CellReference(name))
  }

  @Test func aStyleComesToAnyCellWithoutTouchingWhatItHolds() throws {
    let style = CellStyle { $0.font.isBold = true }
    let (sheet, styles) = try edit(
      "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\" t=\"s\"><v>0</v><extLst/></c><c r='B1'/></row>"
        + "<row r=\"2\"/></sheetData>"
    ) {
      for name in ["A1", "B1", "C1", "D2", "E9"] {
        try $0.setStyle(style, at: cell(name), in: "表1")
      }
    }
    #expect(
      sheet.contains(
        "<sheetData><row r=\"1\"><c r=\"A1\" s=\"3\" t=\"s\"><v>0</v><extLst/></c><c r='B1' s=\"3\"/>"
          + "<c r=\"C1\" s=\"3\"/></row><row r=\"2\"><c r=\"D2\" s=\"3\"/></row>"
          + "<row r=\"9\"><c r=\"E9\" s=\"3\"/></row></sheetData>"))
    #expect(styles.contains("<cellXfs count=\"4\">"))
    #expect(try !text("xl/workbook.xml", of: scratch.path("out.xlsx")).contains("calcPr"))
  }

  @Test func aChangeOfLookKeepsAllElseOfTheFormat() throws {
    let (sheet, styles) = try edit(
      "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"/><c r=\"B1\" s=\"2\"/><c r=\"C1\" s=\"1\"/></row></sheetData>"
    ) {
      for name in ["A1", "B1", "C1", "D1"] {
        try $0.change(
          CellStyleChange {
            $0.fill = "FFC7CE"
            $0.numberFormat = "0.000"
          }, at: cell(name), in: "表1")
        try $0.change(CellStyleChange { $0.color = "9C0006" }, at: cell(name), in: "表1")
      }
    }
    #expect(
      sheet.contains(
        "<c r=\"A1\" s=\"3\"/><c r=\"B1\" s=\"4\"/><c r=\"C1\" s=\"3\"/><c r=\"D1\" s=\"5\"/>"))
    #expect(
      styles.contains(
        "<xf numFmtId=\"170\" fontId=\"2\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\""
          + " applyFont=\"1\" applyFill=\"1\"><alignment indent=\"2\"/></xf>"
          + "<xf numFmtId=\"170\" fontId=\"2\" fillId=\"2\" borderId=\"0\" quotePrefix=\"1\""))
    #expect(
      styles.contains("<font><i/><sz val=\"12\"/><color rgb=\"FF9C0006\"/><name val=\"B\"/></font>")
    )
    #expect(styles.contains("<fonts count=\"4\">") && styles.contains("<fills count=\"3\">"))
    #expect(styles.contains("<numFmts count=\"1\">") && styles.contains("<cellXfs count=\"6\">"))
  }

  @Test func whatTheStylesHaveAlreadyIsTakenAgain() throws {
    let change = CellStyleChange {
      $0.isBold = true
      $0.wraps = true
      $0.isLocked = false
      $0.border = Border(all: .thin)
    }
    let sheet = "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\"/></row></sheetData>"
    let (_, once) = try edit(sheet) { try $0.change(change, at: cell("A1"), in: "表1") }
    #expect(
      once.contains(
        "applyProtection=\"1\"><alignment indent=\"2\" wrapText=\"1\"/><protection locked=\"0\"/></xf>"
      ))
    #expect(once.contains("<font><b/><i/><sz val=\"12\"/>"))
    var editor = try WorkbookEditor(path: scratch.path("out.xlsx"))
    try editor.set(.number(1), at: cell("A1"), in: "表1")
    try editor.change(change, at: cell("A1"), in: "表1")
    try editor.save(to: scratch.path("again.xlsx"))
    #expect(try text("xl/styles.xml", of: scratch.path("again.xlsx")) == once)
  }

  @Test func aFormulaComesWithItsResultOrWithout() throws {
    let (sheet, _) = try edit(
      "<sheetData><row r=\"1\"><c r=\"A1\" s=\"1\" t=\"s\" cm=\"1\"><v>0</v></c></row></sheetData>"
    ) {
      try $0.setFormula("=B1&\"<\"", result: .text("甲"), at: cell("A1"), in: "表1")
      try $0.setFormula("SUM(A1:A2)", at: cell("B3"), in: "表1")
      try $0.setResult(.number(4), at: cell("B3"), in: "表1")
    }
    #expect(
      sheet.contains("<c r=\"A1\" s=\"1\" t=\"str\"><f>B1&amp;\"&lt;\"</f><v>甲</v></c>"))
    #expect(sheet.contains("<c r=\"B3\"><f>SUM(A1:A2)</f><v>4</v></c>"))
    #expect(throws: WorkbookError.self) {
      try edit("<sheetData/>") { try $0.setFormula("", at: cell("A1"), in: "表1") }
    }
  }

  @Test func aSharedFormulaMovesOnToTheNextCellOfItsGroup() throws {
    let shared =
      "<sheetData><row r=\"1\"><c r=\"A1\"><f t=\"shared\" ref=\"A1:A4\" si=\"3\">B1*$C$1</f><v>1</v></c>"
      + "</row><row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"3\"/><v>2</v></c></row><row r=\"3\"><c r=\"A3\">"
      + "<f t=\"shared\" ca=\"1\" si=\"3\"/><v>3</v></c></row><row r=\"4\"><c r=\"A4\">"
      + "<f t=\"shared\" si=\"3\"/><v>4</v></c></row></sheetData>"
    let (sheet, _) = try edit(shared) {
      try $0.set(.number(9), at: cell("A1"), in: "表1")
      try $0.setFormula("1", at: cell("A2"), in: "表1")
      try $0.setResult(.number(7), at: cell("A3"), in: "表1")
      try $0.setStyle(CellStyle { $0.font.isBold = true }, at: cell("A4"), in: "表1")
    }
    #expect(sheet.contains("<c r=\"A1\"><v>9</v></c>") && sheet.contains("<f>1</f>"))
    #expect(
      sheet.contains(
        "<c r=\"A3\"><f t=\"shared\" ca=\"1\" si=\"3\" ref=\"A3:A4\">B3*$C$1</f><v>7</v></c>"))
    #expect(sheet.contains("<c r=\"A4\" s=\"3\"><f t=\"shared\" si=\"3\"/><v>4</v></c>"))
    let read = try Workbook(path: scratch.path("out.xlsx"))
    var rows = try read.rows(of: read.sheets[0])
    var formulas: [String?] = []
    while let row = try rows.next() { formulas += row.cells.map(\.formula) }
    #expect(formulas == [nil, "1", "B3*$C$1", "B4*$C$1"])
    let (heir, _) = try edit(shared) { try $0.set(.number(9), at: cell("A1"), in: "表1") }
    #expect(
      heir.contains("<c r=\"A2\"><f t=\"shared\" si=\"3\" ref=\"A2:A4\">B2*$C$1</f><v>2</v></c>"))
    let (_, _) = try edit(shared) { try $0.set(.number(9), at: cell("A3"), in: "表1") }
  }

  @Test func headersOfTablesAreNotTornFromTheirTables() throws {
    let parts = Sample.parts(
      sheets: [Sample.sheet("<sheetData/>")],
      more: [
        (
          "xl/worksheets/_rels/sheet1.xml.rels",
          "<Relationships xmlns=\"\(Sample.package)/relationships\"><Relationship Id=\"rId1\" Type=\""
            + "\(Sample.links)/table\" Target=\"../table.xml\"/></Relationships>"
        ),
        (
          "xl/table.xml",
          "<table ref=\"B2:C4\"><tableColumns><tableColumn name=\"甲\"/><tableColumn name=\"乙\"/>"
            + "</tableColumns></table>"
        ),
      ])
    let input = try scratch.package("in.xlsx", parts)
    var editor = try WorkbookEditor(path: input)
    try editor.set(.text("丙"), at: cell("C2"), in: "表1")
    #expect(throws: WorkbookError.self) { _ = try editor.plan() }
    try editor.set(.text("乙"), at: cell("C2"), in: "表1")
    try editor.set(.text("丙"), at: cell("C3"), in: "表1")
    #expect(try editor.plan().changed.contains("xl/worksheets/sheet1.xml"))
  }

  @Test func aCommentComesToAnyWorkbookAndLeavesTheOwnOnes() throws {
    let (sheet, _) = try edit("<sheetData/>") {
      try $0.addComment(Comment(cell("B2"), author: "甲", text: "乙"), in: "表1")
    }
    #expect(sheet.contains("<legacyDrawing "))
    var editor = try WorkbookEditor(path: scratch.path("out.xlsx"))
    try editor.addComment(Comment(cell("B2"), author: "丙", text: "丁"), in: "表1")
    try editor.addComment(Comment(cell("B3"), author: "丙", text: "戊"), in: "表1")
    try editor.save(to: scratch.path("again.xlsx"))
    let comments = try text("xl/comments1.xml", of: scratch.path("again.xlsx"))
    #expect(comments.contains("乙") && comments.contains("戊") && !comments.contains("丁"))
  }
}
