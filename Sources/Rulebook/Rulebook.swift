public import Submissions
public import TaskBooks

/// The rules, and how a submission is held against all of them.
public struct Rulebook: Sendable {
  /// The task book that sets the rules.
  public var taskBook: TaskBook
  /// The period that is collected; nil takes the one each form names.
  public var period: Period?
  /// What is known from before; nil where nothing was given.
  public var history: History?

  /// The rules as the task book sets them.
  public init(_ taskBook: TaskBook, period: Period? = nil, history: History? = nil) {
    self.taskBook = taskBook
    self.period = period
    self.history = history
  }

  /// Holds a file against every rule that is on.
  ///
  /// A rule that has no setting in the task book, or lacks what it needs, is listed as not
  /// evaluated; one that is off, or not valid in the period, is not.
  public func judge(_ receipt: Receipt) -> Judgement {
    conclude([examine(receipt)])[0]
  }

  /// Holds a file against the rules that need it alone; many files can be examined at once.
  public func examine(_ receipt: Receipt) -> Examination { Examination(self, receipt) }

  /// Takes up a judgement made before, on another machine or day, so that its file can be held
  /// against others now.
  public func resume(_ judgement: Judgement) -> Examination {
    Examination(self, restoring: judgement)
  }

  /// Holds examined files against each other; the judgements are in the order of the files.
  public func conclude(_ examinations: [Examination]) -> [Judgement] {
    let digits = (try? taskBook.rule("X501")?.decimal("numberDigits")).flatMap { Int("\($0)") }
    let gathering = Gathering(examinations.compactMap(\.inquiry), leastDigits: digits ?? .max)
    return examinations.map { examination in
      var examination = examination
      examination.compare(with: gathering)
      return examination.judgement
    }
  }
}
