import Testing
import Workbooks

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("招商", 4), ("A座", 3), ("(亿元)", 6), ("短\n较长的", 6), ("é", 1), ("👨‍👩‍👧", 2),
    ("“是”", 6),
  ])
  func chineseCountsTwice(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }

  @Test(arguments: [("", 1), ("招商", 1), ("招商引资", 2), ("招\n商", 2), ("a招商引资", 3)])
  func linesAreBrokenWhereTheyAreFull(text: String, lines: Int) {
    #expect(DisplayWidth.lines(of: text, columns: 4) == lines)
  }

  @Test func aRowIsAsHighAsItsLines() {
    #expect(DisplayWidth.rowHeight(of: "招商", columns: 4) == 17)
    #expect(DisplayWidth.rowHeight(of: "招商引资", columns: 4) == 32)
    #expect(DisplayWidth.rowHeight(of: String(repeating: "招", count: 999), columns: 4) == 409)
  }
}
