internal import Rulebook
internal import Submissions
internal import TaskBooks
internal import Workbooks

/// The end of a report for a terminal: how many of what, who is missing, what to do next.
struct CheckSummary {
  /// The report.
  let report: CheckReport
  /// The language of the fixed words.
  let language: Language
  /// How words are coloured and lines wrapped.
  let paint: TerminalText

  /// How many rules are named.
  private static let mostRules = 5

  /// The summary; one workbook alone has just the line that says what to do next.
  func text(notRun: [(group: RulesNotRun, workbooks: Int)], folder: String?) -> String {
    var text = ""
    if report.judgements.count > 1 {
      text += counts + "\n"
      if !report.busiestRules.isEmpty { text += rules + "\n" }
      for (group, workbooks) in notRun {
        let head = language.word("未能执行(\(workbooks) 份)", "not run (\(workbooks) workbooks)") + "  "
        text += paint.line(
          head, width: DisplayWidth.of(head), group.rules + language.word(":", ": ") + group.why)
      }
      if !notRun.isEmpty { text += "\n" }
      // One unit that checks its own workbook is not told that all the others are missing.
      if !report.missing.isEmpty { text += missing + "\n" }
    }
    let head = language.word("下一步", "next")
    return text
      + paint.line(
        paint.heading(head) + "  ", width: DisplayWidth.of(head) + 2,
        NextStep(report, folder: folder).text(in: language))
  }

  /// Verdicts on the left, open findings by level on the right.
  private var counts: String {
    let counts = report.openCounts
    let verdicts: [Judgement.Verdict] = [.returned, .toExplain, .accepted]
    let total = language.word("合计", "total")
    let left =
      verdicts.map { (language.word($0), report.count($0)) } + [(total, report.judgements.count)]
    let right =
      Level.allCases.map { (language.word($0), counts[$0] ?? 0) }
      + [(total, counts.values.reduce(0, +))]
    let width = left.reduce(0) { max($0, DisplayWidth.of($1.0)) }
    let otherWidth = right.reduce(0) { max($0, DisplayWidth.of($1.0)) }
    let (one, other) = (language.word("份数", "books"), language.word("问题", "findings"))
    var text =
      paint.heading(
        TerminalText.padded(language.word("结论", "verdict"), to: width) + "  "
          + TerminalText.aligned(one, to: 6) + "    "
          + TerminalText.padded(language.word("级别", "level"), to: otherWidth) + "  "
          + TerminalText.aligned(other, to: 8)) + "\n"
    for (position, (verdict, level)) in zip(left, right).enumerated() {
      var name = TerminalText.padded(verdict.0, to: width)
      var otherName = TerminalText.padded(level.0, to: otherWidth)
      if position < verdicts.count {
        name = paint.verdict(verdicts[position], name)
        otherName = paint.level(Level.allCases[position], otherName)
      }
      text += name + "  " + TerminalText.aligned(String(verdict.1), to: 6) + "    "
      text += otherName + "  " + TerminalText.aligned(String(level.1), to: 8) + "\n"
    }
    return text
  }

  /// The rules that fire most, with how often and in how many workbooks.
  private var rules: String {
    var text = paint.heading(language.word("最多的问题", "rules that fire most")) + "\n"
    for rule in report.busiestRules.prefix(Self.mostRules) {
      let count = TerminalText.aligned(String(rule.findings), to: 4)
      let workbooks = TerminalText.aligned(String(rule.workbooks), to: 3)
      let head =
        "  \(rule.id)" + language.word("\(count) 项,\(workbooks) 份  ", "\(count) in\(workbooks)  ")
      text += paint.line(head, width: DisplayWidth.of(head), rule.name)
    }
    return text
  }

  /// The units that are missing, a table a line.
  private var missing: String {
    let tables = report.missingByTable
    let names = tables.map { language.word("表\($0.number)", "table \($0.number)") + " " + $0.name }
    let width = names.reduce(0) { max($0, DisplayWidth.of($1)) }
    let count = report.missing.count
    var text = paint.heading(language.word("未报 \(count) 个", "missing \(count)")) + "\n"
    for (name, table) in zip(names, tables) {
      let head =
        "  " + TerminalText.padded(name, to: width)
        + TerminalText.aligned(String(table.units.count), to: 4) + "  "
      text += paint.line(
        head, width: DisplayWidth.of(head),
        table.units.map(\.name).joined(separator: language.word("、", ", ")))
    }
    return text
  }
}
