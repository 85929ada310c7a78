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
      let judgement = try Cases.judgement(
        of: Cases.clean(unit.name, period.description), collecting: period.description)
      #expect(judgement.findings.map(\.line) == [], "\(unit.name) \(period)")
      #expect(judgement.notEvaluated == [], "\(unit.name) \(period)")
      #expect(judgement.verdict == .accepted)
    }
  }
}
