internal import FoundationEssentials
internal import TaskBooks
internal import Workbooks

/// A breakdown table in the official layout with what was reached in place of the targets.
struct ConsolidatedTable {
  private let table: TargetTable
  private let consolidation: Consolidation
  private let indicators: [Indicator?]

  /// The columns of 序号 and 责任单位.
  private static let labels = 2
  private static let headerRows = 4...5
  private static let firstRow = 6

  init(_ table: TargetTable, in consolidation: Consolidation) {
    self.table = table
    self.consolidation = consolidation
    indicators = table.columns.map {
      consolidation.taskBook.indicator($0.indicator, inTable: table.number)
    }
  }

  private var lastColumn: Int { Self.labels + table.columns.count }
  private var totalRow: Int { Self.firstRow + table.rows.count }
  private var unitRows: ClosedRange<Int> { Self.firstRow...max(Self.firstRow, totalRow - 1) }

  // MARK: - Around the cells

  /// The sheet but for its rows.
  var draft: SheetDraft {
    var sheet = SheetDraft(name: table.name)
    sheet.columns = [ColumnWidth(1...1, width: 6), ColumnWidth(2...2, width: 28)]
    if lastColumn > Self.labels {
      sheet.columns.append(ColumnWidth(3...lastColumn, width: 14))
    }
    sheet.firstScrollingCell = CellReference(row: Self.firstRow, column: 3)
    sheet.showsGridLines = false
    sheet.merges = merges
    sheet.print.titleRows = 1...Self.headerRows.upperBound
    sheet.print.footer = "第 &P 页,共 &N 页"
    return sheet
  }

  private var merges: [CellRange] {
    let lines = [1, 2, 3] + table.notes.indices.map { totalRow + 1 + $0 }
    var merges = lines.map { CellRange(rows: $0...$0, columns: 1...lastColumn) }
    merges += (1...Self.labels).map { CellRange(rows: Self.headerRows, columns: $0...$0) }
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

  // MARK: - Rows

  /// The rows, from the title to the last printed note.
  var rows: [RowDraft] {
    heads + headers + table.rows.enumerated().map { unitRow($1, number: Self.firstRow + $0) }
      + [total] + notes
  }

  private var heads: [RowDraft] {
    let present = table.rows.count { consolidation.counted[$0.label] != nil }
    let title = consolidation.taskBook.title.replacing("分解表", with: "完成情况表")
    let state =
      "截至\(consolidation.period.chinese)底累计,已计入 \(present) 个责任单位,共 \(table.rows.count) 个"
    return [
      line(1, title, ConsolidatedLook.title, height: 36),
      line(2, table.heading, ConsolidatedLook.heading, height: 20),
      line(3, state, ConsolidatedLook.heading, height: 20),
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
    CellDraft(column, text.map { .text($0) }, style: ConsolidatedLook.header)
  }

  private func unitRow(_ target: TargetRow, number: Int) -> RowDraft {
    var row = RowDraft(number, height: 24)
    row.cells = [
      CellDraft(1, target.number.map { .number(Double($0)) }, style: ConsolidatedLook.cell),
      CellDraft(2, .text(target.label), style: ConsolidatedLook.cell),
    ]
    for (column, (head, indicator)) in zip(3..., zip(table.columns, indicators)) {
      let style = ConsolidatedLook.cell.with {
        if let indicator { $0.numberFormat = ConsolidatedLook.numberFormat(of: indicator) }
      }
      row.cells.append(CellDraft(column, value(head.indicator, indicator, target), style: style))
    }
    return row
  }

  private func value(_ id: IndicatorID, _ indicator: Indicator?, _ row: TargetRow) -> CellValue? {
    if row.targets[id] == .notAssessed { return .text("-") }
    guard let figure = figure(id, row) else { return nil }
    return .number(Double(nearest: indicator?.measure == .share ? figure / 100 : figure))
  }

  /// What the unit of the row reached; nil where it is not counted, not assessed or has none.
  private func figure(_ id: IndicatorID, _ row: TargetRow) -> Decimal? {
    guard row.targets[id] != .notAssessed else { return nil }
    return consolidation.counted[row.label]?.figures[id]?.figure
  }

  private var notes: [RowDraft] {
    let width = 30 + 14 * table.columns.count
    return table.notes.enumerated().map { index, text in
      let height = DisplayWidth.rowHeight(of: text, columns: width) + 4
      return line(totalRow + 1 + index, text, ConsolidatedLook.note, height: max(18, height))
    }
  }

  private func line(_ number: Int, _ text: String, _ style: CellStyle, height: Double) -> RowDraft {
    var row = RowDraft(number, height: height)
    row.cells = (1...lastColumn).map { CellDraft($0, $0 == 1 ? .text(text) : nil, style: style) }
    return row
  }

  // MARK: - Totals

  private var total: RowDraft {
    var row = RowDraft(totalRow, height: 26)
    let label = table.total.label.replacing("目标任务", with: "合计")
    row.cells = [
      CellDraft(1, nil, style: ConsolidatedLook.total),
      CellDraft(2, .text(label), style: ConsolidatedLook.total),
    ]
    row.cells += (3..<(3 + table.columns.count)).map(totalCell)
    return row
  }

  private func totalCell(_ column: Int) -> CellDraft {
    guard let indicator = indicators[column - 3] else {
      return CellDraft(column, nil, style: ConsolidatedLook.total)
    }
    let style = ConsolidatedLook.total.with {
      $0.numberFormat = ConsolidatedLook.numberFormat(of: indicator)
    }
    switch indicator.measure {
    case .count, .amount, .area:
      let range = CellRange(rows: unitRows, columns: column...column)
      let figures = self.figures(of: indicator.id)
      let decimals = self.decimals(of: indicator, figures)
      // Rounded to the decimals that the figures have, so that binary sums show exact digits.
      return CellDraft(
        column, figures.isEmpty ? .text("") : .number(Double(nearest: figures.reduce(0, +))),
        formula: "IF(COUNT(\(range))=0,\"\",ROUND(SUM(\(range)),\(decimals)))", style: style)
    case .share: return shareCell(column, indicator, style)
    case .score: return CellDraft(column, nil, style: style)
    }
  }

  /// The share of the totals, not the mean of the shares.
  private func shareCell(_ column: Int, _ indicator: Indicator, _ style: CellStyle) -> CellDraft {
    guard case .ratio(let part, let whole)? = indicator.derivation,
      let upper = table.columns.firstIndex(where: { $0.indicator == part }),
      let lower = table.columns.firstIndex(where: { $0.indicator == whole })
    else { return CellDraft(column, nil, style: style) }
    let cells = [upper, lower].map { CellReference(row: totalRow, column: $0 + 3) }
    let decimals = indicator.decimals + 2
    let sum = figures(of: whole).reduce(0, +)
    let share = sum == 0 ? nil : figures(of: part).reduce(0, +) / sum
    return CellDraft(
      column,
      share.map { .number(Double(nearest: FigureText.rounded($0, decimals: decimals))) }
        ?? .text(""),
      formula: "IF(N(\(cells[1]))=0,\"\",ROUND(N(\(cells[0]))/\(cells[1]),\(decimals)))",
      style: style)
  }

  private func figures(of id: IndicatorID) -> [Decimal] {
    table.rows.compactMap { figure(id, $0) }
  }

  private func decimals(of indicator: Indicator, _ figures: [Decimal]) -> Int {
    figures.reduce(indicator.decimals) { max($0, FigureText.decimals(of: $1)) }
  }
}
