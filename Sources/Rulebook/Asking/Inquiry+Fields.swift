import Submissions
import TaskBooks
import Workbooks

/// The cells that the unit fills.
extension Inquiry {
  /// Every ledger cell, in the order of ledgers, rows and columns.
  func readLedgers() -> [Field] {
    ledgers.flatMap { ledger in
      submission.rows(ledger.key).flatMap { fields(of: $0, in: ledger) }
    }
  }

  /// The figures found, in the order of the table's columns.
  func readFigures() -> [Field] {
    indicators.compactMap { indicator in
      submission.figures[indicator.id].map { entry in
        // A unit in doubt is taken as assessed: its cells are then looked at all the same.
        Field(
          entry: entry, kind: .figure(indicator),
          isAssessed: (try? isAssessed(indicator.id)) ?? true)
      }
    }
  }

  /// The cells of a ledger's row, in the order of the ledger's columns.
  func fields(of row: LedgerRow, in ledger: LedgerDefinition) -> [Field] {
    let subject = subject(of: row, in: ledger.key)
    return ledger.columns(forTable: submission.table).compactMap { column in
      row[column.key].map { entry in
        Field(
          entry: entry, kind: .column(column, ledger: ledger.key), row: subject)
      }
    }
  }

  /// A cell of a ledger's row; nil where the column was not found.
  func field(_ key: String, of row: LedgerRow, in ledger: LedgerKey) -> Field? {
    guard let entry = row[key],
      let column = taskBook.ledger(ledger)?.columns.first(where: { $0.key == key })
    else { return nil }
    return Field(
      entry: entry, kind: .column(column, ledger: ledger), row: subject(of: row, in: ledger))
  }

  /// What a row is about: `projects:XM-01`, never the number of the row.
  func subject(of row: LedgerRow, in ledger: LedgerKey) -> String {
    let names = ["id", "name", "date", "counterpart"].compactMap { key -> String? in
      guard let entry = row[key], !entry.isBlank else { return nil }
      return entry.date?.description ?? entry.text
    }
    // An id or a name tells a project; a trip is told by its day and whom it led to.
    let isNamed = row["id"]?.isBlank == false || row["name"]?.isBlank == false
    return "\(ledger.rawValue):\(isNamed ? names.first ?? "" : names.joined(separator: "|"))"
  }
}
