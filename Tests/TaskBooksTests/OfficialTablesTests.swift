import FoundationEssentials
import TaskBooks
import Testing
import Workbooks

@testable import make_taskbook

/// The built-in task book says what the official tables say, cell by cell.
@Suite struct OfficialTablesTests {
  @Test(arguments: 1...5)
  func everyFigureOfTheSourceIsReadBack(number: Int) throws {
    try expect(table: number, equals: Fixture.source)
  }

  @Test(.enabled(if: Fixture.official != nil), arguments: 1...5)
  func everyFigureOfTheOfficialCopyIsReadBack(number: Int) throws {
    try expect(table: number, equals: #require(Fixture.official))
  }

  @Test(.enabled(if: Fixture.official != nil), arguments: Fixture.tableFiles)
  func theSourceIsTheOfficialCopyByteForByte(file: String) throws {
    let official = try #require(Fixture.official)
    #expect(try Fixture.bytes(Fixture.source + "/" + file) == Fixture.bytes(official + "/" + file))
  }

  @Test func fortyNineUnitsStandInTheirTables() throws {
    let book = try TaskBook.builtIn()
    #expect(book.units.count == 49)
    #expect((1...5).map { book.units(ofTable: $0).count } == [15, 8, 5, 15, 6])
    #expect(book.units.map(\.name) == book.tables.flatMap { $0.rows.map(\.label) })
  }

  @Test func aTargetKnowsItsCell() throws {
    let book = try TaskBook.builtIn()
    let table = try #require(book.table(1))
    let row = try #require(table.rows.first)
    #expect(row.cells[.industrialShare]?.description == "表1 区县和国家级开发区!E4")
    let resident = try #require(book.table(3)?.rows.first)
    #expect(resident.cells[.visits]?.cell.description == "C5")
  }

  private func expect(table number: Int, equals directory: String) throws {
    let path = directory + "/" + Fixture.tableFiles[number - 1]
    let rows = try CSV.rows(String(decoding: Fixture.bytes(path), as: UTF8.self))
    let table = try #require(try TaskBook.builtIn().table(number))
    #expect(table.columns.map(\.header) == Array(rows[0].dropFirst(2)))
    #expect(table.rows.count == rows.count - 2)
    for (row, fields) in zip(table.rows + [table.total], rows.dropFirst()) {
      #expect(row.number.map { String($0) } ?? "" == fields[0])
      #expect(row.label == fields[1])
      for (column, printed) in zip(table.columns, fields.dropFirst(2)) {
        let target = row.targets[column.indicator]
        switch printed {
        case "*": #expect(target == nil && column.printedText != nil)
        case "": #expect(target == nil)
        case "-": #expect(target == .notAssessed)
        case _ where printed.hasSuffix("%"):
          #expect(target?.figure == Decimal(string: String(printed.dropLast())))
        default: #expect(target?.figure == Decimal(string: printed))
        }
      }
    }
  }
}
