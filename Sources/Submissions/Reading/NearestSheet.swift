import TaskBooks
import Workbooks

extension Receipt.Nearest {
  /// The sheet that has most of the headers of one of the tables; nil where none has any.
  init?(_ taskBook: TaskBook, in grids: [SheetGrid]) {
    var best: Self?
    for grid in grids {
      var texts: Set<NormalizedText> = []
      for row in grid.rows.prefix(100) {
        for cell in row.cells.prefix(300) {
          texts.insert(NormalizedText(grid.text(cell).prefix(80)))
        }
      }
      for table in taskBook.tables {
        let line = FormLines.Word.cumulative.text
        let headers = FormTable.headers(of: table) + [line]
        let levels =
          [["序号"], [FormTable.unitHeader], ["项目"]]
          + table.columns.map { [$0.upper] + ($0.lower.map { [$0] } ?? []) } + [[line]]
        let isThere = levels.map { $0.allSatisfy { texts.contains(NormalizedText($0)) } }
        let found = zip(headers, isThere).filter(\.1).map(\.0)
        guard found.count > best?.found.count ?? 0 else { continue }
        best = Self(
          sheet: grid.info.name, table: table.number, found: found,
          missing: zip(headers, isThere).filter { !$0.1 }.map(\.0))
      }
    }
    guard let best else { return nil }
    self = best
  }
}
