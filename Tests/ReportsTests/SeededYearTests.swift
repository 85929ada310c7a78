import FoundationEssentials
import Rulebook
import Samples
import Submissions
import TaskBooks
import Testing
import Workbooks

@testable import Reports

/// A seeded year of all 49 units, consolidated month by month, held to plain whole-number sums.
struct SeededYearTests {
  private let taskBook: TaskBook

  init() throws { taskBook = try TaskBook.builtIn() }

  private func data(_ month: Int) throws -> [String: FormData] {
    let period = try #require(Period(year: 2023, month: month))
    return Dictionary(
      uniqueKeysWithValues: taskBook.units.map {
        ($0.name, SampleForm.clean(unit: $0, period: period, taskBook: taskBook))
      })
  }

  private func consolidation(
    _ month: Int, _ now: [String: FormData], _ before: [String: FormData]
  ) throws -> Consolidation {
    let period = try #require(Period(year: 2023, month: month))
    let returns = now.values.map { data in
      UnitReturn(
        file: data.unit, sha256: data.unit, unit: data.unit, period: period, verdict: .accepted,
        figures: data.figures.mapValues { .init($0, place: nil, text: "\($0)") })
    }
    let reports = before.values.map { History.Report(file: "", data: $0, hasLedgers: true) }
    return Consolidation(
      taskBook: taskBook, period: period, returns: returns,
      history: month > 1 ? History(reports: reports) : nil)
  }

  /// Ten-thousandths.
  private func whole(_ figure: Decimal) -> Int { Int((figure * 10_000).description) ?? .min }

  /// The rate in ten-thousandths, a half up.
  private func rate(_ figure: Int, of target: Int) -> Int {
    (2 * figure * 10_000 + target) / (2 * target)
  }

  @Test("Totals, rates, ranks, ties and what a month adds are right", arguments: 1...12)
  func month(_ month: Int) throws {
    let now = try data(month)
    let before = month > 1 ? try data(month - 1) : [:]
    let result = try consolidation(month, now, before)
    var ties = 0
    var notAssessed = 0
    for progress in result.progressTables {
      let table = progress.table
      for column in table.columns {
        let indicator = try #require(
          taskBook.indicator(column.indicator, inTable: table.number))
        let assessed = table.rows.filter { $0.targets[indicator.id] != .notAssessed }
        notAssessed += table.rows.count - assessed.count
        let lines = progress.lines(of: indicator.id)?.lines ?? []
        #expect(lines.map(\.unit.name) == assessed.map(\.label))
        func rates(_ data: [String: FormData]) -> [String: Int] {
          var rates: [String: Int] = [:]
          for row in assessed {
            guard let target = row.targets[indicator.id]?.figure,
              let figure = data[row.label]?.figures[indicator.id]
            else { continue }
            rates[row.label] = rate(whole(figure), of: whole(target))
          }
          return rates
        }
        let (rates, last) = (rates(now), rates(before))
        ties += rates.count - Set(rates.values).count
        for line in lines {
          let name = line.unit.name
          #expect(line.rate.map(whole) == rates[name])
          #expect(
            line.rank == rates[name].map { own in 1 + rates.values.count { $0 > own } })
          #expect(
            line.lastRank == last[name].map { own in 1 + last.values.count { $0 > own } })
        }
        guard indicator.isScheduled else { continue }
        let sum = assessed.reduce(0) { sum, row in
          sum + (now[row.label]?.figures[indicator.id].map(whole) ?? 0)
        }
        #expect(ConsolidatedColumn(column, of: table, in: result).total.map(whole) == sum)
        let shown = try #require(
          result.city(result.progressTables).rows.first {
            $0.cells.first?.value == .number(Double(table.number))
              && $0.cells[1].value == .text(indicator.header)
          })
        #expect(shown.cells[7].value == .number(Double(sum) / 10_000))
        let row = try #require(progress.lines(of: indicator.id)?.rows.lowerBound)
        let first = try #require(lines.first)
        let added =
          whole(try #require(now[first.unit.name]?.figures[indicator.id]))
          - (month > 1
            ? whole(try #require(before[first.unit.name]?.figures[indicator.id])) : 0)
        #expect(
          first.fields(row: row, among: row...row)[6].value == .number(Double(added) / 10_000))
      }
    }
    #expect(ties > 0)
    #expect(notAssessed > 0)
  }
}
