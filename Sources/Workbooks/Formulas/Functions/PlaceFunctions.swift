/// Functions of places in the sheet.
extension FormulaFunction {
  static let places: [String: FormulaFunction] = [
    "INDEX": .mixed(2...4, [.array, .value, .value, .value], index),
    "ROW": .mixed(0...1, [.range]) { evaluation, arguments throws(Interruption) in
      guard let area = try area(arguments) else { return .number(Double(evaluation.cell.row)) }
      guard evaluation.isArray, area.rows.count > 1 else {
        return .number(Double(area.rows.lowerBound))
      }
      try evaluation.makeRoom(for: area.rows.count, 1)
      return .matrix(
        Matrix(rows: area.rows.count, columns: 1, values: area.rows.map { .number(Double($0)) }))
    },
    "COLUMN": .mixed(0...1, [.range]) { evaluation, arguments throws(Interruption) in
      guard let area = try area(arguments) else { return .number(Double(evaluation.cell.column)) }
      guard evaluation.isArray, area.columns.count > 1 else {
        return .number(Double(area.columns.lowerBound))
      }
      try evaluation.makeRoom(for: 1, area.columns.count)
      return .matrix(
        Matrix(
          rows: 1, columns: area.columns.count, values: area.columns.map { .number(Double($0)) }))
    },
    "ROWS": .mixed(1...1, [.array]) { evaluation, arguments throws(Interruption) in
      .number(Double(try size(&evaluation, arguments[0]).rows))
    },
    "COLUMNS": .mixed(1...1, [.array]) { evaluation, arguments throws(Interruption) in
      .number(Double(try size(&evaluation, arguments[0]).columns))
    },
    "AREAS": .mixed(1...1, [.range]) { _, arguments throws(Interruption) in
      guard case .reference(let areas) = arguments[0] else { throw .error(ErrorName.value) }
      return .number(Double(areas.count))
    },
    "SHEET": .mixed(0...1, [.range], sheet),
    "SHEETS": .mixed(0...0, [.range]) { evaluation, _ in
      .number(Double(evaluation.book.sheets.count))
    },
    "TRANSPOSE": .mixed(1...1, [.array]) { evaluation, arguments throws(Interruption) in
      let matrix = try evaluation.matrix(arguments[0])
      try evaluation.makeRoom(for: matrix.columns, matrix.rows)
      guard let turned = matrix.transposed else { throw .error(ErrorName.value) }
      return .matrix(turned)
    },
    "SINGLE": .mixed(1...1, [.range]) { evaluation, arguments throws(Interruption) in
      .scalar(try evaluation.scalar(arguments[0]))
    },
    "HYPERLINK": .values(1...2) { _, arguments in arguments[arguments.count - 1] },
  ]

  /// The area that a function is asked about; nil where nothing is said.
  private static func area(_ arguments: [Operand]) throws(Interruption) -> Area? {
    switch arguments.first {
    case nil, .omitted: return nil
    case .reference(let areas): return areas.first
    case .scalar(.error(let name)): throw .error(name)
    default: throw .error(ErrorName.value)
    }
  }

  /// The number of a sheet, its own or by a reference or a name.
  private static func sheet(
    _ evaluation: inout Evaluation, _ arguments: [Operand]
  ) throws(Interruption) -> Operand {
    switch arguments.first {
    case nil, .omitted: return .number(Double(evaluation.sheet + 1))
    case .reference(let areas): return .number(Double((areas.first?.sheet ?? 0) + 1))
    case .some(let other):
      let name = try evaluation.text(other)
      guard let sheet = evaluation.book.sheet(named: name) else {
        throw .error(ErrorName.notAvailable)
      }
      return .number(Double(sheet + 1))
    }
  }

  private static func size(
    _ evaluation: inout Evaluation, _ operand: Operand
  ) throws(Interruption) -> (rows: Int, columns: Int) {
    switch operand {
    case .reference(let areas):
      guard areas.count == 1, let area = areas.first else { throw .error(ErrorName.ref) }
      return (area.rows.count, area.columns.count)
    case .scalar(.error(let name)): throw .error(name)
    default:
      let matrix = try evaluation.matrix(operand)
      return (matrix.rows, matrix.columns)
    }
  }

  /// A cell of a range or array, or a whole row or column where the other number is 0.
  private static func index(
    _ evaluation: inout Evaluation, _ arguments: [Operand]
  ) throws(Interruption) -> Operand {
    var numbers: [Int] = []
    for argument in arguments[1...] { numbers.append(try evaluation.integer(argument)) }
    guard numbers.allSatisfy({ $0 >= 0 }) else { throw .error(ErrorName.value) }
    var source = arguments[0]
    if case .reference(let areas) = source, areas.count > 1 || numbers.count > 2 {
      let part = numbers.count > 2 ? numbers[2] : 1
      guard (1...areas.count).contains(part) else { throw .error(ErrorName.ref) }
      source = .reference([areas[part - 1]])
    }
    if case .scalar(.error(let name)) = source { throw .error(name) }
    let size = try size(&evaluation, source)
    var (row, column) = (numbers[0], numbers.count > 1 ? numbers[1] : 0)
    // In one row the only number counts columns.
    if numbers.count == 1, size.rows == 1, size.columns > 1 { (row, column) = (0, row) }
    if numbers.count == 1, size.columns == 1 { column = 1 }
    guard row <= size.rows, column <= size.columns else { throw .error(ErrorName.ref) }
    if case .reference(let areas) = source, var area = areas.first {
      let first = (area.rows.lowerBound, area.columns.lowerBound)
      if row > 0 { area.rows = first.0 + row - 1...first.0 + row - 1 }
      if column > 0 { area.columns = first.1 + column - 1...first.1 + column - 1 }
      return .reference([area])
    }
    var matrix = try evaluation.matrix(source)
    if row > 0 { matrix = matrix.row(row - 1) }
    if column > 0 { matrix = matrix.column(column - 1) }
    return .matrix(matrix)
  }
}
