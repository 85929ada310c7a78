import TaskBooks
import Workbooks

/// Tells whose form it is, for when and of which issue, by its marks.
struct IdentityReader {
  /// The names of the marks in document properties, defined names and the sheet of lists.
  enum Mark: String, CaseIterable {
    case unit
    case period
    case issue
    case table

    /// The name of the document property, and the label in the sheet of lists.
    var property: String { "zhaoshang.\(rawValue)" }
    /// The defined name.
    var definedName: String { "_zhaoshang_\(rawValue)" }
    /// The word that stands before it on the form; nil where it does not stand there.
    var label: String? {
      switch self {
      case .unit: "责任单位"
      case .period: "报告期"
      case .issue: "版次"
      case .table: nil
      }
    }
  }

  let taskBook: TaskBook
  let properties: DocumentProperties
  let definedNames: [DefinedName]
  let grids: [SheetGrid]

  /// The identity; the sheet with the figures, where it is known, is where its labels are looked for.
  func identity(on sheet: FiguresSheet?) -> Identity {
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
    for grid in grids {
      for (cell, content) in grid.cells where content.text == mark.property {
        let text = grid.text(cell.row, cell.column + 1)
        if !text.isEmpty { return text }
      }
    }
    return nil
  }

  /// The cell behind the label, above the headers of the sheet with the figures.
  private func labelled(_ mark: Mark, on sheet: FiguresSheet?) -> Entry? {
    guard let label = mark.label, let sheet else { return nil }
    let wanted = NormalizedText(label)
    for row in sheet.grid.rows where row < sheet.headerRow {
      let columns = sheet.grid.columns(ofRow: row)
      for (position, column) in columns.enumerated() {
        let text = sheet.grid.text(row, column)
        guard NormalizedText(text.replacing(":", with: "").replacing(":", with: "")) == wanted
        else { continue }
        // The label may be merged over cells; the value stands in the next cell of its own.
        let labelCell = sheet.grid.anchor(CellReference(row: row, column: column))
        let next = columns[position...].first {
          sheet.grid.anchor(CellReference(row: row, column: $0)) != labelCell
        }
        let cell = CellReference(row: row, column: next ?? column + 1)
        let isLabel = Mark.allCases.contains {
          $0.label.map(NormalizedText.init)
            == NormalizedText(sheet.grid.text(cell.row, cell.column))
        }
        return isLabel
          ? Entry(
            place: Place(
              sheet: sheet.grid.info.name, cell: CellReference(row: row, column: column + 1)),
            header: label, value: nil, text: "", reading: .blank)
          : sheet.grid.entry(cell, header: label, as: .text)
      }
    }
    return nil
  }
}
