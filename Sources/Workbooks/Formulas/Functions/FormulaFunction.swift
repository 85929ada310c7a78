/// A function of formulas: what it takes and how it is worked out.
struct FormulaFunction: Sendable {
  /// What stands for an argument.
  enum Parameter: Sendable {
    /// One value; where several are given, the function is worked out for each.
    case value
    /// A reference or values as they are.
    case range
    /// As `range`; ranges in it give all of their values even outside an array formula.
    case array
  }

  /// A function that gets its arguments worked out.
  typealias Body =
    @Sendable (inout Evaluation, [Operand]) throws(Interruption) -> Operand
  /// A function that decides which of its arguments are worked out; it gets their nodes.
  typealias Choice = @Sendable (inout Evaluation, [Int]) throws(Interruption) -> Operand

  /// How it is worked out.
  enum Work: Sendable {
    /// From its arguments; where there are more of them than parameters, the last `repeating`
    /// parameters stand for all further ones.
    case body([Parameter], repeating: Int, Body)
    /// By choice among its arguments.
    case choice(Choice)
  }

  /// How many arguments it takes.
  var arguments: ClosedRange<Int>
  /// How it is worked out.
  var work: Work

  /// A function of single values.
  static func values(_ arguments: ClosedRange<Int>, _ body: @escaping Body) -> Self {
    Self(arguments: arguments, work: .body([.value], repeating: 1, body))
  }

  /// A function of references or values as they are.
  static func ranges(_ arguments: ClosedRange<Int>, _ body: @escaping Body) -> Self {
    Self(arguments: arguments, work: .body([.range], repeating: 1, body))
  }

  /// A function of parameters of several kinds.
  static func mixed(
    _ arguments: ClosedRange<Int>, _ parameters: [Parameter], repeating: Int = 1,
    _ body: @escaping Body
  ) -> Self {
    Self(arguments: arguments, work: .body(parameters, repeating: repeating, body))
  }

  /// A function that decides which of its arguments are worked out.
  static func choice(_ arguments: ClosedRange<Int>, _ choice: @escaping Choice) -> Self {
    Self(arguments: arguments, work: .choice(choice))
  }

  /// As many arguments as a function can have.
  static let most = 255

  /// The functions by their names.
  static let all: [String: FormulaFunction] = [
    logic, arithmetic, rounding, totals, ranks, criteria, texts, searches, lookups, places, dates,
    information,
  ].reduce(into: [:]) { all, group in all.merge(group) { first, _ in first } }

  /// What stands for an argument by its index.
  static func parameter(_ index: Int, _ parameters: [Parameter], repeating: Int) -> Parameter {
    guard index >= parameters.count else { return parameters[index] }
    let first = parameters.count - repeating
    return parameters[first + (index - first) % repeating]
  }
}
