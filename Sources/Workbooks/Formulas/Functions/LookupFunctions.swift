/// Functions that look values up (ECMA-376, 18.17.7).
extension FormulaFunction {
  static let lookups: [String: FormulaFunction] = [
    "VLOOKUP": .mixed(3...4, [.value, .range, .value, .value]) {
      evaluation, arguments throws(Interruption) in
      try lookUp(&evaluation, arguments, isVertical: true)
    },
    "HLOOKUP": .mixed(3...4, [.value, .range, .value, .value]) {
      evaluation, arguments throws(Interruption) in
      try lookUp(&evaluation, arguments, isVertical: false)
    },
    "LOOKUP": .mixed(2...3, [.value, .array, .array], lookUpInOrder),
    "MATCH": .mixed(2...3, [.value, .range, .value], match),
    "XMATCH": .mixed(2...4, [.value, .range, .value, .value]) {
      evaluation, arguments throws(Interruption) in
      guard
        let index = try found(
          &evaluation, arguments[0], arguments[1], arguments.dropFirst(2).map { $0 })
      else { throw .error(ErrorName.notAvailable) }
      return .number(Double(index + 1))
    },
    "XLOOKUP": .mixed(3...6, [.value, .range, .range, .range, .value, .value], crossLookUp),
  ]

  private static func wanted(
    _ evaluation: inout Evaluation, _ argument: Operand
  ) throws(Interruption) -> Scalar {
    let value = try evaluation.scalar(argument)
    if case .error(let name) = value { throw .error(name) }
    return value == .blank ? .number(0) : value
  }

  /// A value of the first column, or row, of a table, and what stands beside it.
  private static func lookUp(
    _ evaluation: inout Evaluation, _ arguments: [Operand], isVertical: Bool
  ) throws(Interruption) -> Operand {
    let value = try wanted(&evaluation, arguments[0])
    let number = try evaluation.integer(arguments[2])
    let isNear = arguments.count > 3 ? try evaluation.bool(arguments[3]) : true
    let table = try Table(&evaluation, arguments[1], isVertical: isVertical)
    let keys = try LookupVector(try table.line(0, &evaluation))
    let index =
      isNear
      ? try keys.last(upTo: value, &evaluation)
      : try keys.first(value, hasWildcards: true, &evaluation)
    // What is not found says so before the number of the column is looked at.
    guard let index else { throw .error(ErrorName.notAvailable) }
    guard number >= 1 else { throw .error(ErrorName.value) }
    guard number <= table.width else { throw .error(ErrorName.ref) }
    return try table.value(index, number - 1)
  }

  /// A table in which one column or row is looked at, and one cell of another.
  private struct Table {
    private var operand: Operand
    private var isVertical: Bool
    /// How many columns, or rows, it has.
    private(set) var width: Int

    init(
      _ evaluation: inout Evaluation, _ operand: Operand, isVertical: Bool
    ) throws(Interruption) {
      self.isVertical = isVertical
      switch operand {
      case .reference(let areas):
        guard areas.count == 1, let area = areas.first else { throw .error(ErrorName.value) }
        self.operand = operand
        width = isVertical ? area.columns.count : area.rows.count
      default:
        let matrix = try evaluation.matrix(operand)
        if case .error(let name) = matrix.single { throw .error(name) }
        self.operand = .matrix(matrix)
        width = isVertical ? matrix.columns : matrix.rows
      }
    }

    /// One column, or row; of a reference nothing else is read.
    func line(_ index: Int, _ evaluation: inout Evaluation) throws(Interruption) -> Matrix {
      switch operand {
      case .reference(let areas):
        var area = areas[0]
        if isVertical {
          area.columns = area.columns.lowerBound + index...area.columns.lowerBound + index
        } else {
          area.rows = area.rows.lowerBound + index...area.rows.lowerBound + index
        }
        return try evaluation.matrix(area)
      case .matrix(let matrix): return isVertical ? matrix.column(index) : matrix.row(index)
      default: throw .error(ErrorName.value)
      }
    }

