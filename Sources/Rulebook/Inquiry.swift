public import Submissions
public import TaskBooks

/// What a rule looks at: one submission under one task book.
public struct Inquiry: Sendable {
  /// The task book.
  public var taskBook: TaskBook
  /// How the rule is set.
  public var setting: RuleSetting
  /// The submission.
  public var submission: Submission
  /// The unit; the one the form names, or to which it was issued.
  public var unit: Unit
  /// The period that is collected.
  public var period: Period

  /// A question by its parts.
  public init(
    taskBook: TaskBook, setting: RuleSetting, submission: Submission, unit: Unit, period: Period
  ) {
    self.taskBook = taskBook
    self.setting = setting
    self.submission = submission
    self.unit = unit
    self.period = period
  }
}
