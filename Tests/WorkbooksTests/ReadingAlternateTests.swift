import Testing

@testable import Workbooks

/// Alternate content: of its branches one counts, wherever it stands.
struct ReadingAlternateTests {
  private static let known = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"

  private func package(_ data: String) -> HandMade {
    var package = HandMade(data: data, strings: "<si><t>甲</t></si>")
    package.replace(
      "<worksheet ",
      with: "<worksheet xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
        + " xmlns:x14='\(Self.known)' xmlns:z='urn:z' ", in: "xl/worksheets/sheet1.xml")
    return package
  }

  private func branches(_ choices: [(String, String)], _ fallback: String?) -> String {
    let choices = choices.map { "<mc:Choice Requires='\($0)'>\($1)</mc:Choice>" }.joined()
    let last = fallback.map { "<mc:Fallback>\($0)</mc:Fallback>" } ?? ""
    return "<mc:AlternateContent>\n\(choices)\(last) </mc:AlternateContent>"
  }

  private func row(_ number: Int, _ value: Int) -> String {
    "<row r='\(number)'><c r='A\(number)'><v>\(value)</v></c></row>"
  }

  @Test("The first choice that is known counts, else the fallback, else nothing")
  func rows() throws {
    let data =
      row(1, 1) + branches([("z", row(2, 0)), ("x14", row(2, 2)), ("x14", row(2, 0))], row(2, 0))
      + branches([("z x14", row(3, 0))], row(3, 3)) + branches([("gone", row(4, 0))], nil)
      + "<mc:AlternateContent/>" + row(5, 5)
    #expect(
      try package(data).values()
        == ["A1": .number(1), "A2": .number(2), "A3": .number(3), "A5": .number(5)])
  }

  @Test("Around cells, inside cells and inside one another")
  func deeper() throws {
    let cell = branches([("z", "<c t='s'><v>9</v></c>")], "<c t='s'><v>0</v></c>")
    let value = "<c>" + branches([("x14", "<v>2</v>")], "<v>0</v>") + "</c>"
    let both = branches([("x14", branches([("z", "")], "<c><v>3</v></c><c><v>4</v></c>"))], "")
    #expect(
      try package("<row>\(cell)\(value)\(both)</row>").values()
        == ["A1": .text("甲"), "B1": .number(2), "C1": .number(3), "D1": .number(4)])
  }

  @Test("An element that only shares the name is content")
  func otherNamespace() throws {
    let data =
      "<row><c><AlternateContent><Choice><v>1</v></Choice></AlternateContent><v>2</v></c></row>"
    #expect(try package(data).values() == ["A1": .number(2)])
  }
}
