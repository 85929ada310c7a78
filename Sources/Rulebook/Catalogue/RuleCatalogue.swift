public import TaskBooks

/// The rules as a task book sets them, for people to read and programs to list.
///
/// Only rules that are at work are in it.
public struct RuleCatalogue: Sendable {
  /// The rules with their settings, in the order in which a form is looked at: S V L P X H T.
  public var entries: [Entry]

  private static let groups = Array("SVLPXHT")

  /// A rule with its setting.
  public struct Entry: Sendable {
    /// The rule.
    public var rule: Rule
    /// How the task book sets it.
    public var setting: RuleSetting
  }

  /// The catalogue of a task book, of all rules, or of one; an ID that is none gives no entry.
  public init(_ taskBook: TaskBook, id: String? = nil) {
    let entries = Rulebook.all.compactMap { rule -> Entry? in
      guard id == nil || rule.id == id, let setting = taskBook.rule(rule.id) else { return nil }
      return Entry(rule: rule, setting: setting)
    }
    self.entries = Self.groups.flatMap { group in
      entries.filter { $0.rule.id.first == group }
    }
  }
}

extension RuleCatalogue.Entry {
  /// The parameters that the task book gives, in the order in which the rule names them; those that
  /// a year calls otherwise come behind.
  var parameters: [(name: String, value: String)] {
    let others = setting.parameters.keys.filter { !rule.parameters.contains($0) }.sorted()
    return (rule.parameters + others).compactMap { name in
      setting.parameters[name].map { (name, $0) }
    }
  }

  /// What passing and failing examples show, in Chinese.
  var examples: (passing: [String], failing: [String]) {
    (rule.passing.map(\.shows), rule.failing.map(\.shows))
  }
}
