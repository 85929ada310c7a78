import Testing

@testable import Workbooks

/// Formulas after a change of the sheets they name.
struct EditingSheetReferenceTests {
  private let sheets = ["Sheet1", "1月", "It's", "My Sheet", "B2"]

  private func renamed(_ formula: String, _ index: Int = 0, to name: String) -> String {
    SheetTransition.renaming(index, to: name, of: sheets)(formula) ?? formula
  }

  private func removed(_ formula: String, _ index: Int = 0) -> String {
    SheetTransition.removing(index, of: sheets)(formula) ?? formula
  }

  @Test(arguments: [
    ("Sheet1!A1+sheet1!$B$2", "Data!A1+Data!$B$2"),
    ("SUM(Sheet1!A:A,'Sheet1'!B1)", "SUM(Data!A:A,'Data'!B1)"),
    ("\"Sheet1!A1\"&Sheet1!A1", "\"Sheet1!A1\"&Data!A1"),
    ("\"a\"\"Sheet1!\"&Sheet1!A1", "\"a\"\"Sheet1!\"&Data!A1"),
    ("[1]Sheet1!A1+'[2]Sheet1'!A1+[0]Sheet1!A1", "[1]Sheet1!A1+'[2]Sheet1'!A1+[0]Data!A1"),
    ("XSheet1!A1+Sheet10!A1", "XSheet1!A1+Sheet10!A1"),
    ("Sheet1:'My Sheet'!A1", "Sheet1:'My Sheet'!A1"),
    ("'Sheet1:My Sheet'!A1", "'Data:My Sheet'!A1"),
    ("A1:Sheet1!B2", "A1:Data!B2"),
    ("#REF!+Sheet1!A1+#N/A+#DIV/0!", "#REF!+Data!A1+#N/A+#DIV/0!"),
    (
      "T[[#This Row],[Sheet1!x]]+T['[Sheet1!]+Sheet1!A1",
      "T[[#This Row],[Sheet1!x]]+T['[Sheet1!]+Data!A1"
    ),
    ("{1,2}+IF(Sheet1!A1#=\"\",Sheet1!Name,1)", "{1,2}+IF(Data!A1#=\"\",Data!Name,1)"),
    ("'It''s'!A1+Sheet1!A1", "'It''s'!A1+Data!A1"),
    ("Sheet1!#REF!", "Data!#REF!"), ("Sheet1", "Sheet1"), ("'Sheet1", "'Sheet1"),
    ("[Sheet1!", "[Sheet1!"),
  ])
  func aRenamedSheetIsFollowed(_ formula: String, _ expected: String) {
    #expect(renamed(formula, to: "Data") == expected)
  }

  @Test func namesGetQuotesWhereTheyNeedThem() {
    let names = [
      ("目标任务", "目标任务!A1"), ("新 表", "'新 表'!A1"), ("It's", "'It''s'!A1"), ("A1", "'A1'!A1"),
      ("R1C1", "'R1C1'!A1"), ("RC", "'RC'!A1"), ("C", "'C'!A1"), ("Rot", "Rot!A1"),
      ("1a", "'1a'!A1"),
      ("a-b", "'a-b'!A1"), ("TRUE", "'TRUE'!A1"), ("_x.1", "_x.1!A1"), ("表(一)", "'表(一)'!A1"),
      ("XFE1", "'XFE1'!A1"),
    ]
    for (name, expected) in names { #expect(renamed("Sheet1!A1", to: name) == expected) }
    #expect(renamed("'It''s'!A1", 2, to: "x") == "'x'!A1")
    #expect(renamed("Sheet1:1月!A1", to: "a b") == "'a b:1月'!A1")
  }

  @Test(arguments: [
    ("Sheet1!A1+1", "#REF!+1"), ("SUM(Sheet1!$A$1:$B$2,A1)", "SUM(#REF!,A1)"),
    ("Sheet1!A:A*Sheet1!1:2", "#REF!*#REF!"), ("Sheet1!A1:Sheet1!B2", "#REF!:#REF!"),
    ("Sheet1!Name&\"Sheet1!A1\"", "#REF!&\"Sheet1!A1\""), ("Sheet1!A1#", "#REF!"),
    ("Sheet1!A1:INDEX(A:A,2)", "#REF!:INDEX(A:A,2)"), ("Sheet1!#REF!", "#REF!"),
    ("'My Sheet'!A1", "'My Sheet'!A1"), ("[1]Sheet1!A1", "[1]Sheet1!A1"),
    ("SUM(Sheet1:1月!A1)", "SUM('1月:1月'!A1)"),
    ("SUM('Sheet1:My Sheet'!A1:B2)", "SUM('1月:My Sheet'!A1:B2)"),
    ("SUM(Sheet1:Sheet1!A1)", "SUM(#REF!)"),
  ])
  func aRemovedSheetLeavesAnError(_ formula: String, _ expected: String) {
    #expect(removed(formula) == expected)
  }

  @Test(arguments: [
    ("SUM(T1[[#This Row],[a'[b]])+t1", "SUM(#REF!)+#REF!"), ("T1[]&\"T1[a]\"", "#REF!&\"T1[a]\""),
    ("T12[a]+XT1[a]+T1x", "T12[a]+XT1[a]+T1x"), ("Sheet1!T1[a]*2", "#REF!*2"),
  ])
  func tablesThatGoLeaveAnError(_ formula: String, _ expected: String) {
    let transition = SheetTransition.removing(0, of: sheets, tables: ["T1"])
    #expect(transition(formula) ?? formula == expected)
  }

  @Test func severalSheetsKeepTheirEndsWhenOneMoves() {
    func moved(_ formula: String, _ from: Int, _ to: Int) -> String {
      SheetTransition.moving(from, to: to, of: ["p", "q", "s", "t"])(formula) ?? formula
    }
    #expect(moved("p:s!A1", 3, 0) == "p:s!A1")
    #expect(moved("p:s!A1", 0, 3) == "q:s!A1")
    #expect(moved("q:t!A1", 3, 0) == "q:s!A1")
    #expect(moved("p:q!A1", 0, 1) == "q:q!A1")
    #expect(moved("p!A1", 0, 3) == "p!A1")
  }

  @Test func pivotTablesAreNamedWithoutQuotes() {
    let transition = SheetTransition.renaming(3, to: "新 表", of: sheets)
    #expect(transition.pivotTable("[b.xlsx]My Sheet!PivotTable1") == "[b.xlsx]新 表!PivotTable1")
    #expect(transition.pivotTable("[b.xlsx]Sheet1!PivotTable1") == nil)
  }

  @Test func anyFormulaIsWalkedToItsEnd() {
    let pieces = ["'", "\"", "[", "]", "!", ":", "#", "Sheet1", "A1", "(", "''", "$", "月", "REF"]
    var seed: UInt64 = 7
    for _ in 0..<20_000 {
      var formula = ""
      for _ in 0..<8 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        formula += pieces[Int(seed >> 33) % pieces.count]
      }
      let there = renamed(formula, to: "Data2")
      #expect(there.utf8.count >= formula.utf8.count - 1)
      _ = removed(formula)
    }
  }
}
