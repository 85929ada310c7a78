internal import Rulebook
internal import Submissions
internal import TaskBooks
internal import Workbooks

/// The first page of the HTML report: tiles, the table of workbooks, the units that are missing.
struct ReportOverview {
  /// The report.
  let report: CheckReport
  /// The language of the fixed words.
  let language: Language

  /// How many workbooks have each verdict and how many units are missing.
  var tiles: String {
    let verdicts: [Judgement.Verdict] = [.returned, .toExplain, .accepted]
    var html = "<ul class=\"tiles\">"
    for verdict in verdicts {
      html += tile(verdict.rawValue, language.word(verdict), report.count(verdict))
    }
    if report.judgements.count > 1 {
      html += tile("missing", language.word("未报", "missing"), report.missing.count)
    }
    return html + "</ul>\n"
  }

  private func tile(_ style: String, _ word: String, _ count: Int) -> String {
    "<li class=\"\(style)\(count == 0 ? " none" : "")\"><b>\(count)</b><span>\(word)</span></li>"
  }

  /// A row a workbook, with a link to what is said of it; on a phone a card each.
  var workbooks: String {
    let heads =
      [language.word("责任单位", "Unit"), language.word("结论", "Verdict")]
      + Level.allCases.map { language.word($0) } + [language.word("文件", "File")]
    var html = "<h2>\(language.word("工作簿", "Workbooks")) <small>\(report.judgements.count)</small>"
    html += "</h2>\n<table class=\"books\"><thead><tr>"
    for (position, head) in heads.enumerated() {
      html += (2...4).contains(position) ? "<th class=\"n\">\(head)</th>" : "<th>\(head)</th>"
    }
    html += "</tr></thead>\n<tbody>\n"
    for (position, judgement) in report.judgements.enumerated() {
      html += row(judgement, position, heads)
    }
    return html + "</tbody></table>\n"
  }

  private func row(_ judgement: Judgement, _ position: Int, _ heads: [String]) -> String {
    let counts = FindingCounts(judgement.findings)
    let name = HTMLText.escaped(judgement.unit?.name ?? language.word("(单位不明)", "(unknown unit)"))
    let link = "<a href=\"#w\(position + 1)\">\(name)</a>"
    var html = "<tr><td class=\"unit\">"
    html += judgement.isClean ? name : link
    html += "</td><td><span class=\"verdict \(judgement.verdict.rawValue)\">"
    html += "\(language.word(judgement.verdict))</span></td>"
    for (head, level) in zip(heads.dropFirst(2), Level.allCases) {
      let style = counts[level] == 0 ? "n none" : "n \(level.rawValue)"
      html += "<td class=\"\(style)\" data-head=\"\(head)\">\(counts[level])</td>"
    }
    return html + "<td class=\"file\">\(HTMLText.escaped(judgement.receipt.file))</td></tr>\n"
  }

  /// The units that are missing, by table.
  var missing: String {
    guard !report.missing.isEmpty else { return "" }
    var html = "<section class=\"absent\"><h2>\(language.word("未报单位", "Missing units")) "
    html += "<small>\(report.missing.count)</small></h2>\n<dl>"
    for table in report.missingByTable {
      let name = language.word("表\(table.number)", "Table \(table.number)") + " " + table.name
      html += "<dt>\(HTMLText.escaped(name)) <small>\(table.units.count)</small></dt><dd>"
      html += table.units.map { HTMLText.escaped($0.name) }
        .joined(separator: language.word("、", ", "))
      html += "</dd>\n"
    }
    return html + "</dl></section>\n"
  }
}
