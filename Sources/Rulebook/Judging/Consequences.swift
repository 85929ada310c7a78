import TaskBooks
import Workbooks

/// Findings that follow from others, folded under them.
enum Consequences {
  /// The findings in the same order, each consequence under the first finding at one of its causes.
  ///
  /// A cause stands by itself, is as grave or graver, and is not waived: then nobody will put it
  /// right, and what follows from it must be told.
  static func folded(_ findings: [Finding]) -> [Finding] {
    let causes = findings.map { finding in
      findings.firstIndex { isCause($0, of: finding) }
    }
    var result = findings
    for (index, cause) in causes.enumerated() {
      guard let cause else { continue }
      result[cause].hides.append(findings[index])
    }
    return result.enumerated().compactMap { causes[$0.offset] == nil ? $0.element : nil }
  }

  private static func isCause(_ candidate: Finding, of finding: Finding) -> Bool {
    guard candidate.rule != finding.rule, candidate.state != .waived,
      candidate.observation.causes.isEmpty, rank(candidate.level) <= rank(finding.level),
      let sheet = candidate.observation.sheet, let cells = candidate.observation.cells
    else { return false }
    return finding.observation.causes.contains { $0.sheet == sheet && cells.contains($0.cell) }
  }

  private static func rank(_ level: Level) -> Int { Level.allCases.firstIndex(of: level) ?? 0 }
}
