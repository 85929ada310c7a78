internal import FoundationEssentials

extension Double {
  /// The double nearest to an exact number, as a cell keeps it.
  init(nearest figure: Decimal) {
    self = Double(figure.description) ?? 0
  }

  /// The shortest digits that read back the same: `75`, `0.1`, `1e-07`.
  var shortestDigits: String {
    let digits = description
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }
}
