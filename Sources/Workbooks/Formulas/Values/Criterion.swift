/// What a cell must be to count: `">=3"`, `"贵*"`, `5` (ECMA-376, 18.17.7, COUNTIF).
struct Criterion {
  private enum Sign: String {
    case equal = "="
    case notEqual = "<>"
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
  }

  private var sign = Sign.equal
  private var value: Scalar
  private var pattern: Wildcards?
  /// Whether a blank cell fulfils it.
  let takesBlank: Bool

  /// A criterion as an argument gives it; a blank counts as 0.
  init(_ argument: Scalar, is1904: Bool) throws(Interruption) {
    value = argument == .blank ? .number(0) : argument
    var isWritten = false
    if case .text(let text) = argument {
      // No program takes a longer one.
      guard text.utf16.count <= 255 else { throw .error(ErrorName.value) }
      var rest = Substring(text)
      for candidate in ["<=", ">=", "<>", "<", ">", "="] where text.hasPrefix(candidate) {
        sign = Sign(rawValue: candidate) ?? .equal
        rest = rest.dropFirst(candidate.utf8.count)
        isWritten = true
        break
      }
      value = try Self.value(of: String(rest), is1904: is1904)
      if case .text(let text) = value, sign == .equal || sign == .notEqual {
        let wildcards = Wildcards(text)
        if wildcards.isPattern { pattern = wildcards }
      }
    }
    // `=` alone means blank cells and `<>` the others; an empty text means those with none, too.
    switch sign {
    case .equal: takesBlank = value == .text("")
    case .notEqual: takesBlank = value != .text("")
    default: takesBlank = false
    }
    isEmptyTextBlank = !isWritten
  }

  private let isEmptyTextBlank: Bool

  /// What the text behind the sign stands for.
  private static func value(of text: String, is1904: Bool) throws(Interruption) -> Scalar {
    switch text.uppercased() {
    case "TRUE": return .bool(true)
    case "FALSE": return .bool(false)
    case let name where ErrorName.all.contains(name): return .error(name)
    default: break
    }
    if let number = try TypedNumber.number(text, is1904: is1904) { return .number(number) }
    return .text(text)
  }

  /// Whether a value that is not blank fulfils it.
  func takes(_ found: Scalar, _ steps: inout StepCount) throws(Interruption) -> Bool {
    switch sign {
    case .equal: return try equals(found, &steps)
    case .notEqual: return try !equals(found, &steps)
    default: break
    }
    // The order counts within one kind alone.
    guard Comparison.rank(found) == Comparison.rank(value), !found.isError else { return false }
    let order = try Comparison.order(found, value)
    switch sign {
    case .less: return order < 0
    case .lessOrEqual: return order <= 0
    case .greater: return order > 0
    default: return order >= 0
    }
  }

  private func equals(
    _ found: Scalar, _ steps: inout StepCount
  ) throws(Interruption) -> Bool {
    switch (value, found) {
    case (.number(let number), .text(let text)):
      // A text that is the same number counts, as programs have it.
      return NumberText.number(text) == number
    case (.text(""), .text(let text)): return isEmptyTextBlank && text.isEmpty
    case (.text, .text(let text)):
      if let pattern { return try pattern.matches(text, &steps) }
      return Comparison.areEqual(value, found)
    case (.error, _), (_, .error): return value == found
    default:
      return Comparison.rank(value) == Comparison.rank(found)
        && Comparison.areEqual(value, found)
    }
  }
}
