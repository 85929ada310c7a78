internal import Rulebook
internal import Submissions
internal import TaskBooks
public import Workbooks

extension CheckReport {
  /// The report for a terminal, a workbook a block, the message before the codes.
  public func text(in language: Language, isColored: Bool = false) -> String {
    let paint = TerminalText(isColored: isColored)
    var text = ""
    for judgement in judgements { text += block(judgement, language, paint) + "\n" }
    return text + summary(language)
  }

  /// How many workbooks have each verdict, and which units are missing.
  private func summary(_ language: Language) -> String {
    let verdicts: [Judgement.Verdict] = [.returned, .toExplain, .accepted]
    let counts = verdicts.map { "\(language.word($0)) \(count($0))" }
      .joined(separator: language.word(",", ", "))
    var text = language.word(
      "共 \(judgements.count) 份:\(counts)。\n", "\(judgements.count) workbooks: \(counts)\n")
    // One unit that checks its own workbook is not told that all the others are missing.
    guard judgements.count > 1, !missing.isEmpty else { return text }
    let names = missing.map(\.name)
    text += language.word(
      "未报 \(names.count) 个:\(names.joined(separator: "、"))\n",
      "missing \(names.count): \(names.joined(separator: ", "))\n")
    return text
  }

  private func block(_ judgement: Judgement, _ language: Language, _ paint: TerminalText)
    -> String
  {
    let counts = FindingCounts(judgement.findings)
    let levels = Level.allCases.map { "\(language.word($0)) \(counts[$0])" }
    let file = TerminalText.plain(judgement.receipt.file)
    let head: [String?] = [
      judgement.unit?.name ?? language.word("(单位不明)", "(unknown unit)"),
      judgement.period.map { language.word($0.chinese, $0.description) },
      paint.verdict(judgement.verdict, language.word(judgement.verdict)),
      levels.joined(separator: language.word(",", ", ")), file,
    ]
    var text = head.compactMap(\.self).joined(separator: "  ") + "\n"
    text += FindingLines(language: language, paint: paint).lines(judgement.findings)
    for finding in judgement.fixed {
      let message = TerminalText.plain(finding.observation.message)
      text += language.word(
        "  已改正 \(message)(\(finding.rule))\n", "  fixed \(message) (\(finding.rule))\n")
    }
    for group in RulesNotRun.grouped(judgement.notEvaluated) {
      text += language.word(
        "  未能执行 \(group.rules):\(group.why)\n", "  not evaluated \(group.rules): \(group.why)\n")
    }
    return text
  }
}
