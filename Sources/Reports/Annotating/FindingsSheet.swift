internal import Rulebook
internal import TaskBooks
internal import Workbooks

/// The sheet 校验结果: every finding with its place, its live state and room for a reason.
struct FindingsSheet {
  /// The sheet but for its rows.
  private(set) var draft = SheetDraft(name: Annotation.sheetName)
  /// Its rows.
  private(set) var rows: [RowDraft] = []

  private static let headerRow = 4
  private static let fontSize = 10.0
  private static let shown = 1...FindingsColumn.lastShown.rawValue

  init(
    _ items: [FindingItem], under heading: FindingsHeading,
    notEvaluated: [Judgement.NotEvaluated], fixed: [Finding] = [], on snapshot: CellSnapshot
  ) {
    addHeading(heading)
    for item in items {
      let row = FindingRow(item, number: rows.count + 1, on: snapshot)
      rows.append(row.draft)
      if let link = row.link { draft.hyperlinks.append(link) }
    }
    setUp(heading, items: items)
    if items.isEmpty { addLine("没有发现问题。", FindingsLook.line) }
    if !fixed.isEmpty {
      addLine("以前指出、现已改正的(不用处理):", FindingsLook.section)
      for finding in fixed { rows.append(FindingRow(fixed: finding, number: rows.count + 1).draft) }
    }
    if !notEvaluated.isEmpty {
      addLine("以下规则未能执行(不计入结论):", FindingsLook.section)
      for group in RulesNotRun.grouped(notEvaluated) {
        addLine("\(group.rules):\(group.why)", FindingsLook.line)
      }
    }
    draft.print.area = CellRange(rows: 1...rows.count, columns: Self.shown)
  }

  private mutating func addHeading(_ heading: FindingsHeading) {
    addLine(heading.title, FindingsLook.title, height: 28)
    addLine(heading.summary, FindingsLook.section)
    addLine(heading.source, FindingsLook.line)
    var row = RowDraft(Self.headerRow, height: 22)
    row.cells = FindingsColumn.allCases.map {
      CellDraft($0.rawValue, .text($0.title), style: FindingsLook.header)
    }
    rows.append(row)
  }

  private mutating func setUp(_ heading: FindingsHeading, items: [FindingItem]) {
    draft.tabColor = "C00000"
    draft.columns = FindingsColumn.allCases.map {
      ColumnWidth($0.rawValue...$0.rawValue, width: $0.width, isHidden: $0.isHidden)
    }
    draft.firstScrollingCell = CellReference(row: Self.headerRow + 1, column: 1)
    draft.showsGridLines = false
    draft.protection = SheetProtection()
    draft.print.titleRows = Self.headerRow...Self.headerRow
    draft.print.footer = "第 &P 页,共 &N 页"
    guard !items.isEmpty else { return }
    let first = Self.headerRow + 1
    let body = first...(Self.headerRow + items.count)
    draft.autoFilter = CellRange(
      rows: Self.headerRow...body.upperBound, columns: Self.shown)
    let grey = DifferentialStyle(fill: nil, color: "808080")
    draft.conditionalFormats = [
      ConditionalFormat(
        [CellRange(rows: body, columns: Self.shown)],
        rules: [.init(formula: "$C\(first)=\"\(FindingRow.changed)\"", style: grey)])
    ]
    if let length = heading.reasonLength { draft.validations = prompts(items, body, length) }
  }

  /// What a person is told when they come to write a reason.
  private func prompts(
    _ items: [FindingItem], _ body: ClosedRange<Int>, _ length: Int
  ) -> [DataValidation] {
    let column = FindingsColumn.reason.rawValue
    var cells: [Level: [CellRange]] = [:]
    for (row, item) in zip(body, items) {
      cells[item.finding.level, default: []].append(
        CellRange(CellReference(row: row, column: column)))
    }
    return Level.allCases.compactMap { level in
      cells[level].map { cells in
        let text =
          switch level {
          case .error: "强制项须改正,写说明不能代替改正。"
          case .verify: "有误的请改正;属实的在此写明理由,至少\(length)个字。数值一改,理由即失效。"
          case .notice: "提示项不要求说明。"
          }
        return DataValidation(cells, .any, prompt: .init(title: "说明", text: text))
      }
    }
  }

  /// A line over all columns, as high as its text asks.
  private mutating func addLine(_ text: String, _ style: CellStyle, height: Double? = nil) {
    let number = rows.count + 1
    let columns = FindingsColumn.allCases.filter { !$0.isHidden }.reduce(0) { $0 + $1.width }
    let own = DisplayWidth.rowHeight(of: text, columns: Int(columns) - 2, fontSize: style.font.size)
    var row = RowDraft(number, height: height ?? max(16, own))
    row.cells = Self.shown.map {
      CellDraft($0, $0 == 1 ? .text(CommentText.clipped(text)) : nil, style: style)
    }
    rows.append(row)
    draft.merges.append(CellRange(rows: number...number, columns: Self.shown))
  }
}
