import Testing
import Workbooks

/// What the document shows of editing.
@Suite struct EditingExamples {
  @Test func cells() throws {
    let scratch = try Scratch()
    let path = try ExampleWorkbook.write(in: scratch)
    let changed = scratch.path("changed.xlsx")

    var editor = try WorkbookEditor(path: path)
    let cell = try #require(CellReference("B3"))
    try editor.set(.number(12.5), at: cell, in: "数据")
    try editor.set(.text("已核对"), at: CellReference(row: 3, column: 4), in: "数据")
    try editor.save(to: changed)

    let workbook = try Workbook(path: changed)
    var rows = try workbook.rows(of: workbook.sheets[0])
    var last: Row?
    while let row = try rows.next() { last = row }
    #expect(last?.cells.map(\.value) == [.text("南明区"), .number(12.5), .text("已核对")])
  }

  @Test func marks() throws {
    let scratch = try Scratch()
    let path = try ExampleWorkbook.write(in: scratch)
    let (marked, clean) = (scratch.path("marked.xlsx"), scratch.path("clean.xlsx"))

    var overlay = Overlay()
    let cell = try #require(CellReference("B3"))
    overlay.comments["数据"] = [Comment(cell, author: "校验", text: "请核对这个数")]
    overlay.highlights["数据"] = ConditionalFormat(
      [CellRange(cell)], rules: [.init(formula: "B3<>0", style: DifferentialStyle(fill: "FFC7CE"))])
    try overlay.apply(to: path, output: marked)
    try Overlay.remove(from: marked, output: clean)

    #expect(try FileDigest.sha256(path: marked) != FileDigest.sha256(path: path))
    #expect(try parts(of: clean) == parts(of: path))
  }

  @Test func sheets() throws {
    let scratch = try Scratch()
    let path = try ExampleWorkbook.write(in: scratch)
    let changed = scratch.path("changed.xlsx")

    var editor = try WorkbookEditor(path: path)
    try editor.renameSheet("数据", to: "6月 数据")
    try editor.addSheet(SheetDraft(name: "说明"), rows: [], at: .first)
    try editor.change(
      .init { $0.fill = "FFF2CC" }, at: CellReference(row: 3, column: 2), in: "6月 数据")
    let plan = try editor.save(to: changed)
    print(plan.preserved.count, "parts as they were;", plan.changed, "changed")

    let workbook = try Workbook(path: changed)
    #expect(workbook.sheets.map(\.name) == ["说明", "6月 数据"])
  }
}
