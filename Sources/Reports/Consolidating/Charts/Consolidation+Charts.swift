internal import FoundationEssentials
internal import TaskBooks
internal import Workbooks

extension Consolidation {
  /// The sheet 图表: of each table the rate of its first sum by unit and its sum by month, then the
  /// share of industry by unit; each on a page, beside the figures it draws.
  func charts(_ progress: [ProgressTable]) -> ChartSheet {
    var sheet = ChartSheet(
      title: "\(period.chinese)完成情况图",
      note: "完成率=累计完成÷年度目标,虚线是序时进度(\(period.month)÷12)。各月累计只含该月有数的单位,"
        + "有单位没有数的月份颜色较浅;序时目标=各单位年度目标之和×月数÷12。没有计入的单位没有柱。")
    for table in progress {
      guard let indicator = firstSum(of: table.table), let own = table.lines(of: indicator.id)
      else { continue }
      let name = "表\(table.table.number) \(table.table.name):\(indicator.header)"
      let rows = addRates(name, own.lines, to: &sheet)
      addMonths(name + "各月累计", MonthlySums(own.lines, in: self), units: rows, to: &sheet)
    }
    for basis in taskBook.tables.compactMap({ ShareBasis($0, in: taskBook) }) {
      if let share = basis.share { addShares(basis, share, to: &sheet) }
    }
    return sheet
  }

  // MARK: - By unit

  /// The rates of units against the schedule; gives the rows of the units.
  private func addRates(
    _ title: String, _ lines: some Collection<ProgressLine>, to sheet: inout ChartSheet
  ) -> ClosedRange<Int> {
    let first = sheet.firstRow
    let stage = FigureText.rounded(Decimal(period.month) / 12, decimals: 4)
    let fields = zip(first..., lines).map { row, line -> [ListSheet.Field] in
      let source = sourceRows.cell(of: line.unit, line.indicator.id)
      return [
        .init(line.unit.name), .init(line.target.map(Self.value)),
        .init(line.figure.map(Self.value), formula: line.figure == nil ? nil : source),
        .init(
          line.rate.map(Self.value), formula: line.rate.map { _ in "ROUND(C\(row)/B\(row),4)" }),
        .init(Self.value(stage)),
      ]
    }
    sheet.add(
      title,
      columns: [
        .init("责任单位", width: 26), .init("年度目标", width: 10.5), .init("累计完成", width: 10.5),
        .init("完成率", width: 10.5, isCentered: true, numberFormat: "0.00%"),
        .init("序时进度", width: 10.5, isCentered: true, numberFormat: "0.00%"),
      ], fields
    ) { block in
      block.columns(
        4, name: "完成率", numberFormat: "0%", with: .target(block.cells(5), name: "序时进度"))
    }
    return first...max(first, first + lines.count - 1)
  }

  // MARK: - By month

  private func addMonths(
    _ title: String, _ sums: MonthlySums, units: ClosedRange<Int>, to sheet: inout ChartSheet
  ) {
    func total(_ column: String) -> String {
      "SUM(\(column)$\(units.lowerBound):\(column)$\(units.upperBound))"
    }
    let fields = sums.months.map { month -> [ListSheet.Field] in
      let isCurrent = month.month == period.month
      return [
        .init("\(month.month)月"),
        .init(Self.value(month.stage), formula: "ROUND(\(total("B"))*\(month.month)/12,4)"),
        .init(
          month.sum.map(Self.value),
          formula: isCurrent && month.sum != nil ? "ROUND(\(total("C")),8)" : nil),
        month.month > period.month
          ? .init("未到") : .init(.number(Double(month.known))),
        .init(.number(Double(sums.units))),
      ]
    }
    sheet.add(
      title,
      columns: [
        .init("月份", width: 26, isCentered: true),
        .init("序时目标", width: 10.5, numberFormat: "0.00"),
        .init("累计完成", width: 10.5), .init("有数单位", width: 10.5, isCentered: true),
        .init("考核单位", width: 10.5, isCentered: true),
      ], fields
    ) { block in
      var chart = block.columns(
        3, name: "累计完成", numberFormat: "0", with: .target(block.cells(2), name: "序时目标"))
      for (position, month) in sums.months.enumerated()
      where month.sum != nil && month.known < sums.units {
        chart.series[0].pointColors[position] = "9DC3E6"
      }
      return chart
    }
  }

  // MARK: - Shares

  private func addShares(_ basis: ShareBasis, _ share: Indicator, to sheet: inout ChartSheet) {
    let lines = shareLines(of: basis).filter { $0.target != nil }
    let first = sheet.firstRow
    let fields = zip(first..., lines).map { row, line -> [ListSheet.Field] in
      let source = sourceRows.cell(of: line.unit, share.id)
      let gap = line.reported.flatMap { share in
        line.target.map { ShareLine.gap(share, to: $0) }
      }
      return [
        .init(line.unit.name),
        .init(
          line.reported.map(Self.value),
          formula: line.reported == nil ? nil : source.map { "ROUND(\($0)/100,8)" }),
        .init(line.target.map(Self.value)),
        .init(gap.map(Self.value), formula: gap.map { _ in "ROUND((B\(row)-C\(row))*100,4)" }),
      ]
    }
    sheet.add(
      "表\(basis.table.number) \(basis.table.name):\(share.header)",
      columns: [
        .init("责任单位", width: 26),
        .init("报送占比", width: 10.5, isCentered: true, numberFormat: "0.00%"),
        .init("目标占比", width: 10.5, isCentered: true, numberFormat: "0.00%"),
        .init("相差(百分点)", width: 10.5, isCentered: true, numberFormat: "+0.00;-0.00;0.00"),
      ], fields
    ) { block in
      var target = Chart.Series(
        block.cells(3), name: "目标占比", kind: .line, color: "C00000")
      target.line.width = 0
      target.marker = .diamond
      return block.columns(2, name: "报送占比", numberFormat: "0%", with: target)
    }
  }

  private static func value(_ figure: Decimal) -> CellValue { .number(Double(nearest: figure)) }
}
