public import TaskBooks
public import Workbooks

/// The cells that findings speak of, as they stood when the workbook was read.
public struct CellSnapshot: Hashable, Sendable {
  /// The names of the sheets with cells, in the order of the tabs.
  public var sheets: [String]
  /// The cells that hold something; all others are blank.
  public var cells: [Place: Cell]

  /// A snapshot by its parts.
  public init(sheets: [String], cells: [Place: Cell]) {
    self.sheets = sheets
    self.cells = cells
  }

  /// Reads the cells in some ranges of some sheets; sheets that the workbook lacks are passed over.
  public init(
    of path: String, at ranges: [String: [CellRange]], password: String? = nil,
    limits: Limits = .standard
  ) throws(WorkbookError) {
    let workbook = try Workbook(path: path, password: password, limits: limits)
    self.init(sheets: workbook.sheets.filter(\.isWorksheet).map(\.name), cells: [:])
    for sheet in workbook.sheets where sheet.isWorksheet {
      guard let wanted = ranges[sheet.name].map(WantedCells.init) else { continue }
      var cursor = try workbook.rows(of: sheet)
      while let row = try cursor.next() {
        guard row.number <= wanted.lastRow else { break }
        for cell in row.cells where wanted.contains(cell.reference) {
          cells[Place(sheet: sheet.name, cell: cell.reference)] = cell
        }
      }
    }
  }
}

/// Ranges of one sheet, asked cell by cell whether they hold it.
private struct WantedCells {
  private var small: [Int: [ClosedRange<Int>]] = [:]
  private var large: [CellRange] = []
  private(set) var lastRow = 0

  init(_ ranges: [CellRange]) {
    for range in ranges {
      lastRow = max(lastRow, range.last.row)
      guard range.last.row - range.first.row < 100 else {
        large.append(range)
        continue
      }
      for row in range.first.row...range.last.row {
        small[row, default: []].append(range.first.column...range.last.column)
      }
    }
  }

  func contains(_ cell: CellReference) -> Bool {
    small[cell.row].map { $0.contains { $0.contains(cell.column) } } ?? false
      || large.contains { $0.contains(cell) }
  }
}
