import Rulebook
import TaskBooks
import Testing
import Workbooks

@testable import Reports

/// The HTML report: what stands in it, and that nothing in it comes from elsewhere.
struct CheckPageTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func page(_ judgements: [Judgement], _ language: Language = .chinese) -> String {
    CheckReport(judgements, taskBook: desk.taskBook, period: desk.period).html(in: language)
  }

  @Test(arguments: Language.allCases)
  func `it stands alone: no script, nothing fetched, its language said`(_ language: Language) throws
  {
    let html = page(
      [try desk.judgement("云岩区", findings: [finding()]), try desk.judgement("南明区")], language)
    #expect(
      html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language == .chinese ? "zh-CN" : "en")\">"))
    for word in ["http", "src=", "<script", "url(", "@import", "<link", "javascript"] {
      #expect(!html.contains(word), "\(word)")
    }
    #expect(html.hasSuffix("</html>\n"))
  }

  @Test func `no text of a workbook becomes markup, wherever it stands`() throws {
    let hostile = "\"'></style><script>alert(1)</script><img src=x onerror=y>&amp;"
    var bad = finding(
      sheet: hostile, found: hostile, expected: hostile, message: hostile,
      hides: [finding(message: hostile)])
    bad.observation.header = hostile
    bad.observation.read = hostile
    bad.observation.difference = hostile
    bad.observation.remedy = hostile
    bad.reason = hostile
    bad.rule = hostile
    bad.clause = hostile
    let place = try #require(CellReference("A1"))
    bad.observation.related = [Place(sheet: hostile, cell: place)]
    bad.observation.elsewhere = [
      Elsewhere(file: hostile, place: Place(sheet: hostile, cell: place))
    ]
    var judgement = try desk.judgement("云岩区", file: hostile, findings: [bad])
    judgement.unit?.name = hostile
    judgement.fixed = [finding(hostile, message: hostile)]
    judgement.notEvaluated = [.init(rule: hostile, why: hostile)]
    var other = try desk.judgement("南明区", file: hostile)
    other.unit = nil
    other.notEvaluated = judgement.notEvaluated
    let html = page([judgement, other])
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(html.contains("&amp;amp;"))
    for word in ["<script", "<img", "\"'>"] { #expect(!html.contains(word), "\(word)") }
    #expect(html.split(separator: "</style>").count == 2)
  }

  @Test func `it tells verdicts, workbooks with links, and the missing by table`() throws {
    let html = page([
      try desk.judgement("云岩区", findings: [finding()]), try desk.judgement("南明区"),
    ])
    #expect(html.contains("<li class=\"returned\"><b>1</b><span>退回</span></li>"))
    #expect(html.contains("<li class=\"missing\"><b>47</b><span>未报</span></li>"))
    #expect(html.contains("<a href=\"#w1\">云岩区</a>"))
    #expect(html.contains("<section class=\"book\" id=\"w1\">"))
    #expect(!html.contains("href=\"#w2\""))
    #expect(html.contains("<dt>表1 区县和国家级开发区 <small>13</small></dt><dd>花溪区、"))
    #expect(!page([try desk.judgement("云岩区")]).contains("未报"))
  }

  @Test func `a finding has all that the JSON has, its consequences folded with their count`()
    throws
  {
    var settled = finding("L307", .verify, message: "签约早于立项。", state: .explained)
    settled.reason = "已报市局备案"
    var cause = finding(
      found: "5亿", expected: "5", hides: [finding("L305", hides: [finding("P409")])])
    cause.observation.read = "5亿元"
    cause.observation.difference = "-1"
    let place = Place(sheet: "项目台账", cell: try #require(CellReference("I4")))
    cause.observation.related = [place]
    cause.observation.elsewhere = [Elsewhere(file: "南明区.xlsx", place: place)]
    var judgement = try desk.judgement("云岩区", findings: [cause, settled])
    judgement.fixed = [finding("V201", message: "空白。")]
    judgement.notEvaluated = [.init(rule: "H601", why: "没有上期的报表可比")]
    let html = page([judgement])
    for (name, value) in [
      ("现值", "5亿"), ("读作", "5亿元"), ("应为", "5"), ("相差", "-1"), ("表头", "产业到位资金(亿元)"),
      ("另涉及", "项目台账!I4、南明区.xlsx 项目台账!I4"), ("怎么办", "请填一个数。"), ("依据", "三(二)(V202)"),
      ("单位说明", "已报市局备案"),
    ] { #expect(html.contains("<dt>\(name)</dt><dd>\(value)</dd>"), "\(name)") }
    #expect(html.contains("<summary>由此引起 2 项</summary>"))
    #expect(html.contains("<span class=\"number\">1.1.1</span>"))
    #expect(html.contains("<span class=\"level\">强制</span>"))
    #expect(html.contains("<span class=\"state\">已说明</span>"))
    #expect(html.contains("<li>空白。 <small>V201</small></li>"))
    #expect(html.contains("<li><b>H601</b> 没有上期的报表可比</li>"))
  }

  @Test func `rules that did not run in a workbook without findings are told with its unit`() throws
  {
    var judgement = try desk.judgement("南明区")
    judgement.notEvaluated = [.init(rule: "H601", why: "没有上期的报表可比")]
    let html = page([judgement, try desk.judgement("云岩区")])
    #expect(html.contains("没有上期的报表可比 <span class=\"units\">南明区</span>"))
  }

  @Test func `what is folded is shown in print, and a finding is not cut by a page`() {
    let parts = ReportStyle.sheet.split(separator: "@media print{")
    #expect(parts.count == 2)
    #expect(parts[0].contains(".fold:not([open])+.folded{display:none}"))
    #expect(parts[1].contains(".fold:not([open])+.folded,.folded{display:block}"))
    #expect(parts[1].contains(".card,\n.fixed li,.notrun li{break-inside:avoid}"))
  }
}
