import Testing

@testable import Workbooks

/// Numbers in formulas.
struct FormulasArithmeticTests {
  private let book = FormulaBookDraft([
    "A1": "1", "A2": "2", "A3": "3", "A4": "\"4\"", "A6": "TRUE", "A7": "\"\"", "A8": "\"x\"",
    "B1": "#DIV/0!", "C1": "0.1", "C2": "0.2", "C3": "0.3", "D1": "5", "D2": "3", "D3": "5",
    "D4": "1",
    "E1": "1", "E2": "=1/0", "E3": "2",
  ])

  @Test("Texts that read as numbers count in arithmetic, others do not")
  func coercion() throws {
    try book.expect([
      ("A4+1", "5"), ("A5+1", "1"), ("A6+1", "2"), ("A7+1", "#VALUE!"), ("A8+1", "#VALUE!"),
      ("\" 12 \"+0", "12"), ("\"1,234.5\"+0", "1234.5"), ("\"12%\"+0", "0.12"),
      ("\"¥1,000\"+0", "1000"),
      ("\"(5)\"+0", "-5"), ("\"-3\"*1", "-3"), ("\"1e3\"+0", "1000"), ("\"0x10\"+0", "#VALUE!"),
      ("\"nan\"+0", "#VALUE!"), ("\"\"+0", "#VALUE!"), ("\"1,2\"+0", "#VALUE!"),
      ("\"--1\"+0", "#VALUE!"),
      ("\"2023-05-06\"+0", "45052"), ("\"2023/5/6\"+0", "45052"), ("\"2023年5月6日\"+0", "45052"),
      ("\"6:00\"+0", "0.25"), ("\"2023-5-6 18:00\"+0", "45052.75"), ("\"6:00 PM\"+0", "0.75"),
      ("\"2023-02-30\"+0", "#VALUE!"), ("\"5/6/2023\"+0", "? unsupported dateInText"),
      ("TRUE+TRUE", "2"), ("B1+1", "#DIV/0!"), ("1/0", "#DIV/0!"), ("0/0", "#DIV/0!"),
      ("0^0", "#NUM!"), ("0^-1", "#DIV/0!"), ("(-8)^(1/3)", "#NUM!"), ("1E308*10", "#NUM!"),
    ])
  }

  @Test("What binary arithmetic leaves over does not show")
  func precision() throws {
    try book.expect([
      ("C1+C2=C3", "TRUE"), ("C1+C2-C3", "0"), ("0.1+0.2>0.3", "FALSE"), ("1.1-1-0.1", "0"),
      ("1-0.9=0.1", "TRUE"), ("1E-20+0", "1E-20"), ("1/3=0.333333333333333", "TRUE"),
      ("0.5-0.4-0.1", "0"),
    ])
  }

  @Test("Rounding goes by the decimal digits, halves away from zero")
  func rounding() throws {
    try book.expect([
      ("ROUND(1.005,2)", "1.01"), ("ROUND(2.5,0)", "3"), ("ROUND(-2.5,0)", "-3"),
      ("ROUND(1234.5,-2)", "1200"), ("ROUND(1250,-2)", "1300"), ("ROUND(0.5,0)", "1"),
      ("ROUND(0.49999,0)", "0"), ("ROUND(2.345,2)", "2.35"), ("ROUND(1.0049999,2)", "1"),
      ("ROUND(55,-2)", "100"), ("ROUND(45,-2)", "0"), ("ROUND(45,-3)", "0"),
      ("ROUND(1E20,2)", "1E+20"),
      ("ROUND(9.995,2)", "10"), ("ROUND(1.5,300)", "1.5"), ("ROUND(5,-400)", "0"),
      ("ROUNDUP(1.001,2)", "1.01"), ("ROUNDUP(-1.001,2)", "-1.01"), ("ROUNDUP(3,0)", "3"),
      ("ROUNDUP(0.001,0)", "1"), ("ROUNDUP(12,-2)", "100"), ("ROUNDUP(0,2)", "0"),
      ("ROUNDDOWN(1.009,2)", "1"), ("ROUNDDOWN(-1.99,0)", "-1"), ("ROUNDDOWN(199,-2)", "100"),
      ("TRUNC(-8.9)", "-8"), ("TRUNC(3.14159,3)", "3.141"), ("INT(-8.9)", "-9"), ("INT(8.9)", "8"),
      ("MROUND(10,3)", "9"), ("MROUND(1.3,0.2)", "1.4"), ("MROUND(5,-2)", "#NUM!"),
      ("CEILING(2.5,1)", "3"), ("CEILING(0.3,0.1)", "0.3"), ("CEILING(-2.5,-2)", "-4"),
      ("FLOOR(2.5,1)", "2"), ("FLOOR(0.3,0.1)", "0.3"), ("FLOOR(1,0)", "#DIV/0!"),
      ("EVEN(3)", "4"), ("EVEN(-1)", "-2"), ("ODD(2)", "3"), ("ODD(0)", "1"),
    ])
  }

