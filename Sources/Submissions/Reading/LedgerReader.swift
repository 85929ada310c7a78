import TaskBooks
import Workbooks

/// Finds a ledger by the titles of its columns and reads its rows.
struct LedgerReader {
  let definition: LedgerDefinition
  let table: Int
  let taskBook: TaskBook

  /// What was found of a ledger.
  struct Result {
    var ledger: Ledger?
    var missing: [MissingPart]
  }

  /// Looks in all sheets; the one of the printed name goes before others with as many titles.
  func read(_ grids: [SheetGrid]) -> Result {
    let columns = definition.columns(forTable: table)
    let titles = columns.map(\.title)
    var best: (grid: SheetGrid, row: Int, match: HeaderMatch, score: Int)?
    for grid in grids {
      for row in grid.rows.prefix(50) {
        let found = grid.columns(ofRow: row).map {
          HeaderMatch.Found(column: $0, text: grid.text(row, $0))
        }
        let match = HeaderMatch(expected: titles, among: found)
        let score = match.exactCount * 2 + (grid.info.name == definition.sheet ? 1 : 0)
        if match.exactCount * 2 >= titles.count, score > best?.score ?? 0 {
          best = (grid, row, match, score)
        }
      }
    }
    guard let best else {
      let renamed = grids.first { NormalizedText($0.info.name) == NormalizedText(definition.sheet) }
      return Result(
        ledger: nil,
        missing: [
          MissingPart(
            sheet: definition.sheet, column: nil,
            probably: renamed.map {
              Place(sheet: $0.info.name, cell: CellReference(row: 1, column: 1))
            }, probablyText: renamed?.info.name)
        ])
    }
    // A title that is only like the printed one may mean something else: it is not read.
    let exact = best.match.columns.filter { best.match.altered[$0.key] == nil }
    var keys: [String: Int] = [:]
    for column in columns { keys[column.key] = exact[column.title] }
    return Result(
      ledger: Ledger(
        sheet: best.grid.info.name, titleRow: best.row, columns: keys,
        rows: rows(best.grid, below: best.row, columns, keys)),
      missing: missing(best.match, columns, best.grid, best.row))
  }

  private func rows(
    _ grid: SheetGrid, below titleRow: Int, _ columns: [LedgerColumn], _ keys: [String: Int]
  ) -> [LedgerRow] {
    grid.rows.filter { $0 > titleRow }.compactMap { row in
      var entries: [String: Entry] = [:]
      for column in columns {
        guard let number = keys[column.key] else { continue }
        entries[column.key] = grid.entry(
          CellReference(row: row, column: number), header: column.title,
          as: EntryKind(column, in: taskBook))
      }
      guard entries.values.contains(where: { !$0.isBlank }), !isTotal(row, grid) else { return nil }
      return LedgerRow(number: row, entries: entries)
    }
  }

  /// Whether the row sums up others and is none of its own.
  private func isTotal(_ row: Int, _ grid: SheetGrid) -> Bool {
    let first = grid.columns(ofRow: row).lazy.map { grid.text(row, $0) }.first { !$0.isEmpty }
    return ["合计", "总计", "小计", "累计"].contains(NormalizedText(first ?? "").description)
  }

  private func missing(
    _ match: HeaderMatch, _ columns: [LedgerColumn], _ grid: SheetGrid, _ row: Int
  ) -> [MissingPart] {
    columns.compactMap { column in
      let found =
        match.altered[column.title]
        ?? match.missing.first { $0.header == column.title }.flatMap(\.probably)
      let isThere = match.columns[column.title] != nil && match.altered[column.title] == nil
      guard !isThere, column.key != "note" else { return nil }
      return MissingPart(
        sheet: grid.info.name, column: column.title,
        probably: found.map {
          Place(sheet: grid.info.name, cell: CellReference(row: row, column: $0.column))
        }, probablyText: found?.text)
    }
  }
}
