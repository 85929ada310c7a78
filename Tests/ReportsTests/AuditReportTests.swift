import Rulebook
import TaskBooks
import Testing
import Workbooks

@testable import Reports

/// What the task book held against itself says.
struct AuditReportTests {
  @Test func `text and JSON tell every disagreement, and that nothing is put right`() throws {
    let taskBook = try TaskBook.builtIn()
    let findings = Audit.findings(of: taskBook)
    let report = AuditReport(findings, taskBook: taskBook)
    let text = report.text(in: .chinese)
    let json = String(decoding: report.json, as: UTF8.self)
    #expect(!findings.isEmpty)
    #expect(text.contains("自核:\(findings.count) 项\n"))
    #expect(text.hasSuffix("仍以印发的数为准。\n"))
    for finding in findings { #expect(text.contains(finding.observation.message)) }
    #expect(json.hasPrefix("{\"taskbook\":{\"year\":2023,"))
    #expect(json.split(separator: "\"rule\":\"T7").count == findings.count + 1)
    #expect(report.text(in: .english).hasPrefix("Task book 2023 held against itself: "))
  }
}
