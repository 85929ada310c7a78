import FoundationEssentials
import Rulebook
import TaskBooks
import Testing

/// What the task book of 2023 says against itself, and how each gap can have come about.
struct AuditTests {
  @Test("Exactly these printed totals are not the sums of their columns")
  func totals() throws {
    let findings = try findings(of: "T701")
    #expect(
      findings.map(\.observation.subject) == [
        "table1/trips/total", "table3/industrialSigning/total", "table4/trips/total",
        "table4/signing/total", "table4/industrialSigning/total",
      ])
    #expect(findings.map(\.observation.difference) == ["12", "1", "-30", "30", "-30"])
    let ways = ["可能重复计了“贵安新区(贵安综保区)”一行", "可能是舍位误差", "原因不明", "原因不明", "原因不明"]
    for (finding, way) in zip(findings, ways) {
      #expect(finding.observation.message.contains(way), "\(finding.observation.message)")
    }
    #expect(findings.first?.observation.related.count == 1)
  }

  @Test("Exactly these printed shares are not the ratios of the printed amounts")
  func shares() throws {
    let findings = try findings(of: "T702")
    #expect(
      findings.map(\.observation.subject) == [
        "table1/industrialShare/花溪区", "table1/industrialShare/贵阳综合保税区",
        "table1/industrialShare/双龙航空港经济区", "table1/industrialShare/贵安新区(贵安综保区)",
      ])
  }

  @Test("The text and the annex differ on what state-owned enterprises sign")
  func goals() throws {
    let findings = try findings(of: "T703")
    #expect(findings.map(\.observation.subject) == ["table5/signing/合计/text"])
  }

  @Test("Each finding stands at a cell of the task book, as a notice")
  func places() throws {
    for finding in Audit.findings(of: try Cases.taskBook.get()) {
      #expect(finding.level == .notice)
      #expect(finding.observation.sheet != nil && finding.observation.cells != nil)
      #expect(finding.observation.found != finding.observation.expected)
    }
  }

  @Test("A gap is put down to rounding only within half a unit a row, and never where things count")
  func rounding() {
    let parts: [(label: String, figure: Decimal)] = [("甲", 10), ("乙", 20), ("丙", 40)]
    #expect(
      TotalGap(total: 71, parts: parts, isCount: false)
        == .rounding(bound: Decimal(15) / 10))
    #expect(TotalGap(total: 72, parts: parts, isCount: false) == .unexplained)
    #expect(TotalGap(total: 71, parts: parts, isCount: true) == .unexplained)
    #expect(TotalGap(total: 90, parts: parts, isCount: true) == .doubled(rows: ["乙"]))
    #expect(TotalGap(total: 30, parts: parts, isCount: true) == .leftOut(rows: ["丙"]))
    // One printed decimal makes half a unit 0.05.
    let tenths = Decimal(1) / 10
    #expect(
      TotalGap(total: 70 + tenths, parts: parts, isCount: false)
        == .rounding(bound: Decimal(15) / 100))
    #expect(TotalGap(total: 70 + 2 * tenths, parts: parts, isCount: false) == .unexplained)
  }

  private func findings(of rule: String) throws -> [Finding] {
    Audit.findings(of: try Cases.taskBook.get()).filter { $0.rule == rule }
  }
}
