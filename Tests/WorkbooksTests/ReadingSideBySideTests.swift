import Testing

@testable import Workbooks

/// Sheets that are read by several threads at a time.
struct ReadingSideBySideTests {
  /// A workbook of twelve sheets, each with as many rows and shared texts of its own.
  private func workbook(in scratch: borrowing Scratch, rows: Int) throws -> String {
    let path = scratch.path("a.xlsx")
    var writer = try WorkbookWriter(path: path)
    for sheet in 1...12 {
      let rows = (1...rows).lazy.map { number in
        var row = RowDraft(number)
        row.cells = [
          CellDraft(1, .number(Double(sheet * 1_000_000 + number))),
          CellDraft(2, .text("\(sheet)号表第\(number)行")), CellDraft(3, .text("通用文本")),
        ]
        return row
      }
      try writer.add(SheetDraft(name: "表\(sheet)"), rows: rows)
    }
    try writer.finish()
    return path
  }

  private static func rows(_ cursor: inout RowCursor) throws(WorkbookError) -> [Row] {
    var rows: [Row] = []
    while let row = try cursor.next() { rows.append(row) }
    return rows
  }

  @Test("They give what they give one after the other, in the order of the sheets")
  func same() throws {
    let scratch = try Scratch()
    let path = try workbook(in: scratch, rows: 2_000)
    let workbook = try Workbook(path: path)
    let apart = try workbook.mapSheets { (sheet, cursor) throws(WorkbookError) in
      (sheet.name, try Self.rows(&cursor))
    }
    #expect(apart.map(\.0) == workbook.sheets.map(\.name))
    for (sheet, rows) in zip(workbook.sheets, apart.map(\.1)) {
      var cursor = try workbook.rows(of: sheet)
      #expect(try Self.rows(&cursor) == rows)
      #expect(rows.count == 2_000)
    }
  }

  @Test("The limits of the workbook hold for all of them together")
  func limits() throws {
    let scratch = try Scratch()
    let path = try workbook(in: scratch, rows: 500)
    for (limit, amount) in [(WorkbookError.Limit.cells, 9_000), (.totalBytes, 600_000)] {
      var limits = Limits()
      limits[limit] = amount
      let workbook = try Workbook(path: path, limits: limits)
      do {
        _ = try workbook.mapSheets { (_, cursor) throws(WorkbookError) in
          try Self.rows(&cursor).count
        }
        Issue.record("\(limit) was passed")
      } catch WorkbookError.limit(let passed, _, _) {
        #expect(passed == limit)
      }
    }
  }

  @Test("Of the sheets that fail the first says why")
  func failure() throws {
    let scratch = try Scratch()
    let workbook = try Workbook(path: workbook(in: scratch, rows: 3))
    #expect(throws: WorkbookError.noSuchSheet("表2")) {
      try workbook.mapSheets { (sheet, _) throws(WorkbookError) in
        if sheet.name != "表1" { throw .noSuchSheet(sheet.name) }
      }
    }
  }
}
