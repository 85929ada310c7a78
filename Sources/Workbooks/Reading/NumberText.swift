/// Numbers as workbooks write them: decimal digits, a point, an exponent.
enum NumberText {
  /// The double nearest to the text; nil when it is no finite decimal number.
  static func number(_ text: String) -> Double? {
    let bytes = text.utf8Span.span
    var place = 0
    if let read = Plain(bytes, &place), place == bytes.count { return read.digits.number }
    return slow(text)
  }

  /// A number read from its bytes.
  struct Plain {
    /// Its digits; an exponent has moved the point.
    private(set) var digits = PlainDecimal(digits: 0, scale: 0, isNegative: false)
    /// Whether its characters are those of the digits.
    private(set) var isCanonical = true

    /// Reads up to the first byte that does not belong to it: `-12.5`, `7.0000000000000007E-2`.
    ///
    /// Nil, and the place is of no use, where there is no digit, or there are more than 19 digits
    /// all in all or behind the point.
    @inline(__always)
    init?(_ bytes: Span<UInt8>, _ place: inout Int) {
      digits.isNegative = place < bytes.count && bytes[place] == UInt8(ascii: "-")
      if digits.isNegative { place += 1 }
      let first = place
      let whole = read(bytes, &place)
      var count = whole
      if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
        place += 1
        let behind = read(bytes, &place)
        digits.scale = UInt8(truncatingIfNeeded: behind)
        count += behind
        isCanonical = behind > 0
      }
      guard (1...19).contains(count) else { return nil }
      if whole != 1, whole == 0 || bytes[first] == UInt8(ascii: "0") { isCanonical = false }
      if place < bytes.count, bytes[place] | 32 == UInt8(ascii: "e") {
        guard let exponent = Self.exponent(bytes, &place) else { return nil }
        let moved = Int(digits.scale) - exponent
        guard (0...19).contains(moved) else { return nil }
        digits.scale = UInt8(moved)
        isCanonical = false
      }
    }

    /// Takes in some digits; the answer is how many.
    @inline(__always)
    private mutating func read(_ bytes: Span<UInt8>, _ place: inout Int) -> Int {
      let first = place
      while place < bytes.count {
        let digit = bytes[place] &- 48
        guard digit <= 9 else { break }
        digits.digits = digits.digits &* 10 &+ UInt64(digit)
        place += 1
      }
      return place - first
    }

    /// A whole number of at most two digits behind the letter.
    private static func exponent(_ bytes: Span<UInt8>, _ place: inout Int) -> Int? {
      place += 1
      guard place < bytes.count else { return nil }
      let isNegative = bytes[place] == UInt8(ascii: "-")
      if isNegative || bytes[place] == UInt8(ascii: "+") { place += 1 }
      let first = place
      var exponent = 0
      while place < bytes.count, bytes[place] &- 48 <= 9, place - first < 3 {
        exponent = exponent * 10 + Int(bytes[place] - 48)
        place += 1
      }
      guard (1...2).contains(place - first) else { return nil }
      return isNegative ? -exponent : exponent
    }
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
}
