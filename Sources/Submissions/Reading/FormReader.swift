public import TaskBooks
public import Workbooks

/// Reads files as forms of a task book, by headers and marks, never by addresses.
public struct FormReader: Sendable {
  /// How many cells of a workbook are read before it is no form at all.
  static let cellLimit = 1_000_000

  /// The task book whose forms are read.
  public var taskBook: TaskBook
  /// The limits on hostile input, narrow ones: a form is a small workbook.
  public var limits = FormReader.formLimits
  /// The passwords to try on encrypted files, each on each.
  public var passwords: [String] = []

  private static var formLimits: Limits {
    var limits = Limits.standard
    limits.partBytes = 1 << 27
    limits.totalBytes = 1 << 28
    limits.cells = cellLimit
    limits.spinCount = 1_000_000
    limits.formulaSteps = 20_000_000
    return limits
  }

  /// A reader for the forms of a task book.
  public init(_ taskBook: TaskBook) {
    self.taskBook = taskBook
  }

  /// Reads a file; whatever is wrong with it is in the receipt.
  public func read(_ path: String) -> Receipt {
    var sha256 = ""
    do throws(WorkbookError) {
      sha256 = try FileDigest.sha256(path: path)
      let password = try Workbook.password(for: path, among: passwords, limits: limits)
      let workbook = try Workbook(path: path, password: password, limits: limits)
      let sheets = try grids(of: workbook)
      let grids = sheets.filter { !$0.info.name.hasPrefix(ReturnedSheet.name) }
      let identity = IdentityReader(
        taskBook: taskBook, properties: workbook.properties, definedNames: workbook.definedNames,
        grids: grids)
      guard var submission = submission(grids, identity) else {
        // Without its texts no form can be known.
        for case .missingPart(let part, let owner) in workbook.faults {
          throw WorkbookError.missingPart(part, namedBy: owner)
        }
        return Receipt(
          file: path, sha256: sha256, password: password,
          outcome: .notAForm(Receipt.Nearest(taskBook, in: grids)))
      }
      let formulas = submission.formulas
      if !formulas.isEmpty {
        // What formulas come to may make rows of a ledger, so that all is read again with it.
        let evaluated = try self.evaluated(formulas, in: grids, of: workbook)
        submission = self.submission(evaluated, identity) ?? submission
      }
      submission.file = path
      submission.sha256 = sha256
      submission.carried = carried(workbook)
      submission.saved = workbook.properties.modified
      submission.returned =
        sheets.lazy.filter { $0.info.name.hasPrefix(ReturnedSheet.name) }
        .compactMap { ReturnedSheet($0) }.first
      return Receipt(
        file: path, sha256: sha256, password: password, outcome: .submission(submission))
    } catch {
      return Receipt(file: path, sha256: sha256, outcome: .unreadable(error))
    }
  }

  /// The sheets with cells, the one with findings that we may have added ourselves among them.
  private func grids(of workbook: borrowing Workbook) throws(WorkbookError) -> [SheetGrid] {
    var left = limits.cells
    var grids: [SheetGrid] = []
    for sheet in workbook.sheets where sheet.isWorksheet {
      grids.append(try SheetGrid(sheet, of: workbook, cellsLeft: &left, limit: limits.cells))
    }
    return grids
  }

  /// The sheets with what the formulas at the places come to.
  private func evaluated(
    _ places: [Place], in grids: [SheetGrid], of workbook: borrowing Workbook
  ) throws(WorkbookError) -> [SheetGrid] {
    var calculation = Calculation(workbook, limits: limits)
    var grids = grids
    for index in grids.indices {
      for place in places where place.sheet == grids[index].info.name {
        try grids[index].evaluate(place.cell, &calculation, workbook)
      }
    }
    return grids
  }

  /// What the workbook carries beside its cells.
  private func carried(_ workbook: borrowing Workbook) -> [CarriedPart] {
    var parts: [CarriedPart] = []
    if workbook.hasMacros { parts.append(.macros) }
    if workbook.hasExternalLinks { parts.append(.externalLinks) }
    if workbook.hasEmbeddedObjects { parts.append(.embeddedObjects) }
    if workbook.hasConnections { parts.append(.connections) }
    return parts
  }

