public import Rulebook
public import TaskBooks

/// How many findings are open at each level; those folded under another count with that one.
public struct FindingCounts: Hashable, Sendable {
  private var open: [Level: Int] = [:]
  /// How many a reason or a waiver has settled.
  public private(set) var settled = 0

  /// Counts findings.
  public init(_ findings: [Finding]) {
    for finding in findings {
      if finding.state == .explained || finding.state == .waived {
        settled += 1
      } else {
        open[finding.level, default: 0] += 1
      }
    }
  }

  /// How many are open at the level; of notices, how many there are.
  public subscript(_ level: Level) -> Int { open[level] ?? 0 }
}
