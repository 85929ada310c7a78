import Rulebook
import Submissions
import TaskBooks
import Workbooks

/// A clean form broken in one known way, or changed to just before it would be.
struct Mutation: Sendable {
  /// What is done to the clean form; each but the last gives back where the finding must stand.
  enum Change: Sendable {
    /// Something is typed over it, or lies beside it.
    case typed(@Sendable (inout Filling) throws -> Spot)
    /// Its sheets are edited.
    case edited(@Sendable (inout WorkbookEditor, Submission) throws -> Spot)
    /// Its parts are rewritten, by their texts.
    case rewritten(@Sendable (inout [String: String], Submission) throws -> Spot)
    /// Its bytes are damaged.
    case damaged(@Sendable ([UInt8]) -> [UInt8])
  }

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
  /// What is done.
  var change: Change

  /// A case in which the rule fires, and alone but for those of `also`.
  init(
    _ rule: String, _ name: String, _ unit: String, _ period: String = "2023-06",
    beside: [String] = [], before: String? = nil, also: Set<String> = [], change: Change
  ) {
    (self.rule, self.name, self.also, self.change) = (rule, name, also, change)
    start = Start(unit: unit, period: period, beside: beside, before: before)
  }

  /// A case in which the rule fires because of what is typed.
  init(
    _ rule: String, _ name: String, _ unit: String, _ period: String = "2023-06",
    beside: [String] = [], before: String? = nil, also: Set<String> = [],
    type: @escaping @Sendable (inout Filling) throws -> Spot
  ) {
    self.init(
      rule, name, unit, period, beside: beside, before: before, also: also, change: .typed(type))
  }

  /// A case in which nothing is found, though it is close to one in which the rule fires.
  static func silent(
    _ rule: String, _ name: String, _ unit: String, _ period: String = "2023-06",
    beside: [String] = [], before: String? = nil, also: Set<String> = [],
    type: @escaping @Sendable (inout Filling) throws -> Void
  ) -> Mutation {
    var mutation = Mutation(rule, name, unit, period, beside: beside, before: before, also: also) {
      try type(&$0)
      return .file
    }
    mutation.mustFire = false
    return mutation
  }

  /// The rule, the unit and what is done, as a failing test shows them.
  var title: String { "\(rule) \(start.unit) \(start.period) \(name)" }
}