  /// What the sheets say; nil where none has the headers of a table.
  private func submission(_ grids: [SheetGrid], _ reader: IdentityReader) -> Submission? {
    let issuedTo = reader.unseen(.unit).flatMap { taskBook.unit(named: $0) }
    guard let sheets = figuresSheets(of: issuedTo, in: grids, reader), let sheet = sheets.first
    else { return nil }
    let identity = reader.identity(on: sheet)
    let figures = sheet.figures(taskBook)
    var submission = Submission(
      file: "", sha256: "", identity: identity, table: sheet.table.number,
      sheet: sheet.grid.info.name, figures: figures, missing: sheet.missing,
      doubled: doubled(sheets))
    let heads = grids.filter { $0.info.name != sheet.grid.info.name }.map { SheetHeads($0) }
    for definition in taskBook.ledgers(forTable: sheet.table.number) {
      let result = LedgerReader(
        definition: definition, table: sheet.table.number, taskBook: taskBook
      ).read(heads)
      submission.ledgers[definition.key] = result.ledger
      submission.missing += result.missing
      if let ledger = result.ledger {
        let read = Place(
          sheet: ledger.sheet, cell: CellReference(row: ledger.titleRow, column: 1))
        submission.doubled += result.doubled.map {
          DoubledPart(place: $0, read: read, subject: definition.sheet)
        }
      }
    }
    // The printed parts are those of the unit to which the form was issued.
    let unit = issuedTo ?? identity.unit ?? unitOfLine(sheet)
    if let unit, unit.table == sheet.table.number {
      submission.altered =
        PrintedParts(sheet: sheet, unit: unit, taskBook: taskBook).altered()
        + [reader.alteredIssue(on: sheet)].compactMap(\.self)
      submission.moved =
        MovedParts(unit: unit, taskBook: taskBook, sheet: sheet, ledgers: submission.ledgers)
        .found(grids, besides: sheets.map(\.grid.info.name) + submission.doubled.map(\.place.sheet))
    }
    let hidden = HiddenParts(
      grids, sheet: sheet, figures: figures, ledgers: submission.ledgers)
    submission.hidden = hidden.full
    submission.moved += hidden.blank
    return submission
  }

  // MARK: - Which sheet

  /// The sheets of the unit's own table, the one to be read first.
  ///
  /// Where nothing marks the unit, the form's own words do; else the table that fits best is taken.
  private func figuresSheets(
    of unit: Unit?, in grids: [SheetGrid], _ reader: IdentityReader
  ) -> [FormTable]? {
    if let unit, let sheets = sheets(ofTable: unit.table, in: grids) { return sheets }
    let all = taskBook.tables.compactMap { sheets(ofTable: $0.number, in: grids) }
    guard let best = all.max(by: { ($0.first?.fit ?? 0) < ($1.first?.fit ?? 0) }),
      let sheet = best.first
    else { return nil }
    let named = reader.identity(on: sheet).unit?.table
    return all.first { $0.first?.table.number == named } ?? best
  }

  /// The sheets that have the headers of a table, those that are shown first; nil where none has.
  private func sheets(ofTable number: Int, in grids: [SheetGrid]) -> [FormTable]? {
    guard let table = taskBook.table(number) else { return nil }
    let sheets = grids.compactMap { FormTable(table, on: $0) }
    let shown = sheets.filter { $0.grid.info.visibility == .visible }
    let hidden = sheets.filter { $0.grid.info.visibility != .visible }
    return sheets.isEmpty ? nil : shown + hidden
  }

  /// The unit that the line of the table itself names.
  private func unitOfLine(_ sheet: FormTable) -> Unit? {
    guard let cell = sheet.cell(FormTable.unitHeader, in: .target) else { return nil }
    let anchor = sheet.grid.anchor(cell.row, cell.column)
    return taskBook.unit(named: sheet.grid.text(anchor.row, anchor.column))
  }

  /// Further sheets with the headers of the table, and further lines to be filled.
  private func doubled(_ sheets: [FormTable]) -> [DoubledPart] {
    guard let sheet = sheets.first else { return [] }
    let line = sheet.lines.cells[.cumulative] ?? CellReference(row: sheet.lines.firstRow, column: 1)
    let read = sheet.grid.place(line)
    return sheet.lines.repeated.map {
      DoubledPart(
        place: sheet.grid.place($0), read: read, subject: FormLines.Word.cumulative.text)
    }
      + sheets.dropFirst().map {
        DoubledPart(
          place: $0.grid.place($0.zone.rows.lowerBound, 1), read: read,
          subject: FormLayout.figuresSheet)
      }
  }
}
