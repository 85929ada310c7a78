import FoundationEssentials
import TaskBooks
import Workbooks

/// A list of the task book as a sheet: titles on top, a record a row.
struct ListSheetDraft {
  /// A column of a list.
  struct Column {
    /// The title.
    var title: String
    /// The width in characters.
    var width: Double
    /// Whether what is typed stays text, even where it looks like a number or a date.
    var isText = false
    /// What can be typed; nil is anything.
    var rule: DataValidation.Rule?
    /// What the person who edits it is told.
    var prompt: String

    /// A column that holds numbers or texts.
    init(_ title: String, _ width: Double, _ prompt: String, rule: DataValidation.Rule? = nil) {
      (self.title, self.width, self.prompt, self.rule) = (title, width, prompt, rule)
    }

    /// A column whose cells stay text.
    static func text(
      _ title: String, _ width: Double, _ prompt: String, rule: DataValidation.Rule? = nil
    ) -> Self {
      var column = Self(title, width, prompt, rule: rule)
      column.isText = true
      return column
    }
  }

  /// The name on the tab.
  var name: String
  /// The file of the source.
  var file: String
  /// The columns, in order.
  var columns: [Column]

  /// How many empty rows below the records are ready to be filled.
  private static let spare = 100

  /// The sheet and its rows.
  func draft(_ source: TaskBookSource) throws(SourceError) -> (SheetDraft, [RowDraft]) {
    let rows = try source.rows(of: file)
    var sheet = SheetDraft(name: name)
    sheet.columns = columns.enumerated().map { ColumnWidth($0 + 1...$0 + 1, width: $1.width) }
    sheet.firstScrollingCell = CellReference(row: 2, column: 2)
    sheet.print.titleRows = 1...1
    sheet.print.footer = "&C第 &P 页,共 &N 页"
    let last = rows.count + Self.spare
    for (index, column) in columns.enumerated() {
      sheet.validations.append(
        DataValidation(
          [CellRange(rows: 2...last, columns: index + 1...index + 1)], column.rule ?? .any,
          prompt: .init(title: column.title, text: column.prompt),
          error: column.rule.map { _ in .init(title: column.title, text: column.prompt) }))
    }
    var titles = RowDraft(1, height: 22)
    titles.cells = columns.enumerated().map {
      CellDraft($0 + 1, .text($1.title), style: Look.listTitle)
    }
    var drafts = [titles]
    for (index, record) in try source.records(of: file).enumerated() {
      var row = RowDraft(index + 2)
      row.height = columns.map {
        max(19, DisplayWidth.rowHeight(of: record[$0.title] ?? "", columns: Int($0.width) - 1))
      }.max()
      for (position, column) in columns.enumerated() {
        guard let text = record[column.title] else {
          throw .missingColumn(column.title, file: file)
        }
        row.cells.append(Self.cell(text, position + 1, column))
      }
      drafts.append(row)
    }
    return (sheet, drafts)
  }

  private static func cell(_ text: String, _ position: Int, _ column: Column) -> CellDraft {
    if !column.isText, let number = ParameterText.decimal(text),
      let value = Double(number.description)
    {
      return CellDraft(position, .number(value), style: Look.listNumber)
    }
    let style = column.isText ? Look.listText : Look.listText.with { $0.numberFormat = "General" }
    return CellDraft(position, text.isEmpty ? nil : .text(text), style: style)
  }
}
