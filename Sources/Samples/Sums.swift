import FoundationEssentials

/// Amounts as whole ten-thousandths (万元 of 亿元), so that sums are exact.
enum Sums {
  /// The ten-thousandths of a decimal; what lies below them is cut off.
  static func units(_ decimal: Decimal) -> Int {
    let text = (decimal * 10_000).description
    return Int(text.prefix { $0 != "." }) ?? 0
  }

  /// The decimal of so many ten-thousandths.
  static func decimal(_ units: Int) -> Decimal {
    Decimal(units) / 10_000
  }

  /// What stands at the end of a month when a year's amount is met evenly and a little ahead.
  ///
  /// `pace` is in percent of the even course: 105 is five percent ahead. Rounded up.
  static func cumulative(_ year: Int, month: Int, pace: Int) -> Int {
    (year * month * pace + 1_199) / 1_200
  }

  /// Divides an amount into parts at random that sum to it exactly, each at least zero.
  static func parts(of amount: Int, count: Int, using random: inout SplitMix64) -> [Int] {
    guard count > 0 else { return [] }
    let weights = (0..<count).map { _ in Int.random(in: 60...140, using: &random) }
    let whole = weights.reduce(0, +)
    var parts = weights.map { amount * $0 / whole / 100 * 100 }
    parts[count - 1] += amount - parts.reduce(0, +)
    return parts
  }
}
