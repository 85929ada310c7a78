internal import FoundationEssentials
internal import TaskBooks
internal import Workbooks

/// A breakdown table in the official layout with what was reached in place of the targets.
///
/// Amounts are shown to the printed decimals and add up; the exact figures stand on the sheet 来源,
/// to which each cell refers and links.
struct ConsolidatedTable {
  let table: TargetTable
  let consolidation: Consolidation
  let columns: [ConsolidatedColumn]

  /// The columns of 序号 and 责任单位.
  private static let labels = 2
  private static let headerRows = 4...5
  /// The first row of a unit.
  static let firstRow = 6

  init(_ table: TargetTable, in consolidation: Consolidation) {
    self.table = table
    self.consolidation = consolidation
    columns = table.columns.map { ConsolidatedColumn($0, of: table, in: consolidation) }
  }

  var lastColumn: Int { Self.labels + table.columns.count }
  var totalRow: Int { Self.firstRow + table.rows.count }
  var unitRows: ClosedRange<Int> { Self.firstRow...max(Self.firstRow, totalRow - 1) }

  /// Tells the cell that shows a figure; nil where the table has no such row or column.
  static func cells(_ table: TargetTable) -> (Unit, IndicatorID) -> Place? {
    let rows = Dictionary(
      zip(table.rows.map(\.label), firstRow...), uniquingKeysWith: { first, _ in first })
    let columns = Dictionary(
      zip(table.columns.map(\.indicator), (labels + 1)...), uniquingKeysWith: { first, _ in first })
    return { unit, id in
      guard let row = rows[unit.name], let column = columns[id] else { return nil }
      return Place(sheet: table.name, cell: CellReference(row: row, column: column))
    }
  }

  // MARK: - Around the cells

  /// The sheet but for its rows.
  var draft: SheetDraft {
    var sheet = SheetDraft(name: table.name)
    sheet.tabColor = "C00000"
    sheet.columns = [ColumnWidth(1...1, width: 6), ColumnWidth(2...2, width: 28)]
    if lastColumn > Self.labels {
      sheet.columns.append(ColumnWidth(3...lastColumn, width: width))
    }
    sheet.firstScrollingCell = CellReference(row: Self.firstRow, column: 3)
    sheet.showsGridLines = false
    sheet.merges = merges
    sheet.hyperlinks = links
    // As printed in the annex: a page a table.
    if table.rows.count <= 20 { sheet.print.pagesHigh = 1 }
    sheet.print.titleRows = 1...Self.headerRows.upperBound
    sheet.print.footer = "第 &P 页,共 &N 页"
    return sheet
  }

  /// The width of a column of figures: few columns share the page.
  private var width: Double { min(24, max(12, 96 / Double(max(1, table.columns.count)))) }

  private var merges: [CellRange] {
    let lines = [1, 2, 3] + notes.indices.map { totalRow + 1 + $0 }
    var merges = lines.map { CellRange(rows: $0...$0, columns: 1...lastColumn) }
    merges += (1...Self.labels).map { CellRange(rows: Self.headerRows, columns: $0...$0) }
    merges.append(CellRange(rows: totalRow...totalRow, columns: 1...Self.labels))
    var position = 0
    while position < table.columns.count {
      let end = endOfUpper(from: position)
      let columns = (position + 3)...(end + 2)
      if table.columns[position].lower == nil {
        merges.append(CellRange(rows: Self.headerRows, columns: columns))
      } else if columns.count > 1 {
        merges.append(CellRange(rows: 4...4, columns: columns))
      }
      position = end
    }
    return merges
  }

  /// The position behind the columns that share the upper header of this one.
  private func endOfUpper(from position: Int) -> Int {
    var end = position + 1
    guard table.columns[position].lower != nil else { return end }
    while end < table.columns.count, table.columns[end].lower != nil,
      table.columns[end].upper == table.columns[position].upper
    {
      end += 1
    }
    return end
  }

  // MARK: - Heads and notes

  /// The rows, from the title to the last note.
  var rows: [RowDraft] {
    heads + headers + unitRowDrafts + [total] + noteRows
  }

  private var heads: [RowDraft] {
    let present = table.rows.count { consolidation.counted[$0.label] != nil }
    let title = consolidation.taskBook.title.replacing("分解表", with: "完成情况表")
    let state =
      "截至\(consolidation.period.chinese)底累计,已计入 \(present) 个责任单位,共 \(table.rows.count) 个"
    return [
      line(1, title, ConsolidatedLook.tableTitle, height: 38),
      line(2, table.heading, ConsolidatedLook.tableHeading, height: 26),
      line(
        3, state, ConsolidatedLook.tableNote.with { $0.alignment.horizontal = .right }, height: 20),
    ]
  }

  private var headers: [RowDraft] {
    var upper = RowDraft(4, height: 32)
    var lower = RowDraft(5, height: 32)
    upper.cells = zip(1..., ["序号", "责任单位"]).map(header)
    lower.cells = (1...Self.labels).map { header($0, nil) }
    var last: TargetColumn?
    for (column, head) in zip(3..., table.columns) {
      let continues = head.lower != nil && last?.lower != nil && last?.upper == head.upper
      upper.cells.append(header(column, continues ? nil : head.upper))
      lower.cells.append(header(column, head.lower))
      last = head
    }
    return [upper, lower]
  }

  private func header(_ column: Int, _ text: String?) -> CellDraft {
    CellDraft(column, text.map { .text($0) }, style: ConsolidatedLook.tableHeader)
  }

  /// The printed notes word for word, then what is printed down a column, then how it was rounded.
  private var notes: [String] {
    var notes = table.notes
    for column in table.columns {
      if let text = column.printedText { notes.append("\(column.header):\(text)") }
    }
    if let rounding { notes.append(rounding) }
    return notes
  }

  /// How the figures were rounded; nil where all are shown as they are.
  private var rounding: String? {
    guard columns.contains(where: { $0.isRounded && $0.total != nil }) else { return nil }
    var moved: [String] = []
    for (column, head) in zip(columns, table.columns) {
      for (row, by) in column.adjustments.sorted(by: { $0.key < $1.key }) {
        moved.append("\(table.rows[row].label)“\(head.header)”\(by > 0 ? "+" : "")\(by)")
      }
    }
    let adjusted =
      moved.isEmpty
      ? "本表没有需要调整的数"
      : "以下各数(有底色)比各自四舍五入的结果相差末位的一个单位:" + moved.joined(separator: "、")
    return "表中金额、面积按小数位数取舍,用最大余数法使各数之和等于合计;\(adjusted)。精确数见“来源”。"
  }

  private var noteRows: [RowDraft] {
    let columns = Int((34 + width * Double(table.columns.count)) * 11 / 12)
    return notes.enumerated().map { index, text in
      let height = DisplayWidth.rowHeight(of: text, columns: columns, fontSize: 12) + 4
      return line(totalRow + 1 + index, text, ConsolidatedLook.tableNote, height: max(20, height))
    }
  }

  private func line(_ number: Int, _ text: String, _ style: CellStyle, height: Double) -> RowDraft {
    var row = RowDraft(number, height: height)
    row.cells = (1...lastColumn).map { CellDraft($0, $0 == 1 ? .text(text) : nil, style: style) }
    return row
  }
}
