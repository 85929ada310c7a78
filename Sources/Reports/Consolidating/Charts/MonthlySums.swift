internal import FoundationEssentials
internal import Rulebook
internal import TaskBooks

/// What the units of a table reached together, month by month, against the schedule.
struct MonthlySums {
  /// One month.
  struct Month: Hashable {
    /// 1 to 12.
    var month: Int
    /// The sum of the units' targets × month ÷ 12, to four decimals.
    var stage: Decimal
    /// What the units reached that are known for the month; nil where none is.
    var sum: Decimal?
    /// How many units are known.
    var known: Int
  }

  /// The months of the year.
  let months: [Month]
  /// How many units are assessed.
  let units: Int

  /// Of one indicator's lines: earlier months from the reports given, the current one as counted.
  init(_ lines: some Collection<ProgressLine>, in consolidation: Consolidation) {
    units = lines.count
    let period = consolidation.period
    let target = lines.compactMap(\.target).reduce(0, +)
    months = (1...12).map { month in
      let figures = lines.compactMap { line -> Decimal? in
        if month == period.month { return line.figure }
        guard month < period.month, let past = Period(year: period.year, month: month) else {
          return nil
        }
        return consolidation.history?.figures(of: line.unit, in: past)?[line.indicator.id]
      }
      return Month(
        month: month, stage: FigureText.rounded(target * Decimal(month) / 12, decimals: 4),
        sum: figures.isEmpty ? nil : FigureText.rounded(figures.reduce(0, +), decimals: 8),
        known: figures.count)
    }
  }
}
