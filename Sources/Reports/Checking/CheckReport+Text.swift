internal import Rulebook
internal import Submissions
internal import TaskBooks
public import Workbooks

extension CheckReport {
  /// The report for a terminal: a workbook a block, the message before the codes, then a summary.
  ///
  /// Workbooks without a finding become one list where there are many of them. `columns` is the
  /// width of the terminal, nil where lines are not to be wrapped; `folder` is where the annotated
  /// workbooks were written, nil where none were.
  public func text(
    in language: Language, isColored: Bool = false, columns: Int? = nil, folder: String? = nil
  ) -> String {
    let paint = TerminalText(isColored: isColored, columns: columns)
    let common = RulesNotRun.common(in: judgements)
    let blocks = WorkbookBlocks(language: language, paint: paint, common: Set(common.map(\.group)))
    let clean = judgements.filter(\.isClean)
    let isListed = clean.count > Self.mostCleanBlocks
    var text = isListed ? blocks.list(clean) + "\n" : ""
    for judgement in judgements where !isListed || !judgement.isClean {
      text += blocks.block(judgement) + "\n"
    }
    let summary = CheckSummary(report: self, language: language, paint: paint)
    return text + summary.text(notRun: common, folder: folder)
  }

  /// How many workbooks without a finding still have a block each.
  private static let mostCleanBlocks = 10
}

extension Judgement {
  /// Whether it found nothing and nothing was put right.
  var isClean: Bool { findings.isEmpty && fixed.isEmpty }
}
