/// Evaluates the formulas of one workbook, those that are asked for and those they depend on.
///
/// Stored results of formulas are never trusted while the formula can be evaluated, so a chain of
/// stale results comes right from its beginning. Nothing is fetched from other files, and what
/// changes from one time to the next, such as `TODAY()`, is not evaluated. Sheets are read when a
/// formula refers to them, and every result is kept. The semantics are those of ECMA-376, 18.17.
///
/// ```swift
/// let workbook = try Workbook(path: "report.xlsx")
/// var calculation = Calculation(workbook)
/// let total = try calculation.result(at: CellReference(row: 9, column: 3), on: sheet, of: workbook)
/// ```
public struct Calculation: Sendable {
  private var book: FormulaBook
  private let work: Int
  private var steps = 0

  /// A calculation that knows nothing yet of the workbook's cells.
  ///
  /// Of the limits ``Limits/formulaSteps`` counts here, for all results together.
  public init(_ workbook: borrowing Workbook, limits: Limits = .standard) {
    book = FormulaBook(workbook)
    work = limits.formulaSteps
  }

  /// What the formula of a cell comes to; nil where the cell has none.
  ///
  /// `workbook` is the one that the calculation began with. A number in a cell whose format shows a
  /// date is a date. Throws ``WorkbookError/noSuchSheet(_:)`` when the sheet is not the workbook's,
  /// and what reading a sheet throws.
  public mutating func result(
    at cell: CellReference, on sheet: SheetInfo, of workbook: borrowing Workbook
  ) throws(WorkbookError) -> FormulaResult? {
    guard let key = try key(cell, sheet, workbook) else { return nil }
    try settle(key, workbook)
    guard let formula = book[key] else { return nil }
    if case .refused(let reason) = formula.state { return .notEvaluated(reason) }
    return formula.value.map { .value(workbook.value($0, style: formula.style)) }
  }

  /// What a formula that stands in no cell comes to, as seen from a cell.
  ///
  /// It begins without `=`. Throws as ``result(at:on:of:)``.
  public mutating func result(
    of formula: String, at cell: CellReference, on sheet: SheetInfo,
    of workbook: borrowing Workbook
  ) throws(WorkbookError) -> FormulaResult {
    guard let index = book.sheets.firstIndex(of: sheet) else { throw .noSuchSheet(sheet.name) }
    var seen = FormulaCell(place: cell, text: formula, isArray: false, style: 0)
    while true {
      switch attempt(seen, on: index) {
      case .settled(.refused(let reason)): return .notEvaluated(reason)
      case .settled(let state):
        seen.state = state
        return .value(workbook.value(seen.value ?? .blank, style: 0))
      case .missing(let missing):
        try read(missing, workbook)
        for key in missing.formulas { try settle(key, workbook) }
      }
    }
  }

  /// Whether the result stored for a cell differs from what its formula comes to.
  ///
  /// Numbers are compared to 15 significant digits. False where there is no formula, no stored
  /// result, or none that could be evaluated. Throws as ``result(at:on:of:)``.
  public mutating func isStale(
    at cell: CellReference, on sheet: SheetInfo, of workbook: borrowing Workbook
  ) throws(WorkbookError) -> Bool {
    guard let key = try key(cell, sheet, workbook) else { return false }
    try settle(key, workbook)
    guard let formula = book[key], let stored = formula.stored, let value = formula.value else {
      return false
    }
    if case .number(let a) = stored, case .number(let b) = value {
      return !DecimalRounding.areEqual(a, b)
    }
    return stored != value
  }

  /// The formula of a cell; nil where there is none.
  private mutating func key(
    _ cell: CellReference, _ sheet: SheetInfo, _ workbook: borrowing Workbook
  ) throws(WorkbookError) -> FormulaKey? {
    guard let index = book.sheets.firstIndex(of: sheet) else { throw .noSuchSheet(sheet.name) }
    try read(index, workbook)
    guard let cells = book.cells[index], let place = cells.cell(row: cell.row, column: cell.column),
      cells.indices[place] >= 0
    else { return nil }
    return FormulaKey(sheet: index, index: Int(cells.indices[place]))
  }
}

/// Finding the order in which formulas depend on each other.
extension Calculation {
  /// What an attempt to evaluate came to.
  private enum Attempt {
    case settled(FormulaCell.State)
    case missing(Evaluation.Missing)
  }

  /// Evaluates a formula after those that it waits for, however long their chain.
  private mutating func settle(
    _ key: FormulaKey, _ workbook: borrowing Workbook
  ) throws(WorkbookError) {
    var path = [key]
    while let key = path.last {
      guard let formula = book[key] else { return }
      switch formula.state {
      case .done, .filled, .refused:
        path.removeLast()
        continue
      case .untouched, .awaited, .open: book.set(.open, of: key)
      }
      switch attempt(formula, on: key.sheet) {
      case .settled(let state): book.set(state, of: key)
      case .missing(let missing):
        try read(missing, workbook)
        path += waiting(missing.formulas)
      }
    }
  }

  /// The formulas to evaluate next, the first of them last.
  ///
  /// One that is awaited already has its place on the path, so that the path never holds more than
  /// there are formulas; only the first one is brought forward where all are awaited.
  private mutating func waiting(_ keys: [FormulaKey]) -> [FormulaKey] {
    var next: [FormulaKey] = []
    for key in keys {
      guard case .untouched = book[key]?.state else { continue }
      book.set(.awaited, of: key)
      next.append(key)
    }
    if next.isEmpty, let first = keys.first { next.append(first) }
    return next.reversed()
  }

  private mutating func attempt(_ formula: FormulaCell, on sheet: Int) -> Attempt {
    var evaluation = Evaluation(
      book: book, sheet: sheet, cell: formula.place, isArray: formula.isArray, limit: work - steps)
    defer { steps += evaluation.steps }
    do throws(Interruption) {
      return formula.range == nil
        ? .settled(.done(try evaluation.value(of: formula.text)))
        : .settled(.filled(try evaluation.values(of: formula.text)))
    } catch {
      switch error {
      case .error(let name):
        let error = Scalar.error(name)
        return .settled(formula.range == nil ? .done(error) : .filled(Matrix(error)))
      case .refused(let reason): return .settled(.refused(reason))
      case .missing: return .missing(evaluation.missing)
      }
    }
  }

  private mutating func read(
    _ missing: Evaluation.Missing, _ workbook: borrowing Workbook
  ) throws(WorkbookError) {
    for sheet in missing.sheets { try read(sheet, workbook) }
    if missing.tables { book.tables = try TableDefinition.all(in: workbook) }
  }

  private mutating func read(
    _ sheet: Int, _ workbook: borrowing Workbook
  ) throws(WorkbookError) {
    guard book.cells[sheet] == nil else { return }
    book.cells[sheet] = try SheetCells(book.sheets[sheet], of: workbook)
  }
}

extension Workbook {
  /// A value as a cell of that format holds it.
  fileprivate borrowing func value(_ value: Scalar, style: Int) -> CellValue {
    switch value {
    case .blank: .number(0)
    case .number(let number): decoder.value(of: number, style: style)
    case .text(let text): .text(text)
    case .bool(let flag): .bool(flag)
    case .error(let name): .error(name)
    }
  }
}
