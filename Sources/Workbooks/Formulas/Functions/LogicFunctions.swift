/// Logical functions, and those that choose among their arguments.
extension FormulaFunction {
  static let logic: [String: FormulaFunction] = [
    "IF": .choice(2...3, choose),
    "IFS": .choice(2...most, chooseFirst),
    "SWITCH": .choice(3...most, chooseEqual),
    "CHOOSE": .choice(2...most, chooseNumbered),
    "IFERROR": .choice(2...2) { evaluation, nodes throws(Interruption) in
      try replaceErrors(&evaluation, nodes) { _ in true }
    },
    "IFNA": .choice(2...2) { evaluation, nodes throws(Interruption) in
      try replaceErrors(&evaluation, nodes) { $0 == ErrorName.notAvailable }
    },
    "AND": .ranges(1...most) { evaluation, arguments throws(Interruption) in
      .bool(try flags(&evaluation, arguments).allSatisfy { $0 })
    },
    "OR": .ranges(1...most) { evaluation, arguments throws(Interruption) in
      .bool(try flags(&evaluation, arguments).contains(true))
    },
    "XOR": .ranges(1...most) { evaluation, arguments throws(Interruption) in
      .bool(try !flags(&evaluation, arguments).count { $0 }.isMultiple(of: 2))
    },
    "NOT": .values(1...1) { evaluation, arguments throws(Interruption) in
      .bool(try !evaluation.bool(arguments[0]))
    },
    "TRUE": .values(0...0) { _, _ in .bool(true) },
    "FALSE": .values(0...0) { _, _ in .bool(false) },
  ]

  /// Only the argument that is chosen is worked out, unless the test gives several values.
  private static func choose(
    _ evaluation: inout Evaluation, _ nodes: [Int]
  ) throws(Interruption) -> Operand {
    let test = try evaluation.resolved(try evaluation.evaluate(nodes[0]))
    guard case .matrix(let tests) = test else {
      let holds = try evaluation.bool(test)
      if !holds, nodes.count < 3 { return .bool(false) }
      return try evaluation.filled(try evaluation.evaluate(nodes[holds ? 1 : 2]))
    }
    let outer = evaluation.isArray
    evaluation.isArray = true
    defer { evaluation.isArray = outer }
    let yes = try evaluation.matrix(try evaluation.evaluate(nodes[1]))
    let no =
      nodes.count < 3
      ? Matrix(.bool(false)) : try evaluation.matrix(try evaluation.evaluate(nodes[2]))
    return .matrix(
      try evaluation.combined([tests, yes, no]) { evaluation, values throws(Interruption) in
        try evaluation.bool(values[0]) ? values[1] : values[2]
      })
  }

  private static func chooseFirst(
    _ evaluation: inout Evaluation, _ nodes: [Int]
  ) throws(Interruption) -> Operand {
    for index in stride(from: 0, to: nodes.count - 1, by: 2)
    where try evaluation.bool(try evaluation.evaluate(nodes[index])) {
      return try evaluation.filled(try evaluation.evaluate(nodes[index + 1]))
    }
    return .error(ErrorName.notAvailable)
  }

  private static func chooseEqual(
    _ evaluation: inout Evaluation, _ nodes: [Int]
  ) throws(Interruption) -> Operand {
    let value = try evaluation.scalar(try evaluation.evaluate(nodes[0]))
    if case .error(let name) = value { throw .error(name) }
    for index in stride(from: 1, to: nodes.count - 1, by: 2) {
      let other = try evaluation.scalar(try evaluation.evaluate(nodes[index]))
      if case .error(let name) = other { throw .error(name) }
      if Comparison.areEqual(value, other) {
        return try evaluation.filled(try evaluation.evaluate(nodes[index + 1]))
      }
    }
    guard nodes.count.isMultiple(of: 2) else { return .error(ErrorName.notAvailable) }
    return try evaluation.filled(try evaluation.evaluate(nodes[nodes.count - 1]))
  }

  private static func chooseNumbered(
    _ evaluation: inout Evaluation, _ nodes: [Int]
  ) throws(Interruption) -> Operand {
    let chosen = try evaluation.resolved(try evaluation.evaluate(nodes[0]))
    guard case .matrix(let numbers) = chosen else {
      let number = try evaluation.integer(chosen)
      guard (1..<nodes.count).contains(number) else { throw .error(ErrorName.value) }
      return try evaluation.filled(try evaluation.evaluate(nodes[number]))
    }
    let outer = evaluation.isArray
    evaluation.isArray = true
    defer { evaluation.isArray = outer }
    var choices: [Matrix] = []
    for node in nodes.dropFirst() {
      choices.append(try evaluation.matrix(try evaluation.evaluate(node)))
    }
    return .matrix(
      try evaluation.combined([numbers] + choices) { evaluation, values throws(Interruption) in
        let number = try evaluation.integer(values[0])
        guard (1..<values.count).contains(number) else { throw .error(ErrorName.value) }
        return values[number]
      })
  }

  private static func replaceErrors(
    _ evaluation: inout Evaluation, _ nodes: [Int], _ isReplaced: (String) -> Bool
  ) throws(Interruption) -> Operand {
    let first = try evaluation.evaluate(nodes[0])
    let value: Operand
    do throws(Interruption) {
      value = try evaluation.resolved(first)
    } catch {
      guard case .error(let name) = error else { throw error }
      value = .error(name)
    }
    switch value {
    case .scalar(.error(let name)) where isReplaced(name):
      return try evaluation.filled(try evaluation.evaluate(nodes[1]))
    case .matrix(let matrix):
      let other = try evaluation.matrix(try evaluation.evaluate(nodes[1]))
      return .matrix(
        try evaluation.combined([matrix, other]) { _, values in
          if case .error(let name) = values[0], isReplaced(name) { return values[1] }
          return values[0]
        })
    case .scalar: return try evaluation.filled(first)
    default: return value
    }
  }

  /// The flags and numbers of the arguments; texts and blanks of ranges do not count.
  private static func flags(
    _ evaluation: inout Evaluation, _ arguments: [Operand]
  ) throws(Interruption) -> [Bool] {
    var flags: [Bool] = []
    try evaluation.forEachValue(of: arguments) { value, _, isDirect throws(Interruption) in
      switch value {
      case .bool(let flag): flags.append(flag)
      case .number(let number): flags.append(number != 0)
      case .error(let name): throw .error(name)
      case .text(let text):
        guard isDirect else { return }
        guard ["TRUE", "FALSE"].contains(text.uppercased()) else { throw .error(ErrorName.value) }
        flags.append(text.uppercased() == "TRUE")
      case .blank: if isDirect { flags.append(false) }
      }
    }
    guard !flags.isEmpty else { throw .error(ErrorName.value) }
    return flags
  }
}

extension Evaluation {
  /// An operand that was chosen; one that was left out is 0.
  fileprivate func filled(_ operand: Operand) throws(Interruption) -> Operand {
    if case .omitted = operand { return .number(0) }
    return operand
  }
}
