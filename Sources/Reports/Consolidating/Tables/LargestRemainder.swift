internal import FoundationEssentials
internal import TaskBooks

/// Figures rounded so that they still add up to their rounded sum (最大余数法).
///
/// Each is cut down to the decimals; what then lacks to the rounded sum goes, a unit of the last
/// decimal each, to those that lost most by the cut, of equals to the first. No figure is off by a
/// whole unit, and the same figures always give the same result.
struct LargestRemainder {
  /// The figures as shown.
  private(set) var shown: [Decimal]
  /// The rounded sum, which the figures as shown give.
  let total: Decimal
  /// By how much a figure is shown otherwise than rounded by itself; zero for most.
  private(set) var adjustments: [Decimal]

  /// Rounds to so many decimals.
  init(_ figures: [Decimal], decimals: Int) {
    let unit = Decimal(sign: .plus, exponent: -decimals, significand: 1)
    let rounded = figures.map { FigureText.rounded($0, decimals: decimals) }
    total = FigureText.rounded(figures.reduce(0, +), decimals: decimals)
    shown = zip(figures, rounded).map { $1 > $0 ? $1 - unit : $1 }
    let remainders = zip(figures, shown).map { $0 - $1 }
    let order = remainders.indices.sorted {
      (remainders[$1], $0) < (remainders[$0], $1)
    }
    var lacking = total - shown.reduce(0, +)
    for index in order where lacking > 0 {
      shown[index] += unit
      lacking -= unit
    }
    adjustments = zip(shown, rounded).map { $0 - $1 }
  }
}
