import FoundationEssentials
import TaskBooks
import Testing
import Workbooks

@testable import Submissions

/// A filled form as drafts of its sheets, to be taken apart as people do before they send it.
struct ReadingDraft {
  /// A sheet with its rows.
  struct Sheet {
    var draft: SheetDraft
    var rows: [RowDraft]
  }

  /// The sheets, in the order of their tabs.
  var sheets: [Sheet] = []
  /// The hidden names.
  var names: [DefinedName] = []
  /// The properties.
  var properties = DocumentProperties()

  /// The form of a unit, filled with the data.
  init(_ data: FormData, _ unit: Unit, _ taskBook: TaskBook) throws {
    let layout = FormLayout(for: unit, in: taskBook)
    let table = try #require(layout.table)
    let marks = FormMarks(unit: unit, period: data.period, taskBook: taskBook)
    let choices = ChoicesSheet(taskBook: taskBook, marks: marks)
    let figures = FiguresSheet(
      layout: layout, table: table, period: data.period, taskBook: taskBook)
    sheets.append(Sheet(draft: figures.draft, rows: figures.rows))
    for definition in layout.ledgers {
      let ledger = LedgerSheet(
        definition: definition, layout: layout, period: data.period, choices: choices)
      sheets.append(Sheet(draft: ledger.draft, rows: Array(ledger.rows)))
    }
    let notes = NotesSheet(layout: layout, period: data.period, taskBook: taskBook)
    sheets.append(Sheet(draft: notes.draft, rows: notes.rows))
    sheets.append(Sheet(draft: choices.draft, rows: choices.rows))
    names = marks.names
    properties.custom = marks.properties
    // Limits, formats and frozen rows would have to move along and say nothing to a reader.
    for index in sheets.indices {
      sheets[index].draft.validations = []
      sheets[index].draft.conditionalFormats = []
      sheets[index].draft.firstScrollingCell = nil
      sheets[index].draft.print = PrintSetup()
    }
    for (indicator, figure) in data.figures {
      guard let place = layout.figure(indicator),
        let definition = taskBook.indicator(indicator, inTable: unit.table)
      else { continue }
      self[place] = FormValue.cell(figure, definition)
    }
    for definition in layout.ledgers {
      for (index, record) in (data.ledgers[definition.key] ?? []).enumerated() {
        for column in definition.columns(forTable: unit.table) {
          guard let value = record[column.key],
            let place = layout.ledger(definition.key, column: column.key, index: index)
          else { continue }
          self[place] = FormValue.cell(value, column, taskBook)
        }
      }
    }
  }

  /// The position of a sheet by its name.
  func position(_ name: String) throws -> Int {
    try #require(sheets.firstIndex { $0.draft.name == name })
  }

  /// The value of a cell; a row that does not exist yet is added when it is set.
  subscript(place: Place) -> CellValue? {
    get { cell(place)?.value }
    set {
      change(place) {
        $0.value = newValue
        $0.formula = nil
      }
    }
  }

  /// The cell at a place.
  func cell(_ place: Place) -> CellDraft? {
    sheets.first { $0.draft.name == place.sheet }?.rows.first { $0.number == place.cell.row }?
      .cells.first { $0.column == place.cell.column }
  }

  /// Changes the cell at a place.
  mutating func change(_ place: Place, _ change: (inout CellDraft) -> Void) {
    guard let sheet = sheets.firstIndex(where: { $0.draft.name == place.sheet }) else { return }
    var rows = sheets[sheet].rows
    if !rows.contains(where: { $0.number == place.cell.row }) {
      rows.append(RowDraft(place.cell.row))
      rows.sort { $0.number < $1.number }
    }
    guard let row = rows.firstIndex(where: { $0.number == place.cell.row }) else { return }
    if !rows[row].cells.contains(where: { $0.column == place.cell.column }) {
      rows[row].cells.append(CellDraft(place.cell.column, nil))
      rows[row].cells.sort { $0.column < $1.column }
    }
    for cell in rows[row].cells.indices where rows[row].cells[cell].column == place.cell.column {
      change(&rows[row].cells[cell])
    }
    sheets[sheet].rows = rows
  }

  /// Gives every row of a sheet a new number, and every column; nil is taken out.
  mutating func rearrange(
    _ name: String, row: (Int) -> Int? = { $0 }, column: (Int) -> Int? = { $0 }
  ) throws {
    let sheet = try position(name)
    sheets[sheet].rows = sheets[sheet].rows.compactMap { old in
      guard let number = row(old.number) else { return nil }
      var new = old
      new.number = number
      new.cells = old.cells.compactMap { cell in
        guard let number = column(cell.column) else { return nil }
        var moved = cell
        moved.column = number
        // Its references would have to move along.
        moved.formula = nil
        return moved
      }.sorted { $0.column < $1.column }
      return new
    }.sorted { $0.number < $1.number }
    sheets[sheet].draft.columns = []
    sheets[sheet].draft.merges = sheets[sheet].draft.merges.compactMap { merge in
      let rows = (merge.first.row...merge.last.row).compactMap(row)
      let columns = (merge.first.column...merge.last.column).compactMap(column)
      guard let top = rows.min(), let bottom = rows.max(), let left = columns.min(),
        let right = columns.max(), top < bottom || left < right
      else { return nil }
      return CellRange(rows: top...bottom, columns: left...right)
    }
  }

  /// Puts blank rows before a row, and blank columns before a column.
  mutating func insert(
    _ name: String, rows: Int = 0, above row: Int = 1, columns: Int = 0, leftOf column: Int = 1
  ) throws {
    try rearrange(
      name, row: { $0 >= row ? $0 + rows : $0 }, column: { $0 >= column ? $0 + columns : $0 })
  }

  /// Lets the cells of two columns change places, from a row on.
  mutating func swapCells(_ name: String, _ left: Int, _ right: Int, from row: Int) throws {
    let sheet = try position(name)
    sheets[sheet].rows = sheets[sheet].rows.map { old in
      guard old.number >= row else { return old }
      var new = old
      new.cells = old.cells.map { cell in
        var moved = cell
        if cell.column == left { moved.column = right }
        if cell.column == right { moved.column = left }
        moved.formula = nil
        return moved
      }.sorted { $0.column < $1.column }
      return new
    }
  }

  /// Writes the workbook into a folder of its own, lets the body have its path, takes it away.
  func written<Result>(_ body: (String) throws -> Result) throws -> Result {
    try Self.inFolder { folder in
      let path = folder + "/form.xlsx"
      var writer = try WorkbookWriter(path: path, properties: properties)
      for sheet in sheets { try writer.add(sheet.draft, rows: sheet.rows) }
      for name in names { writer.define(name) }
      try writer.finish()
      return try body(path)
    }
  }

  /// A folder that is there for the body only.
  static func inFolder<Result>(_ body: (String) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "reading-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder.path)
  }
}
