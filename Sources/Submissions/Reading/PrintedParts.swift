import TaskBooks
import Workbooks

/// Holds the printed parts of a form against the task book (S109).
struct PrintedParts {
  let sheet: FormTable
  let unit: Unit
  let taskBook: TaskBook

  /// The parts that are not as printed, in the order of their cells.
  func altered() -> [AlteredPart] {
    (headers() + unitName() + targets() + notes()).sorted { $0.place.cell < $1.place.cell }
  }

  private var grid: SheetGrid { sheet.grid }

  private func place(_ cell: CellReference) -> Place {
    Place(sheet: grid.info.name, cell: grid.anchor(cell))
  }

  private func headers() -> [AlteredPart] {
    sheet.match.altered.map { header, found in
      AlteredPart(
        kind: .header, subject: header,
        place: place(CellReference(row: sheet.headerRow, column: found.column)),
        found: found.text, expected: header)
    }
  }

  private func unitName() -> [AlteredPart] {
    guard let cell = sheet.cell(FormTable.Word.unit, in: FormTable.Word.target) else {
      return []
    }
    let found = grid.text(cell.row, cell.column)
    guard NormalizedText(found) != NormalizedText(unit.name) else { return [] }
    return [
      AlteredPart(
        kind: .unitName, subject: FormTable.Word.unit, place: place(cell), found: found,
        expected: unit.name)
    ]
  }

  private func targets() -> [AlteredPart] {
    sheet.table.columns.compactMap { column in
      guard let cell = sheet.cell(column.header, in: FormTable.Word.target),
        let indicator = taskBook.indicator(column.indicator, inTable: unit.table)
      else { return nil }
      let found = grid.text(cell.row, cell.column)
      let expected: String
      if let printed = column.printedText {
        guard NormalizedText(found) != NormalizedText(printed) else { return nil }
        expected = printed
      } else if let target = taskBook.target(of: unit, column.indicator) {
        let reading = grid.entry(cell, header: column.header, as: .figure(indicator.measure))
          .reading
        guard !Self.says(reading, target) else { return nil }
        expected = indicator.text(target)
      } else {
        return nil
      }
      return AlteredPart(
        kind: .target, subject: column.header, place: place(cell), found: found,
        expected: expected)
    }
  }

  private static func says(_ reading: Reading, _ target: Target) -> Bool {
    switch (reading, target) {
    case (.number(let number, _), .figure(let figure)): number == figure
    case (.notAssessed, .notAssessed): true
    default: false
    }
  }

  private func notes() -> [AlteredPart] {
    let below = grid.cells.filter { $0.key.row > sheet.headerRow }
    let standing = Set(below.values.map { NormalizedText($0.text) })
    return sheet.table.notes.compactMap { note in
      guard !standing.contains(NormalizedText(note)) else { return nil }
      let nearest = NormalizedText.nearest(to: note, among: below.values.map(\.text).sorted())
      let cell = below.keys.sorted().first { below[$0]?.text == nearest && nearest != nil }
      let last = sheet.lines.values.max() ?? sheet.headerRow
      return AlteredPart(
        kind: .note, subject: String(note.prefix(12)),
        place: place(cell ?? CellReference(row: last + 1, column: 1)), found: nearest ?? "",
        expected: note)
    }
  }
}
