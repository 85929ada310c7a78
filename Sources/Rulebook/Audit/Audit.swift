public import TaskBooks

/// The task book held against itself (rules T701 and following).
///
/// The annex is the authority even where it disagrees with itself: nothing is put right.
public enum Audit {
  /// What does not agree, in the order of rules, tables and columns.
  public static func findings(of taskBook: TaskBook) -> [Finding] {
    var fingerprints = Fingerprints()
    var findings: [Finding] = []
    for rule in Rulebook.all {
      guard case .taskBook(let check) = rule.check, let setting = taskBook.rule(rule.id),
        setting.isOn
      else { continue }
      for observation in check(taskBook) {
        let fingerprint = fingerprints.next(
          rule: rule.id, unit: "", period: String(taskBook.year), subject: observation.subject)
        findings.append(
          Finding(
            rule: rule.id, level: setting.level, observation: observation,
            remedy: observation.remedy ?? rule.remedy, clause: setting.clause,
            fingerprint: fingerprint, valueHash: Fingerprints.hash(observation.values)))
      }
    }
    return findings
  }
}
