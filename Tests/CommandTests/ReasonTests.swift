import Foundation
import Testing
import Workbooks

/// A reason written into the returned workbook settles its finding for as long as the values stay.
struct ReasonTests {
  private static let sample = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("SampleWorkbooks/2023-06/市科技局.xlsx").path

  /// The cell of the sheet of findings under the title, in its first line.
  private func cell(under title: String, of path: String) throws -> CellReference {
    let workbook = try Workbook(path: path)
    let sheet = try #require(workbook.sheets.first { $0.name == "校验结果" })
    var rows = try workbook.rows(of: sheet)
    while let row = try rows.next() {
      if let cell = row.cells.first(where: { $0.value == .text(title) }) {
        return CellReference(row: row.number + 1, column: cell.reference.column)
      }
    }
    throw CocoaError(.fileReadCorruptFile)
  }

  /// The verdict and the state of the only finding.
  private func judged(_ path: String, out: String) throws -> (String, String) {
    let run = try Command.run(["check", path, "--out", out, "--format", "json"])
    let report = try JSONSerialization.jsonObject(with: run.output) as? [String: Any]
    let workbook = (report?["workbooks"] as? [[String: Any]])?.first
    let findings = workbook?["findings"] as? [[String: Any]] ?? []
    #expect(findings.count == 1)
    return (
      workbook?["verdict"] as? String ?? "", findings.first?["state"] as? String ?? ""
    )
  }

  @Test(
    arguments: [
      ("因汛期推迟到七月集中外出", "accepted", "explained"), ("推迟", "to-explain", "still"),
      ("推 迟 外 出", "to-explain", "still"),
    ])
  func `a reason of six characters settles it`(reason: String, verdict: String, state: String)
    throws
  {
    let folder = try Folder()
    defer { folder.remove() }
    #expect(try judged(Self.sample, out: folder.file("returned")) == ("to-explain", "new"))
    let returned = folder.file("returned/市科技局.xlsx")
    let place = try cell(under: "说明", of: returned)
    var editor = try WorkbookEditor(path: returned)
    try editor.set(.text(reason), at: place, in: "校验结果")
    try editor.save(to: folder.file("市科技局.xlsx"))
    let again = try judged(folder.file("市科技局.xlsx"), out: folder.file("again"))
    #expect(again == (verdict, state))
    // The reason is still there in the workbook that goes back once more.
    let kept = try Workbook(path: folder.file("again/市科技局.xlsx"))
    let sheet = try #require(kept.sheets.first { $0.name == "校验结果" })
    var rows = try kept.rows(of: sheet)
    var texts: [CellValue] = []
    while let row = try rows.next() { texts += row.cells.compactMap(\.value) }
    #expect(texts.contains(.text(reason)))
  }

  @Test func `a reason lapses when the value that it was given for changes`() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try Command.run(["check", Self.sample, "--out", folder.file("returned")])
    let returned = folder.file("returned/市科技局.xlsx")
    let place = try cell(under: "说明", of: returned)
    let linked = try cell(under: "位置", of: returned)
    #expect(linked.row == place.row)
    var editor = try WorkbookEditor(path: returned)
    try editor.set(.text("因汛期推迟到七月集中外出"), at: place, in: "校验结果")
    try editor.set(.number(1), at: CellReference(row: 7, column: 4), in: "目标完成情况")
    try editor.save(to: folder.file("市科技局.xlsx"))
    let run = try Command.run(["check", folder.file("市科技局.xlsx"), "--format", "json"])
    #expect(run.text.contains("\"verdict\":\"to-explain\"") || run.text.contains("\"returned\""))
    #expect(!run.text.contains("\"state\":\"explained\""))
    #expect(run.text.contains("\"P409\""))
  }
}
