import FoundationEssentials
import Submissions
import TaskBooks

/// The figures that ledgers give, each as its indicator's derivation says.
struct SampleFigures {
  let plan: SamplePlan
  let ledgers: [LedgerKey: [LedgerRecord]]

  /// The figures of every assessed indicator.
  func figures() -> [IndicatorID: Decimal] {
    let indicators = plan.taskBook.indicators.filter { $0.table == plan.unit.table }
    var figures: [IndicatorID: Decimal] = [:]
    for indicator in indicators where isAsked(indicator) {
      figures[indicator.id] = figure(indicator.derivation)
    }
    for indicator in indicators where isAsked(indicator) {
      if case .ratio(let part, let whole) = indicator.derivation,
        let part = figures[part], let whole = figures[whole]
      {
        figures[indicator.id] = percent(part, of: whole)
      }
    }
    return figures
  }

  private func isAsked(_ indicator: Indicator) -> Bool {
    indicator.measure == .score || plan.isAssessed(indicator.id)
  }

  private func figure(_ derivation: Derivation?) -> Decimal? {
    switch derivation {
    case .count(let ledger, let conditions):
      Decimal(rows(ledger, conditions).count)
    case .sum(let ledger, let column, let conditions):
      rows(ledger, conditions).map { number($0, column) }.reduce(0, +)
    case .distinct(let ledger, let column, let conditions):
      Decimal(Set(rows(ledger, conditions).map { $0[column] }).count)
    case .byRule("P407"): SampleBonus(plan: plan, ledgers: ledgers).points()
    case .byRule("P408"): SampleFactories.score(ledgers[.factories] ?? [], plan.taskBook)
    default: nil
    }
  }

  private func rows(_ ledger: LedgerKey, _ conditions: [Condition]) -> [LedgerRecord] {
    (ledgers[ledger] ?? []).filter { row in
      conditions.allSatisfy { $0.values.contains(Self.text(row[$0.column])) }
    }
  }

  private func number(_ row: LedgerRecord, _ column: String) -> Decimal {
    if case .number(let number) = row[column] { number } else { 0 }
  }

  private static func text(_ value: DataValue?) -> String {
    switch value {
    case .text(let text): text
    case .flag(let flag): flag ? "是" : "否"
    case .number(let number): number.description
    case nil: ""
    }
  }

  /// A share in percent, rounded to two decimals.
  private func percent(_ part: Decimal, of whole: Decimal) -> Decimal? {
    let (part, whole) = (Sums.units(part), Sums.units(whole))
    return whole == 0 ? nil : Decimal((part * 20_000 + whole) / (2 * whole)) / 100
  }
}
