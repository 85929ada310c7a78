internal import Rulebook
internal import Submissions
internal import TaskBooks
public import Workbooks

extension CheckReport {
  /// The report as one HTML file that needs nothing from elsewhere and reads on a phone too.
  public func html(in language: Language) -> String {
    let title = language.word("校验报告", "Check report") + (period.map { " \($0)" } ?? "")
    var html = """
      <!DOCTYPE html>
      <html lang="\(language.word("zh-CN", "en"))">
      <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>\(title)</title><style>\(Self.style)</style></head>
      <body><h1>\(title)</h1>
      <p>\(HTMLText.escaped(basis(language)))</p>

      """
    html += overview(language)
    for (position, judgement) in judgements.enumerated() where !judgement.findings.isEmpty {
      html += section(judgement, position, language)
    }
    return html + "</body></html>\n"
  }

  private func basis(_ language: Language) -> String {
    language.word(
      "任务书:\(taskBook.title)(版次 \(taskBook.issue),校验码 \(taskBook.sha256.prefix(12)))",
      "Task book \(taskBook.year), issue \(taskBook.issue), \(taskBook.sha256.prefix(12))")
  }

  private func overview(_ language: Language) -> String {
    let heads = [
      language.word("责任单位", "Unit"), language.word("结论", "Verdict"),
      language.word(.error), language.word(.verify), language.word(.notice),
      language.word("文件", "File"),
    ]
    var html = "<table><tr>" + heads.map { "<th>\($0)</th>" }.joined() + "</tr>\n"
    for (position, judgement) in judgements.enumerated() {
      let counts = FindingCounts(judgement.findings)
      let name = HTMLText.escaped(judgement.unit?.name ?? language.word("(单位不明)", "(unknown)"))
      html += "<tr><td>"
      html += judgement.findings.isEmpty ? name : "<a href=\"#w\(position + 1)\">\(name)</a>"
      html += "</td><td class=\"\(judgement.verdict.rawValue)\">"
      html += "\(language.word(judgement.verdict))</td>"
      for level in Level.allCases { html += "<td class=n>\(counts[level])</td>" }
      html += "<td>\(HTMLText.escaped(judgement.receipt.file))</td></tr>\n"
    }
    html += "</table>\n"
    guard judgements.count > 1, !missing.isEmpty else { return html }
    let names = missing.map { HTMLText.escaped($0.name) }.joined(separator: "、")
    return html + "<p>\(language.word("未报", "Missing")) \(missing.count):\(names)</p>\n"
  }

  private func section(_ judgement: Judgement, _ position: Int, _ language: Language) -> String {
    let name = judgement.unit?.name ?? judgement.receipt.file
    var html = "<h2 id=\"w\(position + 1)\">\(HTMLText.escaped(name)) "
    html += "\(language.word(judgement.verdict))</h2>\n<ol>\n"
    for item in FindingItem.list(judgement.findings) { html += entry(item, language) }
    html += "</ol>\n"
    for group in RulesNotRun.grouped(judgement.notEvaluated) {
      html += "<p>\(language.word("未能执行", "Not evaluated")) \(HTMLText.escaped(group.rules)):"
      html += "\(HTMLText.escaped(group.why))</p>\n"
    }
    return html
  }

  private func entry(_ item: FindingItem, _ language: Language) -> String {
    let finding = item.finding
    let observation = finding.observation
    let place =
      observation.sheet.map { sheet in
        observation.cells.map { "\(sheet)!\($0)" } ?? sheet
      } ?? language.word("整个文件", "whole file")
    var html = "<li class=\"\(finding.level.rawValue)\"><b>\(item.number) "
    html += "\(language.word(finding.level))</b> \(HTMLText.escaped(observation.message))<dl>"
    func add(_ name: String, _ value: String?) {
      guard let value, !value.isEmpty else { return }
      html += "<dt>\(name)</dt><dd>\(HTMLText.escaped(value))</dd>"
    }
    add(language.word("位置", "Place"), place)
    add(language.word("现值", "Found"), observation.found)
    add(language.word("应为", "Expected"), observation.expected)
    add(language.word("怎么办", "Remedy"), observation.remedy ?? finding.remedy)
    add(language.word("依据", "Clause"), "\(finding.clause)(\(finding.rule))")
    return html + "</dl></li>\n"
  }

  private static let style = """
    body{font:15px/1.5 sans-serif;margin:1em auto;max-width:60em;padding:0 1em;color:#222}
    table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.2em .5em}
    td{word-break:break-all}.n{text-align:right}ol{list-style:none;padding:0}
    li{border-left:.4em solid;padding:.2em .8em;margin:.6em 0;break-inside:avoid}
    .error{border-color:#c00000}.verify{border-color:#e0a000}.notice{border-color:#4a86c5}
    .returned{color:#c00000;font-weight:bold}.to-explain{color:#8a5a00}.accepted{color:#207020}
    dl{display:grid;grid-template-columns:5em 1fr;margin:.2em 0}dd{margin:0}dt{color:#666}
    """
}
