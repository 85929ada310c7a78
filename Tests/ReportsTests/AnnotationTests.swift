import Rulebook
import Submissions
import TaskBooks
import Testing

@testable import Reports
@testable import Workbooks

/// Marks on a workbook, which stay an overlay: the sender's cells are never altered.
struct AnnotationTests {
  private let snapshot = CellSnapshot(
    sheets: ["目标完成情况", "项目台账"],
    cells: [
      Place(sheet: "目标完成情况", cell: CellReference(row: 7, column: 4)): Cell(
        CellReference(row: 7, column: 4), value: .text("约5亿左右"))
    ])

  private func overlay(_ findings: [Finding]) -> Overlay {
    Annotation.overlay(for: findings, file: "云岩区.xlsx", on: snapshot)
  }

  private func texts(_ row: RowDraft) -> [String] {
    row.cells.map { if case .text(let text) = $0.value { text } else { "" } }
  }

  @Test func `findings of one cell share one comment and one highlight, the gravest`() throws {
    let overlay = overlay([
      finding("L305", .verify, message: "与台账不符。"), finding("V202", .error),
    ])
    let comments = try #require(overlay.comments["目标完成情况"])
    #expect(comments.count == 1)
    #expect(comments[0].author == "招商校验")
    #expect(comments[0].text.contains("【核实】与台账不符。"))
    #expect(comments[0].text.contains("【强制】“约5亿左右”读不出数。"))
    #expect(comments[0].text.contains("依据:三(二)"))
    let block = try #require(overlay.highlights["目标完成情况"])
    #expect(block.ranges.map(\.description) == ["D7"])
    #expect(block.rules.map(\.style) == [MarkLook.highlight(.error)])
    #expect(
      block.rules[0].formula
        == "AND(ROW()=ROW($D$7),COLUMN()=COLUMN($D$7),"
        + "AND(ISTEXT($D$7),EXACT($D$7,\"约5亿左右\")))")
    #expect(overlay.comments["项目台账"] == nil)
    #expect(overlay.highlights["项目台账"] == nil)
  }

  @Test func `what is settled is listed and told, but not coloured`() {
    let overlay = overlay([finding("V201", .error, state: .waived)])
    #expect(overlay.highlights["目标完成情况"] == nil)
    #expect(overlay.comments["目标完成情况"]?.count == 1)
    #expect(overlay.rows.map { texts($0) }.contains { $0[1] == "强制\n已豁免" })
  }

  @Test func `each cell of a range is coloured for as long as it is as it was`() throws {
    let block = try #require(overlay([finding(cell: "B2:C3")]).highlights["目标完成情况"])
    #expect(block.ranges.map(\.description) == ["B2:C2", "B3:C3"])
    #expect(block.rules.count == 4)
    #expect(block.rules.allSatisfy { $0.formula.contains("ISBLANK(") })
  }

  @Test func `the sheet says what is wrong before the codes, links to the cell, shows its state`()
    throws
  {
    let overlay = overlay([finding(expected: "5")])
    let sheet = try #require(overlay.sheet)
    let header = texts(overlay.rows[3])
    #expect(
      header.prefix(11)
        == ["序号", "级别", "状态", "问题", "位置", "现值", "应为", "怎么办", "依据", "规则", "说明"])
    let row = overlay.rows[4]
    #expect(
      texts(row).prefix(4) == ["1", "强制", "未改", "“约5亿左右”读不出数。"])
    #expect(
      row.cells[2].formula
        == "IFERROR(IF(AND(ISTEXT('目标完成情况'!$D$7),EXACT('目标完成情况'!$D$7,\"约5亿左右\")),"
        + "\"未改\",\"已改\"),\"已改\")")
    #expect(
      sheet.hyperlinks == [
        Hyperlink(
          CellReference(row: 5, column: 5), to: .place("'目标完成情况'!D7"), tip: "转到“产业到位资金(亿元)”")
      ])
    #expect(texts(row).suffix(2) == ["0123456789abcdef", "fedcba9876543210"])
    #expect(sheet.columns.filter(\.isHidden).map(\.columns) == [12...12, 13...13])
    #expect(row.cells.filter { !$0.style.isLocked }.map(\.column) == [11])
    #expect(sheet.protection != nil)
    #expect(sheet.print.isLandscape && sheet.print.pagesWide == 1)
    #expect(sheet.print.titleRows == 4...4)
  }

  @Test func `folded findings stand behind their cause with its number, none is cut off`() {
    let followers = (1...60).map { finding("L305", message: "跟着错 \($0)。") }
    let overlay = overlay([finding(hides: followers), finding("V204")])
    let rows = overlay.rows.dropFirst(4).map { texts($0) }
    #expect(rows.count == 62)
    #expect(rows[0][3].contains("另有 60 项由此引起"))
    #expect(rows[1][0] == "1.1")
    #expect(rows[60][0] == "1.60")
    #expect(rows[60][3] == "(由第 1 项引起)跟着错 60。")
    #expect(rows[61][0] == "2")
  }

  @Test func `findings without a cell and those of a lost sheet are listed, without a link`() {
    let overlay = overlay([
      finding("S101", sheet: nil, cell: nil, message: "打不开。"),
      finding("S106", sheet: "活动台账", cell: nil, message: "缺工作表。"),
    ])
    let rows = overlay.rows.dropFirst(4).map { texts($0) }
    #expect(rows.map { $0[3] } == ["打不开。", "缺工作表。"])
    #expect(rows.map { $0[2] } == ["—", "—"])
    #expect(overlay.sheet?.hyperlinks == [])
    #expect(overlay.comments.isEmpty)
  }

  @Test func `text that looks like a formula is text`() {
    let overlay = overlay([finding(found: "=1+1", message: "@SUM(A1) 不是数。")])
    let row = overlay.rows[4]
    #expect(row.cells[3].value == .text("@SUM(A1) 不是数。"))
    #expect(row.cells[5].value == .text("=1+1"))
    #expect(row.cells.filter { $0.formula != nil }.map(\.column) == [3])
  }

  @Test func `rules that could not run are listed with why`() throws {
    let desk = try Desk()
    var judgement = try desk.judgement("云岩区")
    judgement.notEvaluated = [.init(rule: "H601", why: "没有上期报表。")]
    let overlay = Annotation.overlay(for: judgement, taskBook: desk.taskBook, on: snapshot)
    #expect(overlay.rows.map { texts($0)[0] }.suffix(2).last == "H601:没有上期报表。")
    #expect(texts(overlay.rows[0])[0] == "云岩区 2023年6月 校验结果:通过")
  }

  @Test func `the cells stay byte for byte, and so does every part when the marks are taken out`()
    throws
  {
    let desk = try Desk()
    let form = try desk.filledForm("云岩区")
    let marked = desk.path("marked.xlsx")
    let cleaned = desk.path("cleaned.xlsx")
    let findings = [
      finding(cell: "D7"), finding("V201", .verify, sheet: "项目台账", cell: "G4:H5"),
      finding("V207", .notice, sheet: "活动台账", cell: "A4"),
    ]
    try Annotation.write(findings, on: form, to: marked)
    let names = try Workbook(path: form).sheets.map(\.name)
    let markedNames = try Workbook(path: marked).sheets.map(\.name)
    #expect(markedNames == names + ["校验结果"])
    for number in 1...3 {
      let part = "xl/worksheets/sheet\(number).xml"
      let (before, after) = (try sheetData(form, part), try sheetData(marked, part))
      #expect(before == after)
    }
    let results = try Desk.cells(of: marked, sheet: "校验结果")
    #expect(results["C5"]?.value == .text("未改"))
    #expect(results["C5"]?.formula?.contains("'目标完成情况'!$D$7") == true)
    let hadMarks = try Overlay.remove(from: marked, output: cleaned)
    #expect(hadMarks)
    let (before, after) = (try parts(form), try parts(cleaned))
    #expect(before == after)
  }

  private func parts(_ path: String) throws -> [String: [UInt8]] {
    let archive = try Archive(path: path)
    var parts: [String: [UInt8]] = [:]
    for name in archive.entries { parts[name] = try archive.read(name) }
    return parts
  }

  private func sheetData(_ path: String, _ part: String) throws -> String {
    let text = String(decoding: try Archive(path: path).read(part), as: UTF8.self)
    let start = try #require(text.firstRange(of: "<sheetData"))
    let end = try #require(text.firstRange(of: "</sheetData>"))
    return String(text[start.lowerBound..<end.upperBound])
  }
}
