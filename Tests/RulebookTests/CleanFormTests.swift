import Rulebook
import TaskBooks
import Testing

/// A clean form is accepted, whoever sends it and whenever.
struct CleanFormTests {
  @Test("Nothing is found in a clean form, and every rule can look", arguments: [1, 2, 6, 12])
  func nothingIsFound(month: Int) throws {
    let book = try Cases.taskBook.get()
    for unit in book.units {
      let period = try #require(Period(year: book.year, month: month))
      var form = try Cases.clean(unit.name, period.description)
      // With the month before and another unit of the table, no rule has nothing to look at.
      if let before = Period(year: book.year, month: month - 1) {
        form.history = History(reports: [try Cases.report(unit.name, before.description)])
      }
      let other = try #require(book.units.first { $0 != unit && $0.table == unit.table })
      form.beside = [try Cases.clean(other.name, period.description)]
      let judgement = try Cases.judgement(of: form, collecting: period.description)
      // Where the year asks for one, the one that comes in December is more than half of it.
      let findings = judgement.findings.filter { month < 12 || $0.rule != "H604" }
      #expect(findings.map(\.line) == [], "\(unit.name) \(period)")
      #expect(judgement.notEvaluated == [], "\(unit.name) \(period)")
      if month < 12 { #expect(judgement.verdict == .accepted) }
    }
  }
}
