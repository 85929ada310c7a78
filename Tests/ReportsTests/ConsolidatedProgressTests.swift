import FoundationEssentials
import Rulebook
import Submissions
import TaskBooks
import Testing
import Workbooks

@testable import Reports

/// 进度 and 全市: what the month added, who stands where, and all together.
struct ConsolidatedProgressTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  /// The judgements of units of table 1 that paid in so much, the others nothing.
  private func consolidation(
    _ paidIn: [String: Decimal], before: [String: Decimal] = [:]
  ) throws -> Consolidation {
    let returns = paidIn.map { unit, figure in
      UnitReturn(
        file: unit, sha256: unit, unit: unit, period: desk.period, verdict: .accepted,
        figures: [.paidIn: .init(figure, place: nil, text: "")])
    }
    let month = try #require(Period(year: desk.period.year, month: desk.period.month - 1))
    let reports = before.map { unit, figure in
      History.Report(
        file: "", data: FormData(unit: unit, period: month, figures: [.paidIn: figure]),
        hasLedgers: false)
    }
    return Consolidation(
      taskBook: desk.taskBook, period: desk.period, returns: returns,
      history: History(reports: reports))
  }

  private func line(_ unit: String, in consolidation: Consolidation) throws -> ProgressLine {
    try #require(
      consolidation.progressTables.flatMap(\.lines).first {
        $0.unit.name == unit && $0.indicator.id == .paidIn
      })
  }

  @Test("Ranks go by the rate; equal rates share one, and who is not counted has none")
  func ranks() throws {
    // 75, 75, 70 and 85 亿元 a year.
    let result = try consolidation(["云岩区": 30, "南明区": 30, "花溪区": 35, "乌当区": 17])
    #expect(try line("花溪区", in: result).rank == 1)
    #expect(try line("云岩区", in: result).rank == 2)
    #expect(try line("南明区", in: result).rank == 2)
    #expect(try line("乌当区", in: result).rank == 4)
    #expect(try line("白云区", in: result).rank == nil)
  }

  @Test("Ranks of last month are told, and how they changed")
  func rankChange() throws {
    let result = try consolidation(
      ["云岩区": 30, "南明区": 31], before: ["云岩区": 20, "南明区": 10])
    let fields = try line("南明区", in: result).fields(row: 13, among: 4...18)
    #expect(fields[11].value == .number(1))
    #expect(fields[12].value == .number(2))
    #expect(fields[13].value == .number(1))
    #expect(fields[13].formula == "M13-L13")
  }

  @Test("A month adds what is above the last month; without that month nothing is said")
  func month() throws {
    let known = try consolidation(["云岩区": 30.5], before: ["云岩区": 20.25])
    #expect(try line("云岩区", in: known).fields(row: 5, among: 4...9)[6].value == .number(10.25))
    let unknown = try consolidation(["云岩区": 30.5])
    #expect(try line("云岩区", in: unknown).fields(row: 5, among: 4...9)[6].value == nil)
  }

  @Test("Two reports of last month that differ tell nothing")
  func contradictory() throws {
    var result = try consolidation(["云岩区": 30], before: ["云岩区": 20])
    var other = try #require(result.history?.reports.first)
    other.data.figures[.paidIn] = 21
    result.history?.reports.append(other)
    #expect(try line("云岩区", in: result).last == nil)
  }

  @Test("What is calculated anew is what is stored")
  func recalculation() throws {
    let path = desk.path("all.xlsx")
    try consolidation(
      ["云岩区": 30, "南明区": 30, "花溪区": 35, "乌当区": 17.3333],
      before: ["云岩区": 20, "南明区": 21, "花溪区": 19.5]
    ).write(to: path)
    let workbook = try Workbook(path: path)
    let names = workbook.sheets.map(\.name).filter { $0.hasSuffix("进度") || $0 == "全市" }
    #expect(names.count == 6)
    let count = try Recalculation.check(path, sheets: names + desk.taskBook.tables.map(\.name))
    #expect(count > 80)
  }

  @Test("全市 shows the printed total beside the sum of the rows, with how they differ")
  func city() throws {
    let result = try consolidation(["云岩区": 30, "花溪区": 35.5])
    let fields = result.city(result.progressTables).rows.dropFirst(3)
      .map { $0.cells.map(\.value) }
    let trips = try #require(fields.first { $0[1] == .text("领导赴省外招商(次)") })
    #expect(Array(trips[3...5]) == [.number(360), .number(348), .number(12)])
    guard case .text(let why) = trips[6] else {
      Issue.record("no reason")
      return
    }
    #expect(why.contains("贵安新区"))
    let paidIn = try #require(fields.first { $0[1] == .text("产业到位资金(亿元)") })
    #expect(paidIn[6] == nil)
    #expect(Array(paidIn[7...9]) == [.number(65.5), .number(0.0397), .number(825)])
    #expect(Array(paidIn[11...12]) == [.number(2), .number(15)])
  }

  @Test("概况 says who is missing, behind and ahead, and what is open")
  func overview() throws {
    var result = try consolidation(["云岩区": 30, "花溪区": 70])
    result = Consolidation(
      taskBook: desk.taskBook, period: desk.period,
      returns: result.counted.values.map { $0 } + [
        UnitReturn(
          file: "b.xlsx", sha256: "b", unit: "南明区", period: desk.period, verdict: .returned,
          figures: [:], messages: ["甲", "乙"])
      ])
    let lines = result.overview(result.progressTables).rows.flatMap(\.cells).compactMap {
      cell -> String? in
      if case .text(let text)? = cell.value { text } else { nil }
    }
    #expect(lines.contains("49 个责任单位,已计入 2 个,未计入 47 个。"))
    #expect(lines.contains("退回 1 个:南明区。"))
    #expect(lines.contains { $0.hasPrefix("未报 46 个:") && $0.hasSuffix("等 46 个。") })
    #expect(lines.contains("1 个单位的 1 项指标未达到阶段目标(占比为年度目标),完成率最低的:"))
    #expect(lines.contains("  云岩区:产业到位资金(亿元)完成 40%,差 7.5亿元。"))
    #expect(lines.contains("已达到下月阶段目标的指标最多的:花溪区(1 项)。"))
    #expect(lines.contains("未了结的问题共 2 个:南明区(2 个)。各单位最要紧的:"))
    #expect(lines.contains("  南明区:甲"))
    #expect(
      lines.contains {
        $0.hasPrefix("表1(区县和国家级开发区,已计入 2 个单位,共 15 个)")
          && $0.contains("累计 100亿元,完成已计入单位目标之和 145亿元的 68.97%")
      })
  }
}
