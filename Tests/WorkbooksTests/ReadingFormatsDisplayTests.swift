import Testing

@testable import Workbooks

/// What is seen of cells, from the file to the text.
struct ReadingFormatsDisplayTests {
  private func styles(_ codes: [String]) -> String {
    let formats = codes.enumerated().map { index, code in
      "<numFmt numFmtId='\(200 + index)' formatCode='\(code)'/>"
    }
    let cells = codes.indices.map { "<xf numFmtId='\(200 + $0)'/>" }
    return "<numFmts>\(formats.joined())</numFmts><cellXfs>\(cells.joined())</cellXfs>"
  }

  @Test("A date shows the fractions of a second that are stored, though its value has none")
  func subseconds() throws {
    let package = HandMade(
      data:
        "<row><c s='0'><v>45052.35417245</v></c><c s='0' t='d'><v>2023-05-06T08:30:01</v></c></row>",
      styles: styles(["yyyy/m/d h:mm:ss.000"]))
    #expect(try package.display() == ["2023/5/6 8:30:00.500", "2023/5/6 8:30:01.000"])
  }

  @Test("A value put into a cell is what is shown, not what was stored before")
  func changedValue() throws {
    let book = try HandMade(styles: styles(["yyyy/m/d"])).open()
    let date = try #require(DateTime(year: 2023, month: 5, day: 6))
    let cell = Cell(CellReference(row: 1, column: 1), value: .date(date), style: 0, stored: "1")
    #expect(book.displayText(of: cell) == "2023/5/6")
  }

  @Test("A workbook that counts from 1904 shows its own days")
  func from1904() throws {
    let package = HandMade(
      data: "<row><c s='0'><v>43590</v></c><c s='0'><v>0</v></c><c s='1'><v>1.5</v></c></row>",
      styles: styles(["yyyy/m/d", "[h]:mm"]), workbook: "<workbookPr date1904='1'/>")
    #expect(try package.display() == ["2023/5/6", "1904/1/1", "36:00"])
  }

  @Test("Identity numbers: as text they stay, as numbers they are seen as Excel shows them")
  func identityNumbers() throws {
    let package = HandMade(
      data: """
        <row><c s='0' t='str'><v>520102199001011234</v></c><c><v>520102199001011234</v></c>
        <c s='1'><v>520102199001011234</v></c><c s='2'><v>520102</v></c></row>
        """, styles: styles(["0", "0", "00000000"]))
    #expect(
      try package.display() == [
        "520102199001011234", "520102199001011000", "520102199001011000", "00520102",
      ])
  }

  @Test("A date in ISO 8601 is shown by its format, and as itself where the format is no date")
  func isoDates() throws {
    let package = HandMade(
      data:
        "<row><c s='0' t='d'><v>2023-05-06</v></c><c s='1' t='d'><v>2023-05-06T08:30:00</v></c><c s='2' t='d'><v>2023-05-06</v></c></row>",
      styles: styles(["yyyy年m月d日", "h:mm", "0.00"]))
    #expect(try package.display() == ["2023年5月6日", "8:30", "2023-05-06"])
  }

  @Test("A number of a format stands for the code that the workbook gives it")
  func numbered() throws {
    let package = HandMade(
      data:
        "<row><c s='0'><v>5</v></c><c s='1'><v>45052</v></c><c s='2'><v>45052</v></c><c s='3'><v>0.075</v></c></row>",
      styles:
        "<numFmts><numFmt numFmtId='44' formatCode='0\"元\"'/></numFmts><cellXfs><xf numFmtId='44'/>"
        + "<xf numFmtId='31'/><xf numFmtId='58'/><xf numFmtId='9'/></cellXfs>")
    #expect(try package.display() == ["5元", "2023年5月6日", "5月6日", "8%"])
  }

  @Test("Formats of cells beyond what a workbook can have show General")
  func tooManyFormats() throws {
    let many = String(repeating: "<xf numFmtId='10'/>", count: 1 << 16)
    let package = HandMade(
      data: "<row><c s='65535'><v>0.5</v></c><c s='65536'><v>0.5</v></c></row>",
      styles: "<cellXfs>\(many)<xf numFmtId='10'/></cellXfs>")
    #expect(try package.display() == ["50.00%", "0.5"])
  }
}
