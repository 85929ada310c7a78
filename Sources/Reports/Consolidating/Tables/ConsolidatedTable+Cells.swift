internal import FoundationEssentials
internal import TaskBooks
internal import Workbooks

/// The figures of the table: each refers to its exact one, and the totals add up what is shown.
extension ConsolidatedTable {
  /// The rows of the units.
  var unitRowDrafts: [RowDraft] {
    table.rows.indices.map { index in
      let target = table.rows[index]
      var row = RowDraft(Self.firstRow + index, height: height)
      row.cells = [
        CellDraft(1, target.number.map { .number(Double($0)) }, style: ConsolidatedLook.tableCell),
        CellDraft(2, .text(target.label), style: ConsolidatedLook.tableCell),
      ]
      row.cells += columns.indices.map { figureCell(row: index, column: $0) }
      return row
    }
  }

  /// Rows share the page: few rows stand higher.
  private var height: Double { min(34, max(22, 360 / Double(max(1, table.rows.count)))).rounded() }

  private func figureCell(row: Int, column position: Int) -> CellDraft {
    let (column, id) = (columns[position], table.columns[position].indicator)
    var style = ConsolidatedLook.tableCell.with {
      if let indicator = column.indicator {
        $0.numberFormat = ConsolidatedLook.numberFormat(of: indicator)
      }
    }
    if table.rows[row].targets[id] == .notAssessed {
      return CellDraft(position + 3, .text("-"), style: style)
    }
    guard let shown = column.shown[row], let unit = unit(row),
      let exact = consolidation.sourceRows.cell(of: unit, id)
    else { return CellDraft(position + 3, nil, style: style) }
    let isShare = column.indicator?.measure == .share
    if column.adjustments[row] != nil { style.fill = ConsolidatedLook.adjusted }
    return CellDraft(
      position + 3, .number(Double(nearest: isShare ? shown / 100 : shown)),
      formula: formula(exact, column, adjustment: column.adjustments[row] ?? 0), style: style)
  }

  private func formula(
    _ exact: String, _ column: ConsolidatedColumn, adjustment: Decimal
  ) -> String {
    switch column.indicator?.measure {
    case .share: return "ROUND(\(exact)/100,\(column.decimals + 2))"
    case .count, nil: return exact
    case .amount, .area, .score:
      let rounded = "ROUND(\(exact),\(column.decimals))"
      guard adjustment != 0 else { return rounded }
      let by = adjustment > 0 ? "+\(adjustment)" : "\(adjustment)"
      return "ROUND(\(rounded)\(by),\(column.decimals))"
    }
  }

  private func unit(_ row: Int) -> Unit? {
    consolidation.taskBook.unit(named: table.rows[row].label)
  }

  /// From each figure to its row on the sheet 来源.
  var links: [Hyperlink] {
    var links: [Hyperlink] = []
    for row in table.rows.indices {
      guard let unit = unit(row) else { continue }
      for (position, column) in table.columns.enumerated() {
        guard let source = consolidation.sourceRows.row(of: unit, column.indicator) else {
          continue
        }
        let cell = CellReference(row: source, column: SourceRows.valueColumn)
        links.append(
          Hyperlink(
            CellReference(row: Self.firstRow + row, column: position + 3),
            to: .place(FormulaText.place(SourceRows.sheet, CellRange(cell))), tip: "看出处"))
      }
    }
    return links
  }

  // MARK: - Totals

  /// The row of the totals.
  var total: RowDraft {
    var row = RowDraft(totalRow, height: 28)
    let label = table.total.label.replacing("目标任务", with: "合计")
    row.cells = [
      CellDraft(1, .text(label), style: ConsolidatedLook.tableTotal),
      CellDraft(2, nil, style: ConsolidatedLook.tableTotal),
    ]
    row.cells += columns.indices.map(totalCell)
    return row
  }

  private func totalCell(_ position: Int) -> CellDraft {
    let column = columns[position]
    guard let indicator = column.indicator else {
      return CellDraft(position + 3, nil, style: ConsolidatedLook.tableTotal)
    }
    let style = ConsolidatedLook.tableTotal.with {
      $0.numberFormat = ConsolidatedLook.numberFormat(of: indicator)
    }
    switch indicator.measure {
    case .count, .amount, .area:
      let range = CellRange(rows: unitRows, columns: (position + 3)...(position + 3))
      // Rounded to the decimals shown, so that binary sums show exact digits.
      return CellDraft(
        position + 3, column.total.map { .number(Double(nearest: $0)) } ?? .text(""),
        formula: "IF(COUNT(\(range))=0,\"\",ROUND(SUM(\(range)),\(column.decimals)))",
        style: style)
    case .share: return shareCell(position, indicator, style)
    case .score: return CellDraft(position + 3, nil, style: style)
    }
  }

  /// The share of the totals, not the mean of the shares.
  private func shareCell(_ position: Int, _ indicator: Indicator, _ style: CellStyle) -> CellDraft {
    guard case .ratio(let part, let whole)? = indicator.derivation,
      let upper = table.columns.firstIndex(where: { $0.indicator == part }),
      let lower = table.columns.firstIndex(where: { $0.indicator == whole })
    else { return CellDraft(position + 3, nil, style: style) }
    let cells = [upper, lower].map { CellReference(row: totalRow, column: $0 + 3) }
    let decimals = indicator.decimals + 2
    let (above, below) = (columns[upper].total ?? 0, columns[lower].total ?? 0)
    let share = below == 0 ? nil : FigureText.rounded(above / below, decimals: decimals)
    return CellDraft(
      position + 3, share.map { .number(Double(nearest: $0)) } ?? .text(""),
      formula: "IF(N(\(cells[1]))=0,\"\",ROUND(N(\(cells[0]))/\(cells[1]),\(decimals)))",
      style: style)
  }
}
