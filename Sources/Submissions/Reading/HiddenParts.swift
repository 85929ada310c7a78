import TaskBooks
import Workbooks

/// What is hidden in a form: with figures in it (S111), or without (S110).
struct HiddenParts {
  let sheet: FormTable
  let figures: [IndicatorID: Entry]
  let ledgers: [LedgerKey: Ledger]

  /// What is hidden and holds figures.
  private(set) var full: [HiddenPart] = []
  /// What is hidden and holds none.
  private(set) var blank: [MovedPart] = []

  /// Looks at the sheets of the form, and at hidden sheets besides.
  init(
    _ grids: [SheetGrid], sheet: FormTable, figures: [IndicatorID: Entry],
    ledgers: [LedgerKey: Ledger]
  ) {
    (self.sheet, self.figures, self.ledgers) = (sheet, figures, ledgers)
    for grid in grids {
      if isOfForm(grid) {
        if hidesAnything(grid) { look(at: grid, filled: filled(on: grid)) }
      } else if grid.info.visibility != .visible, holdsNumbers(grid) {
        addSheet(grid, isFull: grid.info.name != FormLayout.notesSheet)
      }
    }
  }

  /// Whether the sheet is one of the form's.
  private func isOfForm(_ grid: SheetGrid) -> Bool {
    let name = grid.info.name
    return name == sheet.grid.info.name || ledgers.values.contains { $0.sheet == name }
  }

  /// Whether there is anything hidden, so that it counts what was filled.
  private func hidesAnything(_ grid: SheetGrid) -> Bool {
    grid.info.visibility != .visible || !grid.hiddenColumns.isEmpty
      || grid.rows.contains { $0.isHidden && !$0.cells.isEmpty }
  }

  /// The cells of the form that were filled on the sheet.
  private func filled(on grid: SheetGrid) -> Set<CellReference> {
    let name = grid.info.name
    var entries = name == sheet.grid.info.name ? Array(figures.values) : []
    for ledger in ledgers.values where ledger.sheet == name {
      entries += ledger.rows.flatMap(\.entries.values)
    }
    return Set(entries.filter(\.isTyped).map(\.place.cell))
  }

  private mutating func look(at grid: SheetGrid, filled: Set<CellReference>) {
    if grid.info.visibility != .visible {
      addSheet(grid, isFull: !filled.isEmpty)
    }
    let filledRows = Set(filled.map(\.row))
    for run in Self.runs(grid.rows.filter { $0.isHidden && !$0.cells.isEmpty }.map(\.number)) {
      let name = run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound) 至 \(run.upperBound)"
      add(
        "第 \(name) 行", grid.place(run.lowerBound, 1),
        isFull: run.contains { filledRows.contains($0) })
    }
    let used = Set(grid.rows.flatMap { $0.cells.map(\.column) })
    let filledColumns = Set(filled.map(\.column))
    for run in grid.hiddenColumns where run.contains(where: used.contains) {
      let first = CellReference.letters(ofColumn: run.lowerBound)
      let last = CellReference.letters(ofColumn: run.upperBound)
      add(
        "\(run.count == 1 ? first : "\(first) 至 \(last)") 列", grid.place(1, run.lowerBound),
        isFull: run.contains(where: filledColumns.contains))
    }
  }

  private mutating func addSheet(_ grid: SheetGrid, isFull: Bool) {
    let what = isFull ? "整张工作表" : "工作表“\(grid.info.name)”"
    add(what, grid.place(1, 1), isFull: isFull)
  }

  private mutating func add(_ what: String, _ place: Place, isFull: Bool) {
    if isFull {
      full.append(HiddenPart(place: place, what: what))
    } else {
      blank.append(MovedPart(place: place, what: what + "被隐藏"))
    }
  }

  /// Whether the sheet holds numbers of its own; the form's lists and a program's stores are none.
  private func holdsNumbers(_ grid: SheetGrid) -> Bool {
    let name = grid.info.name
    guard name != FormLayout.choicesSheet, !name.hasPrefix("WpsReserved") else { return false }
    return grid.rows.contains { row in
      row.cells.contains { if case .number = grid.looks.value(of: $0) { true } else { false } }
    }
  }

  /// Numbers as runs without gaps.
  private static func runs(_ numbers: [Int]) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for number in numbers.sorted() {
      if let last = runs.last, last.upperBound + 1 >= number {
        runs[runs.count - 1] = last.lowerBound...max(number, last.upperBound)
      } else {
        runs.append(number...number)
      }
    }
    return runs
  }
}
