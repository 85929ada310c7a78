/// Builds the tree of a formula by the precedence of its operators (ECMA-376, 18.17.2.2).
struct FormulaParser {
  /// How deeply parentheses, functions and signs can be nested; programs allow 64 functions.
  static let deepest = 128

  private let tokens: [FormulaToken]
  private let end: Int
  private var index = 0
  private var depth = 0
  private var expression = Expression()

  /// The tree of a formula, which begins without `=`.
  static func expression(_ formula: String) throws(FormulaFault) -> Expression {
    var parser = FormulaParser(try FormulaLexer.tokens(of: formula), end: formula.utf8.count)
    parser.expression.root = try parser.parse(above: 0)
    guard parser.index == parser.tokens.count else { throw parser.fault }
    return parser.expression
  }

  private init(_ tokens: [FormulaToken], end: Int) {
    self.tokens = tokens
    self.end = end
  }

  private var token: FormulaToken? { index < tokens.count ? tokens[index] : nil }
  private var fault: FormulaFault { .syntax(token?.position ?? end) }

  private mutating func add(_ node: Expression.Node) -> Int {
    expression.nodes.append(node)
    return expression.nodes.count - 1
  }

  private func isAt(_ sign: String) -> Bool { token?.kind == .sign(sign) }

  private mutating func take(_ sign: String) -> Bool {
    guard isAt(sign) else { return false }
    index += 1
    return true
  }

