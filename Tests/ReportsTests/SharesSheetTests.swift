import FoundationEssentials
import Rulebook
import Submissions
import TaskBooks
import Testing
import Workbooks

@testable import Reports

/// 工业占比: what units and the city reach of their target share.
struct SharesSheetTests {
  private let year: SampleYear

  init() throws { year = try SampleYear() }

  private func value(_ cell: CellDraft) -> Decimal? {
    if case .number(let number)? = cell.value { Decimal(shortest: number) } else { nil }
  }

  /// Units of table 1 that paid in so much, of it industry, and reported such a share.
  private func rows(
    _ figures: [String: (Decimal, Decimal, Decimal?)], in taskBook: TaskBook? = nil
  ) throws -> [RowDraft] {
    let returns = figures.map { unit, amounts in
      var file = UnitReturn(
        file: unit, sha256: unit, unit: unit, period: year.desk.period, verdict: .accepted,
        figures: [
          .paidIn: .init(amounts.0, place: nil, text: ""),
          .industrialPaidIn: .init(amounts.1, place: nil, text: ""),
        ])
      if let share = amounts.2 {
        file.figures[.industrialShare] = .init(share, place: nil, text: "")
      }
      return file
    }
    return Consolidation(
      taskBook: taskBook ?? year.desk.taskBook, period: year.desk.period, returns: returns
    ).sharesSheet.rows
  }

  @Test("Shares, sums and the share of the sums are what whole numbers give")
  func values() throws {
    let result = try year.consolidation()
    let rows = result.sharesSheet.rows
    var (whole, part): (Decimal, Decimal) = (0, 0)
    for unit in year.desk.taskBook.units(ofTable: 1) {
      let figures = try year.desk.data(unit.name).figures
      let (all, industry) = (
        try #require(figures[.paidIn]), try #require(figures[.industrialPaidIn])
      )
      (whole, part) = (whole + all, part + industry)
      let cells = try rows.cells(of: unit.name)
      #expect(value(cells[2]) == all)
      #expect(value(cells[3]) == industry)
      #expect(value(cells[4]) == FigureText.rounded(industry / all, decimals: 4))
      let reported = try #require(figures[.industrialShare])
      let target = try #require(year.desk.taskBook.target(of: unit, .industrialShare)?.figure)
      #expect(value(cells[5]) == reported / 100)
      #expect(value(cells[7]) == reported - target)
      #expect(cells[8].value == .text(reported < target ? "未达标" : "达标"))
    }
    let city = try rows.cells(of: "全市合计")
    #expect(value(city[2]) == whole)
    #expect(value(city[3]) == part)
    let share = FigureText.rounded(part / whole, decimals: 4)
    #expect(value(city[4]) == share)
    #expect(value(city[7]) == share * 100 - 55)
    #expect(city[8].value == .text(share * 100 < 55 ? "未达标" : "达标"))
  }

  @Test("A share that is just its target meets it; a hundredth of a point less does not")
  func tie() throws {
    let rows = try rows(["云岩区": (100, 23, 23), "南明区": (100, 22.99, 22.99)])
    #expect(try rows.cells(of: "云岩区")[8].value == .text("达标"))
    let missed = try rows.cells(of: "南明区")
    #expect(missed[8].value == .text("未达标"))
    #expect(missed[7].value == .number(-0.01))
  }

  @Test("The city's target is the one printed in the total row")
  func printedTotal() throws {
    var taskBook = year.desk.taskBook
    taskBook.tables[0].total.targets[.industrialShare] = .figure(23)
    let city = try rows(["云岩区": (100, 23, 23)], in: taskBook).cells(of: "全市合计")
    #expect(city[6].value == .number(0.23))
    #expect(city[8].value == .text("达标"))
    taskBook.tables[0].total.targets[.industrialShare] = nil
    let none = try rows(["云岩区": (100, 23, 23)], in: taskBook).cells(of: "全市合计")
    #expect(none[6].value == nil)
    #expect(none[8].value == .text("—"))
  }

  @Test("What is missing or not assessed is said in words and never a 0")
  func words() throws {
    var taskBook = year.desk.taskBook
    taskBook.tables[0].rows[2].targets[.industrialShare] = .notAssessed
    let rows = try rows(
      ["云岩区": (0, 0, nil), "南明区": (10, 2, nil), "花溪区": (10, 9, nil)], in: taskBook)
    #expect(try rows.cells(of: "云岩区")[8].value == .text("没有到位资金"))
    #expect(try rows.cells(of: "云岩区")[4].value == nil)
    #expect(try rows.cells(of: "南明区")[8].value == .text("未报占比"))
    #expect(try rows.cells(of: "花溪区")[6...8].map(\.value) == [.text("不考核"), nil, .text("不考核")])
    #expect(try rows.cells(of: "乌当区")[2...8].compactMap(\.value) == [.number(0.56), .text("未报")])
  }

  @Test("Signing has a share and no target; a table with industrial funds alone is named")
  func signing() throws {
    let rows = try year.consolidation().sharesSheet.rows
    let bureau = try rows.cells(of: "市投资促进局")
    let figures = try year.desk.data("市投资促进局").figures
    #expect(
      value(bureau[4])
        == FigureText.rounded(
          try #require(figures[.industrialSigning]) / #require(figures[.signing]), decimals: 4))
    #expect(bureau[5...8].compactMap(\.value) == [.text("—")])
    let finance = try rows.cells(of: "市金融办")
    #expect(finance[3].value == .text("不考核"))
    #expect(finance[4].value == nil)
    guard case .text(let note)? = rows[1].cells[0].value else {
      Issue.record("no note")
      return
    }
    #expect(note.contains("表2(省级开发区)"))
    #expect(!rows.contains { $0.cells.count > 1 && $0.cells[1].value == .text("乌当经济开发区") })
  }
}
