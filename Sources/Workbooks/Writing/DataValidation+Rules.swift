extension DataValidation.Rule {
  /// A number from the first to the second formula; nil has no upper end.
  public static func decimal(from: String, to: String?) -> Self { bounded(.decimal, from, to) }

  /// A whole number from the first to the second formula; nil has no upper end.
  public static func whole(from: String, to: String?) -> Self { bounded(.whole, from, to) }

  /// A date from the first to the second formula.
  public static func date(from: String, to: String) -> Self { bounded(.date, from, to) }

  /// A text of this many characters.
  public static func textLength(_ count: Int) -> Self { .compare(.textLength, .equal("\(count)")) }

  private static func bounded(_ quantity: DataValidation.Quantity, _ from: String, _ to: String?)
    -> Self
  {
    .compare(quantity, to.map { .between(from, $0) } ?? .greaterThanOrEqual(from))
  }

  /// The formulas in it; the items of a list are none.
  public var formulas: [String] {
    switch self {
    case .any, .list: []
    case .listFrom(let formula), .custom(let formula): [formula]
    case .compare(_, let comparison): comparison.formulas
    }
  }

  /// The rule with its formulas changed.
  func mapFormulas(_ change: (String) -> String) -> Self {
    switch self {
    case .any, .list: return self
    case .listFrom(let formula): return .listFrom(change(formula))
    case .custom(let formula): return .custom(change(formula))
    case .compare(let quantity, let comparison):
      let formulas = comparison.formulas.map(change)
      let changed = DataValidation.Comparison(
        comparison.word, formulas.first ?? "", formulas.last ?? "")
      return .compare(quantity, changed ?? comparison)
    }
  }
}
