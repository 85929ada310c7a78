import Workbooks

/// A sheet that is a list: a row of titles, and records under it.
struct ListSheet {
  /// The name on the tab.
  var name: String
  /// The records, in order.
  var records: [Record] = []

  /// Finds the titles, wherever they stand, and takes the rows under them that hold something.
  init(_ grid: SheetGrid, titles: [String], mistakes: inout Mistakes) {
    name = grid.name
    var best: (row: Int, columns: [String: Int]) = (0, [:])
    for row in grid.rows.prefix(50) {
      var columns: [String: Int] = [:]
      for column in grid.columns(ofRow: row) {
        let text = NormalizedText(grid.text(row, column))
        guard let title = titles.first(where: { NormalizedText($0) == text }),
          columns[title] == nil
        else { continue }
        columns[title] = column
      }
      if columns.count > best.columns.count { best = (row, columns) }
    }
    guard !best.columns.isEmpty else {
      mistakes.add(
        name, nil, "找不到表头", expected: "应有一行列名:\(titles.joined(separator: "、"))")
      return
    }
    let missing = titles.filter { best.columns[$0] == nil }
    for title in missing {
      mistakes.add(
        name, CellReference(row: best.row, column: 1), "缺少列“\(title)”",
        expected: "第 \(best.row) 行应有列名:\(titles.joined(separator: "、"))")
    }
    guard missing.isEmpty else { return }
    for row in grid.rows where row > best.row {
      var fields: [String: Field] = [:]
      for (title, column) in best.columns {
        fields[title] = Field(
          title: title, text: grid.text(row, column), value: grid[row, column]?.value,
          place: Place(sheet: name, cell: CellReference(row: row, column: column)))
      }
      guard fields.values.contains(where: { !$0.text.isEmpty }) else { continue }
      records.append(Record(fields: fields))
    }
  }
}

/// A row of a list.
struct Record {
  /// The fields by title: one for each title the list was read with.
  fileprivate var fields: [String: Field]

  /// The field under a title.
  subscript(title: String) -> Field {
    fields[title]
      ?? Field(
        title: title, text: "", value: nil,
        place: Place(sheet: "", cell: CellReference(row: 1, column: 1)))
  }
}

/// A cell of a list.
struct Field {
  /// The title of its column.
  var title: String
  /// What it says; empty is blank.
  var text: String
  /// What the cell holds; nil is blank.
  var value: CellValue?
  /// Where it stands.
  var place: Place
}
