internal import Workbooks

/// A page of short paragraphs under headings.
struct OverviewSheet {
  /// A heading with its lines.
  struct Section {
    var heading: String
    var lines: [String]

    init(_ heading: String, _ lines: [String]) {
      self.heading = heading
      self.lines = lines
    }
  }

  private(set) var draft = SheetDraft(name: "概况")
  private(set) var rows: [RowDraft] = []

  private static let (headings, lines) = (10.0, 116.0)

  init(title: String, sections: [Section]) {
    draft.columns = [
      ColumnWidth(1...1, width: Self.headings), ColumnWidth(2...2, width: Self.lines),
    ]
    draft.showsGridLines = false
    draft.print.pagesHigh = 1
    draft.print.footer = "第 &P 页,共 &N 页"
    add(title, nil, ConsolidatedLook.tableTitle, height: 48)
    draft.merges = [CellRange(rows: 1...1, columns: 1...2)]
    for section in sections {
      for (index, line) in section.lines.enumerated() {
        let height = DisplayWidth.rowHeight(
          of: line, columns: Int(Self.lines * 11 / Self.text.font.size) - 2,
          fontSize: Self.text.font.size)
        add(
          index == 0 ? section.heading : nil, line, Self.text, height: max(24, height + 6),
          first: Self.heading)
      }
    }
  }

  private mutating func add(
    _ first: String?, _ second: String?, _ style: CellStyle, height: Double,
    first firstStyle: CellStyle? = nil
  ) {
    var row = RowDraft(rows.count + 1, height: height)
    row.cells = [
      CellDraft(1, first.map { .text($0) }, style: firstStyle ?? style),
      CellDraft(2, second.map { .text(CommentText.clipped($0)) }, style: style),
    ]
    rows.append(row)
  }

  private static let text = CellStyle {
    $0.font.name = "仿宋"
    $0.font.size = 14
    $0.alignment.wraps = true
    $0.alignment.vertical = .top
  }
  private static let heading = text.with { $0.font.name = "黑体" }
}
