/// From references to areas, and from areas to values.
extension Evaluation {
  /// The areas of a reference.
  mutating func areas(of reference: CellsReference) throws(Interruption) -> Operand {
    var sheets = sheet...sheet
    if let span = reference.sheets {
      guard let found = book.sheets(span) else { throw .error(ErrorName.ref) }
      sheets = found
    }
    let first = moved(reference.first)
    let last = moved(reference.last)
    let rows = min(first.row, last.row)...max(first.row, last.row)
    let columns = min(first.column, last.column)...max(first.column, last.column)
    try spend(sheets.count)
    let found = sheets.filter { book.sheets[$0].isWorksheet }
    guard !found.isEmpty else { throw .error(ErrorName.ref) }
    return .reference(found.map { Area(sheet: $0, rows: rows, columns: columns) })
  }

  /// A corner where it lies from the formula's cell; beyond an edge it goes on at the other.
  private func moved(_ corner: CellsReference.Corner) -> CellReference {
    func wrapped(_ number: Int, _ last: Int) -> Int { (number - 1) % last + 1 }
    return CellReference(
      row: corner.isRowFixed
        ? corner.row : wrapped(corner.row + offset.rows, CellReference.lastRow),
      column: corner.isColumnFixed
        ? corner.column : wrapped(corner.column + offset.columns, CellReference.lastColumn))
  }

  /// The area of a structure reference.
  mutating func table(_ reference: TableReference) throws(Interruption) -> Operand {
    guard let tables = book.tables else {
      missing.tables = true
      throw .missing
    }
    let table =
      if let name = reference.table {
        tables[name.lowercased()]
      } else {
        tables.values.first { $0.sheet == sheet && $0.range.contains(cell) }
      }
    guard let area = table?.area(reference, row: cell.row) else { throw .error(ErrorName.ref) }
    return .reference([area])
  }

  /// The value of one cell.
  mutating func value(sheet: Int, row: Int, column: Int) throws(Interruption) -> Scalar {
    let cells = try self.cells(of: sheet)
    try spend(1 + cells.spreads.count)
    let place = CellReference(row: row, column: column)
    if let spread = cells.spreads.first(where: { $0.range.contains(place) }) {
      guard let value = try value(at: place, of: spread, cells, sheet) else { throw .missing }
      return value
    }
    guard let index = cells.cell(row: row, column: column) else { return .blank }
    guard let value = try value(at: index, of: cells, sheet) else { throw .missing }
    return value
  }

  /// Whether a formula stands in the cell.
  mutating func hasFormula(sheet: Int, row: Int, column: Int) throws(Interruption) -> Bool {
    let cells = try self.cells(of: sheet)
    return cells.cell(row: row, column: column).map { cells.indices[$0] >= 0 } ?? false
  }

  /// The value of one cell; nil when it must be evaluated first, which is then listed.
  mutating func knownValue(sheet: Int, row: Int, column: Int) throws(Interruption) -> Scalar? {
    do throws(Interruption) {
      return try value(sheet: sheet, row: row, column: column)
    } catch {
      if case .missing = error { return nil }
      throw error
    }
  }

  /// Goes over the stored cells of an area, row by row.
  mutating func forEachCell(
    in area: Area, _ body: (CellReference, Scalar) throws(Interruption) -> Void
  ) throws(Interruption) {
    try forEachCell(in: area, including: { _, _ in true }, body)
  }

  /// Goes over the stored cells of an area that are included: by whether their row is hidden, and
  /// by their formula.
  mutating func forEachCell(
    in area: Area, including: (Bool, FormulaCell?) -> Bool,
    _ body: (CellReference, Scalar) throws(Interruption) -> Void
  ) throws(Interruption) {
    let cells = try self.cells(of: area.sheet)
    try spend(cells.spreads.count)
    let spreads = cells.spreads.filter { area.overlaps($0.range) }
    guard spreads.isEmpty else {
      try forEachCell(in: area, of: cells, spreads, including: including, body)
      return
    }
    var isComplete = true
    for row in cells.rows(in: area.rows) {
      let range = cells.cells(ofRow: row, in: area.columns)
      try spend(1 + range.count)
      for index in range {
        let formula = cells.indices[index] >= 0 ? cells.formulas[Int(cells.indices[index])] : nil
        guard including(cells.rows[row].isHidden, formula) else { continue }
        guard let value = try value(at: index, of: cells, area.sheet) else {
          isComplete = false
          continue
        }
        // Long texts are what takes time where they are compared.
        if case .text(let text) = value { try spend(text.utf8.count / 32) }
        let place = CellReference(row: cells.rows[row].number, column: Int(cells.columns[index]))
        if isComplete, value != .blank { try body(place, value) }
      }
    }
    if !isComplete { throw .missing }
  }

