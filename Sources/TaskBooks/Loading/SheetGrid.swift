import FoundationEssentials
import Workbooks

/// A small sheet held whole: its cells by place, each as a person reads it.
struct SheetGrid {
  /// A cell that holds something.
  struct Cell {
    /// What it holds.
    var value: CellValue
    /// Whether its format shows percent.
    var isPercent: Bool

    /// Its content as text, without spaces around it.
    var text: String {
      switch value {
      case .text(let text): ParameterText.trimmed(text)
      case .number(let number): Decimal(shortest: number)?.description ?? "\(number)"
      case .bool(let isTrue): isTrue ? "TRUE" : "FALSE"
      case .error(let name): name
      case .date(let date): date.description
      }
    }
  }

  /// The name on the tab.
  var name: String
  /// The cells that hold something.
  var cells: [CellReference: Cell] = [:]
  /// The rows that hold something, in order.
  var rows: [Int] = []
  /// The columns that hold something, in order, by row.
  private var columns: [Int: [Int]] = [:]
  /// The last column that holds something; 0 is none.
  var lastColumn = 0

  /// Reads a sheet to its end.
  init(_ sheet: SheetInfo, of workbook: borrowing Workbook) throws(WorkbookError) {
    name = sheet.name
    var cursor = try workbook.rows(of: sheet)
    while let row = try cursor.next() {
      for cell in row.cells {
        guard let value = cell.value else { continue }
        if case .text(let text) = value, ParameterText.trimmed(text).isEmpty { continue }
        cells[cell.reference] = Cell(
          value: value, isPercent: workbook.numberFormat(of: cell).contains("%"))
        columns[cell.reference.row, default: []].append(cell.reference.column)
        lastColumn = max(lastColumn, cell.reference.column)
      }
    }
    rows = columns.keys.sorted()
    for row in rows { columns[row]?.sort() }
  }

  /// The cell at the place; nil is blank.
  subscript(row: Int, column: Int) -> Cell? {
    cells[CellReference(row: row, column: column)]
  }

  /// The text at the place; empty is blank.
  func text(_ row: Int, _ column: Int) -> String { self[row, column]?.text ?? "" }

  /// The columns of a row that hold something, in order.
  func columns(ofRow row: Int) -> [Int] { columns[row] ?? [] }
}
