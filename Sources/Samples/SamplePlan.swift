import FoundationEssentials
import TaskBooks

/// What a unit reaches by the end of each month of the year, in whole units of measure.
struct SamplePlan {
  let unit: Unit
  let taskBook: TaskBook
  /// Percent of the even course.
  let pace: Int
  /// The number of the unit, which keeps its enterprises apart from those of other units.
  let index: Int
  private let targets: [IndicatorID: Target]

  init(unit: Unit, taskBook: TaskBook, seed: UInt64) {
    self.unit = unit
    self.taskBook = taskBook
    var random = SplitMix64(seed: seed, unit.name)
    pace = Int.random(in: 101...112, using: &random)
    index = taskBook.units.firstIndex { $0.name == unit.name } ?? 0
    let table = taskBook.tables.first { $0.number == unit.table }
    targets = table?.rows.first { $0.label == unit.name }?.targets ?? [:]
  }

  /// Whether the unit has a target for the indicator.
  func isAssessed(_ indicator: IndicatorID) -> Bool { targets[indicator]?.figure != nil }

  /// The year's target; zero where there is none.
  func target(_ indicator: IndicatorID) -> Decimal { targets[indicator]?.figure ?? 0 }

  /// A count reached by the end of the month, 0 for month 0.
  func count(_ indicator: IndicatorID, by month: Int) -> Int {
    let year = Sums.units(target(indicator)) / 10_000
    return (year * month * pace + 1_199) / 1_200
  }

  /// How much the count grows in the month.
  func added(_ indicator: IndicatorID, in month: Int) -> Int {
    count(indicator, by: month) - count(indicator, by: month - 1)
  }

  /// An amount reached by the end of the month, in ten-thousandths, rounded up to hundredths.
  func amount(_ indicator: IndicatorID, by month: Int) -> Int {
    (Sums.cumulative(Sums.units(target(indicator)), month: month, pace: pace) + 99) / 100 * 100
  }

  /// Funds for industry by the end of the month: enough for the amount and for the share.
  func industrialFunds(by month: Int) -> Int {
    guard isAssessed(IndicatorID.industrialShare) else {
      return amount(.industrialPaidIn, by: month)
    }
    let share = Sums.units(target(.industrialShare))
    let byShare = (amount(.paidIn, by: month) * share + 999_999) / 1_000_000
    return max(amount(.industrialPaidIn, by: month), (byShare + 99) / 100 * 100)
  }

  /// How much an amount grows in the month.
  func grown(_ amount: (Int) -> Int, in month: Int) -> Int {
    amount(month) - (month > 1 ? amount(month - 1) : 0)
  }
}
