/// What an operator or a function works on.
enum Operand: Sendable {
  /// One value.
  case scalar(Scalar)
  /// Values in rows and columns.
  case matrix(Matrix)
  /// Cells; several areas are a union or run through several sheets.
  case reference([Area])
  /// An argument that was left out between its commas.
  case omitted

  /// A number, or `#NUM!` where there is none so large.
  static func number(_ number: Double) -> Operand { .scalar(.finite(number)) }
  /// A text.
  static func text(_ text: String) -> Operand { .scalar(.text(text)) }
  /// TRUE or FALSE.
  static func bool(_ flag: Bool) -> Operand { .scalar(.bool(flag)) }
  /// An error.
  static func error(_ name: String) -> Operand { .scalar(.error(name)) }
}

/// Why an evaluation stops before its end.
enum Interruption: Error {
  /// The result is an error value.
  case error(String)
  /// Cells or sheets must be known first; the evaluation lists them.
  case missing
  /// It cannot be evaluated.
  case refused(FormulaResult.Reason)
}