    /// One cell, by its index along the line and that of its line.
    func value(_ index: Int, _ line: Int) throws(Interruption) -> Operand {
      let (row, column) = isVertical ? (index, line) : (line, index)
      switch operand {
      case .reference(let areas):
        guard let cell = areas[0].cell(row, column) else { throw .error(ErrorName.ref) }
        return .reference([cell])
      case .matrix(let matrix): return .scalar(matrix[row, column])
      default: throw .error(ErrorName.value)
      }
    }
  }

  /// A value of a row or column in ascending order, and what stands in the same place of another.
  private static func lookUpInOrder(
    _ evaluation: inout Evaluation, _ arguments: [Operand]
  ) throws(Interruption) -> Operand {
    let value = try wanted(&evaluation, arguments[0])
    let block = try evaluation.matrix(arguments[1])
    // A block is looked through along its longer side; its last line holds the results.
    let isWide = block.columns > block.rows
    let keys = try LookupVector(block.isVector ? block : isWide ? block.row(0) : block.column(0))
    guard let index = try keys.last(upTo: value, &evaluation) else {
      throw .error(ErrorName.notAvailable)
    }
    guard arguments.count > 2 else {
      let last = isWide ? block.row(block.rows - 1) : block.column(block.columns - 1)
      return .scalar(try LookupVector(block.isVector ? block : last)[index])
    }
    let results = try LookupVector(try evaluation.matrix(arguments[2]))
    guard index < results.count else { throw .error(ErrorName.notAvailable) }
    return .scalar(results[index])
  }

  private static func match(
    _ evaluation: inout Evaluation, _ arguments: [Operand]
  ) throws(Interruption) -> Operand {
    let value = try wanted(&evaluation, arguments[0])
    let kind = arguments.count > 2 ? try evaluation.number(arguments[2]) : 1
    let keys = try LookupVector(try evaluation.matrix(arguments[1]))
    let index =
      kind == 0
      ? try keys.first(value, hasWildcards: true, &evaluation)
      : try keys.last(upTo: value, isAscending: kind > 0, &evaluation)
    guard let index else { throw .error(ErrorName.notAvailable) }
    return .number(Double(index + 1))
  }

  /// The place of a value by the modes of `XMATCH` and `XLOOKUP`: how it matches, and from where.
  private static func found(
    _ evaluation: inout Evaluation, _ argument: Operand, _ range: Operand, _ modes: [Operand]
  ) throws(Interruption) -> Int? {
    let value = try wanted(&evaluation, argument)
    let kind = modes.isEmpty ? 0 : try evaluation.integer(modes[0])
    let order = modes.count > 1 ? try evaluation.integer(modes[1]) : 1
    guard (-1...2).contains(kind), [1, -1, 2, -2].contains(order) || order == 0 else {
      throw .error(ErrorName.value)
    }
    let matrix = try evaluation.matrix(range)
    guard matrix.isVector else { throw .error(ErrorName.value) }
    let keys = try LookupVector(matrix)
    // Halving finds the same as looking at each where the values are in order, as it demands.
    return try keys.first(
      value, nearest: kind == -1 ? .smaller : kind == 1 ? .larger : .none, hasWildcards: kind == 2,
      fromEnd: order == -1, &evaluation)
  }

  private static func crossLookUp(
    _ evaluation: inout Evaluation, _ arguments: [Operand]
  ) throws(Interruption) -> Operand {
    let modes = Array(arguments.dropFirst(4))
    guard let index = try found(&evaluation, arguments[0], arguments[1], modes) else {
      guard arguments.count > 3 else { throw .error(ErrorName.notAvailable) }
      if case .omitted = arguments[3] { throw .error(ErrorName.notAvailable) }
      return arguments[3]
    }
    // The keys stand in a column unless they are one row of several.
    var isColumn = true
    switch arguments[1] {
    case .reference(let areas): isColumn = areas[0].columns.count == 1
    case .matrix(let matrix): isColumn = matrix.columns == 1
    default: break
    }
    let table = try Table(&evaluation, arguments[2], isVertical: !isColumn)
    guard index < table.width else { throw .error(ErrorName.value) }
    if case .reference(let areas) = arguments[2], var area = areas.first {
      if isColumn {
        area.rows = area.rows.lowerBound + index...area.rows.lowerBound + index
      } else {
        area.columns = area.columns.lowerBound + index...area.columns.lowerBound + index
      }
      return .reference([area])
    }
    return .matrix(try table.line(index, &evaluation))
  }
}
