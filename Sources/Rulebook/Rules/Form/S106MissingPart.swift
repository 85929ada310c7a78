import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// A required sheet or column is missing.
  static let s106 = Rule(
    id: "S106",
    chinese: "必需的工作表或列不见了,或被改了名。",
    english: "A required sheet or column is missing, or was renamed.",
    remedy: "请恢复下发时的工作表和列(改回原名,或从空白填报表复制),不要删除或改名。",
    passing: [Example("工作表和列齐全", "乌当经济开发区")],
    failing: [
      Example("项目台账少了“签约日期”一列", "云岩区") { form in
        form.remove(column: "signedOn", from: .projects)
      },
      Example("活动台账整张不见", "市投资促进局") { form in
        form.remove(.activities)
      },
    ],
    check: .form { inquiry in
      let listed = inquiry.submission.missing
      return (listed + inquiry.unlistedMissing(besides: listed)).map { part in
        let probably = part.probablyText.map { text in
          "可能改成了“\(text)”" + (part.probably.map { "(\($0))" } ?? "")
        }
        let name = part.column.map { "“\(part.sheet)”里找不到“\($0)”一列" }
        return .found(
          Observation(
            sheet: part.probably?.sheet ?? (part.column == nil ? nil : part.sheet),
            cells: part.probably.map { CellRange($0.cell) }, header: part.column,
            found: part.probablyText, expected: part.column ?? part.sheet,
            message: (name ?? "找不到工作表“\(part.sheet)”") + (probably.map { ",\($0)" } ?? "") + "。",
            subject: "missing:\(inquiry.printedName(of: part.sheet))/\(part.column ?? "")",
            values: [part.probablyText ?? ""]))
      }
    })
}

extension Inquiry {
  /// The name under which a sheet was issued, whatever it is called now; its own for another's.
  func printedName(of sheet: String) -> String {
    if sheet == submission.sheet { return FormLayout.figuresSheet }
    return ledgers.first { submission.ledgers[$0.key]?.sheet == sheet }?.sheet ?? sheet
  }

  /// Figures and ledgers that are not there although the reader lists nothing missing for them.
  fileprivate func unlistedMissing(besides listed: [MissingPart]) -> [MissingPart] {
    let figures = indicators.filter { indicator in
      submission.figures[indicator.id] == nil
        && !listed.contains { NormalizedText($0.column ?? "") == NormalizedText(indicator.header) }
    }
    let sheets = ledgers.filter { ledger in
      submission.ledgers[ledger.key] == nil && !listed.contains { $0.sheet == ledger.sheet }
    }
    return figures.map { MissingPart(sheet: submission.sheet, column: $0.header) }
      + sheets.map { MissingPart(sheet: $0.sheet, column: nil) }
  }
}

extension Filling {
  /// Takes a ledger's column out, as if its sheet had none; gives back where that is told.
  fileprivate mutating func remove(column: String, from ledger: LedgerKey) -> Spot {
    guard let definition = taskBook.ledger(ledger),
      let title = definition.columns.first(where: { $0.key == column })?.title
    else { return .file }
    submission.ledgers[ledger]?.columns[column] = nil
    for row in submission.rows(ledger).indices {
      submission.ledgers[ledger]?.rows[row].entries[column] = nil
    }
    submission.missing.append(MissingPart(sheet: definition.sheet, column: title))
    return Spot(sheet: definition.sheet, cells: nil)
  }

  /// Takes a ledger out; the finding is told of the whole file.
  fileprivate mutating func remove(_ ledger: LedgerKey) -> Spot {
    guard let definition = taskBook.ledger(ledger) else { return .file }
    submission.ledgers[ledger] = nil
    submission.missing.append(MissingPart(sheet: definition.sheet, column: nil))
    return .file
  }
}
