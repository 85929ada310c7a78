import Rulebook
import Submissions
import TaskBooks
import Testing

/// A score whose parts are thirds is rounded as the exact sum is.
struct FactoryScoreRoundingTests {
  @Test(
    "Thirds that add up to half a hundredth are rounded up",
    arguments: [("19.01", true), ("19", false)])
  func thirds(claimed: String, isDue: Bool) throws {
    var form = try Cases.clean("乌当经济开发区")
    // 12 × 77.5 ÷ 90 = 10.333… and 12 × 57.811… ÷ 80 = 8.671666… make 19.005.
    for (row, area, used) in [(0, 10, 7.75), (1, 9, 5.203)] {
      form.type(Double(area), into: "area", of: row, in: .factories)
      form.type(used, into: "used", of: row, in: .factories)
    }
    form.submission.removeRow(2, from: .factories)
    form.type(try #require(Double(claimed)), into: .factoryScore)
    let findings = try Cases.judgement(of: form).findings
    #expect(findings.map(\.line).isEmpty == isDue, "\(findings.map(\.line))")
  }
}