  @Test("Functions of numbers")
  func numbers() throws {
    try book.expect([
      ("ABS(-3)", "3"), ("SIGN(-2)", "-1"), ("SQRT(9)", "3"), ("SQRT(-1)", "#NUM!"),
      ("MOD(7,3)", "1"), ("MOD(-7,3)", "2"), ("MOD(7,-3)", "-2"), ("MOD(6,3)", "0"),
      ("MOD(1,0)", "#DIV/0!"), ("POWER(2,10)", "1024"), ("QUOTIENT(-7,2)", "-3"), ("LN(1)", "0"),
      ("LOG10(1000)", "3"), ("LOG(8,2)", "3"), ("LOG(0)", "#NUM!"), ("EXP(0)", "1"),
      ("FACT(5)", "120"), ("ROUND(PI(),4)", "3.1416"), ("ABS(\"-3\")", "3"),
      ("ABS(\"x\")", "#VALUE!"),
      ("ABS()", "? unsupported argumentCount(\"ABS\", 0)"), ("SIN(0)", "0"),
      ("DEGREES(PI())", "180"),
    ])
  }

  @Test("Totals count numbers of ranges, and in the formula itself what reads as one")
  func totals() throws {
    try book.expect([
      ("SUM(A1:A8)", "6"), ("SUM(A1,\"4\",TRUE)", "6"), ("SUM(A1,\"x\")", "#VALUE!"),
      ("SUM(A8)", "0"),
      ("SUM(A1:B1)", "#DIV/0!"), ("SUM({1,\"2\",TRUE})", "1"), ("AVERAGE(A1:A8)", "2"),
      ("AVERAGE(A4:A5)", "#DIV/0!"), ("COUNT(A1:A8)", "3"), ("COUNT(A1:B1)", "1"),
      ("COUNT(1,\"2\",\"x\",TRUE,)", "4"), ("COUNTA(A1:A8)", "7"), ("COUNTA(A1:B1)", "2"),
      ("COUNTBLANK(A1:A8)", "2"), ("COUNTBLANK(A1:A1048576)", "1048570"), ("MAX(A1:A8)", "3"),
      ("MIN(A1:A3,0)", "0"), ("MAX(A4:A5)", "0"), ("MAXA(A5:A7)", "1"), ("AVERAGEA(A1:A4)", "1.5"),
      ("PRODUCT(A1:A3)", "6"), ("PRODUCT(A4:A5)", "0"), ("SUMSQ(3,4)", "25"),
      ("MEDIAN(D1:D4)", "4"),
      ("MODE(D1:D4)", "5"), ("MODE(A1:A3)", "#N/A"), ("LARGE(D1:D4,2)", "5"),
      ("SMALL(D1:D4,2)", "3"),
      ("LARGE(D1:D4,5)", "#NUM!"), ("RANK(3,D1:D4)", "3"), ("RANK(5,D1:D4)", "1"),
      ("RANK(1,D1:D4,1)", "1"), ("RANK(9,D1:D4)", "#N/A"), ("VAR(D1:D4)", "3.66666666666667"),
      ("STDEV.P(2,4,4,4,5,5,7,9)", "2"), ("STDEV(5)", "#DIV/0!"), ("SUM(E1:E3)", "#DIV/0!"),
      ("SUM(A:A,A1:A2)", "9"), ("SUM()", "? unsupported argumentCount(\"SUM\", 0)"),
    ])
  }

  @Test("A subtotal leaves out other subtotals, and hidden rows where it is told to")
  func subtotals() throws {
    var book = FormulaBookDraft([
      "A1": "1", "A2": "2", "A3": "=SUBTOTAL(9,A1:A2)", "A4": "4", "A5": "=SUBTOTAL(109,A1:A4)",
      "A6": "=SUBTOTAL(9,A1:A5)", "A7": "=SUBTOTAL(3,A1:A5)", "A8": "=SUBTOTAL(12,A1:A5)",
    ])
    #expect(try book.result(in: "A3") == "3")
    #expect(try book.result(in: "A5") == "7")
    #expect(try book.result(in: "A6") == "7")
    #expect(try book.result(in: "A7") == "3")
    #expect(try book.result(in: "A8") == "#VALUE!")
    book.hiddenRows = [2]
    #expect(try book.result(in: "A5") == "5")
    #expect(try book.result(in: "A6") == "? unsupported hiddenRows")
  }

  @Test("Products are summed over arrays, flags made numbers by a sign")
  func products() throws {
    try book.expect([
      ("SUMPRODUCT(A1:A3,D1:D3)", "26"), ("SUMPRODUCT((A1:A3>1)*D1:D3)", "8"),
      ("SUMPRODUCT(--(D1:D4=5))", "2"), ("SUMPRODUCT(A1:A3>1)", "0"), ("SUMPRODUCT(A1:A8)", "6"),
      ("SUMPRODUCT(A1:A3,D1:D2)", "#VALUE!"), ("SUMPRODUCT((D1:D4=5)*1,D1:D4)", "10"),
      ("SUMPRODUCT(1/COUNTIF(D1:D4,D1:D4))", "3"), ("SUMPRODUCT(LEN(A1:A4))", "4"),
      ("SUMPRODUCT(--(LEFT(A1:A3,1)=\"2\"))", "1"), ("SUMPRODUCT(A:A*1)", "#VALUE!"),
      ("SUMPRODUCT((D:D=\"\")*1)", "1048572"), ("SUMPRODUCT(D:D*(D:D>2))", "13"),
      ("SUMPRODUCT({1,2}*{10;20})", "90"), ("SUMPRODUCT(ROW(A1:A3))", "6"),
      ("SUMPRODUCT((C1:C3)*{1;2;3})", "1.4"), ("SUMPRODUCT(E1:E3)", "#DIV/0!"),
    ])
  }
}
