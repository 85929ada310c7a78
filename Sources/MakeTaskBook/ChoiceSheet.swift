import Workbooks

/// 选项 as a sheet: each column a list, its name on top.
enum ChoiceSheet {
  /// The sheet and its rows.
  static func draft(_ source: TaskBookSource) throws(SourceError) -> (SheetDraft, [RowDraft]) {
    let rows = try source.rows(of: "choices.csv")
    var sheet = SheetDraft(name: "选项")
    sheet.columns = (rows.first ?? []).indices.map { column in
      let widest = rows.map { DisplayWidth.of($0.indices.contains(column) ? $0[column] : "") }.max()
      return ColumnWidth(column + 1...column + 1, width: Double(max(12, (widest ?? 0) + 3)))
    }
    sheet.firstScrollingCell = CellReference(row: 2, column: 1)
    sheet.print.titleRows = 1...1
    sheet.comments = [
      Comment(
        CellReference(row: 1, column: 1), author: "任务书",
        text: "一列是一个下拉列表,列名在第一行,“台账”表按列名引用。增加选项写在列的末尾。")
    ]
    let drafts = rows.enumerated().map { index, fields in
      var row = RowDraft(index + 1, height: index == 0 ? 22 : nil)
      row.cells = fields.enumerated().compactMap { column, text in
        text.isEmpty
          ? nil
          : CellDraft(
            column + 1, .text(text), style: index == 0 ? Look.listTitle : Look.listText)
      }
      return row
    }
    return (sheet, drafts)
  }
}
