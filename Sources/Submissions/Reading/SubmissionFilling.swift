import FoundationEssentials
public import TaskBooks
import Workbooks

extension Submission {
  /// The submission that a form filled with the data would give, its cells as in the form issued.
  ///
  /// Nil where the task book has no such unit, or no table for it. Indicators, ledgers and columns
  /// that the unit's form does not have are left out, as there is no cell for them.
  public init?(filling data: FormData, in taskBook: TaskBook) {
    self.init(data, at: nil, in: taskBook)
  }

  /// The submission that a form gave, from what `figures` wrote of it.
  ///
  /// It says the same as the one that was read, as far as rules that hold submissions against each
  /// other look: every value that was read, with its own cell and text. Nil as above.
  public init?(restoring data: FormData, at cells: FormCells, in taskBook: TaskBook) {
    self.init(data, at: cells, in: taskBook)
    (file, sha256, saved) = (cells.file, cells.sha256, cells.saved)
    if !cells.sheet.isEmpty { sheet = cells.sheet }
    for (id, source) in cells.figures {
      guard figures[id] != nil else { continue }
      figures[id]?.place = source.place
      figures[id]?.text = source.text
      guard let figure = data.figures[id] else { continue }
      figures[id]?.reading = .number(figure, source.isNormalised ? .normalised : .plain)
    }
  }

  private init?(_ data: FormData, at cells: FormCells?, in taskBook: TaskBook) {
    guard let unit = taskBook.unit(named: data.unit) else { return nil }
    let layout = FormLayout(for: unit, in: taskBook)
    guard let table = layout.table else { return nil }
    self.init(
      file: unit.name + ".xlsx", sha256: "",
      identity: Identity(
        unitEntry: .printed(unit.name, header: "责任单位", at: layout.unitPlace), unit: unit,
        issuedTo: unit.name,
        periodEntry: .printed(data.period.chinese, header: "报告期", at: layout.periodPlace),
        period: data.period, issuedFor: data.period, issue: taskBook.issue),
      table: table.number, sheet: FormLayout.figuresSheet)
    for column in table.columns {
      guard let place = layout.figure(column.indicator),
        let indicator = taskBook.indicator(column.indicator, inTable: table.number)
      else { continue }
      figures[column.indicator] = Entry(
        figure: data.figures[column.indicator], of: indicator, header: column.header, at: place,
        isAssessed: taskBook.target(of: unit, column.indicator) != .notAssessed)
    }
    for definition in layout.ledgers {
      // Of a form that was read, a ledger that is not there was missing.
      guard cells == nil || data.ledgers[definition.key] != nil else { continue }
      ledgers[definition.key] = Ledger(
        definition, records: data.ledgers[definition.key] ?? [],
        places: cells?.ledgers[definition.key], layout: layout, taskBook: taskBook)
      if let name = cells?.ledgerSheets[definition.key] { ledgers[definition.key]?.sheet = name }
    }
  }
}

extension Ledger {
  /// A ledger filled with records, one below the other, or where they stood.
  fileprivate init(
    _ definition: LedgerDefinition, records: [LedgerRecord], places: [[String: Place]]?,
    layout: FormLayout, taskBook: TaskBook
  ) {
    self.init(
      sheet: definition.sheet, titleRow: FormLayout.ledgerTitleRow, columns: [:], rows: [])
    let asked = definition.columns(forTable: layout.unit.table)
    for column in asked {
      columns[column.key] =
        layout.ledger(definition.key, column: column.key, index: 0)?.cell.column
    }
    for (index, record) in records.enumerated() {
      let known = places.flatMap { $0.indices.contains(index) ? $0[index] : nil }
      let first = known?.values.first?.cell.row
      var row = LedgerRow(
        number: first ?? FormLayout.ledgerTitleRow + 1 + index, entries: [:])
      for column in asked {
        let issued = layout.ledger(definition.key, column: column.key, index: index)
        guard let place = known == nil ? issued : known?[column.key] else { continue }
        row.entries[column.key] = Entry(
          record[column.key].flatMap { FormValue.cell($0, column, taskBook) }, of: column,
          at: place, in: taskBook)
      }
      // A row in which nothing is typed is no row; one that was read had something in it.
      if known != nil || row.entries.values.contains(where: { !$0.isBlank }) { rows.append(row) }
    }
  }
}

extension Entry {
  /// A printed text.
  fileprivate static func printed(_ text: String, header: String, at place: Place) -> Entry {
    Entry(place: place, header: header, value: .text(text), text: text, reading: .text(text))
  }

  /// A figure as the form's cell would hold it; nil is blank, or `-` where it is not assessed.
  fileprivate init(
    figure: Decimal?, of indicator: Indicator, header: String, at place: Place, isAssessed: Bool
  ) {
    let value = figure.map { FormValue.cell($0, indicator) } ?? (isAssessed ? nil : .text("-"))
    let isShare = indicator.measure == .share
    var text = figure.map { FigureText.digits($0) } ?? ""
    if let figure, isShare { text = FormValue.percent(figure, decimals: indicator.decimals) }
    if case .text(let typed)? = value { text = typed }
    self.init(
      place: place, header: header, value: value, text: text,
      reading: EntryReader.read(value, isPercent: isShare, as: .figure(indicator.measure)))
  }

  /// A value of a ledger as its cell would hold it; nil is blank.
  fileprivate init(
    _ value: CellValue?, of column: LedgerColumn, at place: Place, in taskBook: TaskBook
  ) {
    let text =
      switch value {
      case .text(let text): text
      case .date(let date): date.description
      case .number(let number):
        ExactNumber.decimal(number).map { FigureText.digits($0) } ?? number.description
      case .bool, .error, nil: ""
      }
    self.init(
      place: place, header: column.title, value: value, text: text,
      reading: EntryReader.read(value, as: EntryKind(column, in: taskBook)))
  }
}
