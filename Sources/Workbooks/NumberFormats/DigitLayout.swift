/// The places for digits in a section of a number format, and how a number fills them.
struct DigitLayout: Sendable {
  private var whole = DigitRow()
  private var places = DigitRow()
  private var power = DigitRow()
  private var hasPoint = false
  /// Whether the plus of the power of ten is shown; nil when there is none.
  private var showsPlus: Bool?
  private var hasThousands = false
  /// Powers of ten that percent signs add and commas behind the digits take away.
  private var shift = 0

  /// Sorts the pieces of a section; nil when they cannot go together.
  init?(_ tokens: [FormatToken]) {
    let point = tokens.firstIndex { $0 == .point || $0.isExponent } ?? tokens.endIndex
    let lastWhole = tokens[..<point].lastIndex(where: \.isDigit)
    let last = tokens.lastIndex(where: \.isDigit) ?? 0
    for (index, token) in tokens.enumerated() {
      switch token {
      case .general, .text: return nil
      case .digit(let place): add { $0.add(place) }
      case .point where !hasPoint && showsPlus == nil: hasPoint = true
      case .exponent(let showsPlus):
        guard self.showsPlus == nil else { return nil }
        self.showsPlus = showsPlus
      case .comma:
        guard let lastWhole, index > tokens.firstIndex(where: \.isDigit) ?? 0 else {
          // Before the first place, or with places behind the point alone.
          if index > last { shift -= 3 } else { add { $0.add(",") } }
          continue
        }
        if index > last || index > lastWhole && index < point {
          shift -= 3
        } else if index < lastWhole {
          hasThousands = true
        }
      default:
        if token == .percent { shift += 2 }
        if let text = token.standing { add { $0.add(text) } }
      }
    }
    whole.forceZerosToTheRight()
    places.forceZerosToTheLeft()
    power.forceZerosToTheRight()
  }

  /// Adds to the part of the number that the pieces have come to.
  private mutating func add(_ change: (inout DigitRow) -> Void) {
    if showsPlus != nil {
      change(&power)
    } else if hasPoint {
      change(&places)
    } else {
      change(&whole)
    }
  }

  /// Whether the number is shown as zero.
  func showsZero(_ digits: DecimalDigits) -> Bool { showsPlus == nil && rounded(digits).isZero }

  /// The text of a number, its sign left off.
  func text(of digits: DecimalDigits, _ numerals: Numerals?) -> String {
    guard let showsPlus else { return mantissa(rounded(digits), numerals) }
    let count = whole.count
    var power = digits.isZero ? 0 : digits.point - count
    if count > 1 {
      // The power is a multiple of the places before the point: `##0.0E+0` has thousands.
      let above = digits.isZero ? 0 : digits.point - 1
      power = above - (above % count + count) % count
    }
    var shown = digits.shifted(-power).rounded(toPlaces: places.count)
    // 9.99 rounded to 10.0 takes one power more.
    if shown.point > count {
      power += max(1, count)
      shown = digits.shifted(-power).rounded(toPlaces: places.count)
    }
    let mark = power < 0 ? "-" : showsPlus ? "+" : ""
    let size = DecimalDigits(Double(power.magnitude)).whole
    return mantissa(shown, numerals) + "E" + mark + self.power.filled(with: size, numerals)
  }

  private func rounded(_ digits: DecimalDigits) -> DecimalDigits {
    digits.shifted(shift).rounded(toPlaces: places.count)
  }

  private func mantissa(_ digits: DecimalDigits, _ numerals: Numerals?) -> String {
    var text = whole.filled(with: digits.whole, numerals, hasThousands: hasThousands)
    if hasPoint { text += "." }
    return text + places.filled(withPlaces: digits.places(places.count), numerals)
  }
}

extension FormatToken {
  fileprivate var isExponent: Bool { if case .exponent = self { true } else { false } }
}
