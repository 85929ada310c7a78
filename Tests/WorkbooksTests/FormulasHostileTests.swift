import Testing

@testable import Workbooks

/// Formulas made to crash, to hang or to take all memory.
struct FormulasHostileTests {
  @Test("Formulas nested without end are refused")
  func nesting() throws {
    let book = FormulaBookDraft(["A1": "1"])
    let many = 10_000
    #expect(
      try book.result(
        String(repeating: "(", count: many) + "1" + String(repeating: ")", count: many))
        == "? too much work")
    #expect(try book.result(String(repeating: "-", count: many) + "1") == "? too much work")
    #expect(
      try book.result(
        String(repeating: "IF(1,", count: 3_000) + "1" + String(repeating: ")", count: 3_000))
        == "? too much work")
    #expect(try book.result(String(repeating: "{", count: many)) == "? syntax 1")
    #expect(try book.result("A1" + String(repeating: "+A1", count: 5_000)) == "5001")
    #expect(try book.result("1" + String(repeating: "%", count: many)) == "? too much work")
    #expect(try book.result("A1" + String(repeating: ",A1", count: 5_000)) == "? syntax 2")
    #expect(try book.result(String(repeating: "x", count: 100_000)) == "? too much work")
    #expect(
      try book.result(String(repeating: "(", count: 60) + "7" + String(repeating: ")", count: 60))
        == "7")
  }

  @Test("A chain of ten thousand cells is evaluated, and a circle of as many told")
  func chains() throws {
    let count = 10_000
    func rows(_ first: String) -> String {
      (1...count).map { row in
        let formula = row == 1 ? first : "A\(row - 1)+1"
        return "<row r='\(row)'><c r='A\(row)'><f>\(formula)</f></c></row>"
      }.joined()
    }
    let place = CellReference(row: count, column: 1)
    let chain = try HandMade(data: rows("1")).open()
    var calculation = Calculation(chain)
    #expect(
      try calculation.result(at: place, on: chain.sheets[0], of: chain)
        == .value(.number(Double(count))))
    let circle = try HandMade(data: rows("A\(count)+1")).open()
    calculation = Calculation(circle)
    let result = try calculation.result(at: place, on: circle.sheets[0], of: circle)
    #expect(result.map { FormulaBookDraft.text($0) }?.hasPrefix("? circular") == true)
  }

  @Test("Sums of all above do not make the list of what is to be done grow without end")
  func fans() throws {
    let count = 400
    var up: [String: String] = ["A1": "1", "B\(count)": "1"]
    for row in 2...count {
      up["A\(row)"] = "=COUNT(A$1:A\(row - 1))"
      up["B\(row - 1)"] = "=COUNT(B\(row):B$\(count))"
    }
    let book = FormulaBookDraft(up)
    #expect(try book.result(in: "A\(count)") == "\(count - 1)")
    #expect(try book.result(in: "B1") == "\(count - 1)")
  }

  @Test("Ranges of the whole grid cost what is stored in them")
  func ranges() throws {
    let book = FormulaBookDraft(["A1": "2", "XFD1048576": "3"])
    let all = "A1:XFD1048576"
    try book.expect([
      ("SUM(\(all))", "5"), ("COUNTA(\(all))", "2"), ("COUNTBLANK(\(all))", "17179869182"),
      ("COUNTIF(\(all),\"\")", "17179869182"),
      ("SUMIF(\(all),\">2\")", "3"), ("SUMPRODUCT(A:A)", "2"), ("SUMPRODUCT((A:A=2)*A:A)", "2"),
      ("SUMPRODUCT(\(all))", "? too much work"),
      ("MATCH(2,A:A,0)", "1"), ("ROWS(\(all))", "1048576"), ("SUM((\(all),\(all)))", "10"),
      ("SUMPRODUCT(A1:A1000000,B1:B1000000)", "0"),
      ("SUMPRODUCT(ROW(A1:A1000000)*(A1:A1000000=2))", "1"), ("TRANSPOSE(A:A)", "#VALUE!"),
      ("TEXTJOIN(\"\",FALSE,\(all))", "? too much work"),
      ("COUNTIFS(\(all),\"\",\(all),\"\")", "17179869182"), ("INDEX(\(all),1048576,16384)", "3"),
      ("SUMPRODUCT(A:A*TRANSPOSE(A1:A100))", "4"),
    ])
  }

  @Test("Texts that grow without end become an error, and steps are counted")
  func growth() throws {
    var cells = ["A1": "\"0123456789\""]
    for row in 2...40 { cells["A\(row)"] = "=A\(row - 1)&A\(row - 1)" }
    cells["B1"] = "=REPT(\"a\",32767)"
    cells["B2"] = "=COUNTIF(B1,REPT(\"a*\",120)&\"b\")"
    cells["B3"] = "=SEARCH(REPT(\"a*\",2000)&\"b\",B1)"
    cells["B4"] = "=SUBSTITUTE(B1,\"a\",B1)"
    cells["C1"] = "=SUM(A:A,B:B)"
    let book = FormulaBookDraft(cells)
    #expect(
      try book.result(in: "A12") == "\"" + String(repeating: "0123456789", count: 2_048) + "\"")
    #expect(try book.result(in: "A40") == "#VALUE!")
    #expect(try book.result(in: "B4") == "#VALUE!")
    var limits = Limits()
    limits.formulaSteps = 300_000
    #expect(try book.result(in: "B2", limits: limits) == "0")
    #expect(try book.result(in: "B3", limits: limits) == "? too much work")
    #expect(try book.result(in: "A2", limits: limits) == "\"01234567890123456789\"")
    limits.formulaSteps = 100
    #expect(try book.result(in: "A40", limits: limits) == "? too much work")
  }

  @Test("Names that double again and again are stopped by the steps they take")
  func doubling() throws {
    var book = FormulaBookDraft(["B1": "=N1_"])
    book.names = (1...30).map { ("N\($0)_", "N\($0 + 1)_+N\($0 + 1)_", nil) } + [("N31_", "1", nil)]
    var limits = Limits()
    limits.formulaSteps = 1_000_000
    #expect(try book.result(in: "B1", limits: limits) == "? too much work")
    #expect(try book.result("N27_") == "16")
  }

  @Test("Numbers at the edge are no trap")
  func edges() throws {
    let book = FormulaBookDraft(["A1": "1.7976931348623157E308", "A2": "-1E-300"])
    try book.expect([
      ("A1*2", "#NUM!"), ("A1+A1", "#NUM!"), ("SUM(A1,A1)", "#NUM!"),
      ("INT(A1)", "1.79769313486232E+308"), ("ROUND(A1,-400)", "0"),
      ("ROUNDUP(1,-309)", "#NUM!"), ("ROUND(A2,400)", "-1E-300"), ("LEFT(\"a\",A1)", "#NUM!"),
      ("INDEX(A:A,1E14)", "#REF!"), ("CHOOSE(A1,1)", "#NUM!"),
      ("REPT(\"a\",1E14)", "#VALUE!"), ("DATE(A1,1,1)", "#NUM!"), ("DATE(2000,1E14,1)", "#NUM!"),
      ("DATE(2000,1,-1E14)", "#NUM!"), ("YEAR(A1)", "#NUM!"),
      ("TIME(1E14,0,0)", "#NUM!"), ("EDATE(1,1E14)", "#NUM!"), ("MOD(A1,A2)", "#NUM!"),
      ("LARGE(A1:A2,1E300)", "#NUM!"), ("TEXT(A1,\"yyyy\")", "#VALUE!"),
      ("VLOOKUP(A1,A:A,1E14,0)", "#REF!"), ("MID(\"abc\",1E14,1E14)", "\"\""),
      ("FIND(\"a\",\"a\",1E14)", "#VALUE!"), ("CHAR(1E14)", "#VALUE!"),
      ("UNICHAR(1E14)", "#VALUE!"),
      ("SUBTOTAL(-1E14,A1)", "#VALUE!"), ("10^400", "#NUM!"), ("1E999", "? syntax 0"),
      ("WEEKDAY(1,1E14)", "#NUM!"), ("SUBSTITUTE(\"a\",\"a\",\"b\",1E14)", "\"a\""),
      ("FACT(1E300)", "#NUM!"), ("MROUND(A1,1E-300)", "#NUM!"), ("CEILING(A1,1E-300)", "#NUM!"),
      ("EVEN(A1)", "1.79769313486232E+308"),
    ])
  }

  @Test("Pieces of formulas in any order never crash")
  func pieces() throws {
    let book = FormulaBookDraft(["A1": "1", "A2": "\"x\"", "B1": "=A1"])
    let pieces = [
      "A1", "A1:B2", "SUM(", "IF(", ")", ",", ";", "{", "}", "1", "\"a\"", "+", "-", "*", "/", "^",
      "&", "=", "<>", ">", "%", ":", " ", "'", "!", "[", "]", "#", "#N/A",
      "表1!", "INDEX(", "VLOOKUP(", "SUMPRODUCT(", "TRUE", "(", "@", "$", "A:A", "1:1", "名",
      "[#All]", "COUNTIFS(", "TEXTJOIN(", "1E9", "XLOOKUP(", "DATE(", "~", "\u{0}",
    ]
    var state: UInt64 = 42
    func random(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    let workbook = try book.open()
    var calculation = Calculation(workbook)
    var values = 0
    for _ in 0..<5_000 {
      let formula = (0..<(1 + random(10))).map { _ in pieces[random(pieces.count)] }.joined()
      let result = try calculation.result(
        of: formula, at: CellReference(row: 9, column: 9), on: workbook.sheets[0], of: workbook)
      if result.value != nil { values += 1 }
    }
    #expect(values > 100)
  }
}
