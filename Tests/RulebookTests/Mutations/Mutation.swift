import Rulebook
import Submissions
import TaskBooks
import Workbooks

/// A clean form broken in one known way, or changed to just before it would be.
struct Mutation: Sendable {
  /// The clean forms that a case starts from.
  struct Start: Hashable {
    /// The unit.
    var unit: String
    /// The period.
    var period: String
    /// Other units whose clean forms of the period lie beside it.
    var beside: [String]
    /// The month whose clean report of the unit is known from before; nil is none.
    var before: String?
  }

  /// The rule that must fire, and alone, or stay silent.
  var rule: String
  /// What is done, in a few words.
  var name: String
  /// The clean forms that it starts from.
  var start: Start
  /// Whether the rule must fire; else nothing may.
  var mustFire = true
  /// The rules beside it that fire too, because the case cannot be had without.
  var also: Set<String> = []
  /// What is typed; gives back where the finding must stand.
  var type: @Sendable (inout Filling) throws -> Spot
  /// What is done to the file beside typing; gives back where the finding must stand.
  var edit: (@Sendable (inout WorkbookEditor, Submission) throws -> Spot)?

  /// A case in which the rule fires.
  init(
    _ rule: String, _ name: String, _ unit: String, _ period: String = "2023-06",
    beside: [String] = [], before: String? = nil, also: Set<String> = [],
    type: @escaping @Sendable (inout Filling) throws -> Spot
  ) {
    (self.rule, self.name, self.also, self.type) = (rule, name, also, type)
    start = Start(unit: unit, period: period, beside: beside, before: before)
  }

  /// A case in which nothing is found, though it is close to one in which the rule fires.
  static func silent(
    _ rule: String, _ name: String, _ unit: String, _ period: String = "2023-06",
    beside: [String] = [], before: String? = nil,
    type: @escaping @Sendable (inout Filling) throws -> Void
  ) -> Mutation {
    var mutation = Mutation(rule, name, unit, period, beside: beside, before: before) {
      try type(&$0)
      return .file
    }
    mutation.mustFire = false
    return mutation
  }

  /// A case that is made in the file.
  static func edited(
    _ rule: String, _ name: String, _ unit: String, _ period: String = "2023-06",
    mustFire: Bool = true, also: Set<String> = [],
    _ edit: @escaping @Sendable (inout WorkbookEditor, Submission) throws -> Spot
  ) -> Mutation {
    var mutation = Mutation(rule, name, unit, period, also: also) { _ in .file }
    mutation.edit = edit
    mutation.mustFire = mustFire
    return mutation
  }

  /// The rule, the unit and what is done, as a failing test shows them.
  var title: String { "\(rule) \(start.unit) \(start.period) \(name)" }
}
