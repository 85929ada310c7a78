/// The characters of digits, and how whole numbers are spelt with them (`[DBNum1]`, `[DBNum2]`).
///
/// Source: ECMA-376, 18.8.31. Places for digits (`0`, `#`) take digit after digit; `General`, and the
/// months, days and hours of a date are spelt with 十, 百, 千, 万.
struct Numerals: Hashable, Sendable {
  private let digits: [String]
  private let spelling: Spelling?

  /// How numbers are spelt with units.
  struct Spelling: Hashable {
    /// Ten, a hundred, a thousand.
    var units: [String]
    /// Ten thousand, a hundred million, a million million.
    var groups: [String]
    /// Whether a one before a unit is said: 一百, or 百.
    var saysOne = true
    /// Whether zeros between digits are said: 一千〇一.
    var saysZero = true
    /// How dates say ten to nineteen.
    var teens = Teens.withOne

    /// The ways in which dates say ten to nineteen.
    enum Teens: Hashable {
      /// 壹拾贰.
      case withOne
      /// 十二.
      case withoutOne
      /// １２.
      case digits
    }
  }

  /// The numerals of that number in that language; nil when there are none.
  init?(style: Int, _ language: FormatLocale.Language) {
    guard let (digits, spelling) = Self.styles(of: language)[style] else { return nil }
    self.init(digits: digits, spelling: spelling)
  }

  /// The numerals of that shape ([MS-LCID]); nil for 0 to 9, or when they are not known.
  init?(shape: Int) {
    if (0x1B...0x1D).contains(shape) {
      self.init(style: shape - 0x1A, .japanese)
    } else if (0x1E...0x20).contains(shape) {
      self.init(style: shape - 0x1D, .chinese)
    } else if (0x21...0x23).contains(shape) {
      self.init(style: shape - 0x20, .traditionalChinese)
    } else if (0x24...0x27).contains(shape) {
      self.init(style: shape - 0x23, .korean)
    } else if let zero = Self.zeros[shape] {
      let digits = (0..<10).map { Unicode.Scalar(zero + $0).map { String($0) } ?? "" }
      self.init(digits: digits, spelling: nil)
    } else {
      return nil
    }
  }

  private init(digits: [String], spelling: Spelling?) {
    self.digits = digits
    self.spelling = spelling
  }

  /// A digit, in these numerals or in 0 to 9.
  static func text(_ digit: UInt8, _ numerals: Numerals?) -> String {
    guard let numerals else { return digit < 10 ? ascii[Int(digit)] : "" }
    return numerals.digits.indices.contains(Int(digit)) ? numerals.digits[Int(digit)] : ""
  }

  /// A text with its digits in these numerals.
  func digitByDigit(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      ("0"..."9").contains(scalar) ? digits[Int(scalar.value) - 48] : String(scalar)
    }.joined()
  }

  /// A number as `General` shows it.
  func general(_ number: Double) -> String {
    let plain = DecimalDigits(number)
    guard let spelling, plain.point <= 16, plain.point > -9 else {
      return digitByDigit(GeneralNumber.text(number))
    }
    let short = plain.rounded(toPlaces: max(0, 10 - max(1, plain.point)))
    let places = GeneralNumber.joined(short.places(short.placeCount))
    return spelt(short.whole, spelling) + (places.isEmpty ? "" : "." + digitByDigit(places))
  }

  /// A month, a day, an hour, a minute or a second.
  func dateNumber(_ number: Int, width: Int) -> String {
    let padded = (width > 1 && number < 10 ? "0" : "") + String(number)
    guard let spelling, number >= 10, spelling.teens != .digits else {
      return digitByDigit(padded)
    }
    let text = spelt(padded.utf8.map { $0 - 48 }, spelling)
    let isTeen = (10..<20).contains(number) && spelling.saysOne
    return isTeen && spelling.teens == .withoutOne ? String(text.dropFirst()) : text
  }

  /// A whole number with its units, at most sixteen digits without zeros in front.
  private func spelt(_ number: [UInt8], _ spelling: Spelling) -> String {
    guard !number.isEmpty else { return digits[0] }
    guard number.count <= 16 else { return number.map { Self.text($0, self) }.joined() }
    var text = ""
    var skipsZero = false
    var isGroupEmpty = true
    for (index, digit) in number.enumerated() {
      let (group, unit) = (number.count - 1 - index).quotientAndRemainder(dividingBy: 4)
      if digit == 0 {
        skipsZero = true
      } else {
        if skipsZero, spelling.saysZero { text += digits[0] }
        skipsZero = false
        isGroupEmpty = false
        if digit != 1 || unit == 0 || spelling.saysOne { text += digits[Int(digit)] }
        if unit > 0 { text += spelling.units[unit - 1] }
      }
      guard unit == 0 else { continue }
      if !isGroupEmpty {
        if group > 0 { text += spelling.groups[group - 1] }
        skipsZero = false
      }
      isGroupEmpty = true
    }
    return text
  }
}
