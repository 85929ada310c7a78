internal import FoundationEssentials
internal import Rulebook
internal import TaskBooks
internal import Workbooks

extension Consolidation {
  /// The sheet 全市: each column of each table in all, by the annex as printed and as its rows give.
  ///
  /// The rate goes by the sum of the units' targets, which is what they are held to; where the
  /// printed total is another, both stand side by side and the gap is explained.
  func city(_ progress: [ProgressTable]) -> ListSheet {
    var fields: [[ListSheet.Field]] = []
    for table in progress {
      for column in table.table.columns {
        guard let indicator = taskBook.indicator(column.indicator, inTable: table.table.number),
          indicator.isScheduled, let own = table.lines(of: indicator.id)
        else { continue }
        let line = CityLine(
          table: table, indicator: indicator, lines: own.lines, rows: own.rows,
          month: period.month)
        fields.append(line.fields(row: ListSheet.firstRow + fields.count))
      }
    }
    return ListSheet(
      name: "全市", title: "\(period.chinese)全市完成情况",
      note: "印制合计:分解表最后一行印的数;目标之和:各责任单位目标相加。两者不同的,说明相差的由来;"
        + "完成率按目标之和算。累计完成只含已计入的责任单位。",
      columns: [
        .init("表", width: 5, isCentered: true), .init("指标", width: 30),
        .init("单位", width: 9, isCentered: true), .init("印制合计", width: 11),
        .init("目标之和", width: 11), .init("相差", width: 9), .init("相差的由来", width: 34),
        .init("累计完成", width: 12), .init("完成率", width: 10, numberFormat: "0.00%"),
        .init("阶段目标", width: 12), .init("与阶段目标之差", width: 13),
        .init("已计入单位", width: 9, isCentered: true), .init("考核单位", width: 9, isCentered: true),
      ], fields: fields)
  }
}

/// One column of a table in all.
private struct CityLine {
  let table: ProgressTable
  let indicator: Indicator
  let lines: ArraySlice<ProgressLine>
  let rows: ClosedRange<Int>
  let month: Int

  private var printed: Decimal? { table.table.total.targets[indicator.id]?.figure }
  // Rounded as the formulas round.
  private var sum: Decimal { rounded(lines.compactMap(\.target).reduce(0, +)) }
  private var reached: Decimal { rounded(lines.compactMap(\.figure).reduce(0, +)) }
  private var stage: Decimal { FigureText.rounded(sum * Decimal(month) / 12, decimals: 4) }

  func fields(row: Int) -> [ListSheet.Field] {
    let rate = sum == 0 ? nil : FigureText.rounded(reached / sum, decimals: 4)
    return [
      .init(.number(Double(table.table.number))), .init(indicator.header), .init(indicator.unit),
      .init(printed.map(number)), live(sum, total(ProgressLine.Column.target)),
      live(printed.map { rounded($0 - sum) }, "ROUND(D\(row)-E\(row),4)"), .init(gap),
      live(reached, total(ProgressLine.Column.figure)),
      live(rate, "ROUND(H\(row)/E\(row),4)"), live(stage, "ROUND(E\(row)*\(month)/12,4)"),
      live(FigureText.rounded(reached - stage, decimals: 4), "ROUND(H\(row)-J\(row),4)"),
      .init(.number(Double(lines.count { $0.figure != nil }))), .init(.number(Double(lines.count))),
    ]
  }

  /// The sum of a column of the progress over the lines of the indicator.
  private func total(_ column: String) -> String {
    let cells = "\(column)\(rows.lowerBound):\(column)\(rows.upperBound)"
    return "ROUND(SUM(\(FormulaText.sheet(table.name))\(cells)),4)"
  }

  private func rounded(_ figure: Decimal) -> Decimal { FigureText.rounded(figure, decimals: 4) }

  private func number(_ figure: Decimal) -> CellValue { .number(Double(nearest: figure)) }

  private func live(_ figure: Decimal?, _ formula: String) -> ListSheet.Field {
    .init(figure.map(number), formula: figure.map { _ in formula })
  }

  /// How the printed total can have come to differ; nil where it does not.
  private var gap: String? {
    guard let printed, printed != sum else { return nil }
    let parts = table.table.rows.compactMap { row in
      row.targets[indicator.id]?.figure.map { (label: row.label, figure: $0) }
    }
    return TotalGap(total: printed, parts: parts, isCount: indicator.measure == .count).chinese
  }
}
