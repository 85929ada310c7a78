import Foundation
import Testing
import Workbooks

/// `history`: a unit's figures over months and revisions.
final class HistoryCommandTests {
  private let desk: RegisterDesk

  init() throws {
    desk = try RegisterDesk(["云岩区", "南明区"])
    try desk.run("check", "forms", "--period", "2023-06", "--register", "r.sqlite")
    var editor = try WorkbookEditor(path: desk.folder.file("forms/云岩区.xlsx"))
    let cell = try #require(CellReference("E7"))
    try editor.set(.number(43), at: cell, in: "目标完成情况")
    try editor.save(to: desk.folder.file("更正.xlsx"))
    try desk.run("check", "更正.xlsx", "--period", "2023-06", "--register", "r.sqlite")
  }

  private func history(_ more: String...) throws -> Command.Run {
    try Command.run(
      ["history", "--register", desk.folder.file("r.sqlite")] + more)
  }

  @Test("A table of month, revision, file, verdict, figure and cell, its columns aligned")
  func text() throws {
    let run = try history("--unit", "云岩区", "--indicator", "paidIn")
    #expect(run.status == 0)
    let lines = run.text.split(separator: "\n").map(String.init)
    try #require(lines.count == 4)
    #expect(lines[0] == "云岩区 产业到位资金(亿元)")
    #expect(lines[1].contains("报告期") && lines[1].contains("比上月"))
    #expect(lines[2].contains("通过") && lines[2].contains("目标完成情况!E7"))
    #expect(lines[2].hasSuffix("云岩区.xlsx") && lines[3].hasSuffix("更正.xlsx"))
    #expect(lines[3].contains("退回") && lines[3].contains(" 43 "))
    let starts = lines[1...].map { line -> Int in
      let head = line.split(separator: " ").last.map(String.init) ?? ""
      return DisplayWidth.of(line.dropLast(head.count))
    }
    #expect(Set(starts).count == 1)
  }

  @Test("An indicator by its header, or all of them; another unit says nothing of this one")
  func indicators() throws {
    let one = try history("--unit", "云岩区", "--indicator", "产业到位资金(亿元)")
    #expect(one.text == (try history("--unit", "云岩区", "--indicator", "paidIn").text))
    #expect(one.text == (try history("--unit", "云岩区", "--indicator", "产业到位资金").text))
    let all = try history("--unit", "云岩区").text
    #expect(all.contains("央企签约金额") && all.contains("领导赴省外招商"))
    #expect(!(try history("--unit", "南明区").text.contains("更正.xlsx")))
  }

  @Test("JSON and CSV give the same figures, exact")
  func data() throws {
    let json = try history("--unit", "云岩区", "--indicator", "paidIn", "--format", "json").text
    #expect(json.contains("\"revision\":2,\"file\":\"更正.xlsx\""))
    #expect(json.contains("\"verdict\":\"returned\",\"value\":43,\"change\":null"))
    _ = try JSONSerialization.jsonObject(with: Data(json.utf8))
    let csv = try history(
      "--unit", "云岩区", "--indicator", "paidIn", "--format", "csv", "--lang", "en"
    ).text
    let lines = csv.split(separator: "\r\n")
    #expect(lines.count == 3)
    #expect(
      lines[0].hasSuffix(
        "unit,indicator,measure,month,revision,received (UTC),verdict,figure,change,sheet,cell,file"
      ))
    #expect(lines[2].contains(",returned,43,,目标完成情况,E7,更正.xlsx"))
  }

  @Test("What is not there is named, with the nearest that is")
  func unknown() throws {
    // An alias is as good as the name.
    #expect(try history("--unit", "云岩").status == 0)
    let near = try history("--unit", "云岩县区")
    #expect(near.status == 2)
    #expect(near.errors.contains("云岩区"))
    let indicator = try history("--unit", "云岩区", "--indicator", "paid")
    #expect(indicator.status == 2)
    #expect(indicator.errors.contains("paidIn(产业到位资金(亿元))"))
    let month = try history("--unit", "云岩区", "--period", "2023-05")
    #expect(month.status == 2)
    #expect(month.errors.contains("2023年5月"))
    let none = try Command.run(
      ["history", "--register", desk.folder.file("none"), "--unit", "云岩区", "--lang", "en"])
    #expect(none.status == 2)
    #expect(none.errors.contains("there is no such register"))
  }
}
