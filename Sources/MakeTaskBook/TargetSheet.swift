import FoundationEssentials
import TaskBooks
import Workbooks

/// A breakdown table in the official layout.
struct TargetSheet {
  /// The table's number.
  var number: Int
  /// Its short name.
  var name: String
  /// The title of the document.
  var title: String
  /// The heading that says whose table it is.
  var heading: String
  /// The rows as in the source: headers, units, total.
  var rows: [[String]]
  /// The texts printed down a column, by header.
  var printedTexts: [String: String]
  /// The notes under the table.
  var notes: [String]

  /// The headers, each in one or two levels.
  private var headers: [[String]] {
    (rows.first ?? []).map { $0.split(separator: "/", maxSplits: 1).map(String.init) }
  }
  private var isTwoLevel: Bool { headers.contains { $0.count > 1 } }
  private var lastColumn: Int { headers.count }
  private var firstBodyRow: Int { isTwoLevel ? 5 : 4 }
  private var widths: [Double] {
    let count = headers.count - 2
    return headers.enumerated().map { index, header in
      switch index {
      case 0: 6
      case 1: 28
      default:
        printedTexts[header.joined(separator: "/")] == nil
          ? min(24, max(11, 92 / Double(max(1, count)))) : 34
      }
    }
  }

  /// The sheet and its rows.
  func draft() -> (SheetDraft, [RowDraft]) {
    var sheet = SheetDraft(name: "表\(number) \(name)")
    sheet.tabColor = "C00000"
    sheet.columns = widths.enumerated().map { ColumnWidth($0 + 1...$0 + 1, width: $1) }
    sheet.firstScrollingCell = CellReference(row: firstBodyRow, column: 3)
    sheet.showsGridLines = false
    sheet.print.titleRows = 1...firstBodyRow - 1
    sheet.print.footer = "&C第 &P 页,共 &N 页"
    sheet.comments = [
      Comment(
        CellReference(row: 3, column: 2), author: "任务书",
        text: "单位名称须与“单位”表一致;增减单位时两处都要改。“-”表示不考核。表头须与“指标”表一致。")
    ]
    var drafts = [
      banner(1, title, Look.title, height: 38), banner(2, heading, Look.heading, height: 26),
    ]
    sheet.merges = [across(1), across(2)]
    drafts += headerRows(&sheet.merges)
    drafts += bodyRows(&sheet.merges)
    for (index, note) in notes.enumerated() {
      let row = firstBodyRow + rows.count - 1 + index
      let height = DisplayWidth.rowHeight(
        of: note, columns: Int(widths.reduce(0, +) * 11 / 12), fontSize: 12)
      drafts.append(banner(row, note, Look.note, height: height))
      sheet.merges.append(across(row))
    }
    return (sheet, drafts)
  }

  /// Rows share the page: few rows stand higher, so that printed texts have room.
  private var bodyHeight: Double { min(36, max(24, 380 / Double(max(1, rows.count)))).rounded() }

  private func across(_ row: Int) -> CellRange {
    CellRange(rows: row...row, columns: 1...lastColumn)
  }

  private func banner(_ row: Int, _ text: String, _ style: CellStyle, height: Double) -> RowDraft {
    var draft = RowDraft(row, height: height)
    draft.cells = [CellDraft(1, .text(text), style: style)]
    return draft
  }

  private func headerRows(_ merges: inout [CellRange]) -> [RowDraft] {
    var upper = RowDraft(3, height: isTwoLevel ? 24 : 44)
    var lower = RowDraft(4, height: 36)
    var opened: (text: String, column: Int)?
    for (index, header) in headers.enumerated() {
      let column = index + 1
      let isContinued = header.count > 1 && opened?.text == header.first
      upper.cells.append(
        CellDraft(column, isContinued ? nil : .text(header.first ?? ""), style: Look.header))
      lower.cells.append(
        CellDraft(column, header.count > 1 ? .text(header[1]) : nil, style: Look.header))
      if header.count == 1, isTwoLevel {
        merges.append(CellRange(rows: 3...4, columns: column...column))
      }
      if !isContinued { opened = header.count > 1 ? (header[0], column) : nil }
      let isLast = index + 1 == headers.count || headers[index + 1].first != header.first
      if let opened, isLast, column > opened.column {
        merges.append(CellRange(rows: 3...3, columns: opened.column...column))
      }
    }
    return isTwoLevel ? [upper, lower] : [upper]
  }

  private func bodyRows(_ merges: inout [CellRange]) -> [RowDraft] {
    let last = firstBodyRow + rows.count - 2
    for (index, header) in headers.enumerated()
    where printedTexts[header.joined(separator: "/")] != nil {
      merges.append(CellRange(rows: firstBodyRow...last - 1, columns: index + 1...index + 1))
    }
    merges.append(CellRange(rows: last...last, columns: 1...2))
    return rows.dropFirst().enumerated().map { index, fields in
      let number = firstBodyRow + index
      var draft = RowDraft(number, height: bodyHeight)
      draft.cells = fields.enumerated().map { column, text in
        cell(text, column: column + 1, isFirst: index == 0, isTotal: number == last)
      }
      if number == last, fields.count > 1, fields[0].isEmpty {
        draft.cells[0].value = draft.cells[1].value
        draft.cells[1].value = nil
      }
      return draft
    }
  }

  private func cell(_ text: String, column: Int, isFirst: Bool, isTotal: Bool) -> CellDraft {
    let style = isTotal ? Look.total : Look.body
    if text == "*" {
      let header = headers[column - 1].joined(separator: "/")
      let printed = isFirst ? printedTexts[header].map { CellValue.text($0) } : nil
      return CellDraft(column, printed, style: Look.printed)
    }
    if text.hasSuffix("%"), let percent = Decimal(string: String(text.dropLast())),
      let share = Double((percent / 100).description)
    {
      let decimals = text.dropLast().split(separator: ".").dropFirst().first?.count ?? 0
      let format = decimals == 0 ? "0%" : "0." + String(repeating: "0", count: decimals) + "%"
      return CellDraft(column, .number(share), style: style.with { $0.numberFormat = format })
    }
    if ParameterText.decimal(text) != nil, let number = Double(text) {
      return CellDraft(column, .number(number), style: style)
    }
    return CellDraft(column, text.isEmpty ? nil : .text(text), style: style)
  }
}
