import TaskBooks
import Workbooks

/// Findings that follow from others, folded under them.
enum Consequences {
  /// The findings in the same order, each consequence under the first finding at one of its causes.
  ///
  /// A cause stands by itself, is as grave or graver, and is not waived: then nobody will put it
  /// right, and what follows from it must be told.
  static func folded(_ findings: [Finding]) -> [Finding] {
    var standing: [Place: [Int]] = [:]
    for (index, finding) in findings.enumerated() where finding.state != .waived {
      guard finding.observation.causes.isEmpty, let sheet = finding.observation.sheet,
        let cell = finding.observation.cells?.first
      else { continue }
      standing[Place(sheet: sheet, cell: cell), default: []].append(index)
    }
    let causes = findings.map { finding in
      finding.observation.causes
        .flatMap { standing[$0] ?? [] }
        .filter { isCause(findings[$0], of: finding) }
        .min()
    }
    var result = findings
    for (index, cause) in causes.enumerated() {
      guard let cause else { continue }
      result[cause].hides.append(findings[index])
    }
    return result.enumerated().compactMap { causes[$0.offset] == nil ? $0.element : nil }
  }

  private static func isCause(_ candidate: Finding, of finding: Finding) -> Bool {
    candidate.rule != finding.rule && rank(candidate.level) <= rank(finding.level)
  }

  private static func rank(_ level: Level) -> Int { Level.allCases.firstIndex(of: level) ?? 0 }
}
