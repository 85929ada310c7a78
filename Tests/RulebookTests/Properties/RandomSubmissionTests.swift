import Rulebook
import Submissions
import TaskBooks
import Testing

/// A thousand random submissions: the checker says what plain sums of its own say, and no more.
struct RandomSubmissionTests {
  private static let rules = [
    "L301", "L302", "L303", "L304", "L305", "P402", "P403", "P404", "P406", "P407", "P408", "P409",
  ]

  @Test(
    "Figures, credits, bonus, score and stages are what a plain recount gives", arguments: 0..<4)
  func recount(batch: Int) throws {
    var fired: [String: Int] = [:]
    for number in batch * 250..<(batch + 1) * 250 {
      let form = try RandomSubmission(number).form
      let due = PlainForm(form).findings
      let judgement = try Cases.judgement(of: form)
      let found = Self.told(judgement.findings)
      let unit = form.submission.identity.unit?.name ?? ""
      #expect(found.count == Set(found).count, "\(number) \(unit)")
      #expect(
        Set(found) == due,
        """
        submission \(number) of \(unit)
        not found: \(due.subtracting(found).map(\.description).sorted())
        unasked: \(Set(found).subtracting(due).map(\.description).sorted())
        """)
      for finding in found { fired[finding.rule, default: 0] += 1 }
    }
    #expect(Self.rules.filter { fired[$0, default: 0] < 2 } == [], "\(fired)")
  }

  /// The findings of these rules, those folded under others too.
  private static func told(_ findings: [Finding]) -> [PlainFinding] {
    findings.flatMap { finding -> [PlainFinding] in
      let seen = finding.observation
      let own = PlainFinding(
        rule: finding.rule, place: finding.spot.description, expected: seen.expected ?? "",
        difference: seen.difference ?? "")
      return (rules.contains(finding.rule) ? [own] : []) + told(finding.hides)
    }
  }
}
