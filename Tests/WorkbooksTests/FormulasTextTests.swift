import Testing

@testable import Workbooks

/// Texts in formulas.
struct FormulasTextTests {
  private let book = FormulaBookDraft([
    "A1": "\"云岩区\"", "A2": "\"abcABC\"", "A3": "1234.5", "A4": "45052", "A5": "\"  a  b \"",
    "B1": "\"甲\"", "B3": "\"丙\"", "C1": "#N/A", "D1": "\"\u{1F600}x\"",
  ])

  @Test("Pieces of texts, counted in UTF-16 units from 1")
  func pieces() throws {
    try book.expect([
      ("LEFT(A1)", "\"云\""), ("LEFT(A1,2)", "\"云岩\""), ("RIGHT(A1,2)", "\"岩区\""),
      ("MID(A1,2,1)", "\"岩\""),
      ("MID(A1,3,9)", "\"区\""), ("MID(A1,9,1)", "\"\""), ("LEFT(A1,99)", "\"云岩区\""),
      ("LEFT(A1,0)", "\"\""),
      ("LEFT(A1,-1)", "#VALUE!"), ("MID(A1,0,1)", "#VALUE!"), ("LEN(A1)", "3"), ("LEN(A9)", "0"),
      ("LEN(D1)", "3"), ("LEN(A3)", "6"), ("LEFT(A3,2)", "\"12\""), ("LEFT(TRUE,1)", "\"T\""),
      ("LEN(C1)", "#N/A"),
      ("TRIM(A5)", "\"a b\""), ("UPPER(A2)", "\"ABCABC\""), ("LOWER(A2)", "\"abcabc\""),
      ("PROPER(\"tHIS is 2nd\")", "\"This Is 2Nd\""), ("REPLACE(A2,2,3,\"-\")", "\"a-BC\""),
      ("REPLACE(A2,9,3,\"-\")", "\"abcABC-\""), ("REPT(\"ab\",3)", "\"ababab\""),
      ("REPT(\"a\",0)", "\"\""),
      ("REPT(\"a\",-1)", "#VALUE!"), ("REPT(\"ab\",20000)", "#VALUE!"),
      ("LEN(REPT(\"a\",32767))", "32767"),
      ("CLEAN(\"a\"&CHAR(10)&\"b\")", "\"ab\""), ("T(A1)", "\"云岩区\""), ("T(A3)", "\"\""),
      ("CHAR(65)", "\"A\""), ("CODE(\"A\")", "65"), ("UNICODE(A1)", "20113"),
      ("UNICHAR(20113)", "\"云\""),
      ("EXACT(\"a\",\"A\")", "FALSE"), ("EXACT(A1,\"云岩区\")", "TRUE"),
    ])
  }

  @Test("Texts are joined, and numbers become text with up to 15 digits")
  func joining() throws {
    try book.expect([
      ("A1&A3", "\"云岩区1234.5\""), ("1/3&\"\"", "\"0.333333333333333\""), ("1E20&\"\"", "\"1E+20\""),
      ("123456789012345678&\"\"", "\"123456789012346000\""), ("0.00001&\"\"", "\"0.00001\""),
      ("1E-21&\"\"", "\"1E-21\""),
      ("-0.5&\"\"", "\"-0.5\""), ("TRUE&\"\"", "\"TRUE\""), ("A9&\"x\"", "\"x\""),
      ("C1&\"\"", "#N/A"),
      ("CONCATENATE(A1,\"-\",1)", "\"云岩区-1\""), ("CONCAT(B1:B3,\"!\")", "\"甲丙!\""),
      ("TEXTJOIN(\"、\",TRUE,B1:B3)", "\"甲、丙\""), ("TEXTJOIN(\"、\",FALSE,B1:B3)", "\"甲、、丙\""),
      ("TEXTJOIN(\",\",TRUE,1,\"\",TRUE)", "\"1,TRUE\""), ("TEXTJOIN(\",\",TRUE,C1)", "#N/A"),
      ("TEXTJOIN(\"\",FALSE,B1:B1048576)", "\"甲丙\""), ("TEXTJOIN(\",\",FALSE,B:B)", "#VALUE!"),
      ("REPT(\"x\",30000)&REPT(\"y\",3000)", "#VALUE!"),
    ])
  }

