extension CellRange {
  /// A rectangle by its name in A1 style, of whole columns (`B:D`) or rows (`2:9`) too.
  init?(reference: some StringProtocol) {
    if let range = CellRange(reference) {
      self = range
      return
    }
    let ends = reference.split(separator: ":", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return nil }
    if let first = CellReference(ends[0] + "1"), let last = CellReference(ends[1] + "1"),
      first.row == 1, last.row == 1
    {
      self.init(first, CellReference(row: CellReference.lastRow, column: last.column))
    } else if let first = CellReference("A" + ends[0]), let last = CellReference("A" + ends[1]),
      first.column == 1, last.column == 1
    {
      self.init(first, CellReference(row: last.row, column: CellReference.lastColumn))
    } else {
      return nil
    }
  }

  /// The rectangles that a list names (`sqref`, ECMA-376, 18.18.76); what is none is left out.
  static func list(_ text: String) -> [CellRange] {
    text.split { $0 == " " || $0 == "\t" || $0 == "\n" }.compactMap { CellRange(reference: $0) }
  }
}
