/// From operands to single values and matrices.
extension Evaluation {
  /// How many values a matrix can keep.
  private static let largest = 1 << 22

  /// One value; of several cells in a row or column, the one beside the formula's cell.
  mutating func scalar(_ operand: Operand) throws(Interruption) -> Scalar {
    switch operand {
    case .scalar(let value): return value
    case .omitted: return .blank
    case .matrix(let matrix): return matrix[0, 0]
    case .reference(let areas):
      guard areas.count == 1, let area = areas.first else { throw .error(ErrorName.value) }
      let row = area.rows.count == 1 ? area.rows.lowerBound : cell.row
      let column = area.columns.count == 1 ? area.columns.lowerBound : cell.column
      guard area.rows.count == 1 || area.columns.count == 1, area.rows.contains(row),
        area.columns.contains(column)
      else { throw .error(ErrorName.value) }
      return try value(sheet: area.sheet, row: row, column: column)
    }
  }

  /// The value of the first cell.
  mutating func first(of areas: [Area]) throws(Interruption) -> Scalar {
    guard let area = areas.first else { throw .error(ErrorName.value) }
    return try value(
      sheet: area.sheet, row: area.rows.lowerBound, column: area.columns.lowerBound)
  }

  /// What an operand gives where one value is asked for: a scalar, or a matrix whose values are
  /// each to be worked on.
  mutating func resolved(_ operand: Operand) throws(Interruption) -> Operand {
    switch operand {
    case .matrix(let matrix): return matrix.single.map { .scalar($0) } ?? operand
    case .reference(let areas):
      guard isArray, areas.count == 1, let area = areas.first, !area.isCell else {
        return .scalar(try scalar(operand))
      }
      return .matrix(try matrix(area))
    case .scalar, .omitted: return .scalar(try scalar(operand))
    }
  }

  /// All values of an operand.
  mutating func matrix(_ operand: Operand) throws(Interruption) -> Matrix {
    switch operand {
    case .scalar(let value): return Matrix(value)
    case .omitted: return Matrix(.blank)
    case .matrix(let matrix): return matrix
    case .reference(let areas):
      guard areas.count == 1, let area = areas.first else { throw .error(ErrorName.value) }
      return try matrix(area)
    }
  }

  /// All values of an area; behind the last stored cell all rows are blank.
  mutating func matrix(_ area: Area) throws(Interruption) -> Matrix {
    var found: [(CellReference, Scalar)] = []
    try forEachCell(in: area) { place, value in found.append((place, value)) }
    let width = area.columns.count
    let head = found.last.map { $0.0.row - area.rows.lowerBound + 1 } ?? 0
    try makeRoom(for: head, width)
    var values = [Scalar](repeating: .blank, count: head * width)
    for (place, value) in found {
      let row = place.row - area.rows.lowerBound
      values[row * width + place.column - area.columns.lowerBound] = value
    }
    return Matrix(
      rows: area.rows.count, columns: width, head: values,
      tail: Array(repeating: .blank, count: width))
  }

  /// Refuses a matrix that would be too large.
  mutating func makeRoom(for rows: Int, _ columns: Int) throws(Interruption) {
    guard (rows + 1) * columns <= Self.largest else { throw .refused(.tooMuchWork) }
    try spend((rows + 1) * columns)
  }

  /// Works on the values of matrices place by place; one row or one column is repeated.
  mutating func combined(
    _ matrices: [Matrix],
    _ body: (inout Evaluation, [Scalar]) throws(Interruption) -> Scalar
  ) throws(Interruption) -> Matrix {
    let rows = matrices.map(\.rows).max() ?? 1
    let columns = matrices.map(\.columns).max() ?? 1
    // One row in all of them is a head of its own.
    let head = rows == 1 ? 1 : matrices.map { $0.head(within: rows) }.max() ?? 0
    try makeRoom(for: head, columns)
    var values: [Scalar] = []
    var isComplete = true
    var arguments: [Scalar] = []
    for row in head < rows ? Array(0..<head) + [rows - 1] : Array(0..<head) {
      for column in 0..<columns {
        arguments.removeAll(keepingCapacity: true)
        for matrix in matrices { arguments.append(matrix.widened(row, column)) }
        do throws(Interruption) {
          values.append(try body(&self, arguments))
        } catch {
          switch error {
          case .error(let name): values.append(.error(name))
          case .missing: isComplete = false
          case .refused: throw error
          }
        }
      }
    }
    guard isComplete else { throw .missing }
    guard head < rows else { return Matrix(rows: rows, columns: columns, values: values) }
    let cut = head * columns
    return Matrix(
      rows: rows, columns: columns, head: Array(values[..<cut]), tail: Array(values[cut...]))
  }

  /// Goes over the values of operands: stored cells, values of matrices with how often they stand
  /// there, and values that stand in the formula itself.
  mutating func forEachValue(
    of operands: [Operand],
    _ body: (Scalar, _ count: Int, _ isDirect: Bool) throws(Interruption) -> Void
  ) throws(Interruption) {
    var isComplete = true
    for operand in operands {
      switch operand {
      case .scalar(let value): try body(value, 1, true)
      case .omitted: try body(.blank, 1, true)
      case .matrix(let matrix):
        try spend(matrix.values.count + matrix.columns)
        try matrix.forEach { value, count throws(Interruption) in try body(value, count, false) }
      case .reference(let areas):
        for area in areas {
          do throws(Interruption) {
            try forEachCell(in: area) { _, value throws(Interruption) in
              try body(value, 1, false)
            }
          } catch {
            guard case .missing = error else { throw error }
            isComplete = false
          }
        }
      }
    }
    if !isComplete { throw .missing }
  }
}
