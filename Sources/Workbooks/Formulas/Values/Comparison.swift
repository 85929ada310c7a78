/// How values compare: numbers before texts before FALSE before TRUE (ECMA-376, 18.17.2.2).
enum Comparison {
  /// Whether two values are equal; a blank equals 0, an empty text and FALSE.
  static func areEqual(_ left: Scalar, _ right: Scalar) -> Bool {
    switch (left, right) {
    case (.blank, .blank): true
    case (.blank, let other), (let other, .blank): other == nothing(like: other)
    case (.number(let a), .number(let b)): DecimalRounding.areEqual(a, b)
    case (.text(let a), .text(let b)): areEqual(a, b)
    default: left == right
    }
  }

  /// Whether two texts are the same but for the case of letters.
  static func areEqual(_ left: String, _ right: String) -> Bool {
    var others = right.utf8.makeIterator()
    var lead: UInt8 = 0
    for a in left.utf8 {
      guard let b = others.next() else { return false }
      if a == b {
        if a >= 0xC0 { lead = a }
        continue
      }
      if a < 0x80, b < 0x80 {
        guard folded(a) == folded(b) else { return false }
        continue
      }
      // Chinese, Japanese and Korean characters have no case; others are compared as a whole.
      let (x, y) = a >= 0xC0 || b >= 0xC0 ? (a, b) : (lead, lead)
      if (0xE3...0xED).contains(x), (0xE3...0xED).contains(y) { return false }
      return left.lowercased() == right.lowercased()
    }
    return others.next() == nil
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    (65...90).contains(byte) ? byte + 32 : byte
  }

  /// Below 0 where the left value comes first, above 0 where the right one does.
  static func order(_ left: Scalar, _ right: Scalar) throws(Interruption) -> Int {
    if areEqual(left, right) { return 0 }
    switch (left, right) {
    case (.blank, .blank): return 0
    case (.blank, let other): return try order(nothing(like: other), other)
    case (let other, .blank): return try order(other, nothing(like: other))
    case (.number(let a), .number(let b)): return a < b ? -1 : 1
    case (.text(let a), .text(let b)): return try order(a, b)
    case (.bool(let a), .bool): return a ? 1 : -1
    default: return rank(left) < rank(right) ? -1 : 1
    }
  }

  /// The order of kinds.
  static func rank(_ value: Scalar) -> Int {
    switch value {
    case .blank, .number: 0
    case .text: 1
    case .bool: 2
    case .error: 3
    }
  }

  /// What a blank is beside another value.
  private static func nothing(like value: Scalar) -> Scalar {
    switch value {
    case .text: .text("")
    case .bool: .bool(false)
    default: .number(0)
    }
  }

  /// The order of two texts that are not equal.
  ///
  /// Signs come before digits and digits before letters. Beyond that the order is the language's,
  /// such as that of Chinese characters, and each program's own; it is not guessed.
  private static func order(_ left: String, _ right: String) throws(Interruption) -> Int {
    var a = left.lowercased().unicodeScalars.makeIterator()
    var b = right.lowercased().unicodeScalars.makeIterator()
    while true {
      let (x, y) = (a.next(), b.next())
      guard let x else { return y == nil ? 0 : -1 }
      guard let y else { return 1 }
      if x == y { continue }
      guard x.isASCII, y.isASCII else { throw .refused(.unsupported(.textOrder)) }
      let (p, q) = (weight(x), weight(y))
      return p < q ? -1 : 1
    }
  }

  private static func weight(_ scalar: Unicode.Scalar) -> UInt32 {
    switch scalar {
    case "0"..."9": 1_000 + scalar.value
    case "a"..."z": 2_000 + scalar.value
    default: scalar.value
    }
  }
}
