import Samples
import TaskBooks
import Testing
import Workbooks

@testable import Submissions

/// A unit's clean form for June, and what a reader must find in it.
struct ReadingCase {
  let taskBook: TaskBook
  let unit: Unit
  let data: FormData
  var draft: ReadingDraft

  /// One unit of each table.
  static let units = ["云岩区", "乌当经济开发区", "市政府驻北京联络处", "市投资促进局"]

  /// The task book of 2023 built in, read once.
  static let book = Result { try TaskBook.builtIn() }

  init(_ name: String) throws {
    taskBook = try Self.book.get()
    unit = try #require(taskBook.unit(named: name))
    let period = try #require(Period("2023-06"))
    data = SampleForm.clean(unit: unit, period: period, taskBook: taskBook)
    draft = try ReadingDraft(data, unit, taskBook)
  }

  /// The layout of the form as issued.
  var layout: FormLayout { FormLayout(for: unit, in: taskBook) }

  /// What the reader makes of the draft.
  func receipt() throws -> Receipt {
    try draft.written { FormReader(taskBook).read($0) }
  }

  /// The submission that the reader makes of the draft.
  func submission(sourceLocation: SourceLocation = #_sourceLocation) throws -> Submission {
    let outcome = try receipt().outcome
    guard case .submission(let submission) = outcome else {
      Issue.record("\(outcome)", sourceLocation: sourceLocation)
      throw NoSubmission()
    }
    return submission
  }

  /// Holds what was read against what was filled in.
  func expectSameData(
    _ submission: Submission, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let read = try #require(submission.data(in: taskBook), sourceLocation: sourceLocation)
    #expect(read.unit == data.unit, sourceLocation: sourceLocation)
    #expect(read.period == data.period, sourceLocation: sourceLocation)
    #expect(read.figures == data.figures, sourceLocation: sourceLocation)
    for (key, records) in data.ledgers {
      #expect(read.ledgers[key] == records, "\(key)", sourceLocation: sourceLocation)
    }
  }

  /// A form that was not read as one.
  struct NoSubmission: Error {}
}
