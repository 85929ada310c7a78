public import FoundationEssentials

/// The exact decimal that a person typed, from the double that the workbook keeps.
public enum ExactNumber {
  /// The decimal of a double at 15 significant digits, which is what spreadsheets show.
  ///
  /// 75.299999999999997 was typed as 75.3. Nil where it is not finite or beyond what sums need.
  public static func decimal(_ double: Double) -> Decimal? {
    if let short = short(double) { return short }
    guard double.isFinite, abs(double) < 1e21 else { return nil }
    guard abs(double) >= 1e-15, let whole = Decimal(string: double.description) else { return 0 }
    let digits = whole.significand.description
    let excess = digits.utf8.count - 15
    guard excess > 0, let significand = Int(digits) else { return whole }
    var power = 1
    for _ in 0..<excess { power *= 10 }
    return Decimal(
      sign: double < 0 ? .minus : .plus, exponent: whole.exponent + excess,
      significand: Decimal((significand + power / 2) / power))
  }

  /// The decimal of a double with at most six decimals and 15 digits, as nearly all have; nil where
  /// it has more.
  private static func short(_ double: Double) -> Decimal? {
    guard double.magnitude < 1e9 else { return nil }
    var power = 1.0
    for decimals in 0...6 {
      let digits = (double * power).rounded()
      // No two numbers of at most 15 digits share a double.
      if digits / power == double {
        let whole = Decimal(Int(digits.magnitude))
        return decimals == 0 && digits >= 0
          ? whole
          : Decimal(
            sign: digits < 0 ? .minus : .plus, exponent: -decimals, significand: whole)
      }
      power *= 10
    }
    return nil
  }
}
