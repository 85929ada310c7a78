import Testing
import Workbooks

/// CSV as spreadsheets open it.
struct CSVTextTests {
  @Test(
    arguments: [
      "=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "\0=1", " =1", "\u{3000}-1", "\u{FEFF}=1",
      "-", "-1.5e3",
    ])
  func `a text that a spreadsheet could take for a formula has an apostrophe`(_ text: String) {
    let line = CSVText.line([text])
    #expect(line == "'\(text)\r\n" || line == "\"'\(text)\"\r\n")
  }

  @Test(arguments: ["甲=1", "1-2", "＝1", "＋1", "－1", "＠x", " 甲", "2023-06", ""])
  func `other texts stand as they are, full-width marks too`(_ text: String) {
    #expect(CSVText.line([text]) == text + "\r\n")
  }

  @Test func `numbers stay numbers, and only digits count as one`() {
    let line = CSVText.line([.number("-1"), .number("1e-07"), .number("+A1"), .number("-nan")])
    #expect(line == "-1,1e-07,'+A1,'-nan\r\n")
  }

  @Test func `commas, quotes and line ends are quoted`() {
    #expect(
      CSVText.line(["a,b", "c\"d", "e\nf", "=g,h"]) == "\"a,b\",\"c\"\"d\",\"e\nf\",\"'=g,h\"\r\n")
  }
}
