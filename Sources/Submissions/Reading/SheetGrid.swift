import TaskBooks
import Workbooks

/// A sheet of a form held in memory: its cells that hold something, row by row.
struct SheetGrid {
  /// A cell that holds something.
  struct Cell: Hashable {
    var column: Int
    var value: CellValue?
    var formula: String?
    /// How the value of the formula was come by; nil where it is the stored one.
    var evaluation: FormulaEvaluation?
    /// The index of its format.
    var style: Int
    /// The text a person sees in it.
    var text: String
    /// The characters stored for it.
    var stored: String
    /// Whether its format shows percent.
    var isPercent: Bool
  }

  /// A row that holds a cell, or is hidden.
  struct Row: Hashable {
    var number: Int
    var isHidden: Bool
    var cells: [Cell]
  }

  /// The sheet.
  let info: SheetInfo
  /// Whether unformatted days are counted from 1904.
  let is1904: Bool
  /// The rows, in the order of the file.
  private(set) var rows: [Row] = []
  /// The columns that are hidden.
  let hiddenColumns: [ClosedRange<Int>]
  /// Cells merged into one.
  let merges: [CellRange]
  private var positions: [Int: Int] = [:]

  /// Reads the sheet, but no more cells than are left of the limit.
  init(_ sheet: SheetInfo, of workbook: borrowing Workbook, cellsLeft: inout Int, limit: Int)
    throws(WorkbookError)
  {
    info = sheet
    is1904 = workbook.is1904
    // A drawing or a comment that is damaged keeps nobody from reading the figures.
    let features = try workbook.features(of: sheet, from: [])
    merges = features.merges
    hiddenColumns = Self.runs(features.hiddenColumns)
    var percents: [Int: Bool] = [:]
    var cursor = try workbook.rows(of: sheet)
    while let row = try cursor.next() {
      // A hidden row costs as much as a cell, so that neither can be without end.
      cellsLeft -= max(1, row.cells.count)
      guard cellsLeft >= 0 else {
        throw .limit(.cells, part: sheet.part, limit: limit)
      }
      var cells: [Cell] = []
      for cell in row.cells {
        let isPercent = percents[cell.style] ?? workbook.numberFormat(of: cell).contains("%")
        percents[cell.style] = isPercent
        cells.append(
          Cell(
            column: cell.reference.column, value: cell.value, formula: cell.formula,
            style: cell.style, text: workbook.displayText(of: cell), stored: cell.stored,
            isPercent: isPercent))
      }
      positions[row.number] = rows.count
      rows.append(Row(number: row.number, isHidden: row.isHidden, cells: cells))
    }
  }

  /// The row of that number; nil where it holds nothing.
  func row(_ number: Int) -> Row? { positions[number].map { rows[$0] } }

  /// The cell at the place; nil where it holds nothing.
  subscript(row: Int, column: Int) -> Cell? {
    self.row(row)?.cells.first { $0.column == column }
  }

  /// Changes the cell at the place; nothing where it holds nothing.
  mutating func change(_ cell: CellReference, _ change: (inout Cell) -> Void) {
    guard let row = positions[cell.row],
      let index = rows[row].cells.firstIndex(where: { $0.column == cell.column })
    else { return }
    change(&rows[row].cells[index])
  }

  /// What is shown in the very cell; empty where it holds nothing.
  func text(_ row: Int, _ column: Int) -> String { self[row, column]?.text ?? "" }

  /// The cell itself, or the first of those it is merged with.
  func anchor(_ row: Int, _ column: Int) -> CellReference {
    let cell = CellReference(row: row, column: column)
    return merges.first { $0.contains(cell) }?.first ?? cell
  }

  /// A place in the sheet.
  func place(_ row: Int, _ column: Int) -> Place {
    Place(sheet: info.name, cell: CellReference(row: row, column: column))
  }

  /// A place in the sheet.
  func place(_ cell: CellReference) -> Place { Place(sheet: info.name, cell: cell) }

  /// Ranges of columns as runs that neither touch nor overlap, at most half as many as columns.
  private static func runs(_ ranges: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = runs.last, last.upperBound + 1 >= range.lowerBound {
        runs[runs.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
      } else {
        runs.append(range)
      }
    }
    return runs
  }
}
