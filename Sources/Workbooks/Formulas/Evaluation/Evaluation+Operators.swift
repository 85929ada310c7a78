#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The operators (ECMA-376, 18.17.2.2).
extension Evaluation {
  /// An operator with one operand.
  mutating func unary(
    _ sign: Expression.UnaryOperator, _ node: Int
  ) throws(Interruption) -> Operand {
    let operand = try evaluate(node)
    // A plus leaves everything as it is, text too.
    if sign == .plus { return operand }
    if sign == .single { return .scalar(try scalar(operand)) }
    switch try resolved(operand) {
    case .matrix(let matrix):
      return .matrix(
        try combined([matrix]) { evaluation, values throws(Interruption) in
          try evaluation.unary(sign, values[0])
        })
    case let operand: return .scalar(try unary(sign, try scalar(operand)))
    }
  }

  private func unary(
    _ sign: Expression.UnaryOperator, _ value: Scalar
  ) throws(Interruption) -> Scalar {
    let number = try number(value)
    return .number(sign == .percent ? number / 100 : 0 - number)
  }

  /// A chain of operators with two operands, from the left.
  ///
  /// Chains can have thousands of links, so they are walked and never called into.
  mutating func binary(_ node: Int) throws(Interruption) -> Operand {
    var links: [(node: Int, sign: Expression.BinaryOperator, right: Int)] = []
    var first = node
    while case .binary(let sign, let left, let right) = expression.nodes[first] {
      links.append((first, sign, right))
      first = left
    }
    try spend(links.count)
    var value = try known(first)
    for link in links.reversed() {
      let right = try known(link.right)
      guard let left = value, let right else {
        value = nil
        continue
      }
      do throws(Interruption) {
        value = try apply(link.sign, left, right, isLast: isLast(link.node))
      } catch {
        switch error {
        case .error(let name): value = .error(name)
        case .missing: value = nil
        case .refused: throw error
        }
      }
    }
    guard let value else { throw .missing }
    return value
  }

  private mutating func apply(
    _ sign: Expression.BinaryOperator, _ left: Operand, _ right: Operand, isLast: Bool
  ) throws(Interruption) -> Operand {
    switch sign {
    case .range, .intersection, .union: return try join(sign, left, right)
    default: break
    }
    let (left, right) = (try resolved(left), try resolved(right))
    if case .scalar(let a) = left, case .scalar(let b) = right {
      return .scalar(try apply(sign, a, b, isLast: isLast))
    }
    let matrices = [try matrix(left), try matrix(right)]
    return .matrix(
      try combined(matrices) { evaluation, values throws(Interruption) in
        try evaluation.apply(sign, values[0], values[1], isLast: isLast)
      })
  }

  private mutating func apply(
    _ sign: Expression.BinaryOperator, _ left: Scalar, _ right: Scalar, isLast: Bool
  ) throws(Interruption) -> Scalar {
    switch sign {
    case .concatenate:
      let (a, b) = (try text(left), try text(right))
      return try scalar(try result(a + b))
    case .equal: return .bool(try !isError(left, right) && Comparison.areEqual(left, right))
    case .notEqual: return .bool(try !isError(left, right) && !Comparison.areEqual(left, right))
    case .less: return .bool(try order(left, right) < 0)
    case .lessOrEqual: return .bool(try order(left, right) <= 0)
    case .greater: return .bool(try order(left, right) > 0)
    case .greaterOrEqual: return .bool(try order(left, right) >= 0)
    default: break
    }
    let (a, b) = (try number(left), try number(right))
    switch sign {
    case .add: return .finite(Self.sum(a, b, isLast: isLast))
    case .subtract: return .finite(Self.sum(a, -b, isLast: isLast))
    case .multiply: return .finite(a * b)
    case .divide:
      guard b != 0 else { throw .error(ErrorName.div0) }
      return .finite(a / b)
    default: return .number(try power(a, b))
    }
  }

  private func isError(_ left: Scalar, _ right: Scalar) throws(Interruption) -> Bool {
    if case .error(let name) = left { throw .error(name) }
    if case .error(let name) = right { throw .error(name) }
    return false
  }

  private func order(_ left: Scalar, _ right: Scalar) throws(Interruption) -> Int {
    _ = try isError(left, right)
    return try Comparison.order(left, right)
  }

  /// A sum; what the last step leaves below the digits of its operands is no difference at all.
  private static func sum(_ a: Double, _ b: Double, isLast: Bool) -> Double {
    let sum = a + b
    let isNothing = isLast && sum.magnitude < max(a.magnitude, b.magnitude) * 0x1p-49
    return isNothing ? 0 : sum
  }

  /// A power; `#NUM!` where there is none, `#DIV/0!` of zero to a negative one.
  func power(_ base: Double, _ exponent: Double) throws(Interruption) -> Double {
    if base == 0, exponent == 0 { throw .error(ErrorName.num) }
    if base == 0, exponent < 0 { throw .error(ErrorName.div0) }
    let result = pow(base, exponent)
    guard result.isFinite else { throw .error(ErrorName.num) }
    return result
  }

  /// The operators of references.
  private mutating func join(
    _ sign: Expression.BinaryOperator, _ left: Operand, _ right: Operand
  ) throws(Interruption) -> Operand {
    for case .scalar(.error(let name)) in [left, right] { throw .error(name) }
    guard case .reference(let a) = left, case .reference(let b) = right else {
      throw .error(ErrorName.value)
    }
    try spend(a.count * b.count)
    switch sign {
    case .union: return .reference(a + b)
    case .intersection:
      let common = a.flatMap { area in b.compactMap { area.intersection($0) } }
      guard !common.isEmpty else { throw .error(ErrorName.null) }
      return .reference(common)
    default:
      guard a.count == 1, b.count == 1, let area = a[0].hull(b[0]) else {
        throw .error(ErrorName.value)
      }
      return .reference([area])
    }
  }
}
