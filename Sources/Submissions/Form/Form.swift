public import TaskBooks
public import Workbooks

/// The form (填报表) of one unit for one period.
public enum Form {
  /// Writes the blank form of a unit for a period.
  ///
  /// The same task book gives the same bytes. Throws where the file cannot be written, or the task
  /// book has no table for the unit.
  public static func issue(
    to path: String, unit: Unit, period: Period, taskBook: TaskBook
  ) throws(WorkbookError) {
    let layout = FormLayout(for: unit, in: taskBook)
    guard let table = layout.table else {
      throw .cannotWrite(
        sheet: FormLayout.figuresSheet, cell: nil,
        reason: "任务书里没有“\(unit.name)”所在的表\(unit.table)")
    }
    let marks = FormMarks(unit: unit, period: period, taskBook: taskBook)
    let choices = ChoicesSheet(taskBook: taskBook, marks: marks)
    let figures = FiguresSheet(layout: layout, table: table, period: period, taskBook: taskBook)
    let notes = NotesSheet(layout: layout, period: period, taskBook: taskBook)

    var properties = DocumentProperties()
    properties.title = "\(taskBook.title) \(unit.name) \(period.chinese)填报表"
    properties.subject = taskBook.document
    properties.custom = marks.properties
    var writer = try WorkbookWriter(path: path, properties: properties)
    try writer.add(figures.draft, rows: figures.rows)
    for definition in layout.ledgers {
      let sheet = LedgerSheet(
        definition: definition, layout: layout, period: period, choices: choices)
      try writer.add(sheet.draft, rows: sheet.rows)
    }
    try writer.add(notes.draft, rows: notes.rows)
    try writer.add(choices.draft, rows: choices.rows)
    for name in choices.names + marks.names { writer.define(name) }
    try writer.finish()
  }
}
