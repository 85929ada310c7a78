/// The evaluation of one formula over what is known of its workbook.
///
/// What must be known first is listed in ``missing``, and the formula is begun anew when it is;
/// so one formula never waits for another inside a call, however long their chain.
struct Evaluation {
  /// What must be known before the formula can be evaluated.
  struct Missing {
    /// Cells with formulas that have not been evaluated.
    var formulas: [FormulaKey] = []
    /// Sheets that have not been read.
    var sheets: Set<Int> = []
    /// Whether the tables have not been read.
    var tables = false
  }

  /// What is known of the workbook.
  let book: FormulaBook
  /// The sheet of the formula's cell.
  let sheet: Int
  /// The formula's cell.
  let cell: CellReference
  /// How many steps may be taken.
  let limit: Int
  /// How many were taken.
  private(set) var steps = 0
  /// What must be known first.
  var missing = Missing()
  /// Whether ranges give all of their values, and not the one beside the cell.
  var isArray: Bool
  /// The tree that is being evaluated: the formula's, or that of a name in it.
  private(set) var expression = Expression()
  /// How many names stand inside one another.
  private var nameDepth = 0

  /// A formula at a place.
  init(book: FormulaBook, sheet: Int, cell: CellReference, isArray: Bool, limit: Int) {
    (self.book, self.sheet, self.cell, self.limit) = (book, sheet, cell, limit)
    self.isArray = isArray
  }

  /// The values of an array formula that fills several cells.
  mutating func values(of formula: String) throws(Interruption) -> Matrix {
    expression = try parsed(formula)
    let values = try matrix(try evaluate(expression.root))
    return try combined([values]) { _, values in values[0] == .blank ? .number(0) : values[0] }
  }

  /// The value of a formula, which begins without `=`.
  mutating func value(of formula: String) throws(Interruption) -> Scalar {
    expression = try parsed(formula)
    let operand = try evaluate(expression.root)
    let value: Scalar =
      switch operand {
      case .matrix(let matrix): matrix[0, 0]
      case .reference(let areas) where isArray: try first(of: areas)
      default: try scalar(operand)
      }
    return value == .blank ? .number(0) : value
  }

  private mutating func parsed(_ formula: String) throws(Interruption) -> Expression {
    // Names in names can be taken apart time after time, which takes longer than reading a cell.
    try spend(16 + formula.utf8.count)
    do throws(FormulaFault) {
      return try FormulaParser.expression(formula)
    } catch {
      switch error {
      case .syntax(let position): throw .refused(.syntax(position))
      case .tooLarge: throw .refused(.tooMuchWork)
      }
    }
  }

  /// Counts steps; too many end the evaluation.
  mutating func spend(_ count: Int) throws(Interruption) {
    guard count < limit - steps else { throw .refused(.tooMuchWork) }
    steps += count
  }

  /// How many steps are left.
  var room: Int { limit - steps }

  /// What a node comes to; an error value is a value.
  mutating func evaluate(_ node: Int) throws(Interruption) -> Operand {
    try spend(1)
    do throws(Interruption) {
      switch expression.nodes[node] {
      case .constant(let value): return .scalar(value)
      case .array(let matrix): return .matrix(matrix)
      case .cells(let reference): return try areas(of: reference)
      case .name(let name, let sheets): return try self.name(name, sheets)
      case .table(let reference): return try table(reference)
      case .external(let text): throw .refused(.externalReference(text))
      case .omitted: return .omitted
      case .unary(let sign, let operand): return try unary(sign, operand)
      case .binary: return try binary(node)
      case .call(let name, let arguments): return try call(name, arguments)
      }
    } catch {
      if case .error(let name) = error { return .error(name) }
      throw error
    }
  }

  /// What a node comes to; nil when something must be known first, which is then listed.
  mutating func known(_ node: Int) throws(Interruption) -> Operand? {
    do throws(Interruption) {
      return try evaluate(node)
    } catch {
      if case .missing = error { return nil }
      throw error
    }
  }

  /// What a name stands for; relative references in it are seen from the formula's cell.
  private mutating func name(_ name: String, _ sheets: SheetSpan?) throws(Interruption) -> Operand {
    var home = sheet
    if let sheets {
      guard let found = book.sheets(sheets) else { throw .error(ErrorName.ref) }
      home = found.lowerBound
    }
    guard let formula = book.formula(named: name, on: home) else { throw .error(ErrorName.name) }
    guard nameDepth < 32 else { throw .refused(.tooMuchWork) }
    let outer = expression
    expression = try parsed(formula.hasPrefix("=") ? String(formula.dropFirst()) : formula)
    nameDepth += 1
    defer {
      nameDepth -= 1
      expression = outer
    }
    return try evaluate(expression.root)
  }

  /// How far relative references move: those of a name are written as seen from `A1`.
  var offset: (rows: Int, columns: Int) {
    nameDepth > 0 ? (cell.row - 1, cell.column - 1) : (0, 0)
  }

  /// Whether the node is the last step of the formula itself.
  func isLast(_ node: Int) -> Bool { nameDepth == 0 && node == expression.root }
}
