import FoundationEssentials
import TaskBooks
import Testing
import Workbooks

@testable import Submissions

/// What rows say that were read, cell by cell and as entries.
struct PlainRowsTests {
  private static var expected: PlainRows.Expectation {
    PlainRows.Expectation(
      decimals: ["signed": 4], days: 202_301...202_306, named: ["id"], isCode: { $0.count == 18 })
  }

  @Test("A cell that says what is asked has a word; any other is unclear, and told as odd")
  func words() throws {
    var form = try ReadingCase("云岩区")
    func put(_ value: CellValue?, _ column: String) throws {
      let place = try #require(form.layout.ledger(.projects, column: column, index: 0))
      form.draft[place] = value
    }
    try put(.text("XM－０1"), "id")
    try put(.text("9152"), "creditCode")
    try put(.text("央企 "), "kind")
    try put(.text("1.5"), "investment")
    try put(.number(1.25), "signed")
    try put(nil, "paidIn")
    try put(.date(#require(DateTime(year: 2023, month: 7, day: 1))), "signedOn")
    try put(.text("是"), "digital")
    let rows = try form.submission().rows(.projects)
    let plain = PlainRows(rows, expecting: Self.expected)
    func word(_ column: String) -> Int { plain.word(0, plain.column(column)) }
    #expect(word("id") == PlainRows.mark(of: "XM-01"))
    #expect(word("creditCode") == PlainRows.unclear)
    #expect(word("kind") == PlainRows.unclear)
    #expect(word("investment") == PlainRows.unclear)
    #expect(word("signed") == 1_250_000)
    #expect(word("paidIn") == PlainRows.blank)
    #expect(word("signedOn") == 202_307)
    #expect(word("digital") == PlainRows.yes)
    #expect(word("counted") == (rows[0]["counted"]?.flag == true ? PlainRows.yes : 0))
    #expect(word("no such column") == PlainRows.unclear)
    let section = try #require(plain.column("section"))
    #expect(plain.choices[section][plain.word(0, section)] == rows[0]["section"]?.string)
    #expect(
      Set(plain.odd.filter { $0.row == 0 }.map { plain.keys[$0.column] }) == [
        "creditCode", "kind", "investment", "signedOn",
      ])
  }

  @Test(
    "What is negative, too fine or a formula has no plain word",
    arguments: [(-1.0, PlainRows.unclear), (0.00001, 10), (0.0000001, PlainRows.unclear)])
  func numbers(number: Double, word: Int) throws {
    var form = try ReadingCase("云岩区")
    let place = try #require(form.layout.ledger(.projects, column: "signed", index: 0))
    form.draft[place] = .number(number)
    let plain = try PlainRows(form.submission().rows(.projects), expecting: Self.expected)
    let column = try #require(plain.column("signed"))
    #expect(plain.word(0, column) == word)
    #expect(plain.odd.contains { $0.row == 0 && $0.column == column })
    form.draft.change(place) {
      $0.formula = "1+1"
      $0.value = .number(2)
    }
    let formula = try PlainRows(form.submission().rows(.projects), expecting: Self.expected)
    #expect(formula.word(0, column) == PlainRows.unclear)
  }

  @Test(
    "A row gives the same entries one by one and together, and keeps what is put in their place")
  func entries() throws {
    var rows = try ReadingCase("云岩区").submission().rows(.projects)
    for row in rows {
      #expect(!row.entries.isEmpty)
      for (key, entry) in row.entries {
        #expect(row[key] == entry)
        #expect(row.reading(of: key) == entry.reading)
        #expect(row.text(of: key).map { $0 == entry.text } ?? true)
      }
      #expect(LedgerRow(number: row.number, entries: row.entries) == row)
    }
    let read = rows[0]
    rows[0]["name"]?.reading = .text("改")
    rows[0]["place"] = nil
    #expect(rows[0].reading(of: "name") == .text("改"))
    #expect(rows[0]["place"] == nil)
    #expect(rows[0].entries.count == read.entries.count - 1)
    #expect(rows[0] != read)
    let plain = PlainRows(rows, expecting: Self.expected)
    #expect(plain.word(0, plain.column("id")) == PlainRows.unclear)
    #expect(plain.word(1, plain.column("id")) != PlainRows.unclear)
  }

  @Test("The digits of a code that was typed as a number are kept where they say more than it")
  func digits() throws {
    var form = try ReadingCase("云岩区")
    let place = try #require(form.layout.ledger(.projects, column: "id", index: 0))
    form.draft[place] = .number(42)
    #expect(try form.submission().rows(.projects).first?["id"]?.string == "42")
    form.draft[place] = .number(123_456_789_012_345)
    #expect(
      try form.submission().rows(.projects).first?["id"]?.string == "123456789012345")
  }
}
