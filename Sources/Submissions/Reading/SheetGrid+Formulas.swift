import TaskBooks
import Workbooks

/// What formulas come to, where that is not what is stored for them.
extension SheetGrid {
  /// Evaluates the formula of a cell; what cannot be evaluated keeps its stored result.
  mutating func evaluate(
    _ cell: CellReference, _ calculation: inout Calculation, _ workbook: borrowing Workbook
  ) throws(WorkbookError) {
    guard let held = self[cell.row, cell.column], held.formula != nil,
      let result = try calculation.result(at: cell, on: info, of: workbook)
    else { return }
    let (stored, seen) = (looks.value(of: held), text(held))
    switch result {
    case .notEvaluated(let reason):
      change(cell) {
        $0.set(
          RareCell(
            value: stored, text: seen, stored: held.rarity?.stored ?? "", formula: held.formula,
            evaluation: .refused(reason)))
      }
    case .value(let value):
      if stored != nil {
        guard try calculation.isStale(at: cell, on: info, of: workbook) else { return }
      }
      let text = workbook.displayText(
        of: Workbooks.Cell(cell, value: value, style: looks.style(of: held)))
      change(cell) {
        $0.set(
          RareCell(
            value: value, text: text, stored: "", formula: held.formula,
            evaluation: stored == nil ? .unstored : .stale(seen)))
      }
    }
  }
}

extension Submission {
  /// The places of figures and ledger cells that hold formulas.
  var formulas: [Place] {
    var places = figures.values.filter { $0.formula != nil }.map(\.place)
    for ledger in ledgers.values where ledger.mayHoldFormulas {
      for row in ledger.rows { places += row.formulas }
      for row in ledger.totals { places += row.formulas }
    }
    return places
  }
}
