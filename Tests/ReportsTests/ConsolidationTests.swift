import FoundationEssentials
import Rulebook
import Submissions
import TaskBooks
import Testing
import Workbooks

@testable import Reports

/// The consolidated workbook: figures as reported, totals that add up, nothing left out unsaid.
struct ConsolidationTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func consolidation(_ judgements: [Judgement]) -> Consolidation {
    Consolidation(taskBook: desk.taskBook, period: desk.period, judgements: judgements)
  }

  private func number(_ cell: Cell?) -> Decimal? {
    if case .number(let number)? = cell?.value { Decimal(shortest: number) } else { nil }
  }

  private func texts(_ cells: [String: Cell], column: String) -> [String] {
    cells.values.filter { $0.reference.description.hasPrefix(column) }
      .sorted { $0.reference < $1.reference }
      .compactMap { if case .text(let text)? = $0.value { text } else { nil } }
  }

  @Test func `figures stand as reported, totals are their exact sum, live and stored`() throws {
    let judgements = try desk.taskBook.units.map { try desk.judgement($0.name) }
    let path = desk.path("all.xlsx")
    try consolidation(judgements).write(to: path)
    for table in desk.taskBook.tables {
      let cells = try Desk.cells(of: path, sheet: table.name)
      let totalRow = 6 + table.rows.count
      for (position, column) in table.columns.enumerated() {
        let letter = CellReference.letters(ofColumn: position + 3)
        let indicator = try #require(
          desk.taskBook.indicator(column.indicator, inTable: table.number))
        var sum: Decimal = 0
        for (offset, row) in table.rows.enumerated() {
          let cell = cells["\(letter)\(6 + offset)"]
          guard row.targets[column.indicator] != .notAssessed else {
            #expect(cell?.value == .text("-"))
            continue
          }
          let reported = try #require(desk.data(row.label).figures[column.indicator])
          let isShare = indicator.measure == .share
          #expect(number(cell) == (isShare ? reported / 100 : reported))
          sum += reported
        }
        let total = cells["\(letter)\(totalRow)"]
        switch indicator.measure {
        case .count, .amount, .area:
          #expect(number(total) == sum)
          #expect(total?.formula?.contains("SUM(\(letter)6:\(letter)\(totalRow - 1))") == true)
        case .share: #expect(total?.formula?.contains("ROUND(N(") == true)
        case .score: #expect(total == nil)
        }
      }
    }
    #expect(try Desk.cells(of: path, sheet: "缺报")["A4"] == nil)
  }

  @Test func `the share of the totals is taken from the totals`() throws {
    let names = ["云岩区", "花溪区"]
    let path = desk.path("share.xlsx")
    try consolidation(names.map { try desk.judgement($0) }).write(to: path)
    let table = try #require(desk.taskBook.table(1))
    let cells = try Desk.cells(of: path, sheet: table.name)
    func sum(_ id: IndicatorID) throws -> Decimal {
      try names.reduce(0) { $0 + (try desk.data($1).figures[id] ?? 0) }
    }
    let share = try sum(.industrialPaidIn) / sum(.paidIn)
    #expect(number(cells["E21"]) == FigureText.rounded(share, decimals: 4))
    #expect(cells["E8"] != nil)
    #expect(cells["D7"] == nil)
  }

  @Test func `every figure is traced to its file and cell`() throws {
    let path = desk.path("sources.xlsx")
    let judgement = try desk.judgement("云岩区", file: "=in/云岩区.xlsx")
    try consolidation([judgement]).write(to: path)
    let cells = try Desk.cells(of: path, sheet: "来源")
    guard case .submission(let submission) = judgement.receipt.outcome else {
      Issue.record("no submission")
      return
    }
    let entry = try #require(submission.figures[.paidIn])
    #expect(cells["C5"]?.value == .text("产业到位资金(亿元)"))
    #expect(number(cells["D5"]) == entry.number)
    #expect(cells["F5"]?.value == .text("=in/云岩区.xlsx"))
    #expect(cells["F5"]?.formula == nil)
    #expect(cells["G5"]?.value == .text(judgement.receipt.sha256))
    #expect(cells["H5"]?.value == .text(entry.place.sheet))
    #expect(cells["I5"]?.value == .text(entry.place.cell.description))
  }

  @Test func `units that are not counted are listed with why`() throws {
    var stranger = try desk.judgement("修文县", file: "stranger.xlsx")
    stranger.unit = nil
    let may = try #require(Period("2023-05"))
    let result = consolidation([
      try desk.judgement("云岩区"),
      try desk.judgement("南明区", findings: [finding()]),
      try desk.judgement("花溪区", findings: [finding("L307", .verify, message: "请核实。")]),
      try desk.judgement("乌当区", period: may),
      try desk.judgement("白云区", file: "a.xlsx"), try desk.judgement("白云区", file: "b.xlsx"),
      try desk.judgement("清镇市", file: "c.xlsx"),
      try desk.judgement("清镇市", file: "d.xlsx", findings: [finding()]),
      stranger,
    ])
    #expect(result.counted.keys.sorted() == ["云岩区", "清镇市"])
    let reasons = result.omissions.filter { $0.file != nil }
      .map { "\($0.unit?.name ?? "—") \($0.reason.rawValue)" }
    #expect(
      reasons == [
        "南明区 退回", "花溪区 待说明", "乌当区 期别不符", "白云区 重复报送", "白云区 重复报送",
        "清镇市 已另计", "— 单位不明",
      ])
    let path = desk.path("absent.xlsx")
    try result.write(to: path)
    let cells = try Desk.cells(of: path, sheet: "缺报")
    #expect(texts(cells, column: "D").filter { $0 == "未报" }.count == 49 - 7 + 1)
    #expect(texts(cells, column: "F").contains("“约5亿左右”读不出数。"))
    #expect(texts(cells, column: "F").contains("报表是2023年5月的。"))
    let table = try Desk.cells(of: path, sheet: try #require(desk.taskBook.table(1)).name)
    #expect(table["D6"] != nil)
    #expect(table["D7"] == nil)
  }

  @Test func `identical files count once, whatever the order they are given in`() throws {
    let one = try desk.judgement("云岩区")
    let other = try desk.judgement("南明区")
    #expect(consolidation([one, one]).counted.count == 1)
    let paths = ["first.xlsx", "second.xlsx"].map { desk.path($0) }
    try consolidation([one, other]).write(to: paths[0])
    try consolidation([other, one, one]).write(to: paths[1])
    let digests = try paths.map { try FileDigest.sha256(path: $0) }
    #expect(digests[0] == digests[1])
  }

  @Test func `progress is told against year and stage`() throws {
    var submission = try #require(
      Submission(filling: try desk.data("云岩区"), in: desk.taskBook))
    func standing(_ figure: Double) throws -> String {
      submission.type(.number(figure), into: .paidIn, in: desk.taskBook)
      let receipt = Receipt(file: "a", sha256: "a", outcome: .submission(submission))
      let judgement = Judgement(
        receipt: receipt, unit: try desk.unit("云岩区"), period: desk.period, findings: [])
      let rows = consolidation([judgement]).progressTables[0].sheet.rows
      let row = try #require(
        rows.first { row in
          row.cells.first?.value == .text("产业到位资金(亿元)") && row.cells[1].value == .text("云岩区")
        }
      ).cells
      guard case .text(let word)? = row[10].value else { return "" }
      return word
    }
    // 75 亿元 a year: 37.5 by the end of June, 43.75 by the end of July.
    #expect(try standing(37.4999) == "滞后")
    #expect(try standing(37.5) == "按期")
    #expect(try standing(43.7499) == "按期")
    #expect(try standing(43.75) == "超前")
  }
}
