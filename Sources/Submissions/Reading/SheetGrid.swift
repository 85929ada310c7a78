import TaskBooks
import Workbooks

/// A sheet of a form held in memory: what is not blank, by its place.
struct SheetGrid {
  /// A cell that is not blank.
  struct GridCell {
    var value: CellValue?
    var formula: String?
    var text: String
    var isPercent: Bool
  }

  /// The sheet.
  let info: SheetInfo
  /// The cells that are not blank.
  private(set) var cells: [CellReference: GridCell] = [:]
  /// The numbers of the rows with cells, ascending.
  private(set) var rows: [Int] = []
  /// The rows that are hidden.
  private(set) var hiddenRows: Set<Int> = []
  /// The columns that are hidden.
  let hiddenColumns: [ClosedRange<Int>]
  private let merges: [CellRange]
  private var columnsByRow: [Int: [Int]] = [:]

  /// Reads the sheet, but no more cells than are left of the limit.
  init(_ sheet: SheetInfo, of workbook: borrowing Workbook, cellsLeft: inout Int)
    throws(WorkbookError)
  {
    info = sheet
    let features = try workbook.features(of: sheet)
    merges = features.merges
    hiddenColumns = features.hiddenColumns
    var cursor = try workbook.rows(of: sheet)
    while let row = try cursor.next() {
      if row.isHidden { hiddenRows.insert(row.number) }
      guard !row.cells.isEmpty else { continue }
      cellsLeft -= row.cells.count
      guard cellsLeft >= 0 else {
        throw .limit(.cells, part: sheet.part, limit: FormReader.cellLimit)
      }
      rows.append(row.number)
      columnsByRow[row.number] = row.cells.map(\.reference.column)
      for cell in row.cells {
        cells[cell.reference] = GridCell(
          value: cell.value, formula: cell.formula, text: workbook.displayText(of: cell),
          isPercent: workbook.numberFormat(of: cell).contains("%"))
      }
    }
    rows.sort()
  }

  /// The cell itself, or the one it is merged into.
  func anchor(_ cell: CellReference) -> CellReference {
    cells[cell] == nil ? merges.first { $0.contains(cell) }?.first ?? cell : cell
  }

  /// What is shown at the place, that of the merged cell where it is inside one.
  func text(_ row: Int, _ column: Int) -> String {
    cells[anchor(CellReference(row: row, column: column))]?.text ?? ""
  }

  /// The columns with a cell in the row, ascending, those inside its merged cells too.
  func columns(ofRow row: Int) -> [Int] {
    var columns = Set(columnsByRow[row] ?? [])
    for merge in merges where (merge.first.row...merge.last.row).contains(row) {
      // A merged cell may span the whole grid; no header is that wide.
      let last = min(merge.last.column, merge.first.column + 200)
      columns.formUnion(merge.first.column...last)
    }
    return columns.sorted()
  }

  /// Whether the column is hidden.
  func isHidden(column: Int) -> Bool { hiddenColumns.contains { $0.contains(column) } }

  /// The entry at the place as a form's reader takes it.
  func entry(
    _ cell: CellReference, header: String, as kind: EntryKind, is1904: Bool = false
  ) -> Entry {
    let place = anchor(cell)
    let content = cells[place]
    return Entry(
      place: Place(sheet: info.name, cell: place), header: header, value: content?.value,
      formula: content?.formula, text: content?.text ?? "",
      reading: EntryReader.read(
        content?.value, isPercent: content?.isPercent ?? false, is1904: is1904, as: kind))
  }
}
