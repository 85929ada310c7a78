#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Functions of numbers.
extension FormulaFunction {
  static let arithmetic: [String: FormulaFunction] = [
    "ABS": number { $0.magnitude },
    "SIGN": number { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 },
    "INT": number { $0.rounded(.down) },
    "SQRT": number { $0 < 0 ? nil : $0.squareRoot() },
    "EXP": number { exp($0) },
    "LN": number { $0 > 0 ? log($0) : nil },
    "LOG10": number { $0 > 0 ? log10($0) : nil },
    "SIN": number { sin($0) },
    "COS": number { cos($0) },
    "TAN": number { tan($0) },
    "ASIN": number { asin($0) },
    "ACOS": number { acos($0) },
    "ATAN": number { atan($0) },
    "RADIANS": number { $0 / 180 * .pi },
    "DEGREES": number { $0 / .pi * 180 },
    "FACT": number {
      $0 < 0 || $0 > 170 ? nil : (1...max(1, Int($0))).reduce(1) { $0 * Double($1) }
    },
    "PI": .values(0...0) { _, _ in .number(.pi) },
    "LOG": .values(1...2, logarithm),
    "POWER": .values(2...2) { evaluation, arguments throws(Interruption) in
      let base = try evaluation.number(arguments[0])
      return .number(try evaluation.power(base, try evaluation.number(arguments[1])))
    },
    "MOD": .values(2...2, remainder),
    "QUOTIENT": .values(2...2) { evaluation, arguments throws(Interruption) in
      let number = try evaluation.number(arguments[0])
      let divisor = try evaluation.number(arguments[1])
      guard divisor != 0 else { throw .error(ErrorName.div0) }
      return .number((number / divisor).rounded(.towardZero))
    },
    "SUMPRODUCT": .mixed(1...most, [.array], sumOfProducts),
  ]

  /// A function of one number; nil is `#NUM!`.
  private static func number(_ body: @escaping @Sendable (Double) -> Double?) -> FormulaFunction {
    .values(1...1) { evaluation, arguments throws(Interruption) in
      guard let result = body(try evaluation.number(arguments[0])) else {
        throw .error(ErrorName.num)
      }
      return .number(result)
    }
  }

  private static func logarithm(
    _ evaluation: inout Evaluation, _ arguments: [Operand]
  ) throws(Interruption) -> Operand {
    let number = try evaluation.number(arguments[0])
    let base = arguments.count > 1 ? try evaluation.number(arguments[1]) : 10
    guard number > 0, base > 0 else { throw .error(ErrorName.num) }
    guard base != 1 else { throw .error(ErrorName.div0) }
    return .number(base == 10 ? log10(number) : log(number) / log(base))
  }

  /// The remainder, with the sign of the divisor.
  private static func remainder(
    _ evaluation: inout Evaluation, _ arguments: [Operand]
  ) throws(Interruption) -> Operand {
    let number = try evaluation.number(arguments[0])
    let divisor = try evaluation.number(arguments[1])
    guard divisor != 0 else { throw .error(ErrorName.div0) }
    guard (number / divisor).magnitude < 1.125e15 else { throw .error(ErrorName.num) }
    let rest = number.truncatingRemainder(dividingBy: divisor)
    return .number(rest != 0 && (rest < 0) != (divisor < 0) ? rest + divisor : rest)
  }

  /// The sum of the products of values in the same place; what is no number counts as 0.
  private static func sumOfProducts(
    _ evaluation: inout Evaluation, _ arguments: [Operand]
  ) throws(Interruption) -> Operand {
    var matrices: [Matrix] = []
    var isComplete = true
    for argument in arguments {
      do throws(Interruption) {
        matrices.append(try evaluation.matrix(argument))
      } catch {
        guard case .missing = error else { throw error }
        isComplete = false
      }
    }
    guard isComplete else { throw .missing }
    for matrix in matrices
    where matrix.rows != matrices[0].rows || matrix.columns != matrices[0].columns {
      throw .error(ErrorName.value)
    }
    let products = try evaluation.combined(matrices) { _, values throws(Interruption) in
      var product = 1.0
      for value in values {
        switch value {
        case .number(let number): product *= number
        case .error(let name): throw .error(name)
        default: product = 0
        }
      }
      return .number(product)
    }
    var sum = 0.0
    try products.forEach { value, count throws(Interruption) in
      if case .error(let name) = value { throw .error(name) }
      if case .number(let number) = value { sum += number * Double(count) }
    }
    return .number(sum)
  }
}
