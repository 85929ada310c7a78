/// Turning values into the kind that is asked for, as spreadsheets do.
extension Evaluation {
  /// The longest text that a cell can hold.
  static let longestText = 32_767

  /// A number; a text that reads as one counts, and a blank is 0.
  func number(_ value: Scalar) throws(Interruption) -> Double {
    switch value {
    case .blank: return 0
    case .number(let number): return number
    case .bool(let flag): return flag ? 1 : 0
    case .error(let name): throw .error(name)
    case .text(let text):
      guard let number = try TypedNumber.number(text, is1904: book.is1904) else {
        throw .error(ErrorName.value)
      }
      return number
    }
  }

  /// A whole number, cut off towards zero.
  func integer(_ value: Scalar) throws(Interruption) -> Int {
    let number = try number(value).rounded(.towardZero)
    guard number.magnitude < 1e15 else { throw .error(ErrorName.num) }
    return Int(number)
  }

  /// A text; a number is written with up to 15 digits.
  func text(_ value: Scalar) throws(Interruption) -> String {
    switch value {
    case .blank: return ""
    case .number(let number): return NumberAsText.text(number)
    case .text(let text): return text
    case .bool(let flag): return flag ? "TRUE" : "FALSE"
    case .error(let name): throw .error(name)
    }
  }

  /// TRUE or FALSE; a number is TRUE unless it is 0.
  func bool(_ value: Scalar) throws(Interruption) -> Bool {
    switch value {
    case .blank: return false
    case .number(let number): return number != 0
    case .bool(let flag): return flag
    case .error(let name): throw .error(name)
    case .text(let text):
      switch text.uppercased() {
      case "TRUE": return true
      case "FALSE": return false
      default: throw .error(ErrorName.value)
      }
    }
  }

  /// A text as a result: one that no cell can hold is an error.
  mutating func result(_ text: String) throws(Interruption) -> Operand {
    let length = text.utf16.count
    try spend(length / 16)
    guard length <= Self.longestText else { throw .error(ErrorName.value) }
    return .text(text)
  }
}

/// The same of operands, which give one value.
extension Evaluation {
  /// A number.
  mutating func number(_ operand: Operand) throws(Interruption) -> Double {
    try number(try scalar(operand))
  }

  /// A whole number, cut off towards zero.
  mutating func integer(_ operand: Operand) throws(Interruption) -> Int {
    try integer(try scalar(operand))
  }

  /// A text.
  mutating func text(_ operand: Operand) throws(Interruption) -> String {
    try text(try scalar(operand))
  }

  /// TRUE or FALSE.
  mutating func bool(_ operand: Operand) throws(Interruption) -> Bool {
    try bool(try scalar(operand))
  }
}

/// Numbers as formulas turn them into text.
enum NumberAsText {
  /// The text of a number: 15 digits, without exponent as long as it has at most 20 characters.
  static func text(_ number: Double) -> String {
    let digits = DecimalDigits(number)
    guard !digits.isZero else { return "0" }
    let sign = number < 0 ? "-" : ""
    let count = digits.digits.count
    let length = digits.point > 0 ? digits.point : 2 - digits.point + count
    guard length > 20 else {
      let whole = digits.whole.isEmpty ? "0" : GeneralNumber.joined(digits.whole)
      let places = digits.placeCount
      return sign
        + (places == 0 ? whole : whole + "." + GeneralNumber.joined(digits.places(places)))
    }
    let exponent = digits.point - 1
    let first = GeneralNumber.joined(digits.digits.prefix(1))
    let rest = GeneralNumber.joined(digits.digits.dropFirst())
    let size = String(exponent.magnitude)
    return sign + first + (rest.isEmpty ? "" : "." + rest) + (exponent < 0 ? "E-" : "E+")
      + (size.utf8.count < 2 ? "0" : "") + size
  }
}
