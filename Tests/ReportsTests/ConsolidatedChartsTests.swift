import FoundationEssentials
import Rulebook
import Submissions
import TaskBooks
import Testing
import Workbooks

@testable import Reports

/// 图表: what is drawn stands in cells beside it, and those are live.
struct ConsolidatedChartsTests {
  private let year: SampleYear

  init() throws { year = try SampleYear() }

  private func texts(_ chart: Chart) -> String {
    if case .text(let text)? = chart.title { text } else { "" }
  }

  /// The values in the cells that a chart draws.
  private func values(_ cells: Chart.Cells?, of sheet: ChartSheet) throws -> [CellValue?] {
    let range = try #require(cells?.range)
    return (range.first.row...range.last.row).map { number in
      sheet.rows.first { $0.number == number }?.cells
        .first { $0.column == range.first.column }?.value
    }
  }

  @Test("Each table draws rates by unit and sums by month, then shares; a page each")
  func pages() throws {
    let result = try year.consolidation()
    let sheet = result.charts(result.progressTables)
    #expect(sheet.draft.charts.count == 11)
    #expect(sheet.draft.print.pageEnds.count == 10)
    #expect(sheet.draft.charts.filter { texts($0).hasSuffix("各月累计") }.count == 5)
  }

  @Test("A rate is what is counted by the year's target, live from 来源; no figure, no bar")
  func rates() throws {
    let result = try year.consolidation(without: ["南明区"])
    let sheet = result.charts(result.progressTables)
    let row = try sheet.rows.cells(of: "花溪区", column: 1)
    let figure = try #require(year.desk.data("花溪区").figures[.paidIn])
    #expect(row[1].value == .number(70))
    #expect(row[2].formula?.hasPrefix("来源!$D$") == true)
    #expect(
      row[3].value == .number(Double(nearest: FigureText.rounded(figure / 70, decimals: 4))))
    #expect(row[3].formula == "ROUND(C\(7)/B\(7),4)")
    #expect(try sheet.rows.cells(of: "南明区", column: 1)[3].value == nil)
    let drawn = try values(sheet.draft.charts.first?.series.first?.values, of: sheet)
    #expect(drawn.count == 15)
    #expect(drawn[2] == row[3].value)
  }

  @Test("A month sums up the units that are known in it, says how many, and is lighter for it")
  func months() throws {
    let result = try year.consolidation(
      without: ["清镇市"], before: [3: [], 4: ["云岩区"]])
    let sheet = result.charts(result.progressTables)
    let chart = try #require(sheet.draft.charts.first { texts($0).hasSuffix("各月累计") })
    let sums = try values(chart.series.first?.values, of: sheet)
    let stages = try values(chart.series.last?.values, of: sheet)
    func sum(_ month: String, without unit: String) throws -> CellValue {
      let period = try #require(Period("2023-" + month))
      var sum: Decimal = 0
      for other in year.desk.taskBook.units(ofTable: 1) where other.name != unit {
        sum += try #require(year.desk.data(other.name, in: period).figures[.paidIn])
      }
      return .number(Double(nearest: sum))
    }
    #expect(sums[0] == nil && sums[1] == nil && sums[4] == nil && sums[6] == nil)
    #expect(sums[2] == (try sum("03", without: "")))
    #expect(sums[3] == (try sum("04", without: "云岩区")))
    #expect(sums[5] == (try sum("06", without: "清镇市")))
    #expect(stages[2] == .number(412.5) && stages[11] == .number(1650))
    #expect(chart.series.first?.pointColors.keys.sorted() == [3, 5])
    let row = try #require(chart.categories?.range.first.row)
    func cell(_ offset: Int, _ column: Int) -> CellDraft? {
      sheet.rows.first { $0.number == row + offset }?.cells[column - 1]
    }
    #expect(cell(3, 4)?.value == .number(14))
    #expect(cell(0, 4)?.value == .number(0))
    #expect(cell(6, 4)?.value == .text("未到"))
    #expect(cell(5, 3)?.formula?.hasPrefix("ROUND(SUM(C") == true)
  }

  @Test("Shares stand as columns with the target as a marker and no line")
  func shares() throws {
    let result = try year.consolidation(without: ["南明区"])
    let sheet = result.charts(result.progressTables)
    let chart = try #require(sheet.draft.charts.last)
    #expect(chart.series.last?.line.width == 0)
    #expect(chart.series.last?.marker == .diamond)
    let shares = try values(chart.series.first?.values, of: sheet)
    #expect(shares.count == 15)
    #expect(shares[1] == nil)
    #expect(try values(chart.series.last?.values, of: sheet)[1] == .number(0.23))
  }
}
