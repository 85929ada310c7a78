public import Submissions
public import TaskBooks

/// A rule of the catalogue: what it holds against, and examples that prove it.
///
/// What may change from year to year (on or off, level, parameters, clause) stands in the task
/// book's ``RuleSetting`` of the same ID.
public struct Rule: Sendable {
  /// Its public ID, never reused: `P402`.
  public var id: String
  /// What fires it, in one Chinese sentence.
  public var chinese: String
  /// What fires it, in one English sentence.
  public var english: String
  /// What the unit is to do about a finding, in Chinese.
  public var remedy: String
  /// The parameters it reads from its setting.
  public var parameters: [String]
  /// Forms in which it finds nothing.
  public var passing: [Example]
  /// Forms in which it finds something.
  public var failing: [Example]
  /// How it looks.
  public var check: Check

  /// What a rule looks at, and what it finds there.
  public enum Check: Sendable {
    /// A file as it came in, also one that could not be read (S101 to S105).
    case file(@Sendable (Receipt) -> [Observation])
    /// A form that was read.
    case form(@Sendable (Inquiry) -> [Ruling])
    /// A form beside the others of the same check (X501 and following).
    case between(@Sendable (Inquiry, Gathering) -> [Ruling])
    /// The task book itself (T701 and following).
    case taskBook(@Sendable (TaskBook) -> [Observation])
  }

  /// Whether it holds files against each other.
  var isBetween: Bool {
    if case .between = check { true } else { false }
  }

  /// A rule by its parts.
  public init(
    id: String, chinese: String, english: String, remedy: String, parameters: [String] = [],
    passing: [Example], failing: [Example], check: Check
  ) {
    self.id = id
    self.chinese = chinese
    self.english = english
    self.remedy = remedy
    self.parameters = parameters
    self.passing = passing
    self.failing = failing
    self.check = check
  }
}
