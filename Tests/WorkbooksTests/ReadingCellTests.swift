import Testing

@testable import Workbooks

/// What cells hold, in the many ways that programs write them.
struct ReadingCellTests {
  @Test("Every kind of value is read as what it is")
  func kinds() throws {
    let values = try HandMade(
      data: """
        <row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="b"><v>1</v></c>
        <c r="D1" t="e"><v>#SPILL!</v></c><c r="E1" t="str"><v>甲</v></c>
        <c r="F1" t="inlineStr"><is><t>乙</t></is></c><c r="G1" t="n"><v>-2E-3</v></c></row>
        """, strings: "<si><t>共享</t></si>"
    ).values()
    #expect(
      values == [
        "A1": .number(1.5), "B1": .text("共享"), "C1": .bool(true), "D1": .error("#SPILL!"),
        "E1": .text("甲"), "F1": .text("乙"), "G1": .number(-0.002),
      ])
  }

  @Test("A truth value is told by its word as well as by its digit")
  func words() throws {
    let values = try HandMade(
      data: """
        <row><c t="b"><v>true</v></c><c t="b"><v>false</v></c><c t="b"><v>0</v></c>
        <c t="b"><v>maybe</v></c></row>
        """
    ).values()
    #expect(
      values == ["A1": .bool(true), "B1": .bool(false), "C1": .bool(false), "D1": .text("maybe")])
  }

  @Test("A bad number of a shared text is that cell's error, not the sheet's")
  func badSharedText() throws {
    let values = try HandMade(
      data: """
        <row><c t="s"><v>7</v></c><c t="s"><v>abc</v></c><c t="s"><v>-1</v></c><c t="s"><v>0</v></c></row>
        """, strings: "<si><t>好</t></si>"
    ).values()
    #expect(
      values == [
        "A1": .error("#VALUE!"), "B1": .error("#VALUE!"), "C1": .error("#VALUE!"), "D1": .text("好"),
      ])
  }

  @Test("Text where a number should be stays text, and spaces around a number do not matter")
  func untypedText() throws {
    let values = try HandMade(
      data: """
        <row><c><v>28.01.2007</v></c><c><v> 12 </v></c><c><v>1,234</v></c><c t="zzz"><v>5</v></c>
        <c t="zzz"><v>x</v></c><c><v>nan</v></c><c><v>0x10</v></c><c><v>1e999</v></c></row>
        """
    ).values()
    #expect(
      values == [
        "A1": .text("28.01.2007"), "B1": .number(12), "C1": .text("1,234"), "D1": .number(5),
        "E1": .text("x"), "F1": .text("nan"), "G1": .text("0x10"), "H1": .text("1e999"),
      ])
  }

  @Test("Numbers are the nearest doubles, and the digits beyond them are kept as stored")
  func exactNumbers() throws {
    let texts = [
      "0.1", "1234567890123456789", "520102199001011234", "1.7976931348623157E+308", "5e-324",
      "123456789.12345678", "0.30000000000000004", "9007199254740993", "1e23", "-0.07",
    ]
    let cells = texts.map { "<c><v>\($0)</v></c>" }.joined()
    let row = try #require(try HandMade(data: "<row>\(cells)</row>").rows().first)
    #expect(row.cells.map(\.value) == texts.map { Double($0).map { .number($0) } })
    #expect(row.cells.map(\.stored) == texts)
  }

  @Test("Runs of rich text are joined and phonetic text is left out")
  func richText() throws {
    let values = try HandMade(
      data: """
        <row><c t="s"><v>0</v></c><c t="inlineStr"><is><r><t>甲 </t></r><r><rPr><b/></rPr><t>乙</t></r></is></c></row>
        """,
      strings: """
        <si><r><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="1"><t>トウ</t></rPh><phoneticPr fontId="1"/></si>
        """
    ).values()
    #expect(values == ["A1": .text("東京"), "B1": .text("甲 乙")])
  }

  @Test("Escaped characters are the characters, and an escaped underscore ends there")
  func escapes() throws {
    let values = try HandMade(
      data: """
        <row><c t="str"><v>a_x000D_b</v></c><c t="str"><v>_x005F_x000D_</v></c>
        <c t="str"><v>_xD83D__xDE00_</v></c><c t="str"><v>_x00G0_ _X000D_ _x000D</v></c></row>
        """
    ).values()
    #expect(
      values == [
        "A1": .text("a\rb"), "B1": .text("_x000D_"), "C1": .text("😀"),
        "D1": .text("_x00G0_ _X000D_ _x000D"),
      ])
  }

  @Test("Dates in ISO 8601 are dates; a time alone is a part of a day")
  func isoDates() throws {
    let values = try HandMade(
      data: """
        <row><c t="d"><v>2023-05-06</v></c><c t="d"><v>2023-05-06T08:30:00.000Z</v></c>
        <c t="d"><v>12:00:00</v></c><c t="d"><v>2023-02-30</v></c></row>
        """
    ).values()
    #expect(
      values == [
        "A1": .date(try #require(DateTime(year: 2023, month: 5, day: 6))),
        "B1": .date(try #require(DateTime(year: 2023, month: 5, day: 6, seconds: 30_600))),
        "C1": .number(0.5), "D1": .text("2023-02-30"),
      ])
  }

  @Test("Cells and rows without a place of their own stand behind the last")
  func counted() throws {
    let values = try HandMade(
      data: """
        <row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="5"><c><v>4</v></c></row>
        <row><c r="$B$6"><v>5</v></c></row><row><c r="C9"><v>6</v></c></row><row><c><v>7</v></c></row>
        """
    ).values()
    #expect(
      values == [
        "A1": .number(1), "D1": .number(2), "E1": .number(3), "A5": .number(4), "B6": .number(5),
        "C9": .number(6), "A10": .number(7),
      ])
  }

  @Test("Cells outside the grid are left out, the others stay")
  func outside() throws {
    let rows = try HandMade(
      data: """
        <row r="1"><c r="XFE1"><v>0</v></c><c r="XFD1"><v>1</v></c><c><v>2</v></c></row>
        <row r="1048576"><c r="A1048576"><v>3</v></c></row><row r="16777217"><c><v>4</v></c></row>
        <row r="99999999999999999999"><c><v>5</v></c></row>
        """
    ).rows()
    #expect(rows.flatMap(\.cells).map(\.reference.description) == ["XFD1", "A1048576"])
  }

  @Test("Cells out of order are put in order, and of two at one place the last counts")
  func disorder() throws {
    let row = try #require(
      try HandMade(
        data: """
          <row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="C1"><v>4</v></c></row>
          """
      ).rows().first)
    #expect(row.cells.map(\.reference.column) == [1, 3])
    #expect(row.cells.map(\.value) == [.number(1), .number(4)])
  }

  @Test("Cells that only have a look are left out; hidden rows are told even when empty")
  func blanks() throws {
    let rows = try HandMade(
      data: """
        <row r="1"><c r="A1" s="3"/><c r="B1"><v/></c></row><row r="2" hidden="1"/>
        <row r="3" hidden="true"><c r="A3"><v>1</v></c></row><row r="4"><c r="A4" t="s"/></row>
        """
    ).rows()
    #expect(rows.map(\.number) == [2, 3])
    #expect(rows.map(\.isHidden) == [true, true])
    #expect(rows.map(\.cells.count) == [0, 1])
  }

  @Test("What a cell may carry besides its value does not get into it")
  func extensions() throws {
    let values = try HandMade(
      data: """
        <row r="1"><c r="A1"><v>1</v><extLst><ext><v>2</v></ext></extLst></c><extLst/></row>
        """
    ).values()
    #expect(values == ["A1": .number(1)])
  }
}
