import FoundationEssentials
import Rulebook
import Submissions
import TaskBooks
import Testing
import Workbooks

@testable import Reports

/// 报送, 说明 and the bulletin: who sent what, which counts and why, what the office has to decide.
struct BoardTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func texts(_ sheet: ListSheet, of unit: String) -> [[String]] {
    sheet.rows.dropFirst(3).map { row in
      row.cells.map { cell in
        switch cell.value {
        case .text(let text)?: text
        case .number(let number)?: "\(Int(number))"
        default: ""
        }
      }
    }.filter { $0.contains(unit) }
  }

  private func result() throws -> Consolidation {
    let explained = finding("L307", .verify, message: "投资额小于签约金额。", state: .explained)
    var told = explained
    told.reason = "合同分期,已附说明材料"
    return Consolidation(
      taskBook: desk.taskBook, period: desk.period,
      judgements: [
        try desk.judgement("云岩区", findings: [told]),
        try desk.judgement("南明区", findings: [finding(), finding("P409", .verify)]),
      ])
  }

  @Test("Each unit has a line with what it sent, the verdict, what is open, and why it counts")
  func board() throws {
    let board = try result().board
    #expect(board.rows.count == 3 + 49)
    let yunyan = try #require(texts(board, of: "云岩区").first)
    #expect(yunyan[7] == "通过")
    #expect(Array(yunyan[8...11]) == ["0", "0", "1", "已计入"])
    #expect(yunyan[12] == "本期唯一的一份,结论为通过。")
    let nanming = try #require(texts(board, of: "南明区").first)
    #expect(Array(nanming[7...11]) == ["退回", "1", "1", "0", "未计入:退回"])
    let missing = try #require(texts(board, of: "花溪区").first)
    #expect(missing[2] == "未报")
    #expect(missing[12] == "没有收到报表。")
  }

  /// An accepted return whose place the second one takes.
  private var firstRevision: UnitReturn {
    var file = UnitReturn(
      file: "a.xlsx", sha256: "a", unit: "云岩区", period: desk.period, verdict: .accepted,
      figures: [.paidIn: .init(30, place: nil, text: "30")])
    (file.revision, file.isSuperseded) = (1, true)
    return file
  }

  private var secondRevision: UnitReturn {
    var file = firstRevision
    (file.file, file.sha256, file.revision, file.isSuperseded) = ("b.xlsx", "b", 2, false)
    return file
  }

  @Test("A later revision counts for an earlier one, with its number and when it came")
  func revisions() throws {
    let first = firstRevision
    var second = secondRevision
    second.received = DateTime(year: 2023, month: 7, day: 3, seconds: 3600 * 9)
    let result = Consolidation(
      taskBook: desk.taskBook, period: desk.period, returns: [first, second])
    #expect(result.counted["云岩区"] == second)
    let lines = texts(result.board, of: "云岩区")
    #expect(lines.map { $0[3] } == ["b.xlsx", "a.xlsx"])
    #expect(lines.map { $0[4] } == ["2", "1"])
    #expect(lines[0][5] == "2023-07-03 09:00")
    #expect(lines[0][12] == "本期报来 2 份,计入结论为通过的这一份。")
    #expect(lines[1][11] == "未计入:已另计")
  }

  @Test("A later workbook that is returned takes the place of an accepted one, and says so")
  func returnedLater() throws {
    let first = firstRevision
    var second = secondRevision
    second.verdict = .returned
    let result = Consolidation(
      taskBook: desk.taskBook, period: desk.period, returns: [first, second])
    #expect(result.counted.isEmpty)
    #expect(result.reason(for: try desk.unit("云岩区")) == .returned)
    let lines = texts(result.board, of: "云岩区")
    #expect(lines.map { $0[11] } == ["未计入:已另计", "未计入:退回"])
    #expect(lines[0][12] == "本单位后来又报来一份,以后来的为准。")
  }

  @Test("A check holds for figures of the same bytes, under whatever name they came")
  func sameBytes() throws {
    let checked = UnitReturn(
      file: "z/云岩区.xlsx", sha256: "same", unit: "云岩区", period: desk.period,
      verdict: .accepted, figures: [.paidIn: .init(30, place: nil, text: "30")])
    var alone = checked
    (alone.file, alone.verdict, alone.figures) = ("a/云岩区.xlsx", nil, [:])
    let result = Consolidation(
      taskBook: desk.taskBook, period: desk.period, returns: [alone, checked])
    #expect(result.counted["云岩区"] == checked)
  }

  @Test("A workbook of another month is told as that, beside the one that counts")
  func otherMonth() throws {
    let june = UnitReturn(
      file: "b.xlsx", sha256: "b", unit: "云岩区", period: desk.period, verdict: .accepted,
      figures: [.paidIn: .init(30, place: nil, text: "30")])
    var may = june
    (may.file, may.sha256, may.period) = ("a.xlsx", "a", Period("2023-05"))
    let result = Consolidation(
      taskBook: desk.taskBook, period: desk.period, returns: [may, june])
    let lines = texts(result.board, of: "云岩区")
    #expect(lines[0][12] == "本期唯一的一份,结论为通过。")
    #expect(lines[1][11] == "未计入:期别不符")
  }

  @Test("Reasons of units wait for the office on a sheet of their own")
  func reasons() throws {
    let reasons = try result().givenReasons
    #expect(reasons.rows.count == 4)
    let line = try #require(texts(reasons, of: "云岩区").first)
    #expect(line[3] == "投资额小于签约金额。")
    #expect(line[4] == "合同分期,已附说明材料")
  }

  @Test("The bulletin says what 概况 says, with its ranks, and no text of it is markup")
  func bulletin() throws {
    var judgement = try desk.judgement("云岩区")
    judgement.receipt.file = "<b>.xlsx"
    let result = Consolidation(
      taskBook: desk.taskBook, period: desk.period,
      returns: [UnitReturn(judgement, in: desk.taskBook)])
    let html = result.bulletin
    for section in result.summary(result.progressTables) {
      for line in section.lines { #expect(html.contains(HTMLText.escaped(line))) }
    }
    #expect(html.contains("<td>1</td><td>云岩区</td><td>75</td>"))
    #expect(html.contains("<td>—</td><td>南明区</td>"))
    #expect(!html.contains("<b>"))
    #expect(!html.contains("http"))
  }
}
