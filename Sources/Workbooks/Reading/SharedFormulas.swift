/// Formulas that stand once for many cells (ECMA-376, 18.3.1.40).
struct SharedFormulas {
  private var masters: [Int: (cell: CellReference, text: String)] = [:]
  private let part: String
  private let limits: Limits

  /// None yet of a sheet's part.
  init(part: String, limits: Limits) { (self.part, self.limits) = (part, limits) }

  /// The formula of a cell; nil when its tag is empty.
  ///
  /// A cell whose formula stands nowhere before it gets an empty one: it has a formula all the same.
  mutating func formula(of raw: RawCell.Formula, at cell: CellReference) throws(WorkbookError)
    -> String?
  {
    let text = Self.plain(raw.text)
    switch raw.kind {
    case .plain, .spread: return text.isEmpty ? nil : text
    case .shared(let number):
      if !text.isEmpty {
        masters[number] = (cell, text)
        return text
      }
      guard let master = masters[number] else { return "" }
      // One long formula in many cells is more than the part that holds it.
      guard master.text.utf8.count <= limits.sharedFormulaLength else {
        throw .limit(.sharedFormulaLength, part: part, limit: limits.sharedFormulaLength)
      }
      return FormulaShift(
        rows: cell.row - master.cell.row, columns: cell.column - master.cell.column
      ).applied(to: master.text)
    }
  }

  private static func plain(_ text: String) -> String {
    text.hasPrefix("=") ? String(text.dropFirst()) : text
  }
}
