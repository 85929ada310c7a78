import FoundationEssentials
public import TaskBooks
public import Workbooks

/// Typing into a submission as a person would into its form; examples and tests do.
extension Submission {
  /// Types a value into a figure, which is read anew; nothing where there is no such figure.
  public mutating func type(
    _ value: CellValue?, into figure: IndicatorID, isPercent: Bool = false, in taskBook: TaskBook
  ) {
    guard let indicator = taskBook.indicator(figure, inTable: table) else { return }
    figures[figure]?.retype(value, isPercent: isPercent, as: .figure(indicator.measure))
  }

  /// Types a value into a ledger cell, which is read anew; rows are counted from 0.
  public mutating func type(
    _ value: CellValue?, into ledger: LedgerKey, row: Int, column: String, in taskBook: TaskBook
  ) {
    guard ledgers[ledger]?.rows.indices.contains(row) == true,
      let definition = taskBook.ledger(ledger)?.columns.first(where: { $0.key == column })
    else { return }
    ledgers[ledger]?.rows[row].entries[column]?
      .retype(value, isPercent: false, as: EntryKind(definition, in: taskBook))
  }

  /// Adds a row below the last of a ledger; nothing where the ledger was not found.
  public mutating func add(row record: LedgerRecord, to key: LedgerKey, in taskBook: TaskBook) {
    guard let ledger = ledgers[key], let definition = taskBook.ledger(key) else { return }
    let number = ((ledger.rows + ledger.totals).map(\.number).max() ?? ledger.titleRow) + 1
    var row = LedgerRow(number: number, entries: [:])
    for column in definition.columns(forTable: table) {
      guard let place = ledger.columns[column.key] else { continue }
      var entry = Entry(
        place: Place(sheet: ledger.sheet, cell: CellReference(row: number, column: place)),
        header: column.title, value: nil, text: "", reading: .blank)
      entry.retype(
        record[column.key].flatMap { FormValue.cell($0, column, taskBook) }, isPercent: false,
        as: EntryKind(column, in: taskBook))
      row.entries[column.key] = entry
    }
    ledgers[key]?.rows.append(row)
  }

  /// Takes a row out of a ledger, counted from 0; nothing where there is no such row.
  public mutating func removeRow(_ index: Int, from ledger: LedgerKey) {
    guard ledgers[ledger]?.rows.indices.contains(index) == true else { return }
    ledgers[ledger]?.rows.remove(at: index)
  }
}

extension Entry {
  fileprivate mutating func retype(_ value: CellValue?, isPercent: Bool, as kind: EntryKind) {
    self.value = value
    formula = nil
    evaluation = nil
    reading = EntryReader.read(value, isPercent: isPercent, as: kind)
    text =
      switch value {
      case nil: ""
      case .text(let text), .error(let text): text
      case .number(let number):
        isPercent
          ? (ExactNumber.decimal(number * 100)?.description ?? "") + "%"
          : ExactNumber.decimal(number)?.description ?? ""
      case .bool(let bool): bool ? "TRUE" : "FALSE"
      case .date(let date): date.description
      }
  }
}
