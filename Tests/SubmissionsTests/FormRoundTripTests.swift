import FoundationEssentials
import Samples
import Submissions
import TaskBooks
import Testing
import Workbooks

@Suite("A form issued, filled and read")
struct FormRoundTripTests {
  let taskBook: TaskBook
  let march: Period

  init() throws {
    taskBook = try TaskBook.builtIn()
    march = try #require(Period(year: 2023, month: 3))
  }

  @Test("What is put into each unit's form is what is read out of it")
  func everyUnit() throws {
    let folder = try TemporaryFolder()
    for unit in taskBook.units {
      let form = folder.file("\(unit.name).xlsx")
      let filled = folder.file("\(unit.name)-filled.xlsx")
      try Form.issue(to: form, unit: unit, period: march, taskBook: taskBook)
      let data = SampleForm.clean(unit: unit, period: march, taskBook: taskBook)
      try Form.fill(form, with: data, in: taskBook, to: filled)
      let submission = try #require(reading(filled), "\(unit.name)")
      let isSameData = submission.data(in: taskBook) == data
      #expect(isSameData, "\(unit.name)")
      var expected = try #require(Submission(filling: data, in: taskBook))
      expected.file = submission.file
      expected.sha256 = submission.sha256
      // Compared before #expect, which would print all of both.
      let isSame = submission == expected
      #expect(isSame, "\(unit.name): read from a file and filled in memory are not the same")
    }
  }

  private func reading(_ path: String) -> Submission? {
    if case .submission(let submission) = FormReader(taskBook).read(path).outcome {
      submission
    } else {
      nil
    }
  }
}
