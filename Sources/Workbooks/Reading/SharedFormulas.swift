/// Formulas that stand once for many cells (ECMA-376, 18.3.1.40).
struct SharedFormulas {
  private var masters: [Int: (cell: CellReference, text: String)] = [:]

  /// The formula of a cell; nil when its tag is empty.
  ///
  /// A cell whose formula stands nowhere before it gets an empty one: it has a formula all the same.
  mutating func formula(of raw: RawCell.Formula, at cell: CellReference) -> String? {
    let text = Self.plain(raw.text)
    switch raw.kind {
    case .plain, .spread: return text.isEmpty ? nil : text
    case .shared(let number):
      if !text.isEmpty {
        masters[number] = (cell, text)
        return text
      }
      guard let master = masters[number] else { return "" }
      return FormulaShift(
        rows: cell.row - master.cell.row, columns: cell.column - master.cell.column
      ).applied(to: master.text)
    }
  }

  private static func plain(_ text: String) -> String {
    text.hasPrefix("=") ? String(text.dropFirst()) : text
  }
}
