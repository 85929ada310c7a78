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
    guard mantissa < 1 << 53, scale <= 22 else { return slow(text) }
    let value = Double(mantissa) / powers[scale]
    return isNegative ? -value : value
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
