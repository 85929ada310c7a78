import Testing
import Workbooks

@testable import Reports

/// The formula by which a mark holds for as long as its cell is what it was.
struct UnchangedTests {
  private let c7 = CellReference(row: 7, column: 3)

  private func formula(_ value: CellValue?, formula: String? = nil, stored: String = "") -> String {
    Unchanged.formula(c7, Cell(c7, value: value, formula: formula, stored: stored))
  }

  @Test func `a number is compared as a number`() {
    #expect(formula(.number(75.3)) == "AND(ISNUMBER($C$7),$C$7=75.3)")
    #expect(formula(.number(-3)) == "AND(ISNUMBER($C$7),$C$7=-3)")
    #expect(formula(.number(1e-7)) == "AND(ISNUMBER($C$7),$C$7=1E-07)")
  }

  @Test func `a text stays flagged only while it is the same text, not the number it spells`() {
    #expect(formula(.text("75")) == "AND(ISTEXT($C$7),EXACT($C$7,\"75\"))")
    #expect(formula(.text("a\"b\nc")) == "AND(ISTEXT($C$7),EXACT($C$7,\"a\"\"b\"&CHAR(10)&\"c\"))")
  }

  @Test func `literals stay within 255 characters and formulas within 8192`() throws {
    let literal = FormulaText.literal(String(repeating: "亿", count: 600))
    #expect(literal.split(separator: "&").map { $0.count - 2 } == [255, 255, 90])
    let long = formula(.text(String(repeating: "\"", count: 30_000)))
    #expect(long.utf16.count < FormulaText.longest)
    #expect(long.hasPrefix("AND(ISTEXT($C$7),LEN($C$7)=30000,"))
  }

  @Test func `a date is compared by its stored serial, whatever day the workbook counts from`() {
    let day = DateTime(year: 2023, month: 5, day: 6)
    #expect(formula(day.map { .date($0) }, stored: "45052") == "AND(ISNUMBER($C$7),$C$7=45052)")
    #expect(
      formula(day.map { .date($0) }, stored: "2023-05-06")
        == "AND(ISNUMBER($C$7),$C$7=DATE(2023,5,6))")
  }

  @Test func `blank, flags, errors and unevaluated formulas have tests of their own`() {
    #expect(formula(nil) == "ISBLANK($C$7)")
    #expect(formula(nil, formula: "A1+1") == "_xlfn.ISFORMULA($C$7)")
    #expect(formula(.bool(true)) == "AND(ISLOGICAL($C$7),$C$7=TRUE)")
    #expect(formula(.error("#REF!")) == "ISERROR($C$7)")
  }

  @Test func `a range is unchanged while all its cells are`() {
    let cells = [c7, CellReference(row: 8, column: 3)]
    let snapshot = CellSnapshot(sheets: ["王's"], cells: [:])
    #expect(
      Unchanged.formula(cells, sheet: "王's", in: snapshot)
        == "AND(ISBLANK('王''s'!$C$7),ISBLANK('王''s'!$C$8))")
  }
}
