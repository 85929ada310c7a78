internal import Rulebook
internal import Submissions
internal import TaskBooks
internal import Workbooks

/// Workbooks as blocks of lines for a terminal.
struct WorkbookBlocks {
  /// The language of the fixed words.
  let language: Language
  /// How words are coloured and lines wrapped.
  let paint: TerminalText
  /// Rules that did not run in most workbooks, which the summary tells.
  let common: Set<RulesNotRun>

  /// Unit, month, verdict and counts; the file; findings; what was put right; what did not run.
  func block(_ judgement: Judgement) -> String {
    var head = [paint.heading(unit(judgement))]
    if let period = judgement.period {
      head.append(language.word(period.chinese, period.description))
    }
    head.append(paint.verdict(judgement.verdict, language.word(judgement.verdict)))
    let counts = counts(judgement)
    if !counts.isEmpty { head.append(counts) }
    var text = head.joined(separator: "  ") + "\n"
    text += paint.faintLine("  ", width: 2, judgement.receipt.file)
    text += FindingLines(language: language, paint: paint).lines(judgement.findings)
    for finding in judgement.fixed {
      text += note(
        language.word("已改正", "fixed"), "\(finding.observation.message)(\(finding.rule))")
    }
    for group in RulesNotRun.grouped(judgement.notEvaluated) where !common.contains(group) {
      text += note(
        language.word("未能执行", "not run"), group.rules + language.word(":", ": ") + group.why)
    }
    return text
  }

  /// Accepted workbooks that have no finding, one a line.
  func list(_ judgements: [Judgement]) -> String {
    let names = judgements.map(unit)
    let width = names.reduce(0) { max($0, DisplayWidth.of($1)) }
    var text = paint.verdict(.accepted, language.word(.accepted)) + "  "
    text += language.word(
      "\(judgements.count) 份没有任何问题:\n", "\(judgements.count) workbooks without a finding:\n")
    for (name, judgement) in zip(names, judgements) {
      let period = judgement.period.map { "  " + language.word($0.chinese, $0.description) } ?? ""
      let head = "  " + TerminalText.padded(name, to: width) + period + "  "
      text += paint.faintLine(head, width: DisplayWidth.of(head), judgement.receipt.file)
      for group in RulesNotRun.grouped(judgement.notEvaluated) where !common.contains(group) {
        let rules = group.rules + language.word(":", ": ") + group.why
        text += "  " + note(language.word("未能执行", "not run"), rules)
      }
    }
    return text
  }

  private func note(_ label: String, _ text: String) -> String {
    let head = "  " + label + "  "
    return paint.line(head, width: DisplayWidth.of(head), text)
  }

  private func unit(_ judgement: Judgement) -> String {
    TerminalText.plain(judgement.unit?.name ?? language.word("(单位不明)", "(unknown unit)"))
  }

  /// `强制 2,提示 1`; what a reason or waiver settled stands last.
  private func counts(_ judgement: Judgement) -> String {
    let counts = FindingCounts(judgement.findings)
    var parts = Level.allCases.filter { counts[$0] > 0 }.map {
      "\(language.word($0)) \(counts[$0])"
    }
    if counts.settled > 0 {
      parts.append(language.word("已说明或豁免", "settled") + " \(counts.settled)")
    }
    return parts.joined(separator: language.word(",", ", "))
  }
}
