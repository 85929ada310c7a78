import Testing

@testable import Workbooks

/// Formulas that depend on each other.
struct FormulasCalculationTests {
  @Test("A chain of stale results comes right from its beginning")
  func stale() throws {
    var book = FormulaBookDraft([
      "A1": "5", "A2": "=A1*2|7", "A3": "=A2+1|8", "A4": "=ROUND(1/3,4)|0.3333",
      "A5": "=A1&\"\"|\"5\"",
      "A6": "=TODAY()|45000", "A7": "=A6+1|45001", "A8": "=A1|5.00000000000000001",
      "A9": "=A1>1|TRUE", "A10": "=A1",
      "A11": "=1/3|0.33333333333333331", "A12": "=A1|\"5\"",
    ])
    book.sheets.append(("表2", ["B1": "=表1!A3|1"]))
    #expect(try book.result(in: "A3") == "11")
    #expect(try book.result(in: "B1", sheet: 1) == "11")
    let workbook = try book.open()
    var calculation = Calculation(workbook)
    var stale: [Int] = []
    for row in 1...12
    where try calculation.isStale(
      at: CellReference(row: row, column: 1), on: workbook.sheets[0], of: workbook)
    {
      stale.append(row)
    }
    #expect(stale == [2, 3, 12])
  }

  @Test("What cannot be evaluated keeps its stored result for those that depend on it")
  func stored() throws {
    let book = FormulaBookDraft([
      "A1": "=TODAY()|45000", "A2": "=A1+1", "A3": "=NOSUCH()", "A4": "=A3+1", "A5": "=A4+1",
      "A6": "=IF(TRUE,1,A3)",
      "A7": "=SUM(A3:A4)|9", "A8": "=A7+1",
    ])
    #expect(try book.result(in: "A1") == "? volatile TODAY")
    #expect(try book.result(in: "A2") == "45001")
    #expect(try book.result(in: "A3") == "? unknown NOSUCH")
    #expect(try book.result(in: "A4") == "? precedent '表1'!A3")
    #expect(try book.result(in: "A5") == "? precedent '表1'!A3")
    #expect(try book.result(in: "A6") == "1")
    #expect(try book.result(in: "A8") == "10")
    #expect(try book.result(in: "B1") == nil)
  }

  @Test("Circles are told, and what only seems to be one is evaluated")
  func circles() throws {
    let book = FormulaBookDraft([
      "A1": "=B1+1|1", "B1": "=C1|2", "C1": "=A1|3", "D1": "=A1", "E1": "=E1+1",
      "F1": "=SUM(F1:F3)",
      "G1": "=IF(TRUE,1,G2)", "G2": "=G1+1", "H1": "=SUM(H2:H3)", "H2": "=COUNT(H3)", "H3": "4",
    ])
    #expect(try book.result(in: "A1")?.hasPrefix("? circular") == true)
    #expect(try book.result(in: "D1")?.hasPrefix("? circular") == true)
    #expect(try book.result(in: "E1") == "? circular '表1'!E1")
    #expect(try book.result(in: "F1") == "? circular '表1'!F1")
    #expect(try book.result(in: "G1") == "1")
    #expect(try book.result(in: "G2") == "2")
    #expect(try book.result(in: "H1") == "5")
  }

  @Test("Old formulas take the value beside their cell, array formulas all values")
  func intersection() throws {
    let book = FormulaBookDraft([
      "A1": "1", "A2": "2", "A3": "3", "B2": "=A1:A3*10", "C9": "=A1:A3",
      "D1": "{=SUM(A1:A3*A1:A3)}", "D2": "=SUM(A1:A3*2)",
      "E1": "{=MAX(IF(A1:A3>1,A1:A3))}", "F2": "=ABS(A:A)", "G1": "{=A1:A3}", "H1": "=A1:C1",
      "I3": "=@A1:A3", "J1": "{=SUM(LEN(A1:A3))}",
      "K1": "{=SUM((A1:A3>1)*(A1:A3<3)*A1:A3)}", "L2": "=COUNTIF(A1:A3,A1:A3)",
      "M1": "{=INDEX(A1:A3,MATCH(1,(A1:A3>1)*(A1:A3<9),0))}",
    ])
    #expect(try book.result(in: "B2") == "20")
    #expect(try book.result(in: "C9") == "#VALUE!")
    #expect(try book.result(in: "D1") == "14")
    #expect(try book.result(in: "D2") == "4")
    #expect(try book.result(in: "E1") == "3")
    #expect(try book.result(in: "F2") == "2")
    #expect(try book.result(in: "G1") == "1")
    #expect(try book.result(in: "I3") == "3")
    #expect(try book.result(in: "J1") == "3")
    #expect(try book.result(in: "K1") == "2")
    #expect(try book.result(in: "L2") == "1")
    #expect(try book.result(in: "M1") == "2")
  }

  @Test("An array formula fills its cells anew for those that refer to them")
  func spreads() throws {
    let book = FormulaBookDraft([
      "A1": "1", "A2": "2", "A3": "3", "B1": "{=A1:A3*10}B1:B4", "B2": "99", "C1": "=SUM(B1:B3)",
      "C2": "=B3", "C3": "=B4", "C4": "=SUM(B:B)", "C5": "=TEXTJOIN(\",\",TRUE,A1:B3)",
      "D1": "{=5}D1:E2", "F1": "=SUM(D1:E2)", "G1": "{=TRANSPOSE(A1:A3)}G1:I1",
      "G2": "=VLOOKUP(1,G1:I1,3,0)", "J1": "{=NOSUCH()}J1:J2", "J2": "7", "J3": "=J2",
      "K11": "{=A1}K11:XFD1048576", "K12": "=SUM(K13:XFD1048576)", "M1": "=SUM(N1:N2)",
      "N1": "{=M1:M2}N1:N2",
    ])
    #expect(try book.result(in: "B1") == "10")
    #expect(try book.result(in: "C1") == "60")
    #expect(try book.result(in: "C2") == "30")
    #expect(try book.result(in: "C3") == "#N/A")
    #expect(try book.result(in: "C4") == "#N/A")
    #expect(try book.result(in: "C5") == "\"1,10,2,20,3,30\"")
    #expect(try book.result(in: "F1") == "20")
    #expect(try book.result(in: "G2") == "3")
    #expect(try book.result(in: "J3") == "? precedent '表1'!J1")
    #expect(try book.result(in: "K12") == "? too much work")
    #expect(try book.result(in: "M1")?.hasPrefix("? circular") == true)
  }

  @Test("Rows out of order and cells that come twice are found where they are")
  func disorder() throws {
    let package = HandMade(
      data:
        "<row r='3'><c r='A3'><v>3</v></c></row><row r='1'><c r='A1'><v>1</v></c><c r='B1'><f>SUM(A1:A3)</f></c></row>"
        + "<row r='3'><c r='A3'><v>30</v></c><c r='B3'><v>7</v></c></row>")
    let workbook = try package.open()
    var calculation = Calculation(workbook)
    let result = try calculation.result(
      at: CellReference(row: 1, column: 2), on: workbook.sheets[0], of: workbook)
    #expect(result == .value(.number(31)))
  }

  @Test("A sheet of another workbook is refused")
  func otherSheet() throws {
    let workbook = try FormulaBookDraft().open()
    var calculation = Calculation(workbook)
    let other = SheetInfo(name: "别的", visibility: .visible, part: "x")
    #expect(throws: WorkbookError.noSuchSheet("别的")) {
      try calculation.result(
        at: CellReference(row: 1, column: 1), on: other, of: workbook)
    }
  }
}
