import Rulebook
import Submissions

/// What came of a mutation.
struct MutationResult: Sendable {
  let mutation: Mutation
  /// Whether its rule fired once, at the right cell.
  let isHit: Bool
  /// The rules that fired without being asked.
  let unasked: [String]
  /// What was found, for a failing test.
  let lines: [String]

  /// Whether all is as it must be.
  var isRight: Bool { unasked.isEmpty && (isHit || !mutation.mustFire) }

  /// Holds what was found against what must be.
  init(_ mutation: Mutation, _ findings: [Finding], at spot: Spot) {
    let own = findings.filter { $0.rule == mutation.rule }
    let asked = mutation.mustFire ? own.firstIndex { $0.spot == spot } : nil
    let others = findings.filter { $0.rule != mutation.rule }.map(\.rule)
    self.mutation = mutation
    isHit = asked != nil
    // Rules that must fire beside it and do not are as wrong as those that fire unasked.
    let missing = mutation.also.subtracting(others).map { "-" + $0 }
    unasked =
      own.indices.filter { $0 != asked }.map { own[$0].rule }
      + others.filter { !mutation.also.contains($0) }
      + missing
    lines = ["must stand at \(spot)"] + findings.map(\.line)
  }
}
