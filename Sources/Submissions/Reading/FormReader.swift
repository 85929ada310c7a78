public import TaskBooks
public import Workbooks

/// Reads files as forms of a task book, by headers and marks, never by addresses.
public struct FormReader: Sendable {
  /// How many cells of a workbook are read before it is no form at all.
  static let cellLimit = 1_000_000

  /// The task book whose forms are read.
  public var taskBook: TaskBook
  /// The limits on hostile input.
  public var limits = Limits.standard

  /// A reader for the forms of a task book.
  public init(_ taskBook: TaskBook) {
    self.taskBook = taskBook
  }

  /// Reads a file; whatever is wrong with it is in the receipt.
  public func read(_ path: String) -> Receipt {
    var sha256 = ""
    do throws(WorkbookError) {
      sha256 = try FileDigest.sha256(path: path)
      let workbook = try Workbook(path: path, limits: limits)
      let grids = try grids(of: workbook)
      let identity = IdentityReader(
        taskBook: taskBook, properties: workbook.properties, definedNames: workbook.definedNames,
        grids: grids)
      return Receipt(
        file: path, sha256: sha256, outcome: outcome(path, sha256, grids, identity))
    } catch {
      return Receipt(file: path, sha256: sha256, outcome: .unreadable(error))
    }
  }

  /// The sheets with cells, but for the one with findings that we may have added ourselves.
  private func grids(of workbook: borrowing Workbook) throws(WorkbookError) -> [SheetGrid] {
    var left = Self.cellLimit
    var grids: [SheetGrid] = []
    for sheet in workbook.sheets where sheet.isWorksheet && !sheet.name.hasPrefix("校验结果") {
      grids.append(try SheetGrid(sheet, of: workbook, cellsLeft: &left))
    }
    return grids
  }

  private func outcome(
    _ path: String, _ sha256: String, _ grids: [SheetGrid], _ reader: IdentityReader
  ) -> Receipt.Outcome {
    let issuedTo = reader.unseen(.unit).flatMap { taskBook.unit(named: $0) }
    guard let sheet = figuresSheet(of: issuedTo, in: grids) else {
      return .notAForm(nearest(in: grids))
    }
    let identity = reader.identity(on: sheet)
    // The printed parts are those of the unit to which the form was issued.
    guard let unit = issuedTo ?? identity.unit ?? unitOfRow(sheet) else {
      return .submission(
        Submission(
          file: path, sha256: sha256, identity: identity, table: sheet.table.number,
          sheet: sheet.grid.info.name, figures: sheet.figures(taskBook), missing: sheet.missing))
    }
    let others = grids.filter { $0.info.name != sheet.grid.info.name }
    var ledgers: [LedgerKey: Ledger] = [:]
    var missing = sheet.missing
    for definition in taskBook.ledgers(forTable: sheet.table.number) {
      let result = LedgerReader(
        definition: definition, table: sheet.table.number, taskBook: taskBook
      ).read(others)
      ledgers[definition.key] = result.ledger
      missing += result.missing
    }
    let printed = PrintedParts(sheet: sheet, unit: unit, taskBook: taskBook)
    return .submission(
      Submission(
        file: path, sha256: sha256, identity: identity, table: sheet.table.number,
        sheet: sheet.grid.info.name, figures: sheet.figures(taskBook), ledgers: ledgers,
        altered: unit.table == sheet.table.number ? printed.altered() : [], missing: missing,
        moved: MovedParts(unit: unit, taskBook: taskBook, sheet: sheet, ledgers: ledgers)
          .found(grids)))
  }

  /// The sheet of the unit's own table; without a unit, of the table that fits best.
  private func figuresSheet(of unit: Unit?, in grids: [SheetGrid]) -> FormTable? {
    if let table = unit.flatMap({ taskBook.table($0.table) }),
      let sheet = FormTable.find(table, in: grids)
    {
      return sheet
    }
    return taskBook.tables.compactMap { FormTable.find($0, in: grids) }
      .max { fit($0) < fit($1) }
  }

  /// How many of the headers stand there exactly, less those that are missing.
  private func fit(_ sheet: FormTable) -> Int {
    sheet.match.exactCount * 2 - sheet.match.missing.count * 3
  }

  /// The unit that the row of the table itself names.
  private func unitOfRow(_ sheet: FormTable) -> Unit? {
    sheet.cell(FormTable.Word.unit, in: FormTable.Word.target)
      .flatMap { taskBook.unit(named: sheet.grid.text($0.row, $0.column)) }
  }

  private func nearest(in grids: [SheetGrid]) -> Receipt.Nearest? {
    var best: Receipt.Nearest?
    for table in taskBook.tables {
      let headers = FormTable.headers(of: table)
      for grid in grids {
        for row in grid.rows.prefix(100) {
          let match = HeaderMatch(
            expected: headers, among: FormTable.found(in: grid, row: row, of: table))
          guard match.columns.count > best?.found.count ?? 0 else { continue }
          best = Receipt.Nearest(
            sheet: grid.info.name, table: table.number,
            found: headers.filter { match.columns[$0] != nil },
            missing: match.missing.map(\.header))
        }
      }
    }
    return best
  }
}
