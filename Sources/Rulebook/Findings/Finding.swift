public import TaskBooks

/// A finding: what a rule saw, with all that a person needs to put it right.
public struct Finding: Hashable, Sendable {
  /// How it stands since the last time.
  public enum State: String, Hashable, Sendable {
    /// Seen for the first time.
    case new
    /// Seen last time too.
    case still
    /// Settled by a reason of the unit.
    case explained
    /// Settled by a waiver of the task book.
    case waived
    /// Gone once, and back.
    case reopened
  }

  /// The rule's ID.
  public var rule: String
  /// What it asks for.
  public var level: Level
  /// How it stands since the last time.
  public var state: State
  /// What the rule saw.
  public var observation: Observation
  /// What to do, in Chinese.
  public var remedy: String
  /// The clause behind it.
  public var clause: String
  /// The same in the next submission of the unit when it is the same trouble.
  public var fingerprint: String
  /// Of the values involved.
  public var valueHash: String
  /// The reason that settled it; nil is none.
  public var reason: String?
  /// The findings that follow from this one.
  public var hides: [Finding]

  /// A finding by its parts.
  public init(
    rule: String, level: Level, state: State = .new, observation: Observation, remedy: String,
    clause: String, fingerprint: String, valueHash: String, reason: String? = nil,
    hides: [Finding] = []
  ) {
    self.rule = rule
    self.level = level
    self.state = state
    self.observation = observation
    self.remedy = remedy
    self.clause = clause
    self.fingerprint = fingerprint
    self.valueHash = valueHash
    self.reason = reason
    self.hides = hides
  }

  /// Whether it still stands in the way: an error or verify that nothing has settled.
  public var isOpen: Bool { level != .notice && state != .explained && state != .waived }
}
