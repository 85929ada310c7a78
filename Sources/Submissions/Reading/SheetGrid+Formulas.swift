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
    switch result {
    case .notEvaluated(let reason):
      change(cell) { $0.evaluation = .refused(reason) }
    case .value(let value):
      if held.value != nil {
        guard try calculation.isStale(at: cell, on: info, of: workbook) else { return }
      }
      let text = workbook.displayText(
        of: Workbooks.Cell(cell, value: value, style: held.style))
      change(cell) {
        $0.evaluation = held.value == nil ? .unstored : .stale(held.text)
        ($0.value, $0.text, $0.stored) = (value, text, "")
      }
    }
  }
}

extension Submission {
  /// The places of figures and ledger cells that hold formulas.
  var formulas: [Place] {
    let rows = ledgers.values.flatMap { $0.rows + $0.totals }
    let entries = Array(figures.values) + rows.flatMap { $0.entries.values }
    return entries.filter { $0.formula != nil }.map(\.place)
  }
}
