/// The places for digits in a section of a number format, and how a number fills them.
struct DigitLayout {
  private var whole: [NumberFormatSection.Token] = []
  private var places: [NumberFormatSection.Token] = []
  private var power: [NumberFormatSection.Token] = []
  private var exponentSign: Character?
  private var hasPoint = false
  private var hasThousands = false
  /// Powers of ten that percent signs add and commas behind the digits take away.
  private var shift = 0

  /// Sorts the pieces of a section.
  init(_ tokens: [NumberFormatSection.Token]) {
    let last = tokens.lastIndex { $0.isDigit || $0 == .point }
    for (index, token) in tokens.enumerated() {
      switch token {
      case .comma:
        if let last, index > last {
          shift -= 3
        } else if tokens[..<index].contains(where: \.isDigit), !hasPoint {
          hasThousands = true
        }
        continue
      case .percent: shift += 2
      case .point where !hasPoint && exponentSign == nil:
        hasPoint = true
        continue
      case .exponent(let sign) where exponentSign == nil:
        exponentSign = sign
        continue
      default: break
      }
      if exponentSign != nil {
        power.append(token)
      } else if hasPoint {
        places.append(token)
      } else {
        whole.append(token)
      }
    }
  }

  /// Whether there is no place for a digit.
  var isEmpty: Bool { !whole.contains(where: \.isDigit) && !places.contains(where: \.isDigit) }

  /// Whether the number is shown with a power of ten.
  var hasExponent: Bool { exponentSign != nil }

  /// The number as it fills the places.
  func rounded(_ digits: DecimalDigits) -> DecimalDigits {
    digits.shifted(shift).rounded(toPlaces: placeCount)
  }

  private var placeCount: Int { places.filter(\.isDigit).count }

  /// The text of a number.
  func text(of digits: DecimalDigits) -> String {
    guard let sign = exponentSign else { return mantissa(rounded(digits)) }
    let step = max(1, whole.filter(\.isDigit).count)
    var exponent = digits.isZero ? 0 : digits.point - step
    if step > 1 {
      let above = digits.isZero ? 0 : digits.point - 1
      exponent = Int((Double(above) / Double(step)).rounded(.down)) * step
    }
    var shown = digits.shifted(-exponent).rounded(toPlaces: placeCount)
    // 9.99 rounded to 10.0 takes one power more.
    if shown.point > step {
      exponent += step
      shown = digits.shifted(-exponent).rounded(toPlaces: placeCount)
    }
    let size = DecimalDigits(Double(exponent.magnitude))
    let mark = exponent < 0 ? "-" : sign == "+" ? "+" : ""
    return mantissa(shown) + "E" + mark + Self.filled(power, size.whole, hasThousands: false)
  }

  private func mantissa(_ digits: DecimalDigits) -> String {
    var text = Self.filled(whole, digits.whole, hasThousands: hasThousands)
    if hasPoint { text += "." }
    let shown = digits.places(placeCount)
    let significant = shown.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0
    var index = 0
    for token in places {
      guard case .digit(let kind) = token else {
        text += token.plain
        continue
      }
      if index < significant || kind == "0" {
        text += String(shown[index])
      } else if kind == "?" {
        text += " "
      }
      index += 1
    }
    return text
  }

  /// Fills places from the right; digits too many stand before the first place.
  private static func filled(
    _ tokens: [NumberFormatSection.Token], _ digits: [UInt8], hasThousands: Bool
  ) -> String {
    var rest = digits
    var pieces: [String] = []
    var count = 0
    let first = tokens.firstIndex(where: \.isDigit)
    func put(_ piece: String) {
      if hasThousands, count > 0, count % 3 == 0, piece != " " { pieces.append(",") }
      pieces.append(piece)
      count += 1
    }
    for (index, token) in tokens.enumerated().reversed() {
      guard case .digit(let kind) = token else {
        pieces.append(token.plain)
        continue
      }
      if let digit = rest.popLast() {
        put(String(digit))
      } else if kind == "0" {
        put("0")
      } else if kind == "?" {
        put(" ")
      }
      if index == first { while let digit = rest.popLast() { put(String(digit)) } }
    }
    return pieces.reversed().joined()
  }
}

extension NumberFormatSection.Token {
  /// Whether it is a place for a digit.
  fileprivate var isDigit: Bool { if case .digit = self { true } else { false } }

  /// What it shows by itself.
  fileprivate var plain: String {
    switch self {
    case .literal(let text): text
    case .percent: "%"
    case .slash: "/"
    default: ""
    }
  }
}
