/// Functions that round, on the digits that are shown.
extension FormulaFunction {
  static let rounding: [String: FormulaFunction] = [
    "ROUND": places(2...2, .nearest),
    "ROUNDUP": places(2...2, .up),
    "ROUNDDOWN": places(2...2, .down),
    "TRUNC": places(1...2, .down),
    "MROUND": .values(2...2) { evaluation, arguments throws(Interruption) in
      let number = try evaluation.number(arguments[0])
      let step = try evaluation.number(arguments[1])
      if number == 0 || step == 0 { return .number(0) }
      guard (number < 0) == (step < 0) else { throw .error(ErrorName.num) }
      return .number(
        multiple(number, of: step) { DecimalRounding.rounded($0, toPlaces: 0, .nearest) })
    },
    "CEILING": .values(2...2) { evaluation, arguments throws(Interruption) in
      let number = try evaluation.number(arguments[0])
      let step = try evaluation.number(arguments[1])
      if step == 0 { return .number(0) }
      guard number <= 0 || step > 0 else { throw .error(ErrorName.num) }
      return .number(multiple(number, of: step) { $0.rounded(.up) })
    },
    "FLOOR": .values(2...2) { evaluation, arguments throws(Interruption) in
      let number = try evaluation.number(arguments[0])
      let step = try evaluation.number(arguments[1])
      if number == 0 { return .number(0) }
      guard step != 0 else { throw .error(ErrorName.div0) }
      guard number < 0 || step > 0 else { throw .error(ErrorName.num) }
      return .number(multiple(number, of: step) { $0.rounded(.down) })
    },
    "EVEN": .values(1...1) { evaluation, arguments throws(Interruption) in
      let number = try evaluation.number(arguments[0])
      let size = (number.magnitude / 2).rounded(.up) * 2
      return .number(number < 0 ? -size : size)
    },
    "ODD": .values(1...1) { evaluation, arguments throws(Interruption) in
      let number = try evaluation.number(arguments[0])
      let size = max(0, ((number.magnitude - 1) / 2).rounded(.up)) * 2 + 1
      return .number(number < 0 ? -size : size)
    },
  ]

  private static func places(
    _ arguments: ClosedRange<Int>, _ rule: DecimalRounding.Rule
  ) -> FormulaFunction {
    .values(arguments) { evaluation, arguments throws(Interruption) in
      let number = try evaluation.number(arguments[0])
      let places = arguments.count > 1 ? try evaluation.integer(arguments[1]) : 0
      return .number(
        DecimalRounding.rounded(number, toPlaces: min(max(places, -400), 400), rule))
    }
  }

  /// A multiple of a step; how often it goes in is told on 15 digits, so that 0.3 is thrice 0.1.
  private static func multiple(
    _ number: Double, of step: Double, _ rounded: (Double) -> Double
  ) -> Double {
    let times = number / step
    let whole = times.rounded()
    let count = DecimalRounding.areEqual(times, whole) ? whole : rounded(times)
    // The step's own digits say how many places the result has.
    let places = DecimalDigits(step).placeCount
    return DecimalRounding.rounded(count * step, toPlaces: places, .nearest)
  }
}
