import TaskBooks
import Workbooks

/// What the rows of a ledger have in common: where its columns stand and what they ask for.
final class LedgerLayout: Sendable {
  /// A column that was found.
  struct Column: Sendable {
    /// Its key.
    var key: String
    /// Its printed title.
    var header: String
    /// Where it stands, from 1.
    var number: Int
    /// What it asks for.
    var kind: EntryKind
    /// What may be chosen in it, each with the first that is read alike.
    var choices: [(text: String, first: Int)]

    init(_ column: LedgerColumn, at number: Int, in taskBook: TaskBook) {
      (key, header, self.number) = (column.key, column.title, number)
      kind = EntryKind(column, in: taskBook)
      guard case .choice(let texts) = kind else {
        choices = []
        return
      }
      var first: [NormalizedText: Int] = [:]
      choices = texts.enumerated().map { place, text in
        let alike = NormalizedText(text)
        if first[alike] == nil { first[alike] = place }
        return (text, first[alike] ?? place)
      }
    }
  }

  /// The name of the sheet.
  let sheet: String
  /// The columns that were found, in the order of the task book.
  let columns: [Column]
  /// The formats of the cells.
  let looks: CellLooks

  init(sheet: String, columns: [Column], looks: CellLooks) {
    (self.sheet, self.columns, self.looks) = (sheet, columns, looks)
  }

  /// The place of a column among those found; nil where it was not.
  func index(of key: String) -> Int? { columns.firstIndex { $0.key == key } }

  /// The cell of a column in a row; nil where it holds nothing.
  func cell(_ column: Int, in cells: [HeldCell]) -> HeldCell? {
    Self.place(of: columns[column].number, in: cells).map { cells[$0] }
  }

  /// The place of the first cell in a column of the sheet; nil where it holds nothing.
  static func place(of column: Int, in cells: [HeldCell]) -> Int? {
    // Most rows have all of their cells, one beside the other and each once.
    if let first = cells.first?.column {
      let place = column - first
      if cells.indices.contains(place), cells[place].column == column,
        place == 0 || cells[place - 1].column == column - 1
      {
        return place
      }
    }
    return cells.firstIndex { $0.column == column }
  }

  /// A cell of a row as an entry, blank where it holds nothing.
  func entry(_ column: Int, in cells: [HeldCell], row: Int) -> Entry {
    let asked = columns[column]
    return Entry(
      cell(column, in: cells),
      at: Place(sheet: sheet, cell: CellReference(row: row, column: asked.number)),
      header: asked.header, as: asked.kind, looks)
  }
}
