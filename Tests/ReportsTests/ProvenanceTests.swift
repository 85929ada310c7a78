import FoundationEssentials
import Rulebook
import Submissions
import TaskBooks
import Testing
import Workbooks

@testable import Reports

/// From each figure to its file and cell, and from each file to what depends on it.
struct ProvenanceTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func consolidation(_ judgements: [Judgement]) -> Consolidation {
    Consolidation(taskBook: desk.taskBook, period: desk.period, judgements: judgements)
  }

  @Test("A figure links to its row of sources and that row back to the figure")
  func links() throws {
    let result = consolidation(try desk.taskBook.units.map { try desk.judgement($0.name) })
    for table in desk.taskBook.tables {
      let sheet = ConsolidatedTable(table, in: result)
      #expect(!sheet.links.isEmpty)
      for link in sheet.links {
        guard case .place(let place) = link.target else {
          Issue.record("\(link.cell) leads outside")
          continue
        }
        #expect(
          result.sources.draft.hyperlinks.contains { back in
            "'来源'!\(back.cell)" == place
              && back.target == .place("'\(table.name)'!\(link.cell)")
          }, "\(table.name)!\(link.cell)")
      }
      let figures = sheet.rows.flatMap(\.cells).count { $0.formula?.contains("来源!") == true }
      #expect(sheet.links.count == figures)
    }
  }

  @Test("A source tells how the figure was read, credited and derived, and by which rules")
  func source() throws {
    let result = consolidation([try desk.judgement("市政府驻北京联络处")])
    let origins = result.origins
    let signing = try #require(origins.first { $0.indicator.id == .signing })
    #expect(signing.derivation == "项目台账“计入考核金额(亿元)”合计")
    #expect(signing.credit.contains("认定方式"))
    #expect(signing.rules == "L305、P406、P409")
    let industrial = try #require(origins.first { $0.indicator.id == .industrialSigning })
    #expect(industrial.derivation == "项目台账“计入考核金额(亿元)”合计,行业门类=B、C、D")
    let bonus = try #require(origins.first { $0.indicator.id == .bonus })
    #expect(bonus.rules == "P407")
    #expect(bonus.credit == "—")
  }

  @Test("A file tells the figures that come from it; one that is not counted has none")
  func files() throws {
    let good = try desk.judgement("云岩区")
    let bad = try desk.judgement("南明区", findings: [finding()])
    let uses = consolidation([good, bad]).fileUses
    #expect(uses.map(\.file.file) == ["云岩区.xlsx", "南明区.xlsx"])
    let indicators = desk.taskBook.indicators(forTable: 1)
    #expect(uses[0].origins.map(\.indicator.id) == indicators.map(\.id))
    #expect(uses[0].origins.first?.shownAt?.description == "区县和国家级开发区!C6")
    #expect(uses[1].origins.isEmpty)
    #expect(uses[1].reason == .returned)
  }

  @Test("JSON gives the same figures, files and totals as the workbook")
  func json() throws {
    let result = consolidation(
      try desk.taskBook.units.prefix(20).map { try desk.judgement($0.name) }
        + [try desk.judgement("市科技局", findings: [finding()])])
    let decoded = try JSONDecoder().decode(Decoded.self, from: Data(result.json))
    #expect(decoded.figures.count == result.sourceRows.figures.count)
    let path = desk.path("same.xlsx")
    try result.write(to: path)
    for figure in decoded.figures {
      let shown = try #require(figure.shownAt)
      let cells = try Desk.cells(of: path, sheet: shown.sheet)
      guard case .number(let number)? = cells[shown.cell]?.value else {
        Issue.record("\(shown.cell) holds no number")
        continue
      }
      let value = figure.measure == "%" ? figure.value / 100 : figure.value
      #expect(Decimal(shortest: number) == FigureText.rounded(value, decimals: 4))
      #expect(figure.place != nil)
    }
    #expect(decoded.files.count == 21)
    #expect(decoded.files.count { $0.counted } == 20)
    let paidIn = try #require(
      decoded.totals.first?.columns.first { $0.indicator == "paidIn" })
    let sum = decoded.figures.filter { $0.indicator == "paidIn" }.map(\.value).reduce(0, +)
    #expect(paidIn.reached == sum)
    #expect(decoded.units.count == 49)
  }

  /// What is looked at of the JSON.
  private struct Decoded: Decodable {
    struct Spot: Decodable { var sheet, cell: String }
    struct Figure: Decodable {
      var unit, indicator, measure: String
      var value: Decimal
      var place, shownAt: Spot?
    }
    struct File: Decodable {
      var file: String
      var counted: Bool
    }
    struct Column: Decodable {
      var indicator: String
      var reached: Decimal
    }
    struct Totals: Decodable { var columns: [Column] }
    struct Unit: Decodable { var unit: String? }
    var figures: [Figure]
    var totals: [Totals]
    var files: [File]
    var units: [Unit]
  }
}
