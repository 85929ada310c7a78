/// One section of a number format code: what a number of its sign or condition looks like.
struct NumberFormatSection: Sendable {
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

  /// How a number is laid out.
  enum Layout: Sendable {
    /// Words, among them perhaps the number as `General` shows it.
    case words
    /// Places for digits.
    case digits(DigitLayout)
    /// A fraction.
    case fraction(FractionLayout)
    /// A date, a time or a duration.
    case date(DateLayout)
  }

  /// A piece of what stands around a value that is shown whole.
  enum Word: Hashable, Sendable {
    /// Characters that stand as they are.
    case literal(String)
    /// The value: a text, or the number as `General` shows it.
    case value
  }

  /// When it holds; nil goes by the sign of the number.
  var condition: Condition?
  /// How a number is laid out.
  var layout = Layout.words
  /// What a text is shown with.
  var words: [Word] = []
  /// The characters of the digits; nil is 0 to 9.
  var numerals: Numerals?
  /// Whether it has the place of a text, `@`.
  var isForText = false

  /// A section that shows the number as `General` does.
  static let general = NumberFormatSection(words: [.value])

  /// Whether it shows a day, month or year.
  var isDate: Bool { if case .date(let layout) = layout { layout.isDate } else { false } }

  /// Whether it shows a date, a time or a duration.
  var isDateOrTime: Bool { if case .date = layout { true } else { false } }
}
