import FoundationEssentials
import Submissions
import TaskBooks

/// Figures as they would stand had the unit heeded L305 and L302 first.
extension Inquiry {
  /// A value with the cells whose fault another rule tells.
  struct Settled {
    /// The value without these faults.
    var value: Decimal
    /// The cells at fault; none where the value is the stated one.
    var causes: [Place]
  }

  /// The figure by its ledger where the form disagrees with it, else as stated.
  func settled(_ id: IndicatorID) throws(Unusable) -> Settled {
    let field = try figureField(id)
    let stated = try number(field)
    guard let indicator = indicator(id), let derived = try? derived(indicator)?.value,
      !stated.agrees(with: derived, decimals: indicator.decimals)
    else { return Settled(value: stated, causes: []) }
    return Settled(value: derived, causes: [field.entry.place])
  }
}

extension Decimal {
  /// Whether two figures are the same to the decimals in which they are kept.
  func agrees(with other: Decimal, decimals: Int) -> Bool {
    self == other
      || FigureText.rounded(self, decimals: decimals)
        == FigureText.rounded(other, decimals: decimals)
  }
}
