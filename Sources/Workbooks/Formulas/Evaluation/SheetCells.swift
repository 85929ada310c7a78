/// The cells of a sheet, held for the formulas that refer to them.
///
/// What it takes is in proportion to the cells that are stored.
struct SheetCells: Sendable {
  /// A row that holds a cell or is hidden.
  struct RowSpan: Sendable {
    /// The number of the row.
    var number: Int
    /// The index of its first cell.
    var start: Int
    /// Whether it is hidden.
    var isHidden: Bool
  }

  /// The rows in ascending order.
  private(set) var rows: [RowSpan] = []
  /// The columns of the cells, row by row, ascending in each.
  private(set) var columns: [Int32] = []
  /// The stored values of the cells.
  private(set) var values: [Scalar] = []
  /// The index of each cell's formula; negative is none.
  private(set) var indices: [Int32] = []
  /// The formulas, in the order of their cells.
  var formulas: [FormulaCell] = []

  /// The formulas that fill more cells than their own.
  private(set) var spreads: [Spread] = []

  /// Cells that one formula fills.
  struct Spread: Sendable {
    /// The cells.
    var range: CellRange
    /// The index of the formula, which stands in the first of them.
    var formula: Int
  }

  /// No cells, as in a chart sheet.
  init() {}

  /// Reads a sheet.
  init(_ sheet: SheetInfo, of workbook: borrowing Workbook) throws(WorkbookError) {
    var cursor = try workbook.rows(of: sheet)
    var last = 0
    while let row = try cursor.next() {
      guard row.number > last else {
        self = try Self(sorting: sheet, of: workbook)
        return
      }
      add(row, is1904: workbook.is1904)
      last = row.number
    }
  }

  /// Reads a sheet whose rows are not in order; where a cell comes twice, the last one counts.
  private init(sorting sheet: SheetInfo, of workbook: borrowing Workbook) throws(WorkbookError) {
    var found: [Int: Row] = [:]
    var cursor = try workbook.rows(of: sheet)
    while let row = try cursor.next() {
      guard let first = found[row.number] else {
        found[row.number] = row
        continue
      }
      let taken = Set(row.cells.map(\.reference))
      let cells = (first.cells.filter { !taken.contains($0.reference) } + row.cells)
        .sorted { $0.reference < $1.reference }
      found[row.number] = Row(number: row.number, cells: cells, isHidden: row.isHidden)
    }
    for row in found.values.sorted(by: { $0.number < $1.number }) {
      add(row, is1904: workbook.is1904)
    }
  }

  private mutating func add(_ row: Row, is1904: Bool) {
    rows.append(RowSpan(number: row.number, start: columns.count, isHidden: row.isHidden))
    for cell in row.cells {
      let value = Scalar(cell, is1904: is1904)
      columns.append(Int32(cell.reference.column))
      values.append(value)
      guard let text = cell.formula else {
        indices.append(-1)
        continue
      }
      indices.append(Int32(formulas.count))
      var range = cell.formulaRange
      if range?.first != cell.reference || range?.last == cell.reference { range = nil }
      if let range { spreads.append(Spread(range: range, formula: formulas.count)) }
      formulas.append(
        FormulaCell(
          place: cell.reference, text: text, isArray: cell.isArrayFormula,
          range: cell.isArrayFormula ? range : nil, style: cell.style,
          stored: cell.value == nil ? nil : value))
    }
  }

  /// The indices of the cells of a row, by the index of the row.
  func cells(ofRow index: Int) -> Range<Int> {
    rows[index].start..<(index + 1 < rows.count ? rows[index + 1].start : columns.count)
  }

  /// The indices of the rows that lie between two numbers.
  func rows(in range: ClosedRange<Int>) -> Range<Int> {
    let first = Self.first(in: 0..<rows.count) { rows[$0].number >= range.lowerBound }
    let end = Self.first(in: first..<rows.count) { rows[$0].number > range.upperBound }
    return first..<end
  }

  /// The indices of the cells of a row that lie between two columns.
  func cells(ofRow index: Int, in range: ClosedRange<Int>) -> Range<Int> {
    let all = cells(ofRow: index)
    let first = Self.first(in: all) { columns[$0] >= range.lowerBound }
    let end = Self.first(in: first..<all.upperBound) { columns[$0] > range.upperBound }
    return first..<end
  }

  /// Whether a row is hidden.
  func isHidden(row: Int) -> Bool { rows(in: row...row).first.map { rows[$0].isHidden } ?? false }

  /// The index of the cell at the place; nil where nothing is stored.
  func cell(row: Int, column: Int) -> Int? {
    rows(in: row...row).first.flatMap { cells(ofRow: $0, in: column...column).first }
  }

  /// The first index for which `holds` is true, as it is for all behind.
  private static func first(in range: Range<Int>, where holds: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
