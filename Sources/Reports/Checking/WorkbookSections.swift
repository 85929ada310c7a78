internal import Rulebook
internal import Submissions
internal import TaskBooks
internal import Workbooks

/// What the HTML report says of each workbook.
struct WorkbookSections {
  /// The language of the fixed words.
  let language: Language

  /// A section for each workbook with findings, then the rules that could not be evaluated in the
  /// others.
  func all(_ judgements: [Judgement]) -> String {
    var html = ""
    for (position, judgement) in judgements.enumerated() where !judgement.isClean {
      html += section(judgement, id: "w\(position + 1)")
    }
    return html + others(judgements.filter(\.isClean))
  }

  private func section(_ judgement: Judgement, id: String) -> String {
    let counts = FindingCounts(judgement.findings)
    let name = judgement.unit?.name ?? language.word("(单位不明)", "(unknown unit)")
    var html = "<section class=\"book\" id=\"\(id)\"><header><h2>\(HTMLText.escaped(name)) "
    html += "<span class=\"verdict \(judgement.verdict.rawValue)\">"
    html += "\(language.word(judgement.verdict))</span></h2>\n<p class=\"meta\">"
    var facts = judgement.period.map { [language.word($0.chinese, $0.description)] } ?? []
    facts += Level.allCases.filter { counts[$0] > 0 }.map { "\(language.word($0)) \(counts[$0])" }
    if counts.settled > 0 {
      facts.append(language.word("已说明或豁免", "settled") + " \(counts.settled)")
    }
    facts.append(judgement.receipt.file)
    html += facts.map { "<span>\(HTMLText.escaped($0))</span>" }.joined(separator: " ")
    html += "</p></header>\n<div class=\"body\">\n"
    let cards = FindingCards(language: language)
    html += cards.list(judgement.findings)
    html += fixed(judgement.fixed)
    return html + notRun(RulesNotRun.grouped(judgement.notEvaluated)) + "</div></section>\n"
  }

  /// What an earlier check found and this one does not.
  private func fixed(_ findings: [Finding]) -> String {
    guard !findings.isEmpty else { return "" }
    let title = language.word("上次指出、这次已改正", "Put right since last time")
    var html = "<div class=\"fixed\"><h3>\(title) <small>\(findings.count)</small></h3><ul>\n"
    for finding in findings {
      let text = HTMLText.escaped(finding.observation.message)
      html += "<li>\(text) <small>\(HTMLText.escaped(finding.rule))</small></li>\n"
    }
    return html + "</ul></div>\n"
  }

  private func notRun(_ groups: [RulesNotRun]) -> String {
    guard !groups.isEmpty else { return "" }
    var html =
      "<div class=\"notrun\"><h3>\(language.word("未能执行的规则", "Rules not evaluated"))</h3><ul>\n"
    for group in groups { html += item(group, "") }
    return html + "</ul></div>\n"
  }

  private func others(_ judgements: [Judgement]) -> String {
    var order: [RulesNotRun] = []
    var units: [RulesNotRun: [String]] = [:]
    for judgement in judgements {
      for group in RulesNotRun.grouped(judgement.notEvaluated) {
        if units[group] == nil { order.append(group) }
        units[group, default: []].append(judgement.unit?.name ?? judgement.receipt.file)
      }
    }
    guard !order.isEmpty else { return "" }
    let title = language.word("没有问题的工作簿中未能执行的规则", "Rules not evaluated in the other workbooks")
    var html = "<section class=\"notrun\"><h2>\(title)</h2><ul>\n"
    for group in order {
      let names = (units[group] ?? []).joined(separator: language.word("、", ", "))
      html += item(group, " <span class=\"units\">\(HTMLText.escaped(names))</span>")
    }
    return html + "</ul></section>\n"
  }

  private func item(_ group: RulesNotRun, _ more: String) -> String {
    "<li><b>\(HTMLText.escaped(group.rules))</b> \(HTMLText.escaped(group.why))\(more)</li>\n"
  }
}
