import Rulebook
import TaskBooks
import Testing
import Workbooks

@testable import Reports

/// What a check says on a terminal.
struct CheckTextTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func report(_ judgements: [Judgement]) -> CheckReport {
    CheckReport(judgements, taskBook: desk.taskBook, period: desk.period)
  }

  private func report(_ findings: [Finding]) throws -> CheckReport {
    report([try desk.judgement("云岩区", findings: findings)])
  }

  @Test
  func `place, value, remedy and clause are told, aligned, without control codes`() throws {
    let text = try report([
      finding(cell: "D7", found: "5\u{1B}[31m亿", expected: "5"),
      finding("V207", .notice, sheet: "台账", cell: "H12", message: "小数位过多。"),
    ]).text(in: .chinese)
    #expect(text.hasPrefix("云岩区  2023年6月  退回  强制 1,提示 1\n  云岩区.xlsx\n"))
    #expect(text.contains("  强制  目标完成情况!D7  “约5亿左右”读不出数。\n"))
    #expect(text.contains("  提示  台账!H12         小数位过多。\n"))
    #expect(
      text.contains("        现值      5 [31m亿\n        应为      5\n        怎么办    请填一个数。\n"))
    #expect(text.contains("        依据      三(二)(V202)\n"))
    #expect(!text.contains("\u{1B}"))
    #expect(!text.contains("未报"))
    let colored = try report([finding()]).text(in: .english, isColored: true)
    #expect(colored.contains("\u{1B}[31;1merror"))
  }

  @Test func `a mark or a finding that follows from another moves no place out of its column`()
    throws
  {
    let text = try report([
      finding(hides: [finding("L305", message: "跟着错。")]),
      finding("L307", .verify, message: "上次就有。", state: .still),
    ]).text(in: .chinese)
    let lines = text.split(separator: "\n").filter { $0.contains("目标完成情况!D7") }
    let starts = lines.compactMap { line in
      line.firstRange(of: "目标完成情况!D7").map { DisplayWidth.of(line[..<$0.lowerBound]) }
    }
    #expect(lines.count == 3)
    #expect(Set(starts).count == 1)
    #expect(text.contains("由此引起  1 项,列在下面"))
    #expect(text.contains("核实(上次已有)"))
  }

  @Test(arguments: [40, 80, 120])
  func `lines are wrapped to the terminal under their own beginning, and not in a pipe`(
    _ columns: Int
  ) throws {
    let long = String(repeating: "项目台账第4行的签约金额与合同不符,", count: 12)
    let report = try report([finding(message: long)])
    let wrapped = report.text(in: .chinese, isColored: true, columns: columns)
    let lines = wrapped.split(separator: "\n").map { $0.replacing(/\u{1B}\[[0-9;]*m/, with: "") }
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= columns })
    let message = lines.drop { !$0.contains("目标完成情况!D7") }.prefix { !$0.contains("现值") }
    #expect(message.count > 2)
    let indents = message.dropFirst().map { $0.prefix { $0 == " " }.count }
    #expect(Set(indents).count == 1)
    #expect(report.text(in: .chinese).contains("  " + long + "\n"))
  }

  @Test func `many workbooks without a finding are one aligned list, a few are not`() throws {
    let clean = try desk.taskBook.units.prefix(12).map { try desk.judgement($0.name) }
    let returned = try desk.judgement("市科技局", findings: [finding()])
    let text = report(clean + [returned]).text(in: .chinese)
    #expect(text.hasPrefix("通过  12 份没有任何问题:\n"))
    let lines = text.split(separator: "\n")
    let starts = lines[1...12].compactMap { line in
      line.firstRange(of: "2023年6月").map { DisplayWidth.of(line[..<$0.lowerBound]) }
    }
    #expect(starts.count == 12)
    #expect(Set(starts).count == 1)
    #expect(text.contains("\n市科技局  2023年6月  退回  强制 1\n"))
    let few = report(Array(clean.prefix(10))).text(in: .chinese)
    #expect(!few.contains("没有任何问题"))
    #expect(few.contains("云岩区  2023年6月  通过\n"))
  }

  @Test func `the summary counts verdicts, levels and rules and names the missing by table`() throws
  {
    let report = report([
      try desk.judgement("云岩区", findings: [finding(), finding("V207", .notice)]),
      try desk.judgement("南明区", findings: [finding(), finding("L307", .verify)]),
      try desk.judgement("市科技局", findings: [finding("L307", .verify, state: .explained)]),
    ])
    let text = report.text(in: .chinese)
    #expect(
      text.contains(
        """
        结论      份数    级别      问题
        退回         2    强制         2
        待说明       0    核实         1
        通过         1    提示         1
        合计         3    合计         4

        """))
    #expect(text.contains("  V202   2 项,  2 份  "))
    #expect(text.contains("  L307   1 项,  1 份  "))
    #expect(text.contains("未报 46 个\n  表1 区县和国家级开发区  13  花溪区、"))
    #expect(text.contains("\n  表4 市直部门            14  "))
    #expect(report.text(in: .english).contains("missing 46\n  table 1 "))
  }

  @Test func `what did not run for the same reason in most workbooks is told once`() throws {
    let judgements = try ["云岩区", "南明区", "花溪区"].map { unit in
      var judgement = try desk.judgement(unit)
      judgement.notEvaluated = [.init(rule: "H601", why: "没有上期的报表可比")]
      return judgement
    }
    let text = report(judgements).text(in: .chinese)
    #expect(text.split(separator: "没有上期的报表可比").count == 2)
    #expect(text.contains("未能执行(3 份)  H601:没有上期的报表可比\n"))
    let one = report([judgements[0]]).text(in: .chinese)
    #expect(one.contains("  未能执行  H601:没有上期的报表可比\n"))
  }

  @Test func `the last line says what to do next`() throws {
    let bad = try desk.judgement("云岩区", findings: [finding()])
    let good = try desk.judgement("南明区")
    func last(_ judgements: [Judgement], folder: String? = nil) -> String {
      let lines = report(judgements).text(in: .chinese, folder: folder).split(separator: "\n")
      return lines.last.map(String.init) ?? ""
    }
    #expect(last([bad, good], folder: "退回夹").contains("1 份已加标注写入 退回夹,发回单位改正"))
    #expect(last([bad, good]).contains("用 --out 写出带标注的工作簿"))
    #expect(last([bad, good]).contains("催报未报的 47 个单位"))
    #expect(last([bad]) == "下一步  照上面逐项改正或写明原因后重报。")
    #expect(last([good]) == "下一步  可以报送。")
    let all = try desk.taskBook.units.map { try desk.judgement($0.name) }
    #expect(last(all) == "下一步  可以汇总(zhaoshang consolidate)。")
  }
}
