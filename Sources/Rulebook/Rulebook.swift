public import Submissions
public import TaskBooks

/// The rules, and how a submission is held against all of them.
public struct Rulebook: Sendable {
  /// The task book that sets the rules.
  public var taskBook: TaskBook
  /// The period that is collected; nil takes the one each form names.
  public var period: Period?

  /// The rules as the task book sets them.
  public init(_ taskBook: TaskBook, period: Period? = nil) {
    self.taskBook = taskBook
    self.period = period
  }

  /// Holds a file against every rule that is on.
  ///
  /// A rule that has no setting in the task book, or lacks what it needs, is listed as not
  /// evaluated; one that is off, or not valid in the period, is not.
  public func judge(_ receipt: Receipt) -> Judgement {
    var bench = Bench(self, receipt)
    for rule in Self.all { bench.apply(rule) }
    return Judgement(
      receipt: receipt, unit: bench.unit, period: bench.period, findings: bench.settledFindings(),
      notEvaluated: bench.notEvaluated)
  }
}
