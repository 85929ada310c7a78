import FoundationEssentials
import Rulebook
import Submissions
import TaskBooks
import Testing
import Workbooks

/// Rule L305 names the row that explains a difference, where one does.
struct ExplanationTests {
  @Test("A row left out, counted twice, or counted against its condition is named")
  func rows() throws {
    let form = try Cases.clean("市投资促进局")
    let all = try #require(form.submission.figures[.industrialSigning]?.number)
    let industrial = form.first("section", "C")
    let other = form.first("section", "I")
    let (inside, outside) = (
      form.number("signed", of: industrial), form.number("signed", of: other)
    )
    try expect(all - inside, "可能漏计了", industrial, in: form)
    try expect(all + inside, "可能重复计了", industrial, in: form)
    try expect(all + outside, "可能计入了不符合条件的", other, in: form)
  }

  private func expect(
    _ stated: Decimal, _ words: String, _ row: Int, in form: Filling
  ) throws {
    var form = form
    form.type(.number(stated.double), into: .industrialSigning)
    let finding = try #require(
      try Cases.judgement(of: form).findings.first { $0.rule == "L305" })
    let place = try #require(form.submission.rows(.projects)[row]["signed"]?.place)
    #expect(finding.observation.message.contains(words), "\(finding.line)")
    #expect(finding.observation.message.contains("第\(place.cell.row)行"))
    #expect(finding.observation.related.contains(place))
    #expect(finding.observation.expected?.hasSuffix("亿元") == true)
  }

  @Test("Projects counted in place of enterprises are told as such")
  func enterprises() throws {
    var form = try Cases.clean("云岩区")
    let rows = form.submission.rows(.projects)
    let counted = rows.indices.filter { rows[$0]["counted"]?.flag == true }
    let code = try #require(rows[counted[0]]["creditCode"]?.text)
    form.type(code, into: "creditCode", of: counted[1])
    let finding = try #require(try Cases.judgement(of: form).findings.first)
    #expect(finding.rule == "L305")
    #expect(finding.observation.difference == "1")
    #expect(finding.observation.message.contains("同一企业只计一次"))
    #expect(
      finding.observation.related == [
        form.submission.rows(.projects)[counted[1]]["creditCode"]?.place
      ])
  }

  @Test("A sum of all rows, or of another column, is told as such")
  func wrongSums() throws {
    var form = try Cases.clean("市政府驻北京联络处")
    let rows = form.submission.rows(.projects)
    let signed = rows.compactMap { $0["signed"]?.number }.reduce(0, +)
    form.type(.number(signed.double), into: .signing)
    let all = try #require(form.submission.figures[.signing]?.number)
    #expect(all == signed)
    let messages = try Cases.judgement(of: form).findings.map(\.observation.message)
    #expect(messages.contains { $0.contains("正好是“签约金额(亿元)”一列的合计") }, "\(messages)")
    let credited = rows.compactMap { $0["credited"]?.number }.reduce(0, +)
    form = try Cases.clean("市政府驻北京联络处")
    form.type(.number(credited.double), into: .industrialSigning)
    let others = try Cases.judgement(of: form).findings.map(\.observation.message)
    #expect(others.contains { $0.contains("正好是全部行的合计") }, "\(others)")
  }
}