  /// An operand and all operators that bind more tightly than `precedence`.
  private mutating func parse(above precedence: Int) throws(FormulaFault) -> Int {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw .tooLarge }
    return try operations(behind: try operand(above: precedence), above: precedence)
  }

  /// The operators behind an operand that bind more tightly than `precedence`, from the left.
  private mutating func operations(
    behind first: Int, above precedence: Int
  ) throws(FormulaFault) -> Int {
    var left = first
    while let found = operation(above: precedence) {
      if found != .intersection { index += 1 }
      let right = try parse(above: found.precedence)
      left = add(.binary(found, left, right))
    }
    return left
  }

  /// The operator that comes next and binds tightly enough; nil is none.
  private mutating func operation(above precedence: Int) -> Expression.BinaryOperator? {
    guard let token else { return nil }
    guard case .sign(let sign) = token.kind, sign != "(", sign != "@" else {
      let isIntersection =
        token.isSpaced && Self.isReference(token)
        && Expression.BinaryOperator.intersection.precedence > precedence
      return isIntersection ? .intersection : nil
    }
    guard let found = Expression.BinaryOperator(rawValue: sign),
      found.precedence > precedence
    else { return nil }
    return found
  }

  private static func isReference(_ token: FormulaToken) -> Bool {
    switch token.kind {
    case .word, .sheets, .external: true
    default: false
    }
  }

  /// An operand with the signs before it and the percent signs behind.
  private mutating func operand(above precedence: Int) throws(FormulaFault) -> Int {
    if case .sign(let sign) = token?.kind, let found = Expression.UnaryOperator(rawValue: sign),
      found != .percent
    {
      index += 1
      // A sign binds more tightly than a power, and less than the percent behind its operand.
      let inner = try parse(above: found == .single ? 7 : 6)
      return try percent(add(.unary(found, inner)))
    }
    let first = try primary()
    guard precedence < 7 else { return first }
    // Operators of references bind more tightly than the percent sign behind them.
    return try percent(try operations(behind: first, above: 7))
  }

  private mutating func percent(_ node: Int) throws(FormulaFault) -> Int {
    var node = node
    var count = 0
    while take("%") {
      count += 1
      guard count <= Self.deepest - depth else { throw .tooLarge }
      node = add(.unary(.percent, node))
    }
    return node
  }

  private mutating func primary() throws(FormulaFault) -> Int {
    guard let token else { throw fault }
    index += 1
    switch token.kind {
    case .number(let number, let text):
      if let rows = rows(from: text, in: nil) { return rows }
      return add(.constant(.number(number)))
    case .text(let text): return add(.constant(.text(text)))
    case .error(let name):
      // `#REF!A1` is what remains of a cell on a sheet that was deleted.
      if name == ErrorName.ref, case .word = self.token?.kind, self.token?.isSpaced == false {
        index += 1
      }
      return add(.constant(.error(name)))
    case .word(let word): return try self.word(word, in: nil)
    case .sheets(let sheets): return try reference(in: sheets)
    case .external(let prefix): return try external(prefix)
    case .brackets(let text):
      guard let reference = TableReference(table: nil, brackets: text) else { throw fault }
      return add(.table(reference))
    case .sign("("): return try parenthesis()
    case .sign("{"): return try array()
    default:
      index -= 1
      throw fault
    }
  }

  /// A value in parentheses, or references joined by commas.
  private mutating func parenthesis() throws(FormulaFault) -> Int {
    var left = try parse(above: 0)
    while take(",") {
      let right = try parse(above: 0)
      left = add(.binary(.union, left, right))
    }
    guard take(")") else { throw fault }
    return left
  }

  /// What stands behind the `!` of a sheet.
  private mutating func reference(in sheets: SheetSpan) throws(FormulaFault) -> Int {
    guard let token else { throw fault }
    index += 1
    switch token.kind {
    case .word(let word): return try self.word(word, in: sheets)
    case .error(let name): return add(.constant(.error(name)))
    case .number(_, let text):
      if let rows = rows(from: text, in: sheets) { return rows }
      fallthrough
    default:
      index -= 1
      throw fault
    }
  }

  /// A cell, a name or a function of another file.
  private mutating func external(_ prefix: String) throws(FormulaFault) -> Int {
    guard case .word(let word) = token?.kind else { return add(.external(prefix)) }
    index += 1
    if isAt("("), token?.isSpaced == false {
      index += 1
      _ = try call(word)
    }
    return add(.external(prefix + word))
  }

  /// A function, a cell, a range of columns, a table, a constant or a name.
  private mutating func word(_ word: String, in sheets: SheetSpan?) throws(FormulaFault) -> Int {
    if isAt("("), token?.isSpaced == false {
      index += 1
      return try call(word)
    }
    if case .brackets(let text) = token?.kind, token?.isSpaced == false {
      index += 1
      guard let reference = TableReference(table: word, brackets: text) else { throw fault }
      return add(.table(reference))
    }
    if let corner = CellsReference.Corner(word) {
      let last = take({ CellsReference.Corner($0) }) ?? corner
      return add(.cells(CellsReference(sheets: sheets, first: corner, last: last)))
    }
    if let first = CellsReference.Corner(column: word, row: 1),
      let last = take({ CellsReference.Corner(column: $0, row: CellReference.lastRow) })
    {
      return add(.cells(CellsReference(sheets: sheets, first: first, last: last)))
    }
    if let rows = rows(from: word, in: sheets) { return rows }
    switch word.uppercased() {
    case "TRUE" where sheets == nil: return add(.constant(.bool(true)))
    case "FALSE" where sheets == nil: return add(.constant(.bool(false)))
    default: return add(.name(word, sheets))
    }
  }

  /// Rows, where the text is the first and the next tokens are a colon and the last.
  private mutating func rows(from text: String, in sheets: SheetSpan?) -> Int? {
    guard let first = CellsReference.Corner(row: text, column: 1),
      let last = take({ CellsReference.Corner(row: $0, column: CellReference.lastColumn) })
    else { return nil }
    return add(.cells(CellsReference(sheets: sheets, first: first, last: last)))
  }

  /// The other corner behind a colon; nil, and nothing taken, when it is none.
  private mutating func take(
    _ corner: (String) -> CellsReference.Corner?
  ) -> CellsReference.Corner? {
    guard isAt(":"), index + 1 < tokens.count else { return nil }
    let found: CellsReference.Corner? =
      switch tokens[index + 1].kind {
      case .word(let word): corner(word)
      case .number(_, let text): corner(text)
      default: nil
      }
    // A function has its parenthesis, a table its brackets right behind the name.
    if index + 2 < tokens.count, !tokens[index + 2].isSpaced {
      switch tokens[index + 2].kind {
      case .sign("("), .brackets: return nil
      default: break
      }
    }
    if found != nil { index += 2 }
    return found
  }

  private mutating func call(_ name: String) throws(FormulaFault) -> Int {
    var arguments: [Int] = []
    if !take(")") {
      repeat {
        if isAt(",") || isAt(")") {
          arguments.append(add(.omitted))
        } else {
          arguments.append(try parse(above: 0))
        }
      } while take(",")
      guard take(")") else { throw fault }
    }
    return add(.call(FunctionName.plain(name), arguments))
  }

  /// Constants between braces, rows parted by semicolons (ECMA-376, 18.17.2.3).
  private mutating func array() throws(FormulaFault) -> Int {
    var values: [Scalar] = []
    var rows = 0
    var width = 0
    repeat {
      repeat { values.append(try constant()) } while take(",")
      rows += 1
      if rows == 1 { width = values.count }
      guard values.count == rows * width else { throw fault }
    } while take(";")
    guard take("}") else { throw fault }
    return add(.array(Matrix(rows: rows, columns: width, values: values)))
  }

  private mutating func constant() throws(FormulaFault) -> Scalar {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard let token else { throw fault }
    index += 1
    switch token.kind {
    case .number(let number, _): return .number(isNegative ? -number : number)
    case .text(let text) where !isNegative: return .text(text)
    case .error(let name) where !isNegative: return .error(name)
    case .word(let word) where !isNegative && word.uppercased() == "TRUE": return .bool(true)
    case .word(let word) where !isNegative && word.uppercased() == "FALSE": return .bool(false)
    default:
      index -= 1
      throw fault
    }
  }
}
