/// What formulas of a workbook can refer to, as far as it was asked for.
struct FormulaBook: Sendable {
  /// The sheets in the order of the tabs.
  let sheets: [SheetInfo]
  /// Whether days are counted from 1904.
  let is1904: Bool
  /// The cells of the sheets; nil where nobody has asked for them.
  var cells: [SheetCells?]
  /// The tables of all sheets by their names in small letters; nil before someone asks.
  var tables: [String: TableDefinition]?
  private var indices: [String: Int] = [:]
  private var names: [NameKey: String] = [:]

  /// A name in small letters, in one sheet or in all.
  private struct NameKey: Hashable {
    var name: String
    var sheet: Int?
  }

  /// Nothing yet of a workbook but its sheets and names.
  init(_ workbook: borrowing Workbook) {
    sheets = workbook.sheets
    is1904 = workbook.is1904
    cells = Array(repeating: nil, count: sheets.count)
    for (index, sheet) in sheets.enumerated() where indices[sheet.name.lowercased()] == nil {
      indices[sheet.name.lowercased()] = index
    }
    for name in workbook.definedNames {
      let sheet = name.sheet.flatMap { indices[$0.lowercased()] }
      names[NameKey(name: name.name.lowercased(), sheet: sheet)] = name.formula
    }
  }

  /// The index of the sheet of that name, in any case of letters.
  func sheet(named name: String) -> Int? { indices[name.lowercased()] }

  /// The formula of a name, that of the sheet before that of the workbook.
  func formula(named name: String, on sheet: Int) -> String? {
    let name = name.lowercased()
    return names[NameKey(name: name, sheet: sheet)] ?? names[NameKey(name: name, sheet: nil)]
  }

  /// The sheets of a span; nil when one of its ends is none of the workbook.
  func sheets(_ span: SheetSpan) -> ClosedRange<Int>? {
    guard let first = sheet(named: span.first) else { return nil }
    guard let name = span.last else { return first...first }
    return sheet(named: name).map { min(first, $0)...max(first, $0) }
  }

  /// The address of a cell.
  func address(sheet: Int, _ cell: CellReference) -> CellAddress {
    CellAddress(sheet: sheets[sheet].name, cell: cell)
  }

  /// A formula; nil when there is none of that key.
  subscript(key: FormulaKey) -> FormulaCell? {
    guard let sheet = cells[key.sheet], sheet.formulas.indices.contains(key.index) else {
      return nil
    }
    return sheet.formulas[key.index]
  }

  /// Sets how far the evaluation of a formula has come.
  mutating func set(_ state: FormulaCell.State, of key: FormulaKey) {
    cells[key.sheet]?.formulas[key.index].state = state
  }
}
