import FoundationEssentials
import Rulebook
import Submissions
import TaskBooks
import Testing
import Workbooks

@testable import Reports

/// What a check says as JSON and CSV.
struct CheckReportTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func report(_ findings: [Finding], file: String = "云岩区.xlsx") throws -> CheckReport {
    CheckReport(
      [try desk.judgement("云岩区", file: file, findings: findings)], taskBook: desk.taskBook,
      period: desk.period)
  }

  @Test func `JSON has the keys that were promised, in their order, nulls for what is absent`()
    throws
  {
    let report = try report([
      finding("V202", hides: [finding("L305", message: "跟着错。")]), finding("V207", .notice),
    ])
    let json = String(decoding: report.json, as: UTF8.self)
    #expect(json.hasPrefix("{\"taskbook\":{\"year\":2023,\"sha256\":\""))
    #expect(
      json.contains("\"period\":\"2023-06\",\"workbooks\":[{\"file\":\"云岩区.xlsx\",\"sha256\":"))
    let expected = #"""
      "unit":"云岩区","verdict":"returned","counts":{"error":1,"verify":0,"notice":1},\#
      "findings":[{"rule":"V202","level":"error","state":"new","sheet":"目标完成情况","cell":"D7",\#
      "header":"产业到位资金(亿元)","found":"约5亿左右","read":null,"expected":null,\#
      "difference":null,"message":"“约5亿左右”读不出数。","remedy":"请填一个数。","clause":"三(二)",\#
      "related":[],"fingerprint":"0123456789abcdef","valueHash":"fedcba9876543210",\#
      "hides":[{"rule":"L305"
      """#
    #expect(json.contains(expected))
    #expect(json.contains("}],\"notEvaluated\":[],\"fixed\":[],\"period\":\"2023-06\","))
    #expect(json.contains("\"reasons\":[]}],\"missing\":[\"南明区\","))
    #expect(json.hasSuffix("]}\n"))
    let again = try self.report(report.judgements[0].findings)
    #expect(report.json == again.json)
  }

  @Test func `JSON survives whatever stands in a cell`() throws {
    struct Document: Decodable {
      struct Workbook: Decodable {
        struct Found: Decodable { var found: String? }
        var findings: [Found]
      }
      var workbooks: [Workbook]
    }
    let text = "a\"b\\c\n\r\t\u{1}\u{1F}</script>\u{2028}😀"
    let bytes = try report([finding(found: text)]).json
    let document = try JSONDecoder().decode(Document.self, from: Data(bytes))
    #expect(document.workbooks[0].findings[0].found == text)
  }

  @Test func `what a reason or waiver settled is not counted as open`() throws {
    let counts = FindingCounts([
      finding("V202", .error, state: .waived), finding("L307", .verify, state: .explained),
      finding("L307", .verify), finding("V207", .notice),
    ])
    #expect(Level.allCases.map { counts[$0] } == [0, 1, 1])
    #expect(counts.settled == 2)
  }

  @Test func `CSV has a mark for Excel, a line a finding, folded ones too, and no formula`() throws
  {
    var other = finding(cell: "A2", found: "-3", message: "@甲")
    other.observation.difference = "-1.5"
    let report = try report([
      finding(found: "=HYPERLINK(\"x\")", message: "甲,乙", hides: [finding(found: "-3")]), other,
    ])
    let text = String(decoding: report.csv(in: .chinese), as: UTF8.self)
    #expect(report.csv(in: .chinese).starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = text.split(separator: "\r\n")
    #expect(lines.count == 4)
    #expect(lines[0].contains("文件,责任单位,结论,序号,级别"))
    #expect(lines[1].contains("\"甲,乙\""))
    #expect(lines[1].contains("\"'=HYPERLINK(\"\"x\"\")\""))
    #expect(lines[2].contains(",1.1,"))
    // D7 holds a number, A2 does not.
    #expect(lines[2].contains(",-3,"))
    #expect(lines[3].contains(",'@甲,"))
    #expect(lines[3].contains(",'-3,,,-1.5,"))
  }
}
