import FoundationEssentials
import TaskBooks
import Workbooks

/// A form into which data is being put.
struct FormFilling: ~Copyable {
  private var editor: WorkbookEditor
  private let submission: Submission
  private let taskBook: TaskBook
  private let unit: Unit
  /// The rows of the sheets that are touched, as they are.
  private let rows: [String: [Row]]

  /// Puts in figures, completion rates and ledgers.
  mutating func fill(_ data: FormData) throws(FillError) {
    let layout = FormLayout(for: unit, in: taskBook)
    for column in layout.table?.columns ?? [] {
      try fill(data.figures[column.indicator], column, layout)
    }
    for definition in layout.ledgers {
      try fill(data.ledgers[definition.key] ?? [], definition)
    }
  }

  /// Writes the form, whole or not at all.
  consuming func save(to path: String) throws(FillError) {
    do {
      try editor.save(to: path)
    } catch {
      throw .workbook(error)
    }
  }

  // MARK: - Figures

  private mutating func fill(
    _ figure: Decimal?, _ column: TargetColumn, _ layout: FormLayout
  ) throws(FillError) {
    guard let indicator = taskBook.indicator(column.indicator, inTable: unit.table) else { return }
    let cell = FigureCell(
      column: 0, head: column, indicator: indicator,
      target: taskBook.target(of: unit, column.indicator), layout: layout)
    guard let entry = submission.figures[column.indicator] else {
      guard figure != nil else { return }
      throw .missing(sheet: submission.sheet, title: column.header)
    }
    let blank: CellValue? = cell.isAssessed ? nil : .text("-")
    try set(
      figure.map { FormValue.cell($0, indicator) } ?? blank, at: entry.place.cell,
      in: entry.place.sheet)
    if let place = rate(under: entry.place) {
      let result = cell.rate(of: figure).map { CellValue.number($0) } ?? .text("")
      do {
        try editor.setResult(result, at: place.cell, in: place.sheet)
      } catch {
        throw .workbook(error)
      }
    }
  }

  /// The formula of the completion rate below a figure; nil where there is none.
  private func rate(under figure: Place) -> Place? {
    let below = (rows[figure.sheet] ?? []).first { row in
      row.number > figure.cell.row
        && row.cells.contains { cell in
          if case .text(let text)? = cell.value {
            NormalizedText(text) == NormalizedText(FormLayout.rateLabel)
          } else {
            false
          }
        }
    }
    let cell = below?.cells.first {
      $0.reference.column == figure.cell.column && $0.formula != nil
    }
    return cell.map { Place(sheet: figure.sheet, cell: $0.reference) }
  }

  // MARK: - Ledgers

  private mutating func fill(
    _ records: [LedgerRecord], _ definition: LedgerDefinition
  ) throws(FillError) {
    guard let ledger = submission.ledgers[definition.key] else {
      guard records.isEmpty else { throw .missing(sheet: definition.sheet, title: nil) }
      return
    }
    let columns = definition.columns(forTable: unit.table)
    for column in columns where ledger.columns[column.key] == nil {
      guard records.contains(where: { $0[column.key] != nil }) else { continue }
      throw .missing(sheet: ledger.sheet, title: column.title)
    }
    let numbers = freeRows(of: ledger, count: records.count)
    for (number, record) in zip(numbers, records) {
      for column in columns {
        guard let place = ledger.columns[column.key] else { continue }
        try set(
          record[column.key].flatMap { FormValue.cell($0, column, taskBook) },
          at: CellReference(row: number, column: place), in: ledger.sheet)
      }
    }
    let filled = Set(numbers)
    for row in ledger.rows where !filled.contains(row.number) {
      for entry in row.entries.values where entry.value != nil || entry.formula != nil {
        try set(nil, at: entry.place.cell, in: entry.place.sheet)
      }
    }
  }

  /// The rows below the titles that are shown and hold nothing but rows of the ledger.
  private func freeRows(of ledger: Ledger, count: Int) -> [Int] {
    let own = Set(ledger.rows.map(\.number))
    let taken = Set(
      (rows[ledger.sheet] ?? []).filter { row in
        row.isHidden
          || !own.contains(row.number)
            && row.cells.contains { $0.value != nil || $0.formula != nil }
      }.map(\.number))
    return Array(
      ((ledger.titleRow + 1)...).lazy.filter { !taken.contains($0) }.prefix(count))
  }

  private mutating func set(
    _ value: CellValue?, at cell: CellReference, in sheet: String
  ) throws(FillError) {
    do {
      try editor.set(value, at: cell, in: sheet)
    } catch {
      throw .workbook(error)
    }
  }
}

extension FormFilling {
  /// Opens a form that has been read.
  init(path: String, submission: Submission, taskBook: TaskBook, limits: Limits)
    throws(FillError)
  {
    let name = submission.identity.unit?.name ?? submission.identity.issuedTo ?? ""
    guard let unit = taskBook.unit(named: name), unit.table == submission.table else {
      throw .notAForm(path: path)
    }
    let sheets = Set([submission.sheet] + submission.ledgers.values.map(\.sheet))
    let rows = try Self.rows(of: sheets, path, limits)
    self.init(
      editor: try Self.editor(of: path, limits), submission: submission, taskBook: taskBook,
      unit: unit, rows: rows)
  }

  private static func editor(of path: String, _ limits: Limits) throws(FillError)
    -> WorkbookEditor
  {
    do {
      return try WorkbookEditor(path: path, limits: limits)
    } catch {
      throw .workbook(error)
    }
  }

  private static func rows(
    of sheets: Set<String>, _ path: String, _ limits: Limits
  ) throws(FillError) -> [String: [Row]] {
    var rows: [String: [Row]] = [:]
    do {
      let workbook = try Workbook(path: path, limits: limits)
      for sheet in workbook.sheets where sheets.contains(sheet.name) {
        var cursor = try workbook.rows(of: sheet)
        while let row = try cursor.next() { rows[sheet.name, default: []].append(row) }
      }
    } catch {
      throw .workbook(error)
    }
    return rows
  }
}
