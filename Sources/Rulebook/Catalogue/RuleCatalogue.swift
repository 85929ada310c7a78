public import TaskBooks

/// The rules as a task book sets them, for people to read and programs to list.
///
/// Only rules that are at work are in it.
public struct RuleCatalogue: Sendable {
  /// The rules with their settings, in the order of IDs.
  public var entries: [Entry]

  /// A rule with its setting.
  public struct Entry: Sendable {
    /// The rule.
    public var rule: Rule
    /// How the task book sets it.
    public var setting: RuleSetting
  }

  /// The catalogue of a task book, of all rules, or of one; an ID that is none gives no entry.
  public init(_ taskBook: TaskBook, id: String? = nil) {
    entries = Rulebook.all.compactMap { rule in
      guard id == nil || rule.id == id, let setting = taskBook.rule(rule.id) else { return nil }
      return Entry(rule: rule, setting: setting)
    }
  }
}

extension RuleCatalogue.Entry {
  /// The parameters that the rule reads, with what the task book gives for each.
  var parameters: [(name: String, value: String)] {
    rule.parameters.map { ($0, setting.parameters[$0] ?? "") }
  }

  /// What passing and failing examples show, in Chinese.
  var examples: (passing: [String], failing: [String]) {
    (rule.passing.map(\.shows), rule.failing.map(\.shows))
  }
}
