import Testing

@testable import Workbooks

/// Formulas as they belong to each cell.
struct ReadingFormulaTests {
  @Test("A formula comes with its stored result, and without its equals sign")
  func plain() throws {
    let row = try #require(
      try HandMade(
        data: """
          <row><c><f>SUM(B1:B2)&amp;"x"</f><v>3</v></c><c><f>=1+1</f></c><c t="str"><f>A1</f><v></v></c></row>
          """
      ).rows().first)
    #expect(row.cells.map(\.formula) == ["SUM(B1:B2)&\"x\"", "1+1", "A1"])
    #expect(row.cells.map(\.value) == [.number(3), nil, .text("")])
  }

  @Test("A shared formula is moved to each of its cells")
  func shared() throws {
    let formulas = try HandMade(
      data: """
        <row r="2"><c r="C2"><f t="shared" ref="C2:D3" si="0">A2*$B2+A$1</f><v>1</v></c>
        <c r="D2"><f t="shared" si="0"/><v>1</v></c></row>
        <row r="3"><c r="C3"><f t="shared" si="0"/><v>1</v></c><c r="D3"><f t="shared" si="9"/></c></row>
        """
    ).formulas()
    #expect(
      formulas == ["C2": "A2*$B2+A$1", "D2": "B2*$B2+B$1", "C3": "A3*$B3+A$1", "D3": ""])
  }

  @Test("Array formulas and tables of results are formulas of their first cell")
  func arrays() throws {
    let formulas = try HandMade(
      data: """
        <row><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c>
        <c r="B1"><f t="dataTable" ref="B1:B3" dt2D="1" dtr="1" r1="F1" r2="G1"/><v>4</v></c></row>
        """
    ).formulas()
    #expect(formulas == ["A1": "B1:B2*2", "B1": "TABLE(F1,G1)"])
  }

  @Test("Array formulas and tables of results tell the range that they fill")
  func spreads() throws {
    let cells = try HandMade(
      data: """
        <row><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c>
        <c r="B1"><f t="dataTable" ref="B1:C3" dt2D="1" dtr="1" r1="F1" r2="G1"/></c>
        <c r="C1"><f t="dataTable" ref="C1:C3" dtr="0" r1="$F$1"/></c><c r="D1"><f t="dataTable" ref="D1:E1" dtr="1" r1="F1" del1="1"/></c>
        <c r="E1"><f t="array" ref="bad">1</f></c><c r="F1"><f ref="F1:F2">1</f></c></row>
        """
    ).rows().flatMap(\.cells)
    let f1 = CellReference(row: 1, column: 6)
    #expect(
      cells.map(\.spread) == [
        .array(CellRange(rows: 1...2, columns: 1...1)),
        .dataTable(
          CellRange(rows: 1...3, columns: 2...3), rowInput: f1,
          columnInput: CellReference(row: 1, column: 7)),
        .dataTable(CellRange(rows: 1...3, columns: 3...3), rowInput: nil, columnInput: f1),
        .dataTable(CellRange(rows: 1...1, columns: 4...5), rowInput: nil, columnInput: nil),
        nil, nil,
      ])
    #expect(cells[1].spread?.range == CellRange(rows: 1...3, columns: 2...3))
  }

  @Test(
    "Only what is a relative reference is moved",
    arguments: [
      ("A1", "B2"), ("$A$1", "$A$1"), ("$A1", "$A2"), ("A$1", "B$1"), ("a1", "B2"),
      ("\"A1\"&A1", "\"A1\"&B2"), ("'A1 表'!A1", "'A1 表'!B2"), ("表1!A1", "表1!B2"),
      ("Sheet1!A1:B2", "Sheet1!B2:C3"), ("LOG10(A1)", "LOG10(B2)"), ("A1_B+_A1", "A1_B+_A1"),
      ("表[A1]+A1", "表[A1]+B2"), ("[1]A!A1", "[1]A!B2"), ("A:C", "B:D"), ("$A:C", "$A:D"),
      ("1:3", "2:4"), ("$1:3", "$1:4"), ("A1+1.5E10", "B2+1.5E10"), ("XFD1", "#REF!"),
      ("A1048576", "#REF!"), ("TRUE+AB12:CD34", "TRUE+AC13:CE35"), ("合计A1", "合计A1"),
      ("\"a\"\"A1\"", "\"a\"\"A1\""), ("A1!B2", "A1!C3"),
      ("IF(A1>0,{1,2},B1)", "IF(B2>0,{1,2},C2)"),
    ])
  func shift(formula: String, moved: String) {
    #expect(FormulaShift(rows: 1, columns: 1).applied(to: formula) == moved)
  }
}
