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
    var missing: [MissingPart] = []
    /// The title rows of further sheets that have as good a claim to be this ledger.
    var doubled: [Place] = []
  }

  private struct Candidate {
    var grid: SheetGrid
    var row: Int
    var rank: (Int, Int, Int)
  }

  /// Looks in all sheets for the one with most of the titles.
  ///
  /// Of several with as many, one that is shown goes before a hidden one, then the one of the
  /// printed name.
  func read(_ sheets: [SheetHeads]) -> Result {
    let columns = definition.columns(forTable: table)
    let titles = Set(columns.map { NormalizedText($0.title) })
    var candidates: [Candidate] = []
    for sheet in sheets {
      guard let best = sheet.best(for: titles), best.count * 2 >= titles.count else { continue }
      let isShown = sheet.grid.info.visibility == .visible
      let isNamed = sheet.grid.info.name == definition.sheet
      candidates.append(
        Candidate(
          grid: sheet.grid, row: best.row,
          rank: (best.count, isShown ? 1 : 0, isNamed ? 1 : 0)))
    }
    guard var best = candidates.first else { return Result(missing: [missingSheet(sheets)]) }
    for candidate in candidates where candidate.rank > best.rank { best = candidate }
    let match = HeaderMatch(
      expected: columns.map(\.title), among: HeaderZone(best.row...best.row, of: best.grid))
    var numbers: [String: Int] = [:]
    for column in columns where !match.altered.contains(column.title) {
      // A title that is only like the printed one may mean something else: it is not read.
      numbers[column.key] = match.columns[column.title]
    }
    return Result(
      ledger: ledger(best, columns, numbers), missing: missing(match, columns, best),
      doubled: candidates.filter { $0.grid.info.name != best.grid.info.name }
        .map { $0.grid.place($0.row, 1) })
  }

  // MARK: - Rows

  private func ledger(
    _ sheet: Candidate, _ columns: [LedgerColumn], _ numbers: [String: Int]
  ) -> Ledger {
    var ledger = Ledger(
      sheet: sheet.grid.info.name, titleRow: sheet.row, columns: numbers, rows: [])
    let layout = LedgerLayout(
      sheet: ledger.sheet,
      columns: columns.compactMap { column in
        numbers[column.key].map { LedgerLayout.Column(column, at: $0, in: taskBook) }
      }, looks: sheet.grid.looks)
    for row in sheet.grid.rows where row.number > sheet.row {
      // Of rows that say the same number, the last is read.
      let cells =
        sheet.grid.isAscending ? row.cells : sheet.grid.row(row.number)?.cells ?? row.cells
      let new = LedgerRow(number: row.number, cells: cells, layout)
      guard new.isTyped else { continue }
      if isTotal(row, in: sheet.grid) { ledger.totals.append(new) } else { ledger.rows.append(new) }
    }
    return ledger
  }

  /// Whether the row sums up others and is none of its own.
  private func isTotal(_ row: SheetGrid.Row, in grid: SheetGrid) -> Bool {
    for cell in row.cells {
      let text = grid.text(cell)
      guard PlainReader.isText(text) || !PrintedText(text).text.isEmpty else { continue }
      return TotalLabel.isTotal(text)
    }
    return false
  }

  // MARK: - What is missing

  private func missingSheet(_ sheets: [SheetHeads]) -> MissingPart {
    // A sheet that still has its own printed name was not renamed.
    let others = taskBook.ledgers.map(\.sheet) + [FormLayout.figuresSheet, FormLayout.choicesSheet]
    let names = sheets.map(\.grid.info.name).filter { !others.contains($0) }
    let renamed = NormalizedText.nearest(to: definition.sheet, among: names)
    return MissingPart(
      sheet: definition.sheet, column: nil,
      probably: renamed.map { Place(sheet: $0, cell: CellReference(row: 1, column: 1)) },
      probablyText: renamed)
  }

  private func missing(
    _ match: HeaderMatch, _ columns: [LedgerColumn], _ sheet: Candidate
  ) -> [MissingPart] {
    let zone = HeaderZone(sheet.row...sheet.row, of: sheet.grid)
    return columns.compactMap { column in
      let isAltered = match.altered.contains(column.title)
      guard isAltered || match.columns[column.title] == nil, column.key != "note" else {
        return nil
      }
      let near = isAltered ? match.columns[column.title].flatMap { zone.column($0) } : nil
      let found = near ?? match.probably[column.title]
      return MissingPart(
        sheet: sheet.grid.info.name, column: column.title,
        probably: found.map { sheet.grid.place(sheet.row, $0.number) }, probablyText: found?.text)
    }
  }
}
