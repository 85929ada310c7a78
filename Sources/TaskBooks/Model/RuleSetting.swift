/// How a rule is set in a year.
public struct RuleSetting: Hashable, Sendable {
  /// The rule's ID: `P402`.
  public var id: String
  /// What the rule is called, in a few words.
  public var name: String
  /// Whether it is applied.
  public var isOn: Bool
  /// What a finding of it asks for.
  public var level: Level
  /// What a finding of it asks for at a key node (关键节点); nil is the same.
  public var keyNodeLevel: Level?
  /// The clause behind it, as findings cite it.
  public var clause: String
  /// The first period it holds for, `2023-01`; nil is since ever.
  public var validFrom: Period?
  /// The last period it holds for; nil is for ever.
  public var validTo: Period?
  /// What it looks at, in one Chinese sentence.
  public var about: String
  /// Its parameters by name, as typed: `threshold` = `3`.
  public var parameters: [String: String]

  /// A setting by its parts.
  public init(
    id: String, name: String, isOn: Bool, level: Level, keyNodeLevel: Level? = nil, clause: String,
    validFrom: Period? = nil, validTo: Period? = nil, about: String = "",
    parameters: [String: String] = [:]
  ) {
    self.id = id
    self.name = name
    self.isOn = isOn
    self.level = level
    self.keyNodeLevel = keyNodeLevel
    self.clause = clause
    self.validFrom = validFrom
    self.validTo = validTo
    self.about = about
    self.parameters = parameters
  }
}
