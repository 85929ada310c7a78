import TaskBooks

/// What earlier checks of one submission found, by the fingerprints of the findings.
struct EarlierFindings {
  /// What stood when it was last looked at.
  private(set) var standing: [String: Finding] = [:]
  /// What had been put right by then.
  private(set) var fixed: [String: Finding] = [:]

  /// Goes through the checks, the older first: what a later one no longer finds was put right.
  init(_ checks: [History.Check]) {
    for check in checks {
      let findings = check.findings.flatMap(\.withHidden).filter { !$0.fingerprint.isEmpty }
      for finding in check.fixed { fixed[finding.fingerprint] = finding }
      for (key, finding) in standing { fixed[key] = finding }
      standing = [:]
      for finding in findings {
        standing[finding.fingerprint] = finding
        fixed[finding.fingerprint] = nil
      }
    }
  }

  /// How a finding of now stands to what was found before.
  func state(of fingerprint: String) -> Finding.State {
    if standing[fingerprint] != nil { return .still }
    return fixed[fingerprint] == nil ? .new : .reopened
  }

  /// What was found before and is not found now, in the order of rules and places.
  ///
  /// A finding of a rule that could not be evaluated now is not known to be put right.
  func fixed(now findings: [Finding], notEvaluated: Set<String>) -> [Finding] {
    guard !standing.isEmpty || !fixed.isEmpty else { return [] }
    let present = Set(findings.flatMap(\.withHidden).map(\.fingerprint))
    return standing.merging(fixed) { standing, _ in standing }
      .filter { !present.contains($0.key) && !notEvaluated.contains($0.value.rule) }
      .values.map(\.alone)
      .sorted { ($0.rule, $0.fingerprint) < ($1.rule, $1.fingerprint) }
  }
}

extension Finding {
  /// It and all that is folded under it.
  var withHidden: [Finding] { [self] + hides.flatMap(\.withHidden) }

  /// It without what is folded under it.
  fileprivate var alone: Finding {
    var finding = self
    finding.hides = []
    return finding
  }
}
