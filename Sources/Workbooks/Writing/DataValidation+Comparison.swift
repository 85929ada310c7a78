extension DataValidation {
  /// What is compared (ECMA-376, 18.18.21).
  public enum Quantity: String, Hashable, Sendable {
    /// A whole number.
    case whole
    /// A number.
    case decimal
    /// A day.
    case date
    /// A time of day.
    case time
    /// How many characters were typed.
    case textLength
  }

  /// How a quantity compares with one or two formulas (ECMA-376, 18.18.20).
  public enum Comparison: Hashable, Sendable {
    /// From the first to the second, both included.
    case between(String, String)
    /// Less than the first or greater than the second.
    case notBetween(String, String)
    /// The same.
    case equal(String)
    /// Not the same.
    case notEqual(String)
    /// Less.
    case lessThan(String)
    /// Less or the same.
    case lessThanOrEqual(String)
    /// Greater.
    case greaterThan(String)
    /// Greater or the same.
    case greaterThanOrEqual(String)

    /// A comparison by its word in the file; nil for a word that the standard does not know.
    init?(_ word: String, _ first: String, _ second: String) {
      switch word {
      case "between": self = .between(first, second)
      case "notBetween": self = .notBetween(first, second)
      case "equal": self = .equal(first)
      case "notEqual": self = .notEqual(first)
      case "lessThan": self = .lessThan(first)
      case "lessThanOrEqual": self = .lessThanOrEqual(first)
      case "greaterThan": self = .greaterThan(first)
      case "greaterThanOrEqual": self = .greaterThanOrEqual(first)
      default: return nil
      }
    }

    /// The word for it in the file.
    var word: String {
      switch self {
      case .between: "between"
      case .notBetween: "notBetween"
      case .equal: "equal"
      case .notEqual: "notEqual"
      case .lessThan: "lessThan"
      case .lessThanOrEqual: "lessThanOrEqual"
      case .greaterThan: "greaterThan"
      case .greaterThanOrEqual: "greaterThanOrEqual"
      }
    }

    /// The formulas, one or two.
    public var formulas: [String] {
      switch self {
      case .between(let first, let second), .notBetween(let first, let second): [first, second]
      case .equal(let formula), .notEqual(let formula), .lessThan(let formula),
        .lessThanOrEqual(let formula), .greaterThan(let formula),
        .greaterThanOrEqual(let formula):
        [formula]
      }
    }
  }
}
