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

  /// The identity; the sheet with the figures, where it is known, is where its labels are looked for.
  func identity(on sheet: FormTable?) -> Identity {
    let unitEntry = labelled(.unit, on: sheet)
    let periodEntry = labelled(.period, on: sheet)
    return Identity(
      unitEntry: unitEntry, unit: unitEntry?.string.flatMap { taskBook.unit(named: $0) },
      issuedTo: unseen(.unit), periodEntry: periodEntry,
      period: periodEntry.flatMap { PeriodText.read($0.value) },
      issuedFor: unseen(.period).flatMap(PeriodText.read),
      issue: unseen(.issue) ?? labelled(.issue, on: sheet)?.string)
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
    guard let title = grid.cells.first(where: { $0.value.text == FormMarks.title })?.key else {
      return nil
    }
    let row = (title.row + 1...title.row + 8).first { grid.text($0, title.column) == mark.label }
    let text = row.map { grid.text($0, title.column + 1) }
    return text == "" ? nil : text
  }

  /// The cell behind the label, above the headers of the sheet with the figures.
  private func labelled(_ mark: Mark, on sheet: FormTable?) -> Entry? {
    guard let sheet else { return nil }
    let wanted = NormalizedText(mark.label)
    for row in sheet.grid.rows where row < sheet.headerRow {
      let columns = sheet.grid.columns(ofRow: row)
      for (position, column) in columns.enumerated() {
        guard bare(sheet.grid.text(row, column)) == wanted else { continue }
        // The label may be merged over cells; the value stands in the next cell of its own.
        let labelCell = sheet.grid.anchor(CellReference(row: row, column: column))
        let next = columns[position...].first {
          sheet.grid.anchor(CellReference(row: row, column: $0)) != labelCell
        }
        let cell = CellReference(row: row, column: next ?? column + 1)
        let text = NormalizedText(sheet.grid.text(cell.row, cell.column))
        let isLabel = Mark.allCases.contains { NormalizedText($0.label) == text }
        return isLabel
          ? Entry(
            place: Place(
              sheet: sheet.grid.info.name, cell: CellReference(row: row, column: column + 1)),
            header: mark.label, value: nil, text: "", reading: .blank)
          : sheet.grid.entry(cell, header: mark.label, as: .text)
      }
    }
    return nil
  }

  /// A label without the colon that may stand behind it.
  private func bare(_ text: String) -> NormalizedText {
    NormalizedText(text.replacing(":", with: "").replacing(":", with: ""))
  }
}
