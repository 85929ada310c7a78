/// A fraction in a section of a number format, with a whole number before it or none: `# ??/??`.
struct FractionLayout: Sendable {
  /// The number below the line.
  private enum Denominator: Hashable, Sendable {
    /// As many digits as there are places.
    case free([DigitPlace])
    /// Always the same: `# ?/16`.
    case fixed(Int)
  }

  private var before = ""
  /// The places of the whole number; nil shows the fraction alone.
  private var whole: DigitRow?
  private var between = ""
  private var numerator = DigitRow()
  private var slash = ""
  private var denominator: Denominator
  private var after = ""

  /// Sorts the pieces of a section; nil when they show no fraction.
  init?(_ tokens: [FormatToken]) {
    guard let line = tokens.firstIndex(of: .slash) else { return nil }
    let head = tokens[..<line]
    guard let lastPlace = head.lastIndex(where: \.isDigit) else { return nil }
    let firstPlace = head[...lastPlace].lastIndex { !$0.isDigit }.map { $0 + 1 } ?? 0
    guard !tokens.contains(where: \.isNoFraction) else { return nil }
    let tail = tokens[(line + 1)...]
    guard let start = tail.firstIndex(where: \.isNumeral) else { return nil }
    let below = tail[start...].prefix(while: \.isNumeral)
    guard let denominator = Self.denominator(below) else { return nil }
    self.denominator = denominator
    numerator = Self.row(head[firstPlace...lastPlace])
    slash = Self.text(head[(lastPlace + 1)...]) + "/" + Self.text(tail[..<start])
    after = Self.text(tail[below.endIndex...])
    if let lastWhole = head[..<firstPlace].lastIndex(where: \.isDigit) {
      let firstWhole = head.firstIndex(where: \.isDigit) ?? lastWhole
      before = Self.text(head[..<firstWhole])
      whole = Self.row(head[firstWhole...lastWhole])
      between = Self.text(head[(lastWhole + 1)..<firstPlace])
    } else {
      before = Self.text(head[..<firstPlace])
    }
  }

  /// The text of a number, its sign left off.
  func text(of number: Double) -> String {
    let (wholes, fraction) = parts(of: number)
    let above = DecimalDigits(fraction.numerator).whole
    let below = Int(fraction.denominator)
    guard let whole else {
      let top = above.isEmpty ? [0] : above
      return before + numerator.filled(with: top) + slash + text(of: below) + after
    }
    let digits = DecimalDigits(wholes).whole
    // A number without a fraction keeps the room of one, so that the points stay under another.
    if above.isEmpty, !isZeroShown {
      let shown = digits.isEmpty ? [0] : digits
      let room = String(repeating: " ", count: slash.count)
      return before + whole.filled(with: shown) + blanks(between) + numerator.blanked + room
        + blanks(text(of: below)) + after
    }
    return before + whole.filled(with: digits) + between + numerator.filled(with: above) + slash
      + text(of: below) + after
  }

  /// Whether the number is shown as zero.
  func showsZero(_ number: Double) -> Bool {
    let (wholes, fraction) = parts(of: number)
    return wholes == 0 && fraction.numerator == 0
  }

  private func parts(of number: Double) -> (wholes: Double, fraction: Convergent) {
    let wholes = whole == nil ? 0 : number.rounded(.down)
    let rest = number - wholes
    var fraction =
      switch denominator {
      case .fixed(let below): Convergent(rest, denominator: Double(below))
      case .free(let places):
        Convergent(
          rest, largestDenominator: [9, 99, 999, 9999, 99_999][min(places.count, 5) - 1])
      }
    guard whole != nil, fraction.numerator >= fraction.denominator else {
      return (wholes, fraction)
    }
    fraction.numerator -= fraction.denominator
    return (wholes + 1, fraction)
  }

  /// Whether a zero stands above the line where the number is whole.
  private var isZeroShown: Bool { numerator.filled(with: []).contains("0") }

  /// The number below the line, with blanks behind it up to the places it has.
  private func text(of below: Int) -> String {
    let text = String(below)
    guard case .free(let places) = denominator else { return text }
    let missing = max(0, places.count - text.utf8.count)
    if places.contains(.zero) { return String(repeating: "0", count: missing) + text }
    return text + String(repeating: " ", count: places.contains(.blank) ? missing : 0)
  }

  private func blanks(_ text: String) -> String { String(repeating: " ", count: text.count) }

  private static func row(_ tokens: ArraySlice<FormatToken>) -> DigitRow {
    var row = DigitRow()
    for token in tokens {
      if case .digit(let place) = token {
        row.add(place)
      } else if let text = token.standing {
        row.add(text)
      }
    }
    row.forceZerosToTheRight()
    return row
  }

  private static func text(_ tokens: ArraySlice<FormatToken>) -> String {
    tokens.compactMap(\.standing).joined()
  }

  private static func denominator(_ tokens: ArraySlice<FormatToken>) -> Denominator? {
    guard case .figure? = tokens.first else {
      let places = tokens.compactMap { if case .digit(let place) = $0 { place } else { nil } }
      return places.count == tokens.count ? .free(places) : nil
    }
    guard tokens.count <= 5 else { return nil }
    return .fixed(
      tokens.reduce(0) { if case .figure(let digit) = $1 { $0 * 10 + Int(digit) } else { $0 * 10 } }
    )
  }
}

extension FormatToken {
  /// Whether it is a digit or the place of one.
  fileprivate var isNumeral: Bool {
    switch self {
    case .digit, .figure: true
    default: false
    }
  }

  /// Whether there is no fraction in a section with it.
  fileprivate var isNoFraction: Bool {
    switch self {
    case .point, .exponent, .general, .text: true
    default: false
    }
  }
}
