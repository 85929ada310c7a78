import Testing

@testable import Workbooks

/// Formulas taken apart.
struct FormulasSyntaxTests {
  private let book: FormulaBookDraft = {
    var book = FormulaBookDraft([
      "A1": "1", "A2": "2", "A3": "3", "B1": "10", "B2": "20", "C3": "5",
    ])
    book.sheets.append(("It's 2", ["A1": "100", "A2": "200"]))
    book.sheets.append(("表3", ["A1": "1000", "Z5": "7"]))
    book.names = [
      ("税率", "0.25", nil), ("税率", "0.5", 1), ("块", "表1!$A$1:$A$3", nil),
      ("左", "表1!XFD1", nil), ("自己", "自己+1", nil), ("外", "[1]Sheet1!$A$1", nil),
    ]
    return book
  }()

  @Test("Operators bind as tightly as they do in spreadsheets")
  func precedence() throws {
    try book.expect([
      ("1+2*3", "7"), ("(1+2)*3", "9"), ("2^3^2", "64"), ("-2^2", "4"), ("0-2^2", "-4"),
      ("2^-1", "0.5"), ("10%", "0.1"), ("-10%", "-0.1"), ("200%%", "0.02"), ("2*50%", "1"),
      ("1&2+3", "\"15\""), ("1+2=3", "TRUE"), ("1=1=TRUE", "TRUE"), ("2<>2", "FALSE"),
      ("1<2", "TRUE"), ("2<=2", "TRUE"), ("3>=4", "FALSE"), ("+5", "5"), ("--\"3\"", "3"),
      ("1-2-3", "-4"), ("8/4/2", "1"), ("1.5E3", "1500"), (".5+1.", "1.5"), ("1E-2", "0.01"),
      ("\"a\"\"b\"", "\"a\"\"b\"".replacing("\"\"", with: "\"")), (" 1 + 2 ", "3"),
      ("+\"text\"", "\"text\""), ("TRUE", "TRUE"), ("true()", "TRUE"), ("#N/A", "#N/A"),
      ("#DIV/0!+1", "#DIV/0!"),
    ])
  }

  @Test("References reach other sheets, whole rows and columns, several sheets and areas")
  func references() throws {
    try book.expect([
      ("A1", "1"), ("$A$2", "2"), ("a3", "3"), ("SUM(A1:A3)", "6"), ("SUM($A1:A$3)", "6"),
      ("SUM(A:A)", "6"), ("SUM($A:B)", "36"), ("SUM(1:2)", "33"), ("SUM($1:$1)", "11"),
      ("SUM(A3:A1)", "6"), ("SUM(B2:A1)", "33"), ("'It''s 2'!A1", "100"), ("表3!A1", "1000"),
      ("SUM('It''s 2'!A1:A2)", "300"), ("SUM('表1:表3'!A1)", "1101"), ("SUM(表1:表3!A1)", "1101"),
      ("SUM('It''s 2:表3'!A1:A2)", "1300"), ("SUM((A1,B2))", "21"), ("SUM((A1:A3,B1:B2))", "36"),
      ("SUM(A1:B2 B1:C3)", "30"), ("SUM(A1 B2)", "#NULL!"), ("SUM(A1:INDEX(A:A,3))", "6"),
      ("SUM(INDEX(A:A,2):A3)", "5"), ("SUM(A1:A2:B2)", "33"), ("没有!A1", "#REF!"),
      ("表1!#REF!", "#REF!"), ("#REF!A1", "#REF!"), ("A1048576", "0"), ("XFD1", "0"),
      ("SUM(表3!A:Z)", "1007"), ("SUM(表3!5:5)", "7"), ("SUM(A1:XFD1048576)", "41"),
    ])
  }

  @Test("Names stand for what they are defined as, a sheet's own before the workbook's")
  func names() throws {
    try book.expect([
      ("税率*4", "1"), ("'It''s 2'!税率", "0.5"), ("SUM(块)", "6"), ("ROWS(块)", "3"),
      ("没有这个名称", "#NAME?"), ("自己", "? too much work"), ("外+1", "? external [1]Sheet1!$A$1"),
      ("A1048577", "#NAME?"), ("XFE1", "#NAME?"),
    ])
    // A relative name is seen from the cell, and goes on at the other edge.
    #expect(try book.result("左", at: "C1") == "10")
    #expect(try book.result("左*2", at: "D3") == "10")
  }

