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
  /// Looks at a submission and says what it finds.
  public var check: @Sendable (Inquiry) -> [Observation]

  /// A rule by its parts.
  public init(
    id: String, chinese: String, english: String, remedy: String, parameters: [String] = [],
    passing: [Example], failing: [Example],
    check: @escaping @Sendable (Inquiry) -> [Observation]
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
