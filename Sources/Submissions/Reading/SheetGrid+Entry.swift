import TaskBooks
import Workbooks

extension SheetGrid {
  /// The cell as an entry, blank where it holds nothing.
  ///
  /// Merged cells are read from their first one alone: a figure counts once.
  func entry(_ row: Int, _ column: Int, header: String, as kind: EntryKind) -> Entry {
    let cell = self[row, column]
    return Entry(cell, at: place(row, column), header: header, as: kind, looks)
  }
}

extension Entry {
  /// A cell as an entry, blank where there is none.
  init(
    _ cell: HeldCell?, at place: Place, header: String, as kind: EntryKind, _ looks: CellLooks
  ) {
    guard let cell else {
      self.init(place: place, header: header, value: nil, text: "", reading: .blank)
      return
    }
    self.init(
      place: place, header: header, value: looks.value(of: cell), formula: cell.formula,
      text: looks.text(of: cell), reading: looks.reading(of: cell, as: kind))
    evaluation = cell.evaluation
  }

  /// Whether anything was typed: a value that shows, or a formula whose result was not stored.
  var isTyped: Bool { !isBlank || formula != nil && value == nil }
}
