/// A number as decimal digits, at most 15 that count, as Excel shows it.
///
/// Rounding and moving the point are done on the digits, so `0.285` shown with two places is `0.29`.
struct DecimalDigits {
  /// The digits, 0 to 9, without zeros in front; none for zero.
  private(set) var digits: [UInt8]
  /// How many of them stand before the point; negative for zeros behind it.
  private(set) var point: Int

  /// The digits of a number, its sign left off.
  init(_ number: Double) {
    digits = []
    point = 0
    var exponent = 0
    var places = 0
    var text = Substring("\(number.magnitude)")
    if let cut = text.firstIndex(of: "e") {
      exponent = Int(text[text.index(after: cut)...]) ?? 0
      text = text[..<cut]
    }
    var hasPoint = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: ".") {
        hasPoint = true
      } else if (48...57).contains(byte) {
        digits.append(byte - 48)
        if hasPoint { places += 1 }
      }
    }
    point = digits.count - places + exponent
    trim()
    round(toDigits: 15)
  }

  /// Whether the number is zero.
  var isZero: Bool { digits.isEmpty }

  /// The number times a power of ten.
  func shifted(_ powers: Int) -> DecimalDigits {
    var copy = self
    if !isZero { copy.point += powers }
    return copy
  }

  /// The number rounded to places behind the point, halves away from zero.
  func rounded(toPlaces places: Int) -> DecimalDigits {
    var copy = self
    copy.round(toDigits: point + places)
    return copy
  }

  /// The number rounded to digits that count.
  func rounded(toDigits count: Int) -> DecimalDigits {
    var copy = self
    copy.round(toDigits: count)
    return copy
  }

  /// The digits before the point, none for a number below one.
  var whole: [UInt8] {
    point <= 0 ? [] : (0..<point).map { $0 < digits.count ? digits[$0] : 0 }
  }

  /// So many digits behind the point.
  func places(_ count: Int) -> [UInt8] {
    (0..<max(0, count)).map {
      let index = point + $0
      return digits.indices.contains(index) ? digits[index] : 0
    }
  }

  /// How many digits behind the point are not just zeros at the end.
  var placeCount: Int { max(0, digits.count - point) }

  private mutating func round(toDigits count: Int) {
    guard count < digits.count else { return }
    guard count >= 0 else {
      digits = []
      point = 0
      return
    }
    let up = digits[count] >= 5
    digits.removeSubrange(count...)
    if up {
      var index = count - 1
      while index >= 0, digits[index] == 9 {
        digits[index] = 0
        index -= 1
      }
      if index >= 0 {
        digits[index] += 1
      } else {
        digits.insert(1, at: 0)
        point += 1
      }
    }
    trim()
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    point = digits.isEmpty ? 0 : point - zeros
  }
}
