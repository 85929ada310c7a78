import FoundationEssentials
public import TaskBooks
import Workbooks

extension Submission {
  /// What it says, without places; what could not be read is left out.
  ///
  /// Nil where the unit or the period cannot be told.
  public func data(in taskBook: TaskBook) -> FormData? {
    let issuedTo = identity.issuedTo.flatMap { taskBook.unit(named: $0) }
    guard let unit = identity.unit ?? issuedTo, let period = identity.period ?? identity.issuedFor
    else { return nil }
    var data = FormData(unit: unit.name, period: period)
    for (indicator, entry) in figures { data.figures[indicator] = entry.number }
    for definition in taskBook.ledgers(forTable: table) {
      guard let ledger = ledgers[definition.key] else { continue }
      data.ledgers[definition.key] = ledger.rows.map { row in
        var record: LedgerRecord = [:]
        for column in definition.columns(forTable: table) {
          record[column.key] = row[column.key].flatMap { DataValue($0, of: column) }
        }
        return record
      }
    }
    return data
  }
}

extension DataValue {
  /// What an entry of a column was read as, as JSON gives it; nil where nothing was read.
  fileprivate init?(_ entry: Entry, of column: LedgerColumn) {
    switch entry.reading {
    case .number(let number, _): self = .number(number)
    case .date(let date, _): self = .text(date.description)
    case .flag(let flag): self = .flag(flag)
    case .text(let text):
      // A 行业门类 is its letter in JSON: the part before the space.
      let isSection = column.key == "section"
      self = .text(isSection ? text.split(separator: " ").first.map(String.init) ?? text : text)
    case .blank, .notAssessed, .doubtful, .error, .unreadable: return nil
    }
  }
}
