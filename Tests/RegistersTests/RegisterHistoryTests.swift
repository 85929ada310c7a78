import FoundationEssentials
import Registers
import Reports
import Rulebook
import Submissions
import TaskBooks
import Testing
import Workbooks

/// What the register tells of the past is what `--previous` would.
struct RegisterHistoryTests {
  private let counter: Counter

  init() throws { counter = try Counter() }

  private func history(_ period: String?) throws -> History {
    try Register(reading: counter.path)
      .history(for: period.flatMap { Period($0) }, read: FormReader(counter.taskBook))
  }

  @Test("Of each earlier month of the year the last accepted workbook is the report")
  func reports() throws {
    try counter.check(counter.receipt("云岩区", "2023-04"), period: "2023-04")
    try counter.check(
      counter.receipt("云岩区", "2023-04", file: "更正.xlsx") { $0.figures[.trips] = 3 },
      period: "2023-04")
    let last = try counter.check(
      counter.receipt("云岩区", "2023-04", file: "空.xlsx") { $0.figures[.paidIn] = nil },
      period: "2023-04")
    #expect(last[0].verdict == .returned)
    try counter.check(counter.receipt("云岩区", "2023-05"), period: "2023-05")

    #expect(try history("2023-04").reports.isEmpty)
    #expect(try history("2023-05").reports.map(\.data.period.description) == ["2023-04"])
    #expect(try history("2024-05").reports.isEmpty)
    let all = try history(nil)
    #expect(all.reports.map(\.data.period.description) == ["2023-04", "2023-05"])
    #expect(all.reports.map(\.hasLedgers) == [true, true])
    #expect(all.checks.count == 4)
  }

  @Test("A finding is new, then still there, gone and back again, over the checks of a month")
  func states() throws {
    func check(_ file: String, wrong: Bool) throws -> Judgement {
      try counter.check(
        counter.receipt("云岩区", "2023-05", file: file) { if wrong { $0.figures[.trips] = nil } },
        period: "2023-05")[0]
    }
    #expect(try check("1.xlsx", wrong: true).findings.map(\.state) == [.new])
    #expect(try check("1.xlsx", wrong: true).findings.map(\.state) == [.still])
    #expect(try check("1.xlsx", wrong: true).findings.map(\.state) == [.still])
    #expect(try check("2.xlsx", wrong: false).fixed.map(\.rule) == ["V201"])
    #expect(try check("3.xlsx", wrong: true).findings.map(\.state) == [.reopened])
  }

  @Test("A figure that fell since the last accepted workbook of the month before is told")
  func fell() throws {
    try counter.check(counter.receipt("市科技局", "2023-05"), period: "2023-05")
    let june = try counter.check(
      counter.receipt("市科技局", "2023-06") { $0.figures[.signing] = 0 }, period: "2023-06")
    #expect(june[0].findings.flatMap { [$0] + $0.hides }.contains { $0.rule == "H601" })
  }

  @Test("Each revision of a figure is listed with its change against the month before")
  func figures() throws {
    try counter.check(
      counter.receipt("云岩区", "2023-05") { $0.figures[.trips] = 10 }, period: "2023-05")
    try counter.check(
      counter.receipt("云岩区", "2023-06") { $0.figures[.trips] = nil }, period: "2023-06")
    try counter.check(
      counter.receipt("云岩区", "2023-06", file: "更正.xlsx") { $0.figures[.trips] = 12 },
      period: "2023-06")
    let unit = try counter.unit("云岩区")
    let returns = try Register(reading: counter.path)
      .returns(of: unit, in: Rulebook(counter.taskBook))
    #expect(returns.map(\.isSuperseded) == [false, true, false])
    let trips = try #require(
      FigureHistory(of: unit, in: counter.taskBook, returns: returns, indicators: [.trips])
        .series.first)
    #expect(trips.lines.map(\.period.description) == ["2023-05", "2023-06", "2023-06"])
    #expect(trips.lines.map(\.file.revision) == [1, 1, 2])
    #expect(trips.lines.map(\.figure?.figure) == [10, nil, 12])
    #expect(trips.lines.map(\.figure?.place?.cell.description) == ["D7", nil, "D7"])
    // The May workbook has an open finding where trips and ledger disagree, and is not accepted.
    #expect(trips.lines[0].file.verdict != .accepted)
    #expect(trips.lines.map(\.change) == [nil, nil, nil])
  }

  @Test("The change is against the last accepted workbook of the month before")
  func change() throws {
    try counter.check(counter.receipt("云岩区", "2023-05"), period: "2023-05")
    try counter.check(
      counter.receipt("云岩区", "2023-05", file: "空.xlsx") { $0.figures[.paidIn] = nil },
      period: "2023-05")
    try counter.check(counter.receipt("云岩区", "2023-06"), period: "2023-06")
    let unit = try counter.unit("云岩区")
    let returns = try Register(reading: counter.path)
      .returns(of: unit, in: Rulebook(counter.taskBook))
    let paid = try #require(
      FigureHistory(
        of: unit, in: counter.taskBook, returns: returns, indicators: [.paidIn],
        period: Period("2023-06")
      ).series.first)
    let (may, june) = (
      try counter.receipt("云岩区", "2023-05").figure(.paidIn),
      try counter.receipt("云岩区", "2023-06").figure(.paidIn)
    )
    #expect(paid.lines.count == 1)
    #expect(may != nil && paid.lines[0].change == june.flatMap { june in may.map { june - $0 } })
  }
}
