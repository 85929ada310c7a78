import TaskBooks
import Workbooks

/// Tells whose form it is, for when and of which issue, by its marks.
struct IdentityReader {
  /// The marks, as ``FormMarks`` puts them into a form.
  enum Mark: String, CaseIterable {
    case unit
    case period
    case issue

    /// The name of the document property.
    var property: String { "zhaoshang.\(rawValue)" }
    /// The defined name.
    var definedName: String { "_zhaoshang_\(rawValue)" }
    /// The word that stands before it on the form and on the sheet of choices.
    var label: String {
      switch self {
      case .unit: "责任单位"
      case .period: "报告期"
      case .issue: "版次"
      }
    }
  }

  let taskBook: TaskBook
  let properties: DocumentProperties
  let definedNames: [DefinedName]
  let grids: [SheetGrid]

  /// The identity; its labels are looked for on the sheet with the figures.
  func identity(on sheet: FormTable) -> Identity {
    let unitEntry = labelled(.unit, on: sheet)
    let periodEntry = labelled(.period, on: sheet)
    return Identity(
      unitEntry: unitEntry, unit: unitEntry?.string.flatMap { taskBook.unit(named: $0) },
      issuedTo: unseen(.unit), periodEntry: periodEntry,
      period: periodEntry.flatMap { PeriodText.read($0.value) },
      issuedFor: unseen(.period).flatMap(PeriodText.read),
      issue: unseen(.issue) ?? labelled(.issue, on: sheet)?.string)
  }

  /// The printed issue where it is not the one that the form was issued under; nil where it is.
  func alteredIssue(on sheet: FormTable) -> AlteredPart? {
    guard let issued = unseen(.issue), let entry = labelled(.issue, on: sheet),
      PrintedText(entry.text) != PrintedText(issued)
    else { return nil }
    return AlteredPart(
      kind: .note, subject: Mark.issue.label, place: entry.place, found: entry.text,
      expected: issued)
  }

  /// A mark that people do not see: the first found that says anything.
  func unseen(_ mark: Mark) -> String? {
    if let text = properties.custom[mark.property], !text.isEmpty { return text }
    let name = definedNames.first { $0.name.lowercased() == mark.definedName }
    if let formula = name?.formula, formula.hasPrefix("\""), formula.hasSuffix("\""),
      formula.count > 2
    {
      return String(formula.dropFirst().dropLast()).replacing("\"\"", with: "\"")
    }
    return grids.lazy.compactMap { listed(mark, on: $0) }.first
  }

  /// The mark below the title 标识 of the sheet of choices.
  private func listed(_ mark: Mark, on grid: SheetGrid) -> String? {
    for row in grid.rows.prefix(50) {
      for cell in row.cells.prefix(300) where grid.text(cell) == FormMarks.title {
        let label = (row.number + 1...row.number + 8).first {
          grid.text($0, cell.column) == mark.label
        }
        let text = label.map { grid.text($0, cell.column + 1) } ?? ""
        if !text.isEmpty { return text }
      }
    }
    return nil
  }

  /// The cell behind the label, above the headers of the sheet with the figures.
  private func labelled(_ mark: Mark, on sheet: FormTable) -> Entry? {
    let grid = sheet.grid
    let wanted = NormalizedText(mark.label)
    for row in grid.rows where row.number < sheet.zone.rows.lowerBound {
      for (position, cell) in row.cells.enumerated() where bare(grid.text(cell)) == wanted {
        let next = row.cells[(position + 1)...].first { !PrintedText(grid.text($0)).text.isEmpty }
        let isLabel = Mark.allCases.contains {
          bare(next.map(grid.text) ?? "") == NormalizedText($0.label)
        }
        if let next, !isLabel {
          return grid.entry(row.number, next.column, header: mark.label, as: .text)
        }
        // The label may be merged over cells; the value stands in the next cell of its own.
        let reference = CellReference(row: row.number, column: cell.column)
        let last = grid.merges.first { $0.contains(reference) }?.last ?? reference
        return grid.entry(
          row.number, min(last.column + 1, CellReference.lastColumn), header: mark.label, as: .text)
      }
    }
    return nil
  }

  /// A label without the colon that may stand behind it.
  private func bare(_ text: String) -> NormalizedText {
    NormalizedText(text.filter { $0 != ":" && $0 != "：" })
  }
}