  /// The cells of a sheet; they may have to be read first.
  private mutating func cells(of sheet: Int) throws(Interruption) -> SheetCells {
    guard let cells = book.cells[sheet] else {
      missing.sheets.insert(sheet)
      throw .missing
    }
    return cells
  }

  /// Goes over the cells of an area in which formulas fill more cells than their own.
  private mutating func forEachCell(
    in area: Area, of cells: SheetCells, _ spreads: [SheetCells.Spread],
    including: (Bool, FormulaCell?) -> Bool,
    _ body: (CellReference, Scalar) throws(Interruption) -> Void
  ) throws(Interruption) {
    var found: [CellReference: Scalar?] = [:]
    for spread in spreads {
      let rows = area.rows.clamped(to: spread.range.first.row...spread.range.last.row)
      let columns = area.columns.clamped(to: spread.range.first.column...spread.range.last.column)
      try spend(rows.count * columns.count)
      for row in rows where including(cells.isHidden(row: row), nil) {
        for column in columns {
          let place = CellReference(row: row, column: column)
          found[place] = .some(try value(at: place, of: spread, cells, area.sheet))
        }
      }
    }
    for row in cells.rows(in: area.rows) {
      let range = cells.cells(ofRow: row, in: area.columns)
      try spend(1 + range.count * (1 + spreads.count))
      for index in range {
        let place = CellReference(row: cells.rows[row].number, column: Int(cells.columns[index]))
        let formula = cells.indices[index] >= 0 ? cells.formulas[Int(cells.indices[index])] : nil
        guard !spreads.contains(where: { $0.range.contains(place) }),
          including(cells.rows[row].isHidden, formula)
        else { continue }
        found[place] = .some(try value(at: index, of: cells, area.sheet))
      }
    }
    for (place, value) in found.sorted(by: { $0.key < $1.key }) {
      guard let value else { throw .missing }
      if value != .blank { try body(place, value) }
    }
  }

  /// The value of a cell that a formula elsewhere fills; nil when that must be evaluated first.
  private mutating func value(
    at place: CellReference, of spread: SheetCells.Spread, _ cells: SheetCells, _ sheet: Int
  ) throws(Interruption) -> Scalar? {
    let formula = cells.formulas[spread.formula]
    guard try value(of: formula, key: FormulaKey(sheet: sheet, index: spread.formula)) != nil else {
      return nil
    }
    guard case .filled(let matrix) = formula.state else {
      // What cannot be evaluated keeps the results that were stored for it.
      return cells.cell(row: place.row, column: place.column).map { cells.values[$0] } ?? .blank
    }
    return matrix.widened(
      place.row - spread.range.first.row, place.column - spread.range.first.column)
  }

  /// The value of a stored cell; nil when it must be evaluated first.
  private mutating func value(
    at index: Int, of cells: SheetCells, _ sheet: Int
  ) throws(Interruption) -> Scalar? {
    let number = Int(cells.indices[index])
    guard number >= 0 else { return cells.values[index] }
    return try value(of: cells.formulas[number], key: FormulaKey(sheet: sheet, index: number))
  }

  /// The value of a formula's own cell; nil when it must be evaluated first.
  private mutating func value(
    of formula: FormulaCell, key: FormulaKey
  ) throws(Interruption) -> Scalar? {
    switch formula.state {
    case .done, .filled: return formula.value
    case .open: throw .refused(.circular(book.address(sheet: key.sheet, formula.place)))
    case .refused(let reason):
      if case .circular = reason { throw .refused(reason) }
      // What cannot be evaluated keeps the result that was stored for it.
      if let stored = formula.stored { return stored }
      if case .precedent = reason { throw .refused(reason) }
      throw .refused(.precedent(book.address(sheet: key.sheet, formula.place)))
    case .untouched, .awaited:
      missing.formulas.append(key)
      return nil
    }
  }
}
