/// Calling functions (ECMA-376, 18.17.7).
extension Evaluation {
  /// What a function comes to.
  mutating func call(_ name: String, _ nodes: [Int]) throws(Interruption) -> Operand {
    if FunctionName.volatile.contains(name) { throw .refused(.volatile(name)) }
    // A table of results is read as a function of the cells that it changes.
    if name == "TABLE" { throw .refused(.unsupported(.dataTable)) }
    guard let function = FormulaFunction.all[name] else {
      throw .refused(.unknownFunction(name))
    }
    guard function.arguments.contains(nodes.count) else {
      throw .refused(.unsupported(.argumentCount(name, nodes.count)))
    }
    switch function.work {
    case .choice(let choice): return try choice(&self, nodes)
    case .body(let parameters, let repeating, let body):
      let arguments = try arguments(nodes, parameters, repeating)
      return try spread(arguments, body)
    }
  }

  /// The arguments worked out; what must be known first is listed for all of them at once.
  private mutating func arguments(
    _ nodes: [Int], _ parameters: [FormulaFunction.Parameter], _ repeating: Int
  ) throws(Interruption) -> [Argument] {
    var arguments: [Argument] = []
    var isComplete = true
    for (index, node) in nodes.enumerated() {
      let parameter = FormulaFunction.parameter(index, parameters, repeating: repeating)
      let outer = isArray
      isArray = outer || parameter == .array
      defer { isArray = outer }
      guard let operand = try known(node) else {
        isComplete = false
        continue
      }
      guard parameter == .value else {
        arguments.append(Argument(operand: operand, isValue: false))
        continue
      }
      do throws(Interruption) {
        arguments.append(Argument(operand: try value(operand), isValue: true))
      } catch {
        switch error {
        case .missing: isComplete = false
        case .error(let name): arguments.append(Argument(operand: .error(name), isValue: true))
        case .refused: throw error
        }
      }
    }
    guard isComplete else { throw .missing }
    return arguments
  }

  private struct Argument {
    var operand: Operand
    /// Whether the function takes one value for it.
    var isValue: Bool
  }

  /// As `resolved`, but an argument that was left out stays so.
  private mutating func value(_ operand: Operand) throws(Interruption) -> Operand {
    if case .omitted = operand { return operand }
    return try resolved(operand)
  }

  /// Calls the function, once for each value where several stand for one.
  private mutating func spread(
    _ arguments: [Argument], _ body: FormulaFunction.Body
  ) throws(Interruption) -> Operand {
    var matrices: [Matrix] = []
    var places: [Int] = []
    for (index, argument) in arguments.enumerated() where argument.isValue {
      if case .matrix(let matrix) = argument.operand {
        matrices.append(matrix)
        places.append(index)
      }
    }
    let operands = arguments.map(\.operand)
    guard !matrices.isEmpty else { return try body(&self, operands) }
    return .matrix(
      try combined(matrices) { evaluation, values throws(Interruption) in
        var operands = operands
        for (place, value) in zip(places, values) { operands[place] = .scalar(value) }
        return try evaluation.scalar(try body(&evaluation, operands))
      })
  }
}
