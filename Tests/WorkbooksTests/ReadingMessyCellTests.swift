import Testing

@testable import Workbooks

/// Cells as careless programs write them, each read as a person would see it in Excel.
struct ReadingMessyCellTests {
  @Test("A text in the cell itself counts for every kind; a value in its place counts for none")
  func inlineTexts() throws {
    let values = try HandMade(
      data: """
        <row><c t="inlineStr"><v>1</v></c><c t="inlineStr"><f>A9</f><v>1</v></c>
        <c t="inlineStr"><v>1</v><is><t>甲</t></is></c><c><is><t>乙</t></is></c></row>
        """
    ).values()
    #expect(values == ["B1": nil, "C1": .text("甲"), "D1": .text("乙")])
  }

  @Test("Errors that newer programs know are errors by their own names")
  func newErrors() throws {
    let names = ["#CALC!", "#SPILL!", "#FIELD!", "#BLOCKED!", "#GETTING_DATA", "ERROR"]
    let cells = names.map { "<c t='e'><v>\($0)</v></c>" }.joined()
    let row = try #require(try HandMade(data: "<row>\(cells)</row>").rows().first)
    #expect(row.cells.map(\.value) == names.map { .error($0) })
  }

  @Test("A place that is no name of a cell is that of the next cell")
  func badPlaces() throws {
    let values = try HandMade(
      data: """
        <row r="2"><c r="1A"><v>1</v></c><c r="$B$2"><v>2</v></c><c r=""><v>3</v></c>
        <c r="A:A"><v>4</v></c><c r="f2"><v>6</v></c></row>
        """
    ).values()
    #expect(
      values == [
        "A2": .number(1), "B2": .number(2), "C2": .number(3), "D2": .number(4), "F2": .number(6),
      ])
  }

  @Test("A row's bad number is that of the next row")
  func badRows() throws {
    let rows = try HandMade(
      data: """
        <row r="3"><c r="A3"><v>1</v></c></row><row r="x"><c><v>2</v></c></row>
        <row r=""><c r="A5"><v>3</v></c></row><row r="0"><c><v>4</v></c></row>
        <row r="-7"><c><v>5</v></c></row>
        """
    ).rows()
    #expect(rows.map(\.number) == [3, 4, 5])
  }

  @Test("Rows out of order come as they stand, and a row that comes twice comes twice")
  func rowOrder() throws {
    let rows = try HandMade(
      data: """
        <row r="5"><c r="A5"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>
        <row r="5"><c r="B5"><v>3</v></c></row><row><c><v>4</v></c></row>
        """
    ).rows()
    #expect(rows.map(\.number) == [5, 2, 5, 6])
    #expect(rows.map { $0.cells.map(\.value) } == [1, 2, 3, 4].map { [.number($0)] })
  }

  @Test("The row of a cell is the one it stands in, whatever its own name says")
  func otherRow() throws {
    let values = try HandMade(data: "<row r='2'><c r='C9'><v>1</v></c></row>").values()
    #expect(values == ["C2": .number(1)])
  }

  @Test("Texts keep their zeros, their digits and the space around them")
  func texts() throws {
    let row = try #require(
      try HandMade(
        data: """
          <row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v> 2 </v></c>
          <c t="inlineStr"><is><t xml:space="preserve"> </t></is></c><c t="str"><v>007</v></c></row>
          """,
        strings: """
          <si><t>00123</t></si><si><t>520102199001011234</t></si><si><t xml:space="preserve"> 甲\n </t></si>
          """
      ).rows().first)
    #expect(
      row.cells.map(\.value)
        == ["00123", "520102199001011234", " 甲\n ", " ", "007"].map { .text($0) })
  }

  @Test("Space around a text of its own counts only where it says so, as in Excel; in runs it does")
  func space() throws {
    let row = try #require(
      try HandMade(
        data: """
          <row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c>
          <c t="inlineStr"><is><t>&#10;甲\u{3000}&#9;</t></is></c><c t="str"><v> 甲 </v></c></row>
          """,
        strings: """
          <si><t> 甲 乙\n</t></si><si><t xml:space="preserve"> 甲 </t></si><si><t> </t></si>
          <si><r><t>甲 </t></r><r><t>乙</t></r></si>
          """
      ).rows().first)
    let texts = ["甲 乙", " 甲 ", "", "甲 乙", "甲\u{3000}", " 甲 "]
    #expect(row.cells.map(\.value) == texts.map { .text($0) })
  }

  @Test("A time of day with a day before it is a date, and alone a number; a duration is a number")
  func times() throws {
    let values = try HandMade(
      data: """
        <row><c s="0"><v>45052.5</v></c><c s="0"><v>0.5</v></c><c s="1"><v>45052.5</v></c></row>
        """,
      styles: "<cellXfs><xf numFmtId='20'/><xf numFmtId='46'/></cellXfs>"
    ).values()
    let noon = try #require(DateTime(year: 2023, month: 5, day: 6, seconds: 43_200))
    #expect(values == ["A1": .date(noon), "B1": .number(0.5), "C1": .number(45052.5)])
  }

  @Test("An identity number typed as a number keeps all its digits as stored")
  func identityNumber() throws {
    let row = try #require(
      try HandMade(data: "<row><c><v>520102199001011234</v></c></row>").rows().first)
    #expect(row.cells.map(\.stored) == ["520102199001011234"])
    #expect(row.cells.map(\.value) == [.number(520_102_199_001_011_264)])
  }

  @Test("The wrong counts of shared texts are of no matter")
  func wrongCounts() throws {
    var package = HandMade(
      data: "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>2</v></c></row>",
      strings: "<si><t>甲</t></si><si><t>甲</t></si><si/>")
    for counts in ["count='1' uniqueCount='1'", "count='4000000000'", "uniqueCount='-1'"] {
      package.replace("<sst ", with: "<sst \(counts) ", in: "xl/sharedStrings.xml")
      #expect(
        try package.values() == ["A1": .text("甲"), "B1": .text("甲"), "C1": .text("")])
    }
  }

  @Test("Whatever extent a sheet claims, its cells are what it has", arguments: ["A:B", "", "A1"])
  func dimensions(extent: String) throws {
    var package = HandMade(data: "<row r='2'><c r='C2'><v>1</v></c></row>")
    package.replace(
      "<sheetData>", with: "<dimension ref='\(extent)'/><sheetData>",
      in: "xl/worksheets/sheet1.xml")
    #expect(try package.values() == ["C2": .number(1)])
  }

  @Test("Sections of characters, comments and instructions inside a cell are not in the way")
  func insideCells() throws {
    let values = try HandMade(
      data: """
        <row r="1"><!-- a --><c r="A1"><!-- b --><v>1<!-- c -->2</v></c>
        <c r="B1" t="str"><v>a<![CDATA[<&]]>b</v></c><?x y?>
        <c r="C1" t="inlineStr"><is><t>甲<?x?>乙</t><!-- d --></is></c></row>
        """
    ).values()
    #expect(values == ["A1": .number(12), "B1": .text("a<&b"), "C1": .text("甲乙")])
  }

  @Test("Merged cells hold what each of them holds, most often the first alone")
  func merged() throws {
    let package = HandMade(
      data: "<row r='1'><c r='A1'><v>1</v></c><c r='B1'/></row><row r='2'><c r='A2'/></row>",
      around: "<mergeCells count='9'><mergeCell ref='A1:B2'/></mergeCells>")
    #expect(try package.values() == ["A1": .number(1)])
    let book = try package.open()
    #expect(
      try book.features(of: book.sheets[0]).merges == [CellRange(rows: 1...2, columns: 1...2)])
  }

  @Test("Results without a formula, formulas without a result, and cells that an array fills")
  func formulas() throws {
    let row = try #require(
      try HandMade(
        data: """
          <row><c r="A1" cm="1"><f t="array" ref="A1:B1">F1:G1</f><v>1</v></c><c r="B1"><v>2</v></c>
          <c r="C1" t="str"><f>A1</f><v/></c><c r="D1"><f>A1</f></c><c r="E1" t="e"><f>1/0</f><v>#DIV/0!</v></c>
          <c r="F1"><f t="shared" si="x">A1</f><v>3</v></c><c r="G1"><f ca="1"/><v>4</v></c></row>
          """
      ).rows().first)
    #expect(row.cells.map(\.formula) == ["F1:G1", nil, "A1", "A1", "1/0", "A1", nil])
    #expect(
      row.cells.map(\.value) == [
        .number(1), .number(2), .text(""), nil, .error("#DIV/0!"), .number(3), .number(4),
      ])
  }

  @Test("Rows that only have a look take neither room nor part, however many")
  func emptyRows() throws {
    let count = 10_000
    let rows = try HandMade(
      data: (1...count).map {
        "<row r=\"\($0)\" s=\"1\" customFormat=\"1\"><c r=\"A\($0)\" s=\"1\"/></row>"
      }.joined() + "<row r=\"\(count + 1)\"><c><v>1</v></c></row>"
    ).rows()
    #expect(rows.map(\.number) == [count + 1])
  }
}
