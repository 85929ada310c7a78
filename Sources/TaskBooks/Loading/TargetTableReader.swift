import FoundationEssentials
import Workbooks

/// Reads one breakdown table from its sheet: everything is found by the headers.
struct TargetTableReader {
  /// A column that was found, with its number.
  struct Column {
    var number: Int
    var header: TargetColumn
    var indicator: Indicator
  }

  /// The sheet.
  let grid: SheetGrid
  /// The table's number.
  let number: Int
  /// The table's short name.
  let name: String
  /// The task book as far as it is read: title, indicators, units.
  let book: TaskBook
  /// What is wrong so far.
  var mistakes = Mistakes()

  init(grid: SheetGrid, number: Int, name: String, book: TaskBook) {
    (self.grid, self.number, self.name, self.book) = (grid, number, name, book)
  }

  /// The table; nil where its headers are not found.
  mutating func read() -> TargetTable? {
    guard let header = findHeader() else {
      mistakes.add(grid.name, nil, "找不到表头", expected: "应有一行写着“序号”和“责任单位”")
      return nil
    }
    let heading = readHeading(above: header.row)
    let hasLowerRow = isLowerHeader(header.row + 1, header)
    var columns = readColumns(header, hasLowerRow: hasLowerRow)
    let body = splitBody(header, below: header.row + (hasLowerRow ? 1 : 0), columns)
    takePrintedTexts(&columns, rows: body.units)
    let rows = body.units.map { readRow($0, header, columns) }
    checkUnits(rows, body.units, header)
    let last = body.total ?? body.units.last ?? header.row
    if body.total == nil {
      mistakes.add(
        grid.name, CellReference(row: last + 1, column: header.unit), "没有合计行",
        expected: "最后一个单位下面应有合计行,序号空着")
    }
    return TargetTable(
      number: number, heading: heading, name: name, columns: columns.map(\.header), rows: rows,
      total: body.total.map { readTotal($0, header, columns) }
        ?? TargetRow(number: nil, label: "", targets: [:]),
      notes: readNotes(below: last))
  }

  /// The row of the headers, with the columns of 序号 and 责任单位.
  typealias Header = (row: Int, number: Int, unit: Int)

  private func findHeader() -> Header? {
    for row in grid.rows {
      let columns = grid.columns(ofRow: row)
      let texts = columns.map { NormalizedText(grid.text(row, $0)).description }
      if let number = texts.firstIndex(of: "序号"), let unit = texts.firstIndex(of: "责任单位") {
        return (row, columns[number], columns[unit])
      }
    }
    return nil
  }

  private mutating func readHeading(above row: Int) -> String {
    let lines = grid.rows.filter { $0 < row }.compactMap { row in
      grid.columns(ofRow: row).first.map { CellReference(row: row, column: $0) }
    }
    guard let title = lines.first, let heading = lines.last, lines.count > 1 else {
      mistakes.add(grid.name, lines.first, "表头上面少了标题或表名", expected: "应先有标题一行,再有表名一行")
      return ""
    }
    let text = grid.text(title.row, title.column)
    if !book.title.isEmpty, NormalizedText(text) != NormalizedText(book.title) {
      mistakes.add(grid.name, title, "标题为“\(text)”", expected: "应与“基本信息”的标题一致:\(book.title)")
    }
    return grid.text(heading.row, heading.column)
  }

  /// Whether the row is the second one of two-level headers: texts, but no 序号 and no 责任单位.
  private func isLowerHeader(_ row: Int, _ header: Header) -> Bool {
    let columns = grid.columns(ofRow: row)
    return !columns.isEmpty && !columns.contains(header.number) && !columns.contains(header.unit)
      && columns.allSatisfy { column in
        if case .text(let text) = grid[row, column]?.value { text != "-" } else { false }
      }
  }

  private mutating func readColumns(_ header: Header, hasLowerRow: Bool) -> [Column] {
    let expected = book.indicators(forTable: number)
    var columns: [Column] = []
    var upper = ""
    for column in max(header.number, header.unit) + 1..<max(grid.lastColumn, header.unit) + 2 {
      let own = Self.oneLine(grid.text(header.row, column))
      let lower = hasLowerRow ? Self.oneLine(grid.text(header.row + 1, column)) : ""
      if !own.isEmpty || lower.isEmpty { upper = own }
      guard !upper.isEmpty else { continue }
      var found = TargetColumn(
        indicator: "", upper: upper, lower: lower.isEmpty ? nil : lower, printedText: nil)
      let cell = CellReference(row: header.row, column: column)
      let wanted = NormalizedText(found.header)
      guard let indicator = expected.first(where: { NormalizedText($0.header) == wanted }) else {
        let near = mistakes.nearest(to: found.header, among: expected.map(\.header))
        mistakes.add(
          grid.name, cell, "表头“\(found.header)”不在“指标”表里",
          expected: near.map { "是不是“\($0)”" } ?? "“指标”表里应有表 \(number) 的这个表头")
        continue
      }
      if columns.contains(where: { $0.indicator.id == indicator.id }) {
        mistakes.add(grid.name, cell, "表头“\(found.header)”出现两次", expected: "每个指标只占一列")
        continue
      }
      found.indicator = indicator.id
      columns.append(Column(number: column, header: found, indicator: indicator))
    }
    for indicator in expected where !columns.contains(where: { $0.indicator.id == indicator.id }) {
      mistakes.add(
        grid.name, CellReference(row: header.row, column: header.unit),
        "缺少表头“\(indicator.header)”", expected: "“指标”表里表 \(number) 的每个指标都应有一列")
    }
    return columns
  }

  /// The rows of units and the total row: what follows without a figure are notes.
  private mutating func splitBody(
    _ header: Header, below last: Int, _ columns: [Column]
  ) -> (units: [Int], total: Int?) {
    var units: [Int] = []
    var total: Int?
    for row in grid.rows where row > last {
      let isNumbered = Int(grid.text(row, header.number)) != nil
      guard isNumbered || columns.contains(where: { grid[row, $0.number] != nil }) else { continue }
      let cell = CellReference(row: row, column: header.number)
      if total != nil {
        mistakes.add(grid.name, cell, "合计行下面还有数据", expected: "合计行应是最后一行数据")
      } else if isNumbered {
        units.append(row)
      } else if book.units.contains(where: { $0.name == grid.text(row, header.unit) }) {
        mistakes.add(grid.name, cell, "序号空白或不是整数", expected: "应为 \(units.count + 1)")
        units.append(row)
      } else {
        total = row
      }
    }
    return (units, total)
  }

  /// A header without the line breaks that fit it into its cell.
  static func oneLine(_ text: String) -> String {
    String(text.filter { !$0.isNewline })
  }

  private func readNotes(below row: Int) -> [String] {
    grid.rows.filter { $0 > row }.flatMap { row in
      grid.columns(ofRow: row).prefix(1).flatMap { column in
        grid.text(row, column).split(whereSeparator: \.isNewline).map { ParameterText.trimmed($0) }
      }
    }
  }
}
