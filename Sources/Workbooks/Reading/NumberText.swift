/// Numbers as workbooks write them: decimal digits, a point, an exponent.
enum NumberText {
  /// The double nearest to the text; nil when it is no finite decimal number.
  static func number(_ text: String) -> Double? {
    var mantissa: UInt64 = 0
    var digits = 0
    var scale = 0
    var isNegative = false
    var hasPoint = false
    var index = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        guard digits <= 18 else { return slow(text) }
        mantissa = mantissa * 10 + UInt64(byte - 48)
        if hasPoint { scale += 1 }
      case UInt8(ascii: ".") where !hasPoint: hasPoint = true
      case UInt8(ascii: "-") where index == 0: isNegative = true
      default: return slow(text)
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    // Both numbers are exact doubles, so their quotient is rounded once, as it should be.
    let value = quotient(mantissa, scale)
    return isNegative ? -value : value
  }

  /// The number whose characters stand at a place, rounded as it should be: `-12.5`.
  ///
  /// Goes up to the first byte that is no digit and no point; nil, and the place is of no use, where
  /// there is no digit or there are more than 19.
  @inline(__always)
  static func number(_ bytes: Span<UInt8>, _ place: inout Int) -> Double? {
    var mantissa: UInt64 = 0
    var digits = 0
    var point: Int?
    let isNegative = place < bytes.count && bytes[place] == UInt8(ascii: "-")
    if isNegative { place += 1 }
    while place < bytes.count {
      let digit = bytes[place] &- 48
      if digit <= 9 {
        digits += 1
        guard digits <= 19 else { return nil }
        mantissa = mantissa &* 10 &+ UInt64(digit)
      } else if bytes[place] == UInt8(ascii: "."), point == nil {
        point = digits
      } else {
        break
      }
      place += 1
    }
    guard digits > 0 else { return nil }
    let value = quotient(mantissa, digits - (point ?? digits))
    return isNegative ? -value : value
  }

  /// A whole number divided by a power of ten, at most the 19th, rounded once.
  @inline(__always)
  private static func quotient(_ mantissa: UInt64, _ scale: Int) -> Double {
    // Both numbers are exact doubles.
    if mantissa < 1 << 53 {
      return scale == 0 ? Double(mantissa) : Double(mantissa) / powers[scale]
    }
    guard scale > 0 else { return Double(mantissa) }
    // 63 or 64 bits of the quotient, and whether there are more.
    let divisor = wholePowers[scale]
    let top = mantissa << UInt64(mantissa.leadingZeroBitCount)
    let bottom = divisor << UInt64(divisor.leadingZeroBitCount)
    let (bits, rest) = bottom.dividingFullWidth((top >> 1, top << 63))
    let exponent = divisor.leadingZeroBitCount - mantissa.leadingZeroBitCount - 63
    // To the nearest of 53 bits, and halfway to the even one.
    let dropped = UInt64(11 - bits.leadingZeroBitCount)
    let half: UInt64 = 1 << (dropped - 1)
    var kept = bits >> dropped
    let tail = bits & ((half << 1) - 1)
    if tail > half || tail == half && (rest > 0 || kept & 1 == 1) { kept += 1 }
    return Double(sign: .plus, exponent: exponent + Int(dropped), significand: Double(kept))
  }

  private static let wholePowers: [UInt64] = (0...19).map { scale in
    (0..<scale).reduce(1) { power, _ in power * 10 }
  }

  /// Swift reads more than workbooks mean (`nan`, `0x10`), so letters are looked at first.
  private static func slow(_ text: String) -> Double? {
    let allowed = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        true
      default: false
      }
    }
    guard allowed, let number = Double(text), number.isFinite else { return nil }
    return number
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
    1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
