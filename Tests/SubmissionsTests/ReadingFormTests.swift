import TaskBooks
import Testing
import Workbooks

@testable import Submissions

/// Forms as issued and filled, nothing moved.
struct ReadingFormTests {
  @Test("A filled form says what was filled in, at its own cells", arguments: ReadingCase.units)
  func filled(unit: String) throws {
    let form = try ReadingCase(unit)
    let submission = try form.submission()
    try form.expectSameData(submission)
    #expect(submission.altered == [])
    #expect(submission.missing == [])
    #expect(submission.moved == [])
    #expect(submission.table == form.unit.table)
    #expect(submission.identity.issuedTo == form.unit.name)
    #expect(submission.identity.issuedFor == form.data.period)
    #expect(submission.identity.issue == form.taskBook.issue)
    for (indicator, entry) in submission.figures {
      #expect(entry.place == form.layout.figure(indicator))
    }
  }

  @Test("Every unit's blank form is read, with nothing in it and nothing wrong with it")
  func blank() throws {
    let taskBook = try ReadingCase.book.get()
    let period = try #require(Period("2023-06"))
    for unit in taskBook.units {
      let receipt = try ReadingDraft.inFolder { folder in
        try Form.issue(
          to: folder + "/f.xlsx", unit: unit, period: period, taskBook: taskBook)
        return FormReader(taskBook).read(folder + "/f.xlsx")
      }
      guard case .submission(let submission) = receipt.outcome else {
        Issue.record("\(unit.name): \(receipt.outcome)")
        continue
      }
      #expect(submission.altered == [], "\(unit.name)")
      #expect(submission.missing == [], "\(unit.name)")
      #expect(submission.moved == [], "\(unit.name)")
      #expect(submission.identity.unit == unit)
      #expect(submission.identity.period == period)
      let indicators = taskBook.indicators(forTable: unit.table)
      #expect(Set(submission.figures.keys) == Set(indicators.map(\.id)), "\(unit.name)")
      for indicator in indicators {
        let isAssessed = taskBook.target(of: unit, indicator.id) != .notAssessed
        #expect(
          submission.figures[indicator.id]?.reading == (isAssessed ? .blank : .notAssessed),
          "\(unit.name) \(indicator.header)")
      }
      for definition in taskBook.ledgers(forTable: unit.table) {
        #expect(submission.ledgers[definition.key]?.rows == [], "\(unit.name)")
      }
    }
  }
}
