import TaskBooks
import Workbooks

extension SheetGrid {
  /// The cell as an entry, blank where it holds nothing.
  ///
  /// Merged cells are read from their first one alone: a figure counts once.
  func entry(_ row: Int, _ column: Int, header: String, as kind: EntryKind) -> Entry {
    let cell = self[row, column]
    var entry = Entry(
      place: place(row, column), header: header, value: cell?.value, formula: cell?.formula,
      text: cell?.text ?? "",
      reading: EntryReader.read(
        cell.flatMap { Self.value(of: $0, as: kind) }, isPercent: cell?.isPercent ?? false,
        is1904: is1904, as: kind))
    entry.evaluation = cell?.evaluation
    return entry
  }

  /// The value; of a code that was typed as a number, all the digits that were stored.
  private static func value(of cell: Cell, as kind: EntryKind) -> CellValue? {
    guard case .number = cell.value, kind == .creditCode || kind == .text,
      !cell.stored.isEmpty, cell.stored.utf8.allSatisfy({ (48...57).contains($0) })
    else { return cell.value }
    return .text(cell.stored)
  }
}

extension Entry {
  /// Whether anything was typed: a value that shows, or a formula whose result was not stored.
  var isTyped: Bool { !isBlank || formula != nil && value == nil }
}
