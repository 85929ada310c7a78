/// A number as the format `General` shows it: at most eleven characters, sign aside.
enum GeneralNumber {
  /// The text of a number.
  static func text(_ number: Double) -> String {
    // Most numbers of a workbook are whole and short.
    if number.magnitude < 1e11, let whole = Int(exactly: number) { return String(whole) }
    // So are most others, which then are seen as they are.
    let shortest = "\(number)"
    if shortest.utf8.count <= 11, number.magnitude > 1e-4, number.magnitude < 1e9 {
      return shortest
    }
    let digits = DecimalDigits(number)
    guard !digits.isZero else { return "0" }
    return (number < 0 ? "-" : "") + magnitude(digits)
  }

  private static func magnitude(_ digits: DecimalDigits) -> String {
    if digits.point <= 11, digits.point > -9 {
      let rounded = digits.rounded(toPlaces: max(0, 10 - max(1, digits.point)))
      // Small numbers that lose digits this way are better shown with an exponent.
      if rounded.point <= 11, digits.point > -4 || rounded.digits == digits.digits {
        return plain(rounded)
      }
    }
    return scientific(digits)
  }

  private static func plain(_ digits: DecimalDigits) -> String {
    let whole = digits.whole.isEmpty ? "0" : joined(digits.whole)
    let places = digits.placeCount
    return places == 0 ? whole : whole + "." + joined(digits.places(places))
  }

  private static func scientific(_ digits: DecimalDigits) -> String {
    // A power of three figures takes the room of one digit: 2.2251E-308.
    let isLong = digits.point > 100 || digits.point < -98
    let digits = digits.rounded(toDigits: isLong ? 5 : 6)
    let mantissa = digits.shifted(1 - digits.point)
    let exponent = digits.point - 1
    let sign = exponent < 0 ? "-" : "+"
    let size = String(exponent.magnitude)
    return plain(mantissa) + "E" + sign + (size.utf8.count < 2 ? "0" : "") + size
  }

  /// Digits as text.
  static func joined(_ digits: some Sequence<UInt8>) -> String {
    String(decoding: digits.map { $0 + 48 }, as: UTF8.self)
  }
}
