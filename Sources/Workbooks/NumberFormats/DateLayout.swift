/// The parts of dates, times and durations in a section of a number format.
struct DateLayout: Sendable {
  /// The pieces in their order; minutes are told from months.
  let pieces: [FormatToken]
  /// The language and calendar of the section.
  let locale: FormatLocale
  /// Whether a day, a time of day or both are shown, and nothing that goes on beyond the day.
  let isDate: Bool
  /// Whether the hours are those of half a day.
  let hasNoon: Bool
  /// Whether a part of the day is shown, so that the moment is rounded to what is shown of it.
  let hasTime: Bool
  /// How many digits of a second are shown.
  let subsecondDigits: Int

  /// Sorts the pieces of a section; nil when they cannot go together.
  init?(_ tokens: [FormatToken], _ locale: FormatLocale) {
    let pieces = Self.joiningSubseconds(Self.tellingMinutes(tokens))
    guard !pieces.contains(where: \.isForNumbers) else { return nil }
    self.pieces = pieces
    self.locale = locale
    hasNoon = pieces.contains { if case .noon = $0 { true } else { false } }
    let hasElapsed = pieces.contains { if case .elapsed = $0 { true } else { false } }
    let fields = pieces.compactMap { if case .date(let field, _) = $0 { field } else { nil } }
    isDate = !hasElapsed && !fields.isEmpty
    subsecondDigits = pieces.reduce(0) {
      if case .subsecond(let count) = $1 { max($0, min(3, count)) } else { $0 }
    }
    hasTime = hasElapsed || hasNoon || subsecondDigits > 0 || fields.contains(where: \.isTime)
  }

  /// An `m` beside hours or seconds is a minute, with whatever stands between.
  private static func tellingMinutes(_ tokens: [FormatToken]) -> [FormatToken] {
    var pieces = tokens
    var last: DateField?
    var month: Int?
    for (index, token) in tokens.enumerated() {
      switch token {
      case .date(.month, let count):
        let isMinute = last == .hour && count <= 2
        if isMinute { pieces[index] = .date(.minute, count) }
        month = isMinute || count > 2 ? nil : index
        last = isMinute ? .minute : .month
      case .date(let field, _), .elapsed(let field, _):
        if field == .second, let month, case .date(_, let count) = pieces[month] {
          pieces[month] = .date(.minute, count)
        }
        month = nil
        last = field
      default: break
      }
    }
    return pieces
  }

  /// Zeros behind a point are digits of the second.
  private static func joiningSubseconds(_ tokens: [FormatToken]) -> [FormatToken] {
    var pieces: [FormatToken] = []
    for token in tokens {
      switch (pieces.last, token) {
      case (.point?, .digit(.zero)): pieces[pieces.count - 1] = .subsecond(1)
      case (.subsecond(let count)?, .digit(.zero)):
        pieces[pieces.count - 1] = .subsecond(count + 1)
      default: pieces.append(token)
      }
    }
    return pieces
  }
}

extension FormatToken {
  /// Whether it has no place in a date.
  fileprivate var isForNumbers: Bool {
    switch self {
    case .digit, .exponent, .general: true
    default: false
    }
  }
}
