/// What is to be put into the cells of one sheet, made into splices of its part in one go.
struct CellChanges {
  /// A value, or the stored result of a formula that stays.
  enum Change: Hashable {
    case value(CellMarkup)
    case result(CellMarkup)
  }

  private(set) var changes: [CellReference: Change] = [:]
  /// The changes by ascending row and column.
  var ordered: [(cell: CellReference, change: Change)] {
    changes.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Puts a change down; a later one for the same cell takes its place.
  mutating func set(_ cell: CellReference, _ change: Change) { changes[cell] = change }

  /// The splices that make the changes, and whether a formula goes.
  func splices(of document: MarkupDocument, sheet: String) throws(WorkbookError)
    -> (splices: [Splice], dropsFormula: Bool)
  {
    guard let data = document.child("sheetData") else {
      throw document.bytes.malformed(document.part, at: 0, "工作表没有 sheetData")
    }
    let wanted = Set(changes.keys.map(\.row))
    let index = try SheetIndex(document, data: data, rows: wanted)
    try refuseTornFormulas(index, sheet: sheet)
    var rows = RowChanges(document: document, data: data, index: index, sheet: sheet)
    let ordered = ordered
    var start = 0
    while start < ordered.count {
      var end = start
      while end < ordered.count, ordered[end].cell.row == ordered[start].cell.row { end += 1 }
      try rows.change(row: ordered[start].cell.row, ordered[start..<end])
      start = end
    }
    try rows.finish()
    let dropsFormula = changes.contains { cell, change in
      if case .value = change { index.formulas.contains(cell) } else { false }
    }
    return (rows.splices, dropsFormula)
  }

  /// A value in place of a formula on which other cells depend would leave those without one.
  private func refuseTornFormulas(_ index: SheetIndex, sheet: String) throws(WorkbookError) {
    let needed = Set(
      index.wideFormulas.filter { $0.kind == "shared" && !isValue($0.cell) }.map(\.group))
    for formula in index.wideFormulas {
      let reason: String
      if formula.kind == "shared" {
        guard isValue(formula.cell), formula.range != nil, needed.contains(formula.group) else {
          continue
        }
        reason = "这个单元格的公式由其他单元格共用,不能单独改成数值"
      } else {
        guard let range = formula.range, range.first != range.last || formula.kind != "array"
        else { continue }
        guard changes.keys.contains(where: { range.contains($0) && isValue($0) }) else { continue }
        reason = "数组公式或模拟运算表 \(range) 不能只改其中一部分"
      }
      throw .cannotWrite(sheet: sheet, cell: formula.cell, reason: reason)
    }
  }

  private func isValue(_ cell: CellReference) -> Bool {
    if case .value = changes[cell] { return true }
    return false
  }
}
