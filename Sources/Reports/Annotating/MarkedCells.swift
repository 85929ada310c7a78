internal import Rulebook
internal import TaskBooks
internal import Workbooks

/// The cells of the workbook that findings are shown at.
enum MarkedCells {
  /// The cells of a range one by one; of a large range, those that hold something.
  static func cells(of range: CellRange, sheet: String, in snapshot: CellSnapshot)
    -> [CellReference]
  {
    let columns = range.last.column - range.first.column + 1
    let rows = range.last.row - range.first.row + 1
    guard columns * rows > 256 else {
      return (range.first.row...range.last.row).flatMap { row in
        (range.first.column...range.last.column).map { CellReference(row: row, column: $0) }
      }
    }
    let filled = snapshot.cells.keys.filter { $0.sheet == sheet && range.contains($0.cell) }
    return filled.isEmpty ? [range.first] : Array(filled.map(\.cell).sorted().prefix(2000))
  }

  /// The block of highlights of one sheet; nil where no finding colours a cell of it.
  ///
  /// Each cell has one rule, for the most severe of its findings that nothing has settled.
  static func highlights(
    of findings: [Finding], on sheet: String, in snapshot: CellSnapshot
  ) -> ConditionalFormat? {
    var levels: [CellReference: Level] = [:]
    for finding in findings where finding.state != .explained && finding.state != .waived {
      guard finding.observation.sheet == sheet, let range = finding.observation.cells else {
        continue
      }
      for cell in cells(of: range, sheet: sheet, in: snapshot) {
        if let known = levels[cell], known.rank <= finding.level.rank { continue }
        levels[cell] = finding.level
      }
    }
    let marks = levels.sorted { $0.key < $1.key }
    guard !marks.isEmpty else { return nil }
    let rules = marks.map { cell, level in
      let content = snapshot.cells[Place(sheet: sheet, cell: cell)]
      // ROW($C$7) and not 7: the mark follows its cell when rows are put in above.
      return ConditionalFormat.Rule(
        formula: "AND(ROW()=ROW(\(cell.absolute)),COLUMN()=COLUMN(\(cell.absolute)),"
          + Unchanged.formula(cell, content) + ")",
        style: MarkLook.highlight(level))
    }
    return ConditionalFormat(runs(of: marks.map(\.key)), rules: rules)
  }

  /// Cells in row-major order as ranges, neighbours in a row as one.
  private static func runs(of cells: [CellReference]) -> [CellRange] {
    var runs: [CellRange] = []
    for cell in cells {
      if let last = runs.last, last.last.row == cell.row, last.last.column + 1 == cell.column {
        runs[runs.count - 1] = CellRange(last.first, cell)
      } else {
        runs.append(CellRange(cell))
      }
    }
    return runs
  }
}
