import FoundationEssentials
import Rulebook
import Submissions
import TaskBooks
import Testing
import Workbooks

@testable import Reports

/// 关键节点: each scheduled figure at the end of the first quarter, the half-year and the year.
struct KeyNodesSheetTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  /// Units of table 1 that paid in so much by June, and by March.
  private func consolidation(
    _ paidIn: [String: Decimal], march: [String: Decimal] = [:], in taskBook: TaskBook? = nil
  ) throws -> Consolidation {
    let returns = paidIn.map { unit, figure in
      UnitReturn(
        file: unit, sha256: unit, unit: unit, period: desk.period, verdict: .accepted,
        figures: [.paidIn: .init(figure, place: nil, text: "")])
    }
    let period = try #require(Period("2023-03"))
    return Consolidation(
      taskBook: taskBook ?? desk.taskBook, period: desk.period, returns: returns,
      history: History(
        reports: march.map { unit, figure in
          History.Report(
            file: "", data: FormData(unit: unit, period: period, figures: [.paidIn: figure]),
            hasLedgers: false)
        }))
  }

  /// The cells of 产业到位资金 of a unit.
  private func cells(_ unit: String, in result: Consolidation) throws -> [CellDraft] {
    try #require(
      result.keyNodesSheet.rows.first {
        $0.cells.count > 2 && $0.cells[1].value == .text("产业到位资金(亿元)")
          && $0.cells[2].value == .text(unit)
      }
    ).cells
  }

  @Test("A node that lies back takes the past, the present one what is counted, one ahead is 未到")
  func nodes() throws {
    let result = try consolidation(["云岩区": 37], march: ["云岩区": 20])
    let values = try cells("云岩区", in: result).map(\.value)
    #expect(values[3] == .number(75))
    #expect(values[4...7] == [.number(18.75), .number(20), .number(1.0667), .text("达标")])
    #expect(values[8...11] == [.number(37.5), .number(37), .number(0.9867), .text("未达标")])
    #expect(values[12...15] == [.number(75), nil, nil, .text("未到")])
    let formulas = try cells("云岩区", in: result).map(\.formula)
    #expect(formulas[5] == nil)
    #expect(formulas[9]?.hasPrefix("来源!$D$") == true)
  }

  @Test("What just reaches a node meets it, also where the node is no finite decimal")
  func tie() throws {
    var taskBook = desk.taskBook
    taskBook.keyMonths = [6, 1]
    let result = try consolidation(["云岩区": 37.5, "南明区": 37.4999], in: taskBook)
    #expect(result.keyNodes.map(\.name) == ["1至1月", "半年"])
    #expect(try cells("云岩区", in: result)[11].value == .text("达标"))
    #expect(try cells("南明区", in: result)[11].value == .text("未达标"))
    // 85 ÷ 12 = 7.08333…
    let month = try #require(Period("2023-01"))
    for (figure, word) in [(7.0833, "未达标"), (7.0834, "达标")] as [(Decimal, String)] {
      var past = result
      past.history = History(reports: [
        History.Report(
          file: "", data: FormData(unit: "乌当区", period: month, figures: [.paidIn: figure]),
          hasLedgers: false)
      ])
      let own = try cells("乌当区", in: past)
      #expect(own[4].value == .number(7.0833))
      #expect(own[7].value == .text(word))
    }
  }

  @Test("Who is not counted, not known or not assessed is said in a word")
  func words() throws {
    let result = try consolidation(["云岩区": 37])
    #expect(try cells("云岩区", in: result)[7].value == .text("无数据"))
    #expect(try cells("南明区", in: result)[11].value == .text("未报"))
    #expect(try cells("南明区", in: result)[9].value == nil)
    let headquarters = try #require(
      result.keyNodesSheet.rows.first {
        $0.cells[1].value == .text("总部经济(个数)") && $0.cells[2].value == .text("贵阳综合保税区")
      })
    #expect(
      headquarters.cells[3...].compactMap(\.value) == Array(repeating: .text("不考核"), count: 4))
  }

  @Test("The name of a table tells how many figures meet each node")
  func counts() throws {
    let result = try consolidation(
      ["云岩区": 37.5, "南明区": 37, "花溪区": 35], march: ["云岩区": 1])
    let group = try #require(
      result.keyNodesSheet.rows.first { $0.cells[0].value == .text("表1 区县和国家级开发区") })
    #expect(group.cells[7].value == .text("0/1"))
    #expect(group.cells[11].value == .text("2/3"))
    #expect(group.cells[15].value == nil)
  }

  @Test("Every unit and scheduled indicator has a row, a share none, and each table a page")
  func completeness() throws {
    let sheet = try consolidation(["云岩区": 37]).keyNodesSheet
    let expected = desk.taskBook.tables.reduce(0) { sum, table in
      sum + table.rows.count
        * desk.taskBook.indicators(forTable: table.number).count { $0.isScheduled }
    }
    #expect(sheet.rows.count == 4 + 5 + expected)
    #expect(sheet.draft.print.pageEnds.count == 4)
    #expect(!sheet.rows.contains { $0.cells[1].value == .text("工业资金占比(%)") })
    #expect(sheet.draft.autoFilter?.last.row == sheet.rows.count)
  }
}
