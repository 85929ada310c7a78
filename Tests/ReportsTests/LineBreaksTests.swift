import Testing
import Workbooks

@testable import Reports

/// Breaking of mixed Chinese and Latin text, and the bar that is cut to the terminal.
struct LineBreaksTests {
  @Test func `no line begins with a closing mark or ends with an opening one`() {
    #expect(LineBreaks.lines(of: "一二三。四五(六七)", columns: 6) == ["一二", "三。四", "五(六", "七)"])
    #expect(
      LineBreaks.lines(of: "一二三\u{FF0C}四\u{FF08}五\u{FF09}", columns: 6)
        == ["一二", "三\u{FF0C}四", "\u{FF08}五\u{FF09}"])
  }

  @Test func `numbers and Latin words stay whole, blanks at a break go`() {
    #expect(
      LineBreaks.lines(of: "共 12.345 亿元 of paid in", columns: 9)
        == ["共 12.345", "亿元 of", "paid in"])
  }

  @Test func `what is wider than the line is cut, and nothing is lost`() {
    let path = "/srv/" + String(repeating: "x", count: 40)
    let lines = LineBreaks.lines(of: "见" + path, columns: 12)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 12 })
    #expect(lines.joined() == "见" + path)
    #expect(LineBreaks.lines(of: "甲乙", columns: 1) == ["甲", "乙"])
    #expect(LineBreaks.lines(of: "", columns: 10) == [""])
  }

  @Test(arguments: [10, 30, 60, 79])
  func `a bar says how many are done and is never wider than its room`(_ columns: Int) {
    let name = "市政府驻重庆(成都)办事处\u{1B}[31m2023年6月目标完成情况填报表.xlsx"
    let text = ProgressBar(done: 5, total: 20, name: name).text(columns: columns)
    #expect(DisplayWidth.of(text) <= columns)
    #expect(!text.contains("\u{1B}"))
    if columns > 40 {
      #expect(text.hasPrefix("[######..................]  5/20  25%  市政府"))
    }
  }

  @Test func `a full bar is full, and a name with room is whole`() {
    let text = ProgressBar(done: 20, total: 20, name: "甲.xlsx").text(columns: 79)
    #expect(text == "[########################] 20/20 100%  甲.xlsx")
    #expect(ProgressBar(done: 0, total: 0, name: "").text(columns: 79).contains("100%"))
  }
}