  @Test("Texts are found, with patterns where the function has them")
  func searching() throws {
    try book.expect([
      ("FIND(\"b\",A2)", "2"), ("FIND(\"B\",A2)", "5"), ("FIND(\"z\",A2)", "#VALUE!"),
      ("FIND(\"\",A2)", "1"),
      ("FIND(\"c\",A2,4)", "#VALUE!"), ("SEARCH(\"B\",A2)", "2"), ("SEARCH(\"B\",A2,3)", "5"),
      ("SEARCH(\"c*b\",A2)", "3"), ("SEARCH(\"?岩\",A1)", "1"), ("SEARCH(\"~*\",\"a*\")", "2"),
      ("SEARCH(\"x\",D1)", "3"), ("SEARCH(\"q\",A2)", "#VALUE!"),
      ("ISNUMBER(SEARCH(\"岩\",A1))", "TRUE"),
      ("SUBSTITUTE(\"a-b-c\",\"-\",\"+\")", "\"a+b+c\""),
      ("SUBSTITUTE(\"a-b-c\",\"-\",\"+\",2)", "\"a-b+c\""),
      ("SUBSTITUTE(\"abc\",\"\",\"x\")", "\"abc\""), ("SUBSTITUTE(\"abc\",\"B\",\"x\")", "\"abc\""),
      ("SUBSTITUTE(\"aaa\",\"a\",\"x\",0)", "#VALUE!"),
    ])
  }

  @Test("Values become texts by number formats, and texts become values")
  func formats() throws {
    try book.expect([
      ("TEXT(A3,\"#,##0.00\")", "\"1,234.50\""), ("TEXT(0.285,\"0%\")", "\"29%\""),
      ("TEXT(A4,\"yyyy-mm-dd\")", "\"2023-05-06\""),
      ("TEXT(A4,\"yyyy年m月d日\")", "\"2023年5月6日\""), ("TEXT(A4,\"aaaa\")", "\"星期六\""),
      ("TEXT(5,\"000\")", "\"005\""),
      ("TEXT(\"5\",\"0.0\")", "\"5.0\""), ("TEXT(\"甲\",\"0.0\")", "\"甲\""),
      ("TEXT(-1,\"0;(0)\")", "\"(1)\""),
      ("TEXT(0.5,\"h:mm\")", "\"12:00\""), ("TEXT(TRUE,\"0\")", "\"TRUE\""),
      ("TEXT(C1,\"0\")", "#N/A"),
      ("TEXT(5,\"\")", "\"\""), ("TEXT(-1,\"yyyy\")", "#VALUE!"), ("TEXT(A9,\"0\")", "\"0\""),
      ("VALUE(\"1,234\")", "1234"), ("VALUE(\"12%\")", "0.12"), ("VALUE(\"x\")", "#VALUE!"),
      ("VALUE(A3)", "1234.5"),
      ("VALUE(\"2023-05-06\")", "45052"), ("VALUE(TRUE)", "#VALUE!"),
      ("DATEVALUE(\"2023年5月6日\")", "45052"),
      ("DATEVALUE(\"45\")", "#VALUE!"), ("TIMEVALUE(\"12:00\")", "0.5"),
    ])
  }

  @Test("Texts compare without case; an order that depends on the language is not guessed")
  func comparing() throws {
    try book.expect([
      ("\"a\"=\"A\"", "TRUE"), ("\"a\"<\"B\"", "TRUE"), ("\"b\">\"A\"", "TRUE"),
      ("\"1\"<\"a\"", "TRUE"), ("\"_\"<\"a\"", "TRUE"),
      ("9<\"1\"", "TRUE"), ("\"z\"<TRUE", "TRUE"), ("FALSE<TRUE", "TRUE"), ("1=TRUE", "FALSE"),
      ("\"1\"=1", "FALSE"),
      ("A9=0", "TRUE"), ("A9=\"\"", "TRUE"), ("A9=FALSE", "TRUE"), ("A9<1", "TRUE"),
      ("A1=\"云岩区\"", "TRUE"),
      ("A1=\"云岩\"", "FALSE"), ("A1<>\"云严区\"", "TRUE"), ("\"É\"=\"é\"", "TRUE"),
      ("A1<\"白云区\"", "? unsupported textOrder"),
      ("C1=1", "#N/A"), ("\"ab\"<\"abc\"", "TRUE"),
    ])
  }
}
