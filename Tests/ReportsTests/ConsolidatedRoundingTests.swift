import FoundationEssentials
import Rulebook
@testable import Samples
import TaskBooks
import Testing
import Workbooks

@testable import Reports

/// Figures that are shown rounded still add up, and say where they were moved.
struct ConsolidatedRoundingTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  @Test("Rounded figures add up to the rounded sum, none off by a whole unit", arguments: 0..<300)
  func largestRemainder(_ seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let decimals = Int.random(in: 0...3, using: &random)
    let unit = Decimal(sign: .plus, exponent: -decimals, significand: 1)
    let figures = (0..<Int.random(in: 0...20, using: &random)).map { _ in
      Decimal(Int.random(in: -20_000...2_000_000, using: &random)) / 10_000
    }
    let rounding = LargestRemainder(figures, decimals: decimals)
    let exact = figures.reduce(0, +)
    #expect(rounding.total == FigureText.rounded(exact, decimals: decimals))
    #expect(rounding.shown.reduce(0, +) == rounding.total)
    for (shown, figure) in zip(rounding.shown, figures) {
      #expect((shown - figure).magnitude < unit)
      #expect(FigureText.decimals(of: shown) <= decimals)
    }
    for (index, adjustment) in rounding.adjustments.enumerated() {
      let alone = FigureText.rounded(figures[index], decimals: decimals)
      #expect(rounding.shown[index] == alone + adjustment)
    }
  }

  @Test("Of equal remainders the first is raised, and figures that need no rounding stay")
  func ties() {
    let thirds = LargestRemainder([0.005, 0.005, 0.005, 1], decimals: 2)
    #expect(thirds.shown == [0.01, 0.01, 0, 1])
    #expect(thirds.adjustments == [0, 0, -0.01, 0])
    #expect(LargestRemainder([1.25, 2.5], decimals: 2).adjustments == [0, 0])
  }

  private func consolidation(_ paidIn: [String: Decimal]) -> Consolidation {
    Consolidation(
      taskBook: desk.taskBook, period: desk.period,
      returns: paidIn.map { unit, figure in
        UnitReturn(
          file: unit, sha256: unit, unit: unit, period: desk.period, verdict: .accepted,
          figures: [.paidIn: .init(figure, place: nil, text: "\(figure)")])
      })
  }

  private func number(_ cell: Cell?) -> Decimal? {
    if case .number(let number)? = cell?.value { Decimal(shortest: number) } else { nil }
  }

  @Test("The table shows what adds up, refers to the exact figures and names those it moved")
  func table() throws {
    let path = desk.path("rounded.xlsx")
    try consolidation(["云岩区": 30.1249, "南明区": 30.1249, "花溪区": 30.1249]).write(to: path)
    let table = try #require(desk.taskBook.table(1))
    let cells = try Desk.cells(of: path, sheet: table.name)
    // 90.3747 in all: 90.37, where each by itself would give 30.12 and 90.36.
    #expect(number(cells["D6"]) == 30.13)
    #expect(number(cells["D7"]) == 30.12)
    #expect(number(cells["D8"]) == 30.12)
    #expect(number(cells["D21"]) == 90.37)
    #expect(cells["D6"]?.formula == "ROUND(ROUND(来源!$D$4,2)+0.01,2)")
    #expect(cells["D7"]?.formula == "ROUND(来源!$D$5,2)")
    let sources = try Desk.cells(of: path, sheet: "来源")
    #expect(number(sources["D4"]) == 30.1249)
    let notes = cells.values.compactMap { cell -> String? in
      if case .text(let text)? = cell.value { text } else { nil }
    }
    #expect(notes.contains { $0.contains("最大余数法") && $0.contains("云岩区“产业到位资金(亿元)”+0.01") })
    let workbook = try Workbook(path: path)
    let sheet = try #require(workbook.sheets.first { $0.name == table.name })
    var calculation = Calculation(workbook)
    for row in 6...21 {
      let cell = CellReference(row: row, column: 4)
      guard cells[cell.description]?.formula != nil else { continue }
      #expect(try !calculation.isStale(at: cell, on: sheet, of: workbook), "\(cell)")
    }
  }

  @Test("Nothing is said of rounding where nothing was rounded")
  func exact() throws {
    let sheet = ConsolidatedTable(
      try #require(desk.taskBook.table(1)), in: consolidation(["云岩区": 30.12]))
    #expect(!sheet.rows.flatMap(\.cells).contains { "\($0.value as Any)".contains("最大余数法") })
  }

  @Test("What is printed down a column of the annex stands under the table, word for word")
  func printedTexts() throws {
    let table = try #require(desk.taskBook.table(3))
    let printed = try #require(table.columns.compactMap(\.printedText).first)
    let sheet = ConsolidatedTable(table, in: consolidation([:]))
    let texts = sheet.rows.flatMap(\.cells).compactMap { cell -> String? in
      if case .text(let text)? = cell.value { text } else { nil }
    }
    #expect(texts.contains { $0.hasSuffix(printed) })
    for note in table.notes { #expect(texts.contains(note)) }
  }
}
