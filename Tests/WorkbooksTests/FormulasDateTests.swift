import Testing

@testable import Workbooks

/// Days and times in formulas.
struct FormulasDateTests {
  @Test("Days are serial numbers, in a year that has a February 29, 1900")
  func days() throws {
    let book = FormulaBookDraft(["A1": "45052.75"])
    try book.expect([
      ("DATE(2023,5,6)", "45052"), ("DATE(2023,14,1)", "45323"), ("DATE(2023,0,1)", "44896"),
      ("DATE(2023,3,0)", "44985"),
      ("DATE(1900,1,1)", "1"), ("DATE(1900,3,1)", "61"), ("DATE(23,1,1)", "8402"),
      ("DATE(9999,12,31)", "2958465"), ("DATE(10000,1,1)", "#NUM!"),
      ("DATE(1900,1,0)", "0"), ("DATE(1900,1,-1)", "#NUM!"),
      ("YEAR(A1)", "2023"), ("MONTH(A1)", "5"), ("DAY(A1)", "6"), ("HOUR(A1)", "18"),
      ("MINUTE(0.5208333333)", "30"), ("SECOND(0.00001157407)", "1"),
      ("YEAR(0)", "1900"), ("DAY(60)", "29"), ("MONTH(60)", "2"), ("DAY(0)", "0"),
      ("YEAR(-1)", "#NUM!"), ("YEAR(\"2023-05-06\")", "2023"), ("YEAR(2958466)", "#NUM!"),
      ("TIME(6,30,0)", "0.270833333333333"), ("TIME(25,0,0)", "0.0416666666666667"),
      ("DAYS(\"2023-05-06\",\"2023-05-01\")", "5"),
      ("EDATE(DATE(2023,1,31),1)", "44985"), ("EOMONTH(DATE(2024,1,15),1)", "45351"),
      ("EDATE(45052,-1)", "45022"), ("EOMONTH(45052,0)", "45077"),
      ("WEEKDAY(45052)", "7"), ("WEEKDAY(45052,2)", "6"), ("WEEKDAY(45052,3)", "5"),
      ("WEEKDAY(45052,11)", "6"), ("WEEKDAY(45052,17)", "7"), ("WEEKDAY(45052,9)", "#NUM!"),
      ("DATEDIF(DATE(2020,2,29),DATE(2023,2,28),\"Y\")", "2"), ("DATEDIF(44927,45052,\"M\")", "4"),
      ("DATEDIF(44927,45052,\"D\")", "125"),
      ("DATEDIF(44927,45052,\"MD\")", "? unsupported dateUnit(\"MD\")"),
      ("DATEDIF(2,1,\"D\")", "#NUM!"),
    ])
  }

  @Test("Days of old Macintoshes are counted from 1904")
  func days1904() throws {
    var book = FormulaBookDraft(["A1": "43590"])
    book.properties = "<workbookPr date1904='1'/>"
    try book.expect([
      ("DATE(2023,5,6)", "43590"), ("YEAR(A1)", "2023"),
      ("TEXT(A1,\"yyyy-mm-dd\")", "\"2023-05-06\""), ("WEEKDAY(A1)", "7"),
      ("\"2023-05-06\"+0", "43590"), ("DATE(1900,1,1)", "#NUM!"), ("EOMONTH(A1,0)", "43615"),
    ])
  }

  @Test("A result in a cell whose format shows a date is a date")
  func dateFormat() throws {
    let package = HandMade(
      data:
        "<row r='1'><c r='A1' s='1'><f>DATE(2023,5,6)</f></c><c r='B1' s='0'><f>A1</f></c></row>",
      styles: "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/></cellXfs>")
    let workbook = try package.open()
    var calculation = Calculation(workbook)
    let sheet = workbook.sheets[0]
    let date = try calculation.result(
      at: CellReference(row: 1, column: 1), on: sheet, of: workbook)
    #expect(date == DateTime(year: 2023, month: 5, day: 6).map { .value(.date($0)) })
    let number = try calculation.result(
      at: CellReference(row: 1, column: 2), on: sheet, of: workbook)
    #expect(number == .value(.number(45052)))
  }

  @Test("Parts of a second survive in days that formulas refer to")
  func fractions() throws {
    let package = HandMade(
      data:
        "<row r='1'><c r='A1' s='1'><v>45052.123456789</v></c><c r='B1'><f>A1-45052</f></c></row>",
      styles: "<cellXfs><xf numFmtId='0'/><xf numFmtId='22'/></cellXfs>")
    let workbook = try package.open()
    var calculation = Calculation(workbook)
    let result = try calculation.result(
      at: CellReference(row: 1, column: 2), on: workbook.sheets[0], of: workbook)
    guard case .value(.number(let number)) = result else {
      Issue.record("\(String(describing: result))")
      return
    }
    #expect((number - 0.123456789).magnitude < 1e-10)
  }
}
