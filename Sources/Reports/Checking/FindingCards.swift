internal import Rulebook
internal import TaskBooks
internal import Workbooks

/// Findings as cards of the HTML report, those that follow from another folded under it.
struct FindingCards {
  /// The language of the fixed words.
  let language: Language

  /// The findings of a workbook, numbered as everywhere.
  func list(_ findings: [Finding]) -> String {
    findings.isEmpty ? "" : list(findings, under: nil)
  }

  private func list(_ findings: [Finding], under number: String?) -> String {
    var html = "<ol class=\"findings\">\n"
    for (position, finding) in findings.enumerated() {
      html += entry(finding, number: (number.map { $0 + "." } ?? "") + String(position + 1))
    }
    return html + "</ol>\n"
  }

  private func entry(_ finding: Finding, number: String) -> String {
    var html = "<li class=\"\(finding.level.rawValue)\(finding.isSettled ? " settled" : "")\">"
    html += "<div class=\"card\"><p class=\"head\"><span class=\"number\">\(number)</span> "
    html += "<span class=\"level\">\(language.word(finding.level))</span> "
    if finding.state != .new {
      html += "<span class=\"state\">\(language.word(finding.state))</span> "
    }
    html += "<span class=\"place\">\(HTMLText.escaped(place(finding)))</span></p>\n"
    html += "<p class=\"message\">\(HTMLText.escaped(finding.observation.message))</p>\n"
    html += facts(finding) + "</div>\n"
    let items = FindingItem.list(finding.hides)
    guard !items.isEmpty else { return html + "</li>\n" }
    let words = language.word("由此引起 \(items.count) 项", "\(items.count) that follow from it")
    // The list stands behind the fold and not in it, so that every browser prints it.
    html += "<details class=\"fold\"><summary>\(words)</summary></details>"
    html += "<div class=\"folded\" data-title=\"\(words)\">"
    return html + "\(list(finding.hides, under: number))</div></li>\n"
  }

  private func facts(_ finding: Finding) -> String {
    let observation = finding.observation
    let elsewhere = observation.elsewhere.map { "\($0.file) \($0.place)" }
    let related = observation.related.map(\.description) + elsewhere
    var html = "<dl>"
    func add(_ style: String, _ name: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      html += "<div class=\"\(style)\"><dt>\(name)</dt><dd>\(HTMLText.escaped(value))</dd></div>"
    }
    add("value", language.word("现值", "Found"), observation.found)
    add("value", language.word("读作", "Read as"), observation.read)
    add("value", language.word("应为", "Expected"), observation.expected)
    add("value", language.word("相差", "Difference"), observation.difference)
    add("wide", language.word("表头", "Header"), observation.header)
    add("wide", language.word("另涉及", "See also"), related.joined(separator: "、"))
    add("wide remedy", language.word("怎么办", "Remedy"), observation.remedy ?? finding.remedy)
    add("wide reason", language.word("单位说明", "Reason"), finding.reason)
    add("wide clause", language.word("依据", "Clause"), "\(finding.clause)(\(finding.rule))")
    return html + "</dl>"
  }

  private func place(_ finding: Finding) -> String {
    finding.observation.sheet.map { sheet in
      finding.observation.cells.map { "\(sheet)!\($0)" } ?? sheet
    } ?? language.word("整个文件", "whole file")
  }
}

extension Finding {
  /// Whether a reason or a waiver has settled it.
  fileprivate var isSettled: Bool { state == .explained || state == .waived }
}
