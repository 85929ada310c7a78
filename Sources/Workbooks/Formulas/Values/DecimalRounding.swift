/// Rounding on decimal digits, as people see them.
enum DecimalRounding {
  /// Where halves, and everything else, go.
  enum Rule {
    case nearest
    case up
    case down
  }

  /// The number rounded to places behind the point, or to tens, hundreds and so on before it.
  ///
  /// It is done on the 15 digits that are shown, so that 1.005 with two places is 1.01.
  static func rounded(_ number: Double, toPlaces places: Int, _ rule: Rule) -> Double {
    let digits = DecimalDigits(number)
    guard !digits.isZero, digits.placeCount > places else { return number }
    var kept = digits.point + places
    if kept < 0 {
      // Less than one unit of the last place: only rounding up leaves anything.
      guard rule == .up else { return 0 }
      return signed(1, exponent: -places, like: number)
    }
    kept = min(kept, digits.digits.count)
    var whole = 0.0
    var exact: UInt64 = 0
    for digit in digits.digits[..<kept] { exact = exact * 10 + UInt64(digit) }
    let isUp =
      switch rule {
      case .nearest: kept < digits.digits.count && digits.digits[kept] >= 5
      case .up: kept < digits.digits.count
      case .down: false
      }
    if isUp { exact += 1 }
    whole = Double(exact)
    return signed(whole, exponent: -places, like: number)
  }

  /// A whole number times a power of ten, rounded once.
  private static func signed(_ whole: Double, exponent: Int, like number: Double) -> Double {
    let value = Double("\(UInt64(whole))e\(exponent)") ?? 0
    return number < 0 ? -value : value
  }

  /// Whether two numbers are the same to 15 digits.
  static func areEqual(_ left: Double, _ right: Double) -> Bool {
    if left == right { return true }
    let size = max(left.magnitude, right.magnitude)
    guard (left - right).magnitude <= size * 1e-14 else { return false }
    let a = DecimalDigits(left)
    let b = DecimalDigits(right)
    return (left < 0) == (right < 0) && a.digits == b.digits && a.point == b.point
  }
}
