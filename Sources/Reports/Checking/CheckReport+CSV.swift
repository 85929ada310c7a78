internal import Rulebook
internal import Submissions
internal import TaskBooks
public import Workbooks

extension CheckReport {
  /// The findings as CSV, one a line, folded ones right behind their cause.
  ///
  /// UTF-8 with a byte order mark, so that Excel opens it; texts that begin like a formula are
  /// made inert with an apostrophe (``CSVText``), what a cell holds too unless it is a number.
  public func csv(in language: Language) -> [UInt8] {
    var text = CSVText.byteOrderMark
    text += CSVText.line([
      language.word("文件", "file"), language.word("责任单位", "unit"),
      language.word("结论", "verdict"), language.word("序号", "number"),
      language.word("级别", "level"), language.word("状态", "state"),
      language.word("问题", "message"), language.word("工作表", "sheet"),
      language.word("单元格", "cell"), language.word("表头", "header"),
      language.word("现值", "found"), language.word("读作", "read"),
      language.word("应为", "expected"), language.word("相差", "difference"),
      language.word("怎么办", "remedy"), language.word("依据", "clause"),
      language.word("规则", "rule"), language.word("标识", "fingerprint"),
    ])
    for judgement in judgements {
      let numbers = judgement.numberCells
      for item in FindingItem.list(judgement.findings) {
        text += CSVText.line(fields(item, of: judgement, numbers, language))
      }
    }
    return Array(text.utf8)
  }

  private func fields(
    _ item: FindingItem, of judgement: Judgement, _ numbers: Set<Place>, _ language: Language
  ) -> [CSVField] {
    let finding = item.finding
    let observation = finding.observation
    let found = observation.found ?? ""
    let isNumber = observation.place.map(numbers.contains) ?? false
    var fields = [
      judgement.receipt.file, judgement.unit?.name ?? "", language.word(judgement.verdict),
      item.number, language.word(finding.level), language.word(finding.state),
      observation.message, observation.sheet ?? "", observation.cells?.description ?? "",
      observation.header ?? "",
    ].map(CSVField.text)
    fields.append(isNumber ? .number(found) : .text(found))
    fields += [.text(observation.read ?? ""), .text(observation.expected ?? "")]
    // The rules work the difference out of two numbers.
    fields.append(.number(observation.difference ?? ""))
    return fields
      + [
        observation.remedy ?? finding.remedy, finding.clause, finding.rule, finding.fingerprint,
      ].map(CSVField.text)
  }
}

extension Observation {
  /// The cell, where it is one.
  fileprivate var place: Place? {
    guard let sheet, let cells, cells.first == cells.last else { return nil }
    return Place(sheet: sheet, cell: cells.first)
  }
}

extension Judgement {
  /// The cells of the form that hold numbers.
  fileprivate var numberCells: Set<Place> {
    guard case .submission(let submission) = receipt.outcome else { return [] }
    var places: Set<Place> = []
    func note(_ entries: some Sequence<Entry>) {
      for entry in entries {
        if case .number = entry.value { places.insert(entry.place) }
      }
    }
    note(submission.figures.values)
    for ledger in submission.ledgers.values {
      for row in ledger.rows + ledger.totals { note(row.entries.values) }
    }
    return places
  }
}
