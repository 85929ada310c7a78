/// What is in the cells that the charts of a sheet draw, picked up while its rows are written.
///
/// Charts keep a copy of the values, for viewers that show them without calculating.
struct PlottedCells {
  /// A cell's value and its number format code.
  struct Content: Hashable {
    var value: CellValue?
    var numberFormat: String
  }

  /// More cells than this are left for the application to read.
  static let limit = 20_000

  /// The columns of the cells that are waited for, by row.
  private var columns: [Int: Set<Int>] = [:]
  private var ranges: Set<CellRange> = []
  private var contents: [CellReference: Content] = [:]

  /// Waits for the cells of the sheet that its charts draw and bring no values for.
  init(_ sheet: SheetDraft) {
    var count = 0
    for cells in sheet.charts.flatMap(\.references) {
      let range = cells.range
      guard cells.cached.isEmpty, cells.isOn(sheet.name, from: sheet.name),
        !ranges.contains(range), count + range.cellCount <= Self.limit
      else { continue }
      count += range.cellCount
      ranges.insert(range)
      for row in range.first.row...range.last.row {
        columns[row, default: []].formUnion(range.first.column...range.last.column)
      }
    }
  }

  /// Picks up what a row holds of the cells that are waited for.
  mutating func note(_ row: RowDraft) {
    guard let columns = columns[row.number] else { return }
    for cell in row.cells where columns.contains(cell.column) {
      guard let value = cell.value else { continue }
      var content = Content(value: value, numberFormat: cell.style.numberFormat)
      if case .date = value, content.numberFormat == "General" {
        content.numberFormat = "yyyy-mm-dd"
      }
      contents[CellReference(row: row.number, column: cell.column)] = content
    }
  }

  /// What is known of the cells of a reference, one for each; none where nothing is.
  func contents(of cells: Chart.Cells, from sheet: String) -> [Content] {
    guard cells.cached.isEmpty else {
      return cells.cached.map { Content(value: $0, numberFormat: "General") }
    }
    let range = cells.range
    guard cells.isOn(sheet, from: sheet), ranges.contains(range) else { return [] }
    let found = (range.first.row...range.last.row).flatMap { row in
      (range.first.column...range.last.column).map { column in
        contents[CellReference(row: row, column: column)]
      }
    }
    guard found.contains(where: { $0 != nil }) else { return [] }
    return found.map { $0 ?? Content(value: nil, numberFormat: "General") }
  }
}

extension Chart.Cells {
  /// Whether the cells are those of a sheet, seen from the chart on its own sheet.
  fileprivate func isOn(_ name: String, from own: String) -> Bool {
    (sheet ?? own).lowercased() == name.lowercased()
  }
}

extension CellRange {
  /// How many cells there are in a range inside the grid.
  var cellCount: Int { (last.row - first.row + 1) * (last.column - first.column + 1) }
}
