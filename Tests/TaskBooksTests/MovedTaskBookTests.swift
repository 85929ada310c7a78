import TaskBooks
import Testing
import Workbooks

@testable import make_taskbook

/// What the office may move without a word: everything is found by its headers.
@Suite struct MovedTaskBookTests {
  @Test func insertedRowsAndColumnsChangeOnlyThePlaces() throws {
    var draft = try TaskBookDraft(TaskBookSource(directory: Fixture.source))
    for index in draft.sheets.indices where draft.sheets[index].sheet.name != "选项" {
      shift(&draft.sheets[index])
    }
    let moved = try TaskBook.load(bytes: Fixture.bytes(of: draft), name: "moved.xlsx")
    let built = try TaskBook.builtIn()
    #expect(moved.tables.map(\.heading) == built.tables.map(\.heading))
    #expect(moved.tables.map(\.notes) == built.tables.map(\.notes))
    for (left, right) in zip(moved.tables, built.tables) {
      #expect(
        (left.rows + [left.total]).map(\.targets) == (right.rows + [right.total]).map(\.targets))
    }
    #expect(moved.table(1)?.rows.first?.cells[.paidIn]?.cell.description == "E6")
    #expect(moved.units == built.units)
    #expect(moved.rules == built.rules)
    #expect(moved.ledgers == built.ledgers)
  }

  @Test func aYearMonthThatExcelTurnedIntoADateIsStillAPeriod() throws {
    var draft = try TaskBookDraft(TaskBookSource(directory: Fixture.source))
    let cell = try draft.cell("有效期止", whereRowHas: ["P402"], in: "规则")
    let date = try #require(DateTime(year: 2023, month: 9, day: 1))
    try draft.set(.date(date), at: cell, in: "规则", style: CellStyle { $0.numberFormat = "mmm-yy" })
    let book = try TaskBook.load(bytes: Fixture.bytes(of: draft), name: "dated.xlsx")
    #expect(book.rule("P402")?.validTo == Period("2023-09"))
  }

  /// Moves all of a sheet two rows down and one column to the right.
  private func shift(_ sheet: inout (sheet: SheetDraft, rows: [RowDraft])) {
    var moved = SheetDraft(name: sheet.sheet.name)
    moved.merges = sheet.sheet.merges.map { merge in
      CellRange(
        CellReference(row: merge.first.row + 2, column: merge.first.column + 1),
        CellReference(row: merge.last.row + 2, column: merge.last.column + 1))
    }
    sheet.sheet = moved
    for index in sheet.rows.indices {
      sheet.rows[index].number += 2
      for cell in sheet.rows[index].cells.indices { sheet.rows[index].cells[cell].column += 1 }
    }
  }
}
