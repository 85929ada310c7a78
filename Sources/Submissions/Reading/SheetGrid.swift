import TaskBooks
import Workbooks

/// A sheet of a form held in memory: its cells that hold something, row by row.
struct SheetGrid {
  /// A row that holds a cell, or is hidden.
  struct Row: Hashable {
    var number: Int
    var isHidden: Bool
    var cells: [HeldCell]
  }

  /// The sheet.
  let info: SheetInfo
  /// The formats of its cells.
  let looks: CellLooks
  /// The rows, in the order of the file.
  private(set) var rows: [Row] = []
  /// The columns that are hidden.
  let hiddenColumns: [ClosedRange<Int>]
  /// Cells merged into one.
  let merges: [CellRange]
  /// Whether the rows come in ascending order, each once, as they should.
  private(set) var isAscending = true
  /// The places of the rows where they do not; of rows of one number, that of the last.
  private var positions: [Int: Int] = [:]

  /// Reads the sheet, but no more cells than are left of the limit.
  init(_ sheet: SheetInfo, of workbook: borrowing Workbook, cellsLeft: inout Int, limit: Int)
    throws(WorkbookError)
  {
    info = sheet
    var looks = CellLooks(of: workbook)
    var read: [Row] = []
    var (left, ascends) = (cellsLeft, true)
    // A drawing or a comment that is damaged keeps nobody from reading the figures.
    let features = try workbook.features(of: sheet, from: []) { (row) throws(WorkbookError) in
      // A hidden row costs as much as a cell, so that neither can be without end.
      left -= max(1, row.cells.count)
      guard left >= 0 else { throw .limit(.cells, part: sheet.part, limit: limit) }
      var cells: [HeldCell] = []
      cells.reserveCapacity(row.cells.count)
      // Without taking a cell out of the array, which would copy it.
      let found = row.cells.span
      for index in found.indices { cells.append(looks.held(found[index], of: workbook)) }
      if let last = read.last, last.number >= row.number { ascends = false }
      read.append(Row(number: row.number, isHidden: row.isHidden, cells: cells))
    }
    cellsLeft = left
    (rows, isAscending) = (read, ascends)
    merges = features.merges
    hiddenColumns = Self.runs(features.hiddenColumns)
    self.looks = looks
    guard !isAscending else { return }
    for (position, row) in rows.enumerated() { positions[row.number] = position }
  }

  /// The row of that number; nil where it holds nothing.
  func row(_ number: Int) -> Row? { position(of: number).map { rows[$0] } }

  private func position(of number: Int) -> Int? {
    guard isAscending else { return positions[number] }
    var (first, end) = (0, rows.count)
    while first < end {
      let middle = (first + end) / 2
      if rows[middle].number < number { first = middle + 1 } else { end = middle }
    }
    return first < rows.count && rows[first].number == number ? first : nil
  }

  /// The cell at the place; nil where it holds nothing.
  subscript(row: Int, column: Int) -> HeldCell? {
    self.position(of: row).flatMap { position in rows[position].cells.first { $0.column == column }
    }
  }

  /// Changes the cell at the place; nothing where it holds nothing.
  mutating func change(_ cell: CellReference, _ change: (inout HeldCell) -> Void) {
    guard let row = position(of: cell.row),
      let index = rows[row].cells.firstIndex(where: { $0.column == cell.column })
    else { return }
    change(&rows[row].cells[index])
  }

  /// What is shown in the very cell; empty where it holds nothing.
  func text(_ row: Int, _ column: Int) -> String { self[row, column].map(text) ?? "" }

  /// What is shown in a cell of the sheet.
  func text(_ cell: HeldCell) -> String { looks.text(of: cell) }

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
