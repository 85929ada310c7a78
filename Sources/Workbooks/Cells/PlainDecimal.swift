/// A decimal number as it is written in plain digits: `-12.50` is 1250 with two behind the point.
struct PlainDecimal: Hashable, Sendable {
  /// All of its digits, at most 19.
  var digits: UInt64
  /// How many of them stand behind the point.
  var scale: UInt8
  /// Whether a minus stands in front.
  var isNegative: Bool

  /// The double nearest to it.
  var number: Double {
    let size = Self.quotient(digits, Int(scale))
    return isNegative ? -size : size
  }

  /// A whole number divided by a power of ten, at most the 19th, rounded once.
  @inline(__always)
  private static func quotient(_ whole: UInt64, _ scale: Int) -> Double {
    // Both numbers are exact doubles, so their quotient is rounded once, as it should be.
    if whole < 1 << 53 { return scale == 0 ? Double(whole) : Double(whole) / powers[scale] }
    guard scale > 0 else { return Double(whole) }
    // 63 or 64 bits of the quotient, and whether there are more.
    let divisor = wholePowers[scale]
    let top = whole << UInt64(whole.leadingZeroBitCount)
    let bottom = divisor << UInt64(divisor.leadingZeroBitCount)
    let (bits, rest) = bottom.dividingFullWidth((top >> 1, top << 63))
    let exponent = divisor.leadingZeroBitCount - whole.leadingZeroBitCount - 63
    // To the nearest of 53 bits, and halfway to the even one.
    let dropped = UInt64(11 - bits.leadingZeroBitCount)
    let half: UInt64 = 1 << (dropped - 1)
    var kept = bits >> dropped
    let tail = bits & ((half << 1) - 1)
    if tail > half || tail == half && (rest > 0 || kept & 1 == 1) { kept += 1 }
    // A power of two, which multiplies without rounding; the exponents are far from the last ones.
    return Double(kept) * Double(bitPattern: UInt64(1_023 + exponent + Int(dropped)) << 52)
  }

  private static let powers: InlineArray<20, Double> = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19,
  ]

  private static let wholePowers: InlineArray<20, UInt64> = [
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000,
    10_000_000_000, 100_000_000_000, 1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000,
    1_000_000_000_000_000, 10_000_000_000_000_000, 100_000_000_000_000_000,
    1_000_000_000_000_000_000, 10_000_000_000_000_000_000,
  ]
}

extension PlainDecimal: CustomStringConvertible {
  /// The characters, with a zero in front of the point where there is no other digit.
  var description: String {
    let all = String(digits)
    let sign = isNegative ? "-" : ""
    guard scale > 0 else { return sign + all }
    let padded = String(repeating: "0", count: max(0, Int(scale) + 1 - all.utf8.count)) + all
    return "\(sign)\(padded.dropLast(Int(scale))).\(padded.suffix(Int(scale)))"
  }
}
