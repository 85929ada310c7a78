import Submissions
import TaskBooks
import Workbooks

/// The cells that the unit fills.
extension Inquiry {
  /// The ledger cells that do not plainly say what is asked, in the order of ledgers, rows and
  /// columns.
  func readLedgers() -> [Field] {
    var fields: [Field] = []
    for ledger in ledgers {
      let rows = submission.rows(ledger.key)
      let columns = ledger.columns(forTable: submission.table)
      guard let plain = plain[ledger.key], !plain.keys.isEmpty else {
        for row in rows { fields += columns.compactMap { field(of: row, $0, in: ledger.key) } }
        continue
      }
      let asked = plain.keys.map { key in columns.first { $0.key == key } }
      for (row, column) in plain.odd {
        if let column = asked[column],
          let field = field(of: rows[row], column, in: ledger.key)
        {
          fields.append(field)
        }
      }
    }
    return fields
  }

  /// What the plain cells of a ledger must say so that no rule objects to one by itself.
  func expectation(of ledger: LedgerKey) -> PlainRows.Expectation {
    let columns = taskBook.ledger(ledger)?.columns ?? []
    let last = period.map { $0.year == taskBook.year ? $0.month : 12 } ?? 12
    return PlainRows.Expectation(
      decimals: Dictionary(
        columns.map { ($0.key, $0.decimals) }, uniquingKeysWith: { first, _ in first }),
      days: taskBook.year * 100 + 1...taskBook.year * 100 + last, named: ["id", "name"],
      isCode: CreditCode.isPlain)
  }

  /// The cell of a column in a ledger's row; nil where the column was not found.
  private func field(
    of row: LedgerRow, _ column: LedgerColumn, in ledger: LedgerKey
  ) -> Field? {
    row[column.key].map { entry in
      Field(
        entry: entry, kind: .column(column, ledger: ledger), row: subject(of: row, in: ledger))
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
