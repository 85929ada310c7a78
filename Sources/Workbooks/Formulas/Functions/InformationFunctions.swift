/// Functions that tell what a value is.
extension FormulaFunction {
  static let information: [String: FormulaFunction] = [
    "ISBLANK": test { $0 == .blank },
    "ISNUMBER": test { $0.isNumber },
    "ISTEXT": test { if case .text = $0 { true } else { false } },
    "ISNONTEXT": test { if case .text = $0 { false } else { true } },
    "ISLOGICAL": test { if case .bool = $0 { true } else { false } },
    "ISERROR": test { $0.isError },
    "ISERR": test { $0.isError && $0 != .error(ErrorName.notAvailable) },
    "ISNA": test { $0 == .error(ErrorName.notAvailable) },
    "ISREF": .mixed(1...1, [.range]) { _, arguments in
      if case .reference = arguments[0] { return .bool(true) }
      return .bool(false)
    },
    "ISFORMULA": .mixed(1...1, [.range]) { evaluation, arguments throws(Interruption) in
      guard case .reference(let areas) = arguments[0], let area = areas.first else {
        throw .error(ErrorName.value)
      }
      return .bool(
        try evaluation.hasFormula(
          sheet: area.sheet, row: area.rows.lowerBound, column: area.columns.lowerBound))
    },
    "ISEVEN": parity { $0 == 0 },
    "ISODD": parity { $0 != 0 },
    "NA": .values(0...0) { _, _ in .error(ErrorName.notAvailable) },
    "N": .mixed(1...1, [.range]) { evaluation, arguments throws(Interruption) in
      switch try first(&evaluation, arguments[0]) {
      case .number(let number): return .number(number)
      case .bool(let flag): return .number(flag ? 1 : 0)
      case .error(let name): throw .error(name)
      case .text, .blank: return .number(0)
      }
    },
    "TYPE": .values(1...1) { evaluation, arguments throws(Interruption) in
      switch try evaluation.scalar(arguments[0]) {
      case .number, .blank: return .number(1)
      case .text: return .number(2)
      case .bool: return .number(4)
      case .error: return .number(16)
      }
    },
    "ERROR.TYPE": .values(1...1) { evaluation, arguments throws(Interruption) in
      guard case .error(let name) = try evaluation.scalar(arguments[0]),
        let index = ErrorName.all.prefix(8).firstIndex(of: name)
      else { throw .error(ErrorName.notAvailable) }
      return .number(Double(index + 1))
    },
  ]

  /// A question about one value; an error is answered as any other.
  private static func test(_ body: @escaping @Sendable (Scalar) -> Bool) -> FormulaFunction {
    .values(1...1) { evaluation, arguments throws(Interruption) in
      .bool(body(try evaluation.scalar(arguments[0])))
    }
  }

  private static func parity(_ body: @escaping @Sendable (Double) -> Bool) -> FormulaFunction {
    .values(1...1) { evaluation, arguments throws(Interruption) in
      let number = try evaluation.number(arguments[0]).rounded(.towardZero)
      return .bool(body(number.truncatingRemainder(dividingBy: 2)))
    }
  }

  private static func first(
    _ evaluation: inout Evaluation, _ operand: Operand
  ) throws(Interruption) -> Scalar {
    if case .reference(let areas) = operand { return try evaluation.first(of: areas) }
    return try evaluation.scalar(operand)
  }
}
