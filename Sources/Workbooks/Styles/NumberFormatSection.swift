/// One section of a number format code: what a number of its sign or condition looks like.
struct NumberFormatSection: Sendable {
  /// One piece of a section.
  enum Token: Hashable, Sendable {
    /// Characters that stand as they are.
    case literal(String)
    /// A place for a digit: `0`, `#` or `?`.
    case digit(Character)
    /// The decimal point.
    case point
    /// The comma of thousands.
    case comma
    /// The percent sign.
    case percent
    /// `E+` or `E-`.
    case exponent(Character)
    /// The slash of a fraction.
    case slash
    /// The place of a text, `@`.
    case text
    /// The number as `General` shows it.
    case general
    /// A part of a date or time by its letter (`y`, `m`, `d`, `h`, `s`, `a` for the day of the
    /// week) and how often it stands; minutes are `M`.
    case date(Character, Int)
    /// Digits of a second behind its point.
    case subsecond(Int)
    /// A count that goes on: `[h]`, `[mm]`, `[s]`.
    case elapsed(Character, Int)
    /// `AM/PM`, `A/P` or 上午/下午: the words before and after noon.
    case noon(String, String)
  }

  /// When a section holds, if it says so: `[>=100]`.
  struct Condition: Hashable, Sendable {
    /// `<`, `<=`, `=`, `<>`, `>=` or `>`.
    var sign: String
    /// The number compared with.
    var number: Double

    /// Whether only negative numbers fulfil it, so that their sign says nothing new.
    var isForNegatives: Bool { sign == "<" && number <= 0 || sign == "<=" && number < 0 }

    /// Whether a number fulfils it.
    func holds(for value: Double) -> Bool {
      switch sign {
      case "<": value < number
      case "<=": value <= number
      case "=": value == number
      case "<>": value != number
      case ">=": value >= number
      default: value > number
      }
    }
  }

  /// The pieces, in their order.
  var tokens: [Token] = []
  /// When it holds; nil goes by the sign of the number.
  var condition: Condition?

  /// Whether it shows a day, a time of day or both; a duration is none.
  var isDate: Bool {
    isDateOrTime && !tokens.contains { if case .elapsed = $0 { true } else { false } }
  }

  /// Whether it shows a date, a time or a duration.
  var isDateOrTime: Bool {
    tokens.contains {
      switch $0 {
      case .date, .elapsed, .noon: true
      default: false
      }
    }
  }
}
