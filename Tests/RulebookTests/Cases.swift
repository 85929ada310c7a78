public import Rulebook
import Samples
import Submissions
import TaskBooks
public import Testing

/// What the tests of rules are made of.
enum Cases {
  /// The built-in task book.
  static let taskBook = Result { try TaskBook.builtIn() }

  /// A period by its name.
  static func period(_ name: String) throws -> Period { try #require(Period(name)) }

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
    let rulebook = Rulebook(book, period: period, history: form.history)
    let examinations = ([form] + form.beside).map {
      rulebook.examine(receipt(.submission($0.submission)))
    }
    return rulebook.conclude(examinations)[0]
  }

  /// The clean report of a unit for a month, as it is known later.
  static func report(_ unit: String, _ period: String) throws -> History.Report {
    let book = try taskBook.get()
    let unit = try #require(book.unit(named: unit))
    let period = try #require(Period(period))
    let data = SampleForm.clean(unit: unit, period: period, taskBook: book)
    return History.Report(file: "\(period).xlsx", data: data, hasLedgers: true)
  }

  /// A file that was read so.
  static func receipt(_ outcome: Receipt.Outcome) -> Receipt {
    Receipt(file: "示例.xlsx", sha256: "", outcome: outcome)
  }
}

extension Judgement {
  /// What could not be evaluated, but for what has nothing to be compared with.
  var unseen: [NotEvaluated] {
    notEvaluated.filter { $0.why != "没有上期的报表可比" && $0.why != "只核了一份,没有别的单位可比" }
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