  @Test("Array constants, empty arguments and marks of newer functions are understood")
  func constants() throws {
    try book.expect([
      ("SUM({1,2;3,4})", "10"), ("{7,8}", "7"), ("INDEX({1,2;3,4},2,1)", "3"),
      ("COUNTA({\"a\",TRUE,#N/A,-1})", "4"), ("IF(FALSE,1,)", "0"), ("IF(TRUE,,5)", "0"),
      ("_xlfn.CONCAT(\"a\",1)", "\"a1\""), ("_xlfn._xlws.NOSUCH(1)", "? unknown NOSUCH"),
      ("IF(,1,2)", "2"), ("ROWS({1;2;3})", "3"), ("COLUMNS({1,2})", "2"),
    ])
  }

  @Test("What is no formula is told with the place where it goes wrong")
  func faults() throws {
    try book.expect([
      ("", "? syntax 0"), ("1+", "? syntax 2"), ("(1", "? syntax 2"), ("1)", "? syntax 1"),
      ("\"a", "? syntax 0"), ("SUM(1", "? syntax 5"), ("{1,2;3}", "? syntax 6"),
      ("1 2", "? syntax 2"),
      ("'A!1", "? syntax 0"), ("A1!!B", "? syntax 3"), ("~", "? syntax 0"),
      ("SUM((A1~B2)*1)", "#VALUE!"), ("AREAS((A1~B2))", "2"), ("[", "? syntax 0"),
      ("{A1}", "? syntax 1"), ("=1", "? syntax 0"), ("1,2", "? syntax 1"),
    ])
  }

  @Test("References to other files are refused by what is written")
  func external() throws {
    try book.expect([
      ("[1]Sheet1!A1", "? external [1]Sheet1!A1"), ("1+'[2]a b'!B2", "? external '[2]a b'!B2"),
      ("'C:\\[汇总.xlsx]Sheet1'!B2", "? external 'C:\\[汇总.xlsx]Sheet1'!B2"),
      ("[1]!合计+0", "? external [1]!合计"), ("[0]!宏(1)", "? external [0]!宏"),
      ("IF(TRUE,1,[1]Sheet1!A1)", "1"), ("[1]!'!某表!R300C19'", "? external [1]!'!某表!R300C19'"),
      ("SUM([1]A:B!C1)", "? external [1]A:B!C1"),
    ])
  }

  @Test("Columns of tables are found by their names")
  func tables() throws {
    var book = FormulaBookDraft([
      "B2": "\"名\"", "C2": "\"金[额]\"", "B3": "\"a\"", "C3": "5", "C4": "7",
      "C5": "=SUBTOTAL(109,表A[金'[额']])|0", "D3": "=表A[[#This Row],[金'[额']]]*2",
      "D4": "=表A[@[金'[额']]]*3", "D9": "=表A[[#This Row],[名]]", "B4": "=[金'[额']]&\"!\"",
      "E4": "=SUM([金'[额']])",
    ])
    book.tables = [
      """
      <table xmlns='\(HandMade.main)' id='1' name='x' displayName='表A' ref='B2:C5' totalsRowCount='1'>
      <tableColumns count='2'><tableColumn id='1' name='名'/><tableColumn id='2' name='金[额]'/>
      </tableColumns></table>
      """
    ]
    try book.expect([
      ("SUM(表A[金'[额']])", "12"), ("COUNTA(表A[])", "4"), ("COUNTA(表A[#All])", "7"),
      ("ROWS(表A[[#All],[名]])", "4"), ("表A[[#Headers],[名]]", "\"名\""),
      ("COUNTA(表A[[#Data],[名]:[金'[额']]])", "4"), ("表A[[#Totals],[金'[额']]]", "12"),
      ("SUM(表A[无])", "#REF!"), ("SUM(无[名])", "#REF!"),
      ("ROWS(表A[[#Headers],[#Data],[名]])", "3"),
    ])
    #expect(try book.result(in: "C5") == "12")
    #expect(try book.result(in: "D3") == "10")
    #expect(try book.result(in: "D4") == "21")
    #expect(try book.result(in: "D9") == "#REF!")
    // Within the table its name may be left out.
    #expect(try book.result(in: "B4") == "\"7!\"")
    #expect(try book.result(in: "E4") == "#REF!")
  }
}
