import TaskBooks
import Workbooks

/// Holds the printed parts of a form against the task book (S109).
///
/// Headers, names and notes are compared word for word, white space aside; targets as figures.
struct PrintedParts {
  let sheet: FormTable
  let unit: Unit
  let taskBook: TaskBook

  /// The parts that are not as printed, in the order of their cells.
  func altered() -> [AlteredPart] {
    (headers() + lines() + unitName() + targets() + notes()).sorted {
      ($0.place.cell, $0.subject) < ($1.place.cell, $1.subject)
    }
  }

  private var grid: SheetGrid { sheet.grid }

  // MARK: - Headers

  private func headers() -> [AlteredPart] {
    var altered: [AlteredPart] = []
    let printed =
      ["序号", FormTable.unitHeader, "项目"].map { [$0] }
      + sheet.table.columns.map { [$0.upper] + ($0.lower.map { [$0] } ?? []) }
    for levels in printed {
      let header = levels.joined(separator: "/")
      guard let number = sheet.match.columns[header], let column = sheet.zone.column(number) else {
        continue
      }
      for part in differing(column, from: levels) {
        // A header that is merged over several columns is told once.
        guard !altered.contains(where: { $0.place.cell == part.place.cell }) else { continue }
        altered.append(part)
      }
    }
    return altered
  }

  /// The levels of a header that are not as printed.
  private func differing(_ column: HeaderZone.Column, from levels: [String]) -> [AlteredPart] {
    var parts = column.parts
    if let carried = column.carried, parts.count + 1 == levels.count {
      parts.insert(carried, at: 0)
    }
    guard parts.count == levels.count else {
      let printed = levels.joined(separator: "/")
      guard let first = parts.first, PrintedText(column.text) != PrintedText(printed) else {
        return []
      }
      return [part(.header, printed, first.cell, found: column.text, expected: printed)]
    }
    return zip(parts, levels).filter { PrintedText($0.text) != PrintedText($1) }
      .map { part(.header, $1, $0.cell, found: $0.text, expected: $1) }
  }

  private func lines() -> [AlteredPart] {
    FormLines.Word.allCases.compactMap { word in
      guard let found = sheet.lines.altered[word], let cell = sheet.lines.cells[word] else {
        return nil
      }
      return part(.header, word.text, cell, found: found, expected: word.text)
    }
  }

  // MARK: - The unit's lines

  private func unitName() -> [AlteredPart] {
    guard let cell = sheet.cell(FormTable.unitHeader, in: .target) else { return [] }
    let anchor = grid.anchor(cell.row, cell.column)
    let found = grid.text(anchor.row, anchor.column)
    guard PrintedText(found) != PrintedText(unit.name) else { return [] }
    return [
      part(.unitName, FormTable.unitHeader, anchor, found: found, expected: unit.name)
    ]
  }

  private func targets() -> [AlteredPart] {
    sheet.table.columns.compactMap { column in
      guard let cell = sheet.cell(column.header, in: .target),
        let indicator = taskBook.indicator(column.indicator, inTable: unit.table)
      else { return nil }
      let entry = grid.entry(
        cell.row, cell.column, header: column.header, as: .figure(indicator.measure))
      let expected: String
      if let printed = column.printedText {
        guard PrintedText(entry.text) != PrintedText(printed) else { return nil }
        expected = printed
      } else if let target = taskBook.target(of: unit, column.indicator) {
        guard !Self.says(entry.reading, target) else { return nil }
        expected = indicator.text(target)
      } else {
        return nil
      }
      return part(.target, column.header, cell, found: entry.text, expected: expected)
    }
  }

  private static func says(_ reading: Reading, _ target: Target) -> Bool {
    switch (reading, target) {
    case (.number(let number, _), .figure(let figure)): number == figure
    case (.notAssessed, .notAssessed): true
    default: false
    }
  }

  // MARK: - Notes

  private func notes() -> [AlteredPart] {
    var below: [(cell: CellReference, text: String)] = []
    for row in grid.rows where row.number > sheet.zone.rows.upperBound {
      for cell in row.cells.prefix(300) {
        let text = grid.text(cell)
        guard text.utf8.count > 6 else { continue }
        below.append((CellReference(row: row.number, column: cell.column), text))
        guard below.count < 500 else { break }
      }
      guard below.count < 500 else { break }
    }
    let standing = Set(below.map { PrintedText($0.text) })
    let printed = Set(sheet.table.notes.map { PrintedText($0) })
    let rest = below.filter { !printed.contains(PrintedText($0.text)) }
    return sheet.table.notes.enumerated().compactMap { index, note in
      guard !standing.contains(PrintedText(note)) else { return nil }
      let nearest = NormalizedText.nearest(to: note, among: rest.map(\.text))
      let found = rest.first { $0.text == nearest }
      let cell = found?.cell ?? CellReference(row: sheet.lines.lastRow + 1 + index, column: 1)
      return part(
        .note, String(note.prefix(12)), cell, found: found?.text ?? "", expected: note)
    }
  }

  private func part(
    _ kind: AlteredPart.Kind, _ subject: String, _ cell: CellReference, found: String,
    expected: String
  ) -> AlteredPart {
    AlteredPart(
      kind: kind, subject: subject, place: grid.place(cell), found: found, expected: expected)
  }
}
