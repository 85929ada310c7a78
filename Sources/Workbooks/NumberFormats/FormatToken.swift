/// One piece of a section of a number format code.
enum FormatToken: Hashable, Sendable {
  /// Characters that stand as they are.
  case literal(String)
  /// A digit 1 to 9 that stands as it is, or is part of a fixed denominator: `# ?/16`.
  case figure(UInt8)
  /// A place for a digit.
  case digit(DigitPlace)
  /// The decimal point.
  case point
  /// The comma: thousands, or a division by a thousand.
  case comma
  /// The percent sign.
  case percent
  /// `E+` (a plus is shown) or `E-`.
  case exponent(showsPlus: Bool)
  /// The slash of a fraction or of a date.
  case slash
  /// The place of a text, `@`.
  case text
  /// The number as `General` shows it.
  case general
  /// A part of a date or a time, and how often its letter stands.
  case date(DateField, Int)
  /// A count that goes on beyond the day: `[h]`, `[mm]`, `[s]`.
  case elapsed(DateField, Int)
  /// Digits of a second behind its point.
  case subsecond(Int)
  /// The half of the day, by its two words.
  case noon(Noon)

  /// The half of the day, as the code asks for it.
  enum Noon: Hashable, Sendable {
    /// `AM/PM`, in the section's language.
    case localized
    /// The words of the code themselves: `A/P`, `上午/下午`.
    case words(String, String)
  }
}

/// What a place for a digit shows where the number has none.
enum DigitPlace: Hashable, Sendable {
  /// `0`: a zero.
  case zero
  /// `?`: a blank as wide as a digit.
  case blank
  /// `#`: nothing.
  case nothing
}

/// A part of a date or a time.
enum DateField: Hashable, Sendable {
  /// `y`.
  case year
  /// `e`, the year of an era where the calendar has eras.
  case eraYear
  /// `g`, the era.
  case era
  /// `b`, the Buddhist year.
  case buddhistYear
  /// `m`.
  case month
  /// `d`, the day of the month and, from three on, the day of the week.
  case day
  /// `aaa`, the day of the week.
  case weekday
  /// `h`.
  case hour
  /// `m` beside hours or seconds.
  case minute
  /// `s`.
  case second

  /// Whether it is a part of the day rather than of the calendar.
  var isTime: Bool { self == .hour || self == .minute || self == .second }
}
