import TaskBooks
import Workbooks

/// The sheet with the figures, found by its headers.
struct FormTable {
  /// The words of the form that are not of the official table.
  enum Word {
    static let number = "序号"
    static let unit = "责任单位"
    static let line = "项目"
    static let target = "年度目标"
    static let cumulative = "本年累计完成"
    static let rate = "完成率"
  }

  let grid: SheetGrid
  /// The table whose headers it has.
  let table: TargetTable
  /// The row of the upper headers.
  let headerRow: Int
  /// Where each header stands.
  let match: HeaderMatch
  /// The rows by the word that stands before them.
  let lines: [String: Int]

  /// The headers of a table as the form prints them.
  static func headers(of table: TargetTable) -> [String] {
    [Word.number, Word.unit, Word.line] + table.columns.map(\.header)
  }

  /// The sheet that has most of the table's headers; nil where none has half of them.
  ///
  /// A sheet that is shown goes before a hidden one with as many.
  static func find(_ table: TargetTable, in grids: [SheetGrid]) -> FormTable? {
    var best: (sheet: FormTable, score: Int)?
    for grid in grids {
      for row in grid.rows.prefix(100) {
        let match = HeaderMatch(
          expected: headers(of: table), among: found(in: grid, row: row, of: table))
        guard match.columns.count * 2 > headers(of: table).count,
          table.columns.contains(where: { match.columns[$0.header] != nil })
        else { continue }
        let score =
          match.exactCount * 4 + match.altered.count * 2
          + (grid.info.visibility == .visible ? 1 : 0)
        if score > best?.score ?? 0 {
          best = (FormTable(grid: grid, table: table, headerRow: row, match: match), score)
        }
      }
    }
    return best?.sheet
  }

  /// The headers of a row, joined with those below where the table has two levels of them.
  static func found(in grid: SheetGrid, row: Int, of table: TargetTable) -> [HeaderMatch.Found] {
    let hasTwoLevels = table.columns.contains { $0.lower != nil }
    return grid.columns(ofRow: row).map { column in
      let upper = grid.text(row, column)
      let lower = hasTwoLevels ? grid.text(row + 1, column) : ""
      let isOneLevel =
        lower.isEmpty
        || grid.anchor(CellReference(row: row + 1, column: column))
          == grid.anchor(CellReference(row: row, column: column))
      return HeaderMatch.Found(column: column, text: isOneLevel ? upper : upper + "/" + lower)
    }
  }

  private init(grid: SheetGrid, table: TargetTable, headerRow: Int, match: HeaderMatch) {
    self.grid = grid
    self.table = table
    self.headerRow = headerRow
    self.match = match
    var lines: [String: Int] = [:]
    let words = [Word.target, Word.cumulative, Word.rate]
    for row in grid.rows where row > headerRow {
      let columns = match.columns[Word.line].map { [$0] } ?? grid.columns(ofRow: row)
      for column in columns {
        let text = NormalizedText(grid.text(row, column))
        for word in words where lines[word] == nil && text == NormalizedText(word) {
          lines[word] = row
        }
      }
    }
    self.lines = lines
  }

  /// The place of a header.
  func place(ofHeader header: String) -> Place? {
    match.columns[header].map {
      Place(
        sheet: grid.info.name, cell: grid.anchor(CellReference(row: headerRow, column: $0)))
    }
  }

  /// The cell of a column in the line of that word; nil where either was not found.
  func cell(_ header: String, in line: String) -> CellReference? {
    guard let column = match.columns[header], let row = lines[line] else { return nil }
    return CellReference(row: row, column: column)
  }

  /// The figures that the unit filled.
  func figures(_ taskBook: TaskBook) -> [IndicatorID: Entry] {
    var figures: [IndicatorID: Entry] = [:]
    for column in table.columns {
      guard let cell = cell(column.header, in: Word.cumulative),
        let indicator = taskBook.indicator(column.indicator, inTable: table.number)
      else { continue }
      figures[column.indicator] = grid.entry(
        cell, header: column.header, as: .figure(indicator.measure))
    }
    return figures
  }

  /// What of it was not found.
  var missing: [MissingPart] {
    let columns = match.missing.map { header, probably in
      MissingPart(
        sheet: grid.info.name, column: header,
        probably: probably.map {
          Place(sheet: grid.info.name, cell: CellReference(row: headerRow, column: $0.column))
        }, probablyText: probably?.text)
    }
    let rows = [Word.target, Word.cumulative].filter { lines[$0] == nil }
    return columns + rows.map { MissingPart(sheet: grid.info.name, column: $0 + "(行)") }
  }
}
