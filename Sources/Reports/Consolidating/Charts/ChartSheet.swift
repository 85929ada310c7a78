internal import FoundationEssentials
internal import TaskBooks
internal import Workbooks

/// A sheet of charts, each on a page of its own beside the figures that it draws.
struct ChartSheet {
  private(set) var draft = SheetDraft(name: Self.name)
  private(set) var rows: [RowDraft] = []
  private var next = 4

  /// The name of the sheet.
  static let name = "图表"
  /// How many columns the figures take, with their titles.
  static let columns = 5
  /// How many columns the chart lies over, and how many rows at least.
  private static let (across, down) = (9, 26)

  init(title: String, note: String) {
    let firstOfChart = Self.columns + 2
    let last = Self.columns + 1 + Self.across
    draft.columns = [
      ColumnWidth(1...1, width: 26), ColumnWidth(2...Self.columns, width: 10.5),
      ColumnWidth((Self.columns + 1)...(Self.columns + 1), width: 2),
      ColumnWidth(firstOfChart...last, width: 9.5),
    ]
    draft.showsGridLines = false
    draft.print.titleRows = 1...2
    draft.print.footer = "第 &P 页,共 &N 页"
    for (number, (text, style)) in zip(
      1..., [(title, ConsolidatedLook.title), (note, ConsolidatedLook.note)])
    {
      let height = number == 1 ? 32 : DisplayWidth.rowHeight(of: note, columns: 140)
      var row = RowDraft(number, height: max(20, height))
      row.cells = (1...last).map { CellDraft($0, $0 == 1 ? .text(text) : nil, style: style) }
      rows.append(row)
      draft.merges.append(CellRange(rows: number...number, columns: 1...last))
    }
  }

  /// The row of the first figures of the block that is added next.
  var firstRow: Int { next + 1 }

  /// Adds a block: titles of columns, rows of figures, and the chart that draws them.
  mutating func add(
    _ title: String, columns: [ListSheet.Column], _ fields: [[ListSheet.Field]],
    chart: (ChartBlock) -> Chart
  ) {
    guard !fields.isEmpty else { return }
    if next > 4 { draft.print.pageEnds.append(next - 1) }
    var header = RowDraft(next, height: 22)
    header.cells = zip(1..., columns).map {
      CellDraft($0, .text($1.title), style: ConsolidatedLook.header)
    }
    rows.append(header)
    let first = firstRow
    for (number, row) in zip(first..., fields) {
      let (drafted, links) = ListSheet.row(number, row, in: columns)
      rows.append(drafted)
      draft.hyperlinks += links
    }
    let last = first + fields.count - 1
    let corner = CellReference(
      row: first + Self.down - 2, column: Self.columns + 1 + Self.across)
    let anchor = CellRange(CellReference(row: next, column: Self.columns + 2), corner)
    var drawn = chart(
      ChartBlock(title: title, rows: first...last, anchor: DrawingAnchor(over: anchor)))
    drawn.altText = title
    draft.charts.append(drawn)
    next = max(last + 2, first + Self.down)
  }
}

/// What a chart is made of: its title, the rows of its figures, and where it stands.
struct ChartBlock {
  let title: String
  let rows: ClosedRange<Int>
  let anchor: DrawingAnchor

  /// The figures of a column.
  func cells(_ column: Int) -> Chart.Cells {
    Chart.Cells(CellRange(rows: rows, columns: column...column))
  }

  /// Columns by the names in column 1, with a number format for the axis and the labels.
  func columns(
    _ column: Int, name: String, numberFormat: String, with other: Chart.Series
  ) -> Chart {
    var series = Chart.Series(cells(column), name: .text(name), color: "2F75B5")
    series.labels = Chart.Labels(.outsideEnd, numberFormat: numberFormat)
    var chart = Chart(
      .column, title: .text(title), categories: cells(1), series: [series, other],
      anchor: anchor)
    chart.valueAxis.numberFormat = numberFormat
    chart.valueAxis.minimum = 0
    return chart
  }
}
