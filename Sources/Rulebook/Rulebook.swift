public import Submissions
public import TaskBooks

/// The rules, and how a submission is held against all of them.
public struct Rulebook: Sendable {
  /// Every rule of the catalogue that looks at one submission, in the order of IDs.
  public static let all: [Rule] = []

  /// The task book that sets the rules.
  public var taskBook: TaskBook
  /// The period that is collected; nil takes the one each form names.
  public var period: Period?

  /// The rules as the task book sets them.
  public init(_ taskBook: TaskBook, period: Period? = nil) {
    self.taskBook = taskBook
    self.period = period
  }

  /// Holds a file against every rule.
  public func judge(_ receipt: Receipt) -> Judgement {
    Judgement(receipt: receipt, unit: nil, period: period, findings: [])
  }
}
