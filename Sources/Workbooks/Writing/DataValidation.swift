/// A limit on what can be typed into cells (ECMA-376, 18.3.1.32).
public struct DataValidation: Hashable, Sendable {
  /// What is allowed.
  public enum Rule: Hashable, Sendable {
    /// Anything; only the prompt is shown.
    case any
    /// One of these; together at most 255 characters, else use ``listFrom(_:)``.
    case list([String])
    /// One of the values of a range, a defined name or a formula, such as `选项!$A$2:$A$30`.
    case listFrom(String)
    /// What is typed, seen as the quantity, compares so with the formulas.
    case compare(Quantity, Comparison)
    /// Whatever makes the formula true.
    case custom(String)
  }
  /// What happens to a value that is not allowed.
  public enum Severity: String, Hashable, Sendable {
    /// It is refused.
    case stop
    /// The person is asked.
    case warning
    /// The person is told.
    case information
  }

  /// The cells it holds for.
  public var ranges: [CellRange]
  /// What is allowed.
  public var rule: Rule
  /// What is shown when a cell is chosen: a title of at most 32 and a text of at most 255 characters.
  public var prompt: Message?
  /// What is shown when a value is not allowed.
  public var error: Message?
  /// What happens to a value that is not allowed.
  public var severity: Severity
  /// Whether a blank is allowed; where a list or a bound is blank, everything then is.
  public var allowsBlank = true
  /// Whether a list has its arrow to choose from.
  public var showsArrow = true
  /// Whether the prompt is shown.
  public var showsPrompt = true
  /// Whether what is typed is checked at all.
  public var isEnforced = true
  /// A title and a text.
  public struct Message: Hashable, Sendable {
    /// At most 32 characters.
    public var title: String
    /// At most 255 characters.
    public var text: String
    /// A message.
    public init(title: String, text: String) {
      self.title = title
      self.text = text
    }
  }

  /// A limit on cells.
  public init(
    _ ranges: [CellRange], _ rule: Rule, prompt: Message? = nil, error: Message? = nil,
    severity: Severity = .stop
  ) {
    self.ranges = ranges
    self.rule = rule
    self.prompt = prompt
    self.error = error
    self.severity = severity
  }
}
