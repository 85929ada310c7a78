import TaskBooks
import Workbooks

/// The sheet with the figures, found by its headers.
struct FormTable {
  /// The printed header of the unit's column.
  static let unitHeader = "责任单位"

  let grid: SheetGrid
  /// The table whose headers it has.
  let table: TargetTable
  /// The headers.
  let zone: HeaderZone
  /// Where each header stands.
  let match: HeaderMatch
  /// The lines.
  let lines: FormLines

  /// The headers of a table as the form prints them.
  static func headers(of table: TargetTable) -> [String] {
    ["序号", unitHeader, "项目"] + table.columns.map(\.header)
  }

  /// The sheet as one of the table; nil where it lacks the lines, or more than half the columns.
  init?(_ table: TargetTable, on grid: SheetGrid) {
    guard let lines = FormLines(grid),
      let top = Self.topRow(of: table, on: grid, above: lines.firstRow)
    else { return nil }
    // Blank rows may have been put between the headers and the first line.
    zone = HeaderZone(top...min(lines.firstRow - 1, top + 9), of: grid)
    match = HeaderMatch(expected: Self.headers(of: table), among: zone)
    (self.grid, self.table, self.lines) = (grid, table, lines)
    let found = table.columns.count { match.columns[$0.header] != nil }
    guard found * 2 >= table.columns.count, found > 0 else { return nil }
  }

  /// The row in which most of the upper headers stand.
  private static func topRow(
    of table: TargetTable, on grid: SheetGrid, above line: Int
  ) -> Int? {
    let wanted = Set(
      (["序号", unitHeader, "项目"] + table.columns.map(\.upper)).map { NormalizedText($0) })
    var best: (row: Int, count: Int)?
    for row in grid.rows.prefix(200) where row.number < line {
      let texts = row.cells.prefix(300).map { NormalizedText(grid.text($0).prefix(80)) }
      let count = Set(texts).intersection(wanted).count
      if count > best?.count ?? 0 { best = (row.number, count) }
    }
    return best?.row
  }

  /// How many of the headers stand there exactly, less those that are missing.
  var fit: Int { match.exactCount * 2 - match.missing.count * 3 }

  /// The cell of a column in a line; nil where either was not found.
  func cell(_ header: String, in line: FormLines.Word) -> CellReference? {
    guard let column = match.columns[header], let row = lines.cells[line]?.row else { return nil }
    return CellReference(row: row, column: column)
  }

  /// The figures that the unit filled.
  func figures(_ taskBook: TaskBook) -> [IndicatorID: Entry] {
    var figures: [IndicatorID: Entry] = [:]
    for column in table.columns {
      guard let cell = cell(column.header, in: .cumulative),
        let indicator = taskBook.indicator(column.indicator, inTable: table.number)
      else { continue }
      figures[column.indicator] = grid.entry(
        cell.row, cell.column, header: column.header, as: .figure(indicator.measure))
    }
    return figures
  }

  /// What of it was not found.
  var missing: [MissingPart] {
    let printed = Set(table.columns.map(\.header) + [Self.unitHeader])
    let columns = match.missing.filter(printed.contains).map { header in
      let probably = match.probably[header]
      return MissingPart(
        sheet: grid.info.name, column: header,
        probably: probably?.parts.last.map { grid.place($0.cell) }, probablyText: probably?.text)
    }
    let rows = [FormLines.Word.target, .cumulative].filter { lines.cells[$0] == nil }
    return columns
      + rows.map { MissingPart(sheet: grid.info.name, column: $0.text + "(行)") }
  }
}
