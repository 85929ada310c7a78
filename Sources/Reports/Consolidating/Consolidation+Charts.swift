internal import FoundationEssentials
internal import TaskBooks
internal import Workbooks

extension Consolidation {
  /// The sheet 图表: of each table the rate of its first sum, unit by unit, with the stage line.
  ///
  /// A page a table: the figures on the left, which the chart draws, and the chart beside them.
  func charts(_ progress: [ProgressTable]) -> ChartSheet {
    var sheet = ChartSheet(
      title: "\(period.chinese)完成率", stage: Decimal(period.month) / 12,
      note: "柱:累计完成÷年度目标;虚线:序时进度(\(period.month)÷12)。没有计入的单位没有柱。")
    for table in progress {
      guard let indicator = firstSum(of: table.table), let own = table.lines(of: indicator.id)
      else { continue }
      sheet.add(
        "表\(table.table.number) \(table.table.name):\(indicator.header)",
        zip(own.rows, own.lines).map { row, line in
          let cell = FormulaText.sheet(table.name) + "\(ProgressLine.Column.rate)\(row)"
          return (unit: line.unit.name, rate: line.rate, cell: cell)
        })
    }
    return sheet
  }
}

/// A sheet of charts, each on a page of its own beside the figures that it draws.
struct ChartSheet {
  private(set) var draft = SheetDraft(name: "图表")
  private(set) var rows: [RowDraft] = []
  private let stage: Decimal
  private var next = 4

  private static let columns = 3
  /// How many columns the chart lies over, and how many rows at least.
  private static let (across, down) = (9, 20)

  init(title: String, stage: Decimal, note: String) {
    self.stage = FigureText.rounded(stage, decimals: 4)
    draft.columns = [
      ColumnWidth(1...1, width: 28), ColumnWidth(2...3, width: 11), ColumnWidth(4...4, width: 2),
      ColumnWidth(5...(4 + Self.across), width: 9),
    ]
    draft.showsGridLines = false
    draft.print.titleRows = 1...2
    draft.print.footer = "第 &P 页,共 &N 页"
    let last = 4 + Self.across
    for (number, (text, style)) in zip(
      1..., [(title, ConsolidatedLook.title), (note, ConsolidatedLook.note)])
    {
      var row = RowDraft(number, height: number == 1 ? 32 : 20)
      row.cells = (1...last).map { CellDraft($0, $0 == 1 ? .text(text) : nil, style: style) }
      rows.append(row)
      draft.merges.append(CellRange(rows: number...number, columns: 1...last))
    }
  }

  /// Adds a table: its units, their rates by the cells that hold them, and the chart.
  mutating func add(_ title: String, _ units: [(unit: String, rate: Decimal?, cell: String)]) {
    guard !units.isEmpty else { return }
    if next > 4 { draft.print.pageEnds.append(next - 1) }
    let first = next + 1
    var header = RowDraft(next, height: 22)
    header.cells = zip(1..., ["责任单位", "完成率", "序时进度"]).map {
      CellDraft($0, .text($1), style: ConsolidatedLook.header)
    }
    rows.append(header)
    for (number, unit) in zip(first..., units) {
      var row = RowDraft(number, height: 20)
      let rate = unit.rate.map { CellValue.number(Double(nearest: $0)) }
      row.cells = [
        CellDraft(1, .text(unit.unit), style: ConsolidatedLook.field(.init("", width: 28))),
        CellDraft(2, rate, formula: rate.map { _ in unit.cell }, style: Self.rate),
        CellDraft(3, .number(Double(nearest: stage)), style: Self.rate),
      ]
      rows.append(row)
    }
    let last = first + units.count - 1
    draft.charts.append(chart(title, rows: first...last))
    next = max(last + 2, first + Self.down)
  }

  private func chart(_ title: String, rows: ClosedRange<Int>) -> Chart {
    func cells(_ column: Int) -> Chart.Cells {
      Chart.Cells(CellRange(rows: rows, columns: column...column))
    }
    var rates = Chart.Series(cells(2), name: "完成率", color: "2F75B5")
    rates.labels = Chart.Labels(.outsideEnd, numberFormat: "0%")
    let from = CellReference(row: rows.lowerBound - 1, column: 5)
    let corner = CellReference(row: rows.lowerBound + Self.down - 2, column: 4 + Self.across)
    var chart = Chart(
      .column, title: .text(title), categories: cells(1),
      series: [rates, .target(cells(3), name: "序时进度")],
      anchor: DrawingAnchor(over: CellRange(from, corner)))
    chart.valueAxis.numberFormat = "0%"
    chart.valueAxis.minimum = 0
    chart.altText = title
    return chart
  }

  private static let rate = ConsolidatedLook.field(
    .init("", width: 11, isCentered: true, numberFormat: "0.00%"))
}
