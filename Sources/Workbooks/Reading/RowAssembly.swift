/// Puts the cells of one row after another together: finds their places, understands their values.
///
/// Cells outside the grid are left out, and so are those that hold nothing. Where a place comes
/// twice, the last one counts.
struct RowAssembly {
  private let decoder: CellDecoder
  private let part: String
  private let limits: Limits
  private var formulas = SharedFormulas()
  private var count = 0
  private var number = 0
  private var isNumberSaid = false
  private var isHidden = false
  private var column = 0
  private var cells: [Cell] = []
  private var isSorted = true

  /// Nothing yet of a sheet's part.
  init(_ decoder: CellDecoder, part: String, limits: Limits) {
    (self.decoder, self.part, self.limits) = (decoder, part, limits)
  }

  /// Starts a row; without a number of its own it is the one behind the last.
  mutating func begin(number name: String?, isHidden: Bool) {
    let said = name.flatMap { Int($0) }
    isNumberSaid = said != nil
    number = said ?? (number < Int.max ? number + 1 : number)
    self.isHidden = isHidden
    column = 0
    cells.removeAll(keepingCapacity: true)
    isSorted = true
  }

  /// Adds a cell; without a place of its own it is the one behind the last.
  mutating func add(_ raw: RawCell) throws(WorkbookError) {
    if let place = raw.place.flatMap({ CellReference($0) }) {
      if !isNumberSaid, cells.isEmpty { number = place.row }
      column = place.column
    } else {
      column += 1
    }
    try add(raw, value: decoder.value(of: raw))
  }

  private mutating func add(_ raw: RawCell, value: CellDecoder.Decoded) throws(WorkbookError) {
    guard (1...CellReference.lastRow).contains(number), column <= CellReference.lastColumn else {
      return
    }
    let reference = CellReference(row: number, column: column)
    let formula = raw.formula.flatMap { formulas.formula(of: $0, at: reference) }
    guard value.value != nil || formula != nil else { return }
    count += 1
    guard count <= limits.cells else { throw .limit(.cells, part: part, limit: limits.cells) }
    if let last = cells.last, last.reference.column >= column { isSorted = false }
    cells.append(
      Cell(reference, value: value.value, formula: formula, style: raw.style, stored: value.stored))
    if cells.count > 2 * CellReference.lastColumn { sort() }
  }

  private mutating func sort() {
    guard !isSorted else { return }
    var byColumn: [Int: Cell] = [:]
    for cell in cells { byColumn[cell.reference.column] = cell }
    cells = byColumn.values.sorted { $0.reference < $1.reference }
    isSorted = true
  }

  /// The row as it is now; nil when it neither holds a cell nor is hidden.
  mutating func row() -> Row? {
    sort()
    guard (1...CellReference.lastRow).contains(number), isHidden || !cells.isEmpty else {
      return nil
    }
    return Row(number: number, cells: cells, isHidden: isHidden)
  }
}
