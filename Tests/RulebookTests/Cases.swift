public import Rulebook
import Samples
import Submissions
import TaskBooks
public import Testing

/// What the tests of rules are made of.
enum Cases {
  /// The built-in task book.
  static let taskBook = Result { try TaskBook.builtIn() }

  /// A clean form of a unit for a period.
  static func clean(_ unit: String, _ period: String = "2023-06") throws -> Filling {
    let book = try taskBook.get()
    let unit = try #require(book.unit(named: unit))
    let period = try #require(Period(period))
    let data = SampleForm.clean(unit: unit, period: period, taskBook: book)
    let submission = try #require(Submission(filling: data, in: book))
    return Filling(submission, in: book)
  }

  /// What the rules say of a form, for the period it names.
  static func judgement(
    of form: Filling, collecting period: String? = nil, in taskBook: TaskBook? = nil
  ) throws -> Judgement {
    let book = try taskBook ?? Self.taskBook.get()
    let period = try period.map { try #require(Period($0)) }
    return Rulebook(book, period: period).judge(receipt(.submission(form.submission)))
  }

  /// A file that was read so.
  static func receipt(_ outcome: Receipt.Outcome) -> Receipt {
    Receipt(file: "示例.xlsx", sha256: "", outcome: outcome)
  }
}

extension Finding {
  /// Where it stands.
  var spot: Spot { Spot(sheet: observation.sheet, cells: observation.cells) }

  /// The rule, the place and the message, as a failing test shows them.
  var line: String { "\(rule) \(spot): \(observation.message)" }
}

extension Rule: CustomTestStringConvertible {
  /// Its ID.
  public var testDescription: String { id }
}
