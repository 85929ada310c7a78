/// What is to be put into the cells of one sheet, made into splices of its part in one go.
struct CellChanges {
  private(set) var changes: [CellReference: CellChange] = [:]
  /// The changes by ascending row and column.
  var ordered: [(cell: CellReference, change: CellChange)] {
    changes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Puts a change down, over what was put down for the same cell before.
  mutating func set(_ cell: CellReference, _ change: (inout CellChange) -> Void) {
    change(&changes[cell, default: CellChange()])
  }

  /// The splices that make the changes, and whether a cell gets or loses a formula.
  func splices(of document: MarkupDocument, sheet: String, formats: inout FormatNumbers)
    throws(WorkbookError) -> (splices: [Splice], movesFormulas: Bool)
  {
    guard let data = document.child("sheetData") else {
      throw document.bytes.malformed(document.part, at: 0, "the sheet has no sheetData")
    }
    let index = try SheetIndex(document, data: data, rows: Set(changes.keys.map(\.row)))
    let groups = try SharedFormulaGroups(index, document, sheet: sheet, changes)
    var rows = try RowChanges(
      document: document, data: data, index: index,
      cells: CellPatch(document: document, sheet: sheet, heirs: groups.heirs, formats: formats))
    let ordered = ordered
    var start = 0
    while start < ordered.count {
      var end = start
      while end < ordered.count, ordered[end].cell.row == ordered[start].cell.row { end += 1 }
      try rows.change(row: ordered[start].cell.row, ordered[start..<end])
      start = end
    }
    try rows.finish()
    formats = rows.cells.formats
    let movesFormulas = changes.contains { cell, change in
      switch change.content {
      case .formula: true
      case .value: index.formulas.contains(cell)
      case .result, nil: false
      }
    }
    return (rows.splices + rows.cells.remainingHeirs, movesFormulas)
  }
}
