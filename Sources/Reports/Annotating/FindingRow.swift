internal import Rulebook
internal import Submissions
internal import TaskBooks
internal import Workbooks

/// A finding as a row of the sheet 校验结果.
struct FindingRow {
  /// The state of a finding whose cells are as they were.
  static let unchanged = "未改"
  /// The state of a finding of whose cells one has changed.
  static let changed = "已改"

  /// The row.
  private(set) var draft: RowDraft
  /// The link to the first cell; nil where the finding has none in this workbook.
  private(set) var link: Hyperlink?

  init(_ item: FindingItem, number: Int, on snapshot: CellSnapshot) {
    let finding = item.finding
    let observation = finding.observation
    draft = RowDraft(number)
    draft.cells = [
      Self.cell(.number, item.number, FindingsLook.middle),
      Self.cell(.level, Self.level(finding), FindingsLook.level(finding.level)),
      Self.state(finding, snapshot),
      Self.cell(.message, Self.message(item), FindingsLook.message),
      Self.cell(.place, Self.place(finding), FindingsLook.text),
      Self.cell(.found, Self.found(observation), FindingsLook.text),
      Self.cell(.expected, Self.expected(observation), FindingsLook.text),
      Self.cell(.remedy, observation.remedy ?? finding.remedy, FindingsLook.text),
      Self.cell(.clause, finding.clause, FindingsLook.text),
      Self.cell(.rule, finding.rule, FindingsLook.middle),
      Self.cell(.reason, finding.reason ?? "", FindingsLook.reason),
      Self.cell(.fingerprint, finding.fingerprint, FindingsLook.text),
      Self.cell(.valueHash, finding.valueHash, FindingsLook.text),
    ]
    draft.height = Self.height(of: draft)
    guard let sheet = observation.sheet, snapshot.sheets.contains(sheet) else { return }
    let column = FindingsColumn.place
    draft.cells[column.rawValue - 1].style = FindingsLook.link
    let target = observation.cells?.first ?? CellReference(row: 1, column: 1)
    link = Hyperlink(
      CellReference(row: number, column: column.rawValue),
      to: .place(FormulaText.place(sheet, CellRange(target))),
      tip: observation.header.map { "转到“\(CommentText.clipped($0, to: 100))”" } ?? "转到该单元格")
  }

  /// The row of a finding of an earlier check that is no more: kept, so that its return is noticed.
  init(fixed finding: Finding, number: Int) {
    draft = RowDraft(number)
    draft.cells = [
      Self.cell(.number, "—", FindingsLook.middle),
      Self.cell(.level, "\(finding.level.chinese)\n\(ReturnedSheet.fixed)", FindingsLook.middle),
      Self.cell(.state, "—", FindingsLook.middle),
      Self.cell(.message, finding.observation.message, FindingsLook.text),
      Self.cell(.place, Self.place(finding), FindingsLook.text),
      Self.cell(.found, "", FindingsLook.text), Self.cell(.expected, "", FindingsLook.text),
      Self.cell(.remedy, "", FindingsLook.text),
      Self.cell(.clause, finding.clause, FindingsLook.text),
      Self.cell(.rule, finding.rule, FindingsLook.middle),
      Self.cell(.reason, "", FindingsLook.text),
      Self.cell(.fingerprint, finding.fingerprint, FindingsLook.text),
      Self.cell(.valueHash, finding.valueHash, FindingsLook.text),
    ]
    draft.height = Self.height(of: draft)
  }

  private static func cell(_ column: FindingsColumn, _ text: String, _ style: CellStyle)
    -> CellDraft
  {
    let text = CommentText.clipped(text)
    return CellDraft(column.rawValue, text.isEmpty ? nil : .text(text), style: style)
  }

  /// 未改 or 已改, worked out anew whenever the cells of the finding change.
  private static func state(_ finding: Finding, _ snapshot: CellSnapshot) -> CellDraft {
    guard let sheet = finding.observation.sheet, let range = finding.observation.cells,
      snapshot.sheets.contains(sheet)
    else { return cell(.state, "—", FindingsLook.middle) }
    let cells = MarkedCells.cells(of: range, sheet: sheet, in: snapshot)
    let same = Unchanged.formula(cells, sheet: sheet, in: snapshot)
    return CellDraft(
      FindingsColumn.state.rawValue, .text(unchanged),
      formula: "IFERROR(IF(\(same),\"\(unchanged)\",\"\(changed)\"),\"\(changed)\")",
      style: FindingsLook.middle)
  }

  private static func level(_ finding: Finding) -> String {
    finding.state == .new
      ? finding.level.chinese : "\(finding.level.chinese)\n\(finding.state.chinese)"
  }

  private static func message(_ item: FindingItem) -> String {
    var text = item.cause.map { "(由第 \($0) 项引起)" } ?? ""
    text += item.finding.observation.message
    if item.followers > 0 { text += "\n(另有 \(item.followers) 项由此引起,列于其下)" }
    let related = item.finding.observation.related.map(\.description)
    if !related.isEmpty { text += "\n另涉及:" + related.joined(separator: "、") }
    return text
  }

  private static func place(_ finding: Finding) -> String {
    guard let sheet = finding.observation.sheet else { return "整个文件" }
    return finding.observation.cells.map { "\(sheet)!\($0)" } ?? "工作表“\(sheet)”"
  }

  /// The value as it stands, the head of it where it is long: the cell itself is a click away.
  private static func found(_ observation: Observation) -> String {
    var text = CommentText.clipped(observation.found ?? "", to: 200)
    if let read = observation.read { text += "\n(读作 \(read))" }
    return text
  }

  private static func expected(_ observation: Observation) -> String {
    let expected = observation.expected ?? ""
    guard let difference = observation.difference else { return expected }
    return expected.isEmpty ? "相差 \(difference)" : "\(expected)\n(相差 \(difference))"
  }

  /// As high as the cell that takes the most lines; a bold character is a little wider.
  private static func height(of row: RowDraft) -> Double {
    var height = 18.0
    for cell in row.cells {
      guard case .text(let text) = cell.value, let column = FindingsColumn(rawValue: cell.column),
        !column.isHidden, cell.formula == nil
      else { continue }
      let room = Int(column.width * (cell.style.font.isBold ? 0.98 : 1.05)) - 1
      height = max(
        height,
        DisplayWidth.rowHeight(of: text, columns: room, fontSize: cell.style.font.size))
    }
    return height
  }
}
