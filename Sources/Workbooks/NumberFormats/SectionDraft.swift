/// A section of a number format code while it is read.
struct SectionDraft {
  private var tokens: [FormatToken] = []
  private var condition: NumberFormatSection.Condition?
  private var locale = FormatLocale()
  private var numeralStyle: Int?
  private var hasBrackets = false

  /// Whether the last piece is part of a number, so that `e+` behind it is its exponent.
  var isNumber: Bool {
    switch tokens.last {
    case .digit, .point, .comma: true
    default: false
    }
  }

  /// Adds a piece.
  mutating func add(_ token: FormatToken) { tokens.append(token) }

  /// Adds characters that stand as they are.
  mutating func add(literal text: String) {
    if case .literal(let before)? = tokens.last {
      tokens[tokens.count - 1] = .literal(before + text)
    } else if !text.isEmpty {
      tokens.append(.literal(text))
    }
  }

  /// Adds what stands in brackets: a condition, a count, a currency, a language, a colour.
  mutating func add(bracket text: String) {
    hasBrackets = true
    let lower = text.lowercased()
    if text.hasPrefix("$") {
      let locale = FormatLocale(bracket: text.dropFirst())
      add(literal: locale.symbol)
      // `[$¥]` has a sign alone and leaves the language that was said before.
      if locale.isSaid { self.locale = locale }
    } else if lower.hasPrefix("dbnum"), let style = Int(lower.dropFirst(5)) {
      numeralStyle = style
    } else if let field = Self.elapsed(lower) {
      tokens.append(.elapsed(field, lower.utf8.count))
    } else if let condition = NumberFormatSection.Condition(text) {
      self.condition = condition
    }
  }

  /// The section; nil when its pieces do not go together.
  func section() -> NumberFormatSection? {
    var section = NumberFormatSection(condition: condition)
    var tokens = locale.system?.tokens ?? tokens
    // `[Red]` by itself colours what `General` shows; nothing at all hides the number.
    if tokens.isEmpty, hasBrackets { tokens = [.general] }
    section.numerals =
      numeralStyle.flatMap { Numerals(style: $0, locale.language ?? .chinese) }
      ?? locale.numerals
    section.words = Self.words(tokens)
    section.isForText = tokens.contains(.text)
    if tokens.contains(where: \.isDateOrTime) {
      guard let layout = DateLayout(tokens, locale) else { return nil }
      section.layout = .date(layout)
    } else if let layout = FractionLayout(tokens) {
      section.layout = .fraction(layout)
    } else if tokens.contains(where: \.isDigit) {
      guard let layout = DigitLayout(tokens) else { return nil }
      section.layout = .digits(layout)
    }
    return section
  }

  private static func elapsed(_ letters: String) -> DateField? {
    guard let first = letters.utf8.first, letters.utf8.allSatisfy({ $0 == first }) else {
      return nil
    }
    switch first {
    case UInt8(ascii: "h"): return .hour
    case UInt8(ascii: "m"): return .minute
    case UInt8(ascii: "s"): return .second
    default: return nil
    }
  }

  private static func words(_ tokens: [FormatToken]) -> [NumberFormatSection.Word] {
    tokens.compactMap { token in
      switch token {
      case .text, .general: .value
      default: token.standing.map { .literal($0) }
      }
    }
  }
}

extension FormatToken {
  /// Whether it is a place for a digit.
  var isDigit: Bool { if case .digit = self { true } else { false } }

  /// Whether it makes its section show a date, a time or a duration.
  var isDateOrTime: Bool {
    switch self {
    case .date, .elapsed, .noon: true
    default: false
    }
  }

  /// What it shows where it stands by itself; nil where it shows nothing.
  var standing: String? {
    switch self {
    case .literal(let text): text
    case .figure(let digit): String(digit)
    case .point: "."
    case .comma: ","
    case .percent: "%"
    case .slash: "/"
    default: nil
    }
  }
}

extension NumberFormatSection.Condition {
  /// A condition as it stands in brackets; nil when it is none.
  fileprivate init?(_ text: String) {
    let text = text.filter { $0 != " " }
    let sign = String(text.prefix { "<>=".contains($0) })
    guard ["<", "<=", "=", "<>", ">=", ">"].contains(sign),
      let number = NumberText.number(String(text.dropFirst(sign.count)))
    else { return nil }
    self.init(sign: sign, number: number)
  }
}
