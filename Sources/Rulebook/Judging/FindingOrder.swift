import Submissions
import TaskBooks
import Workbooks

/// The order in which findings are told: level, sheet, cell, rule.
struct FindingOrder {
  private var sheets: [String: Int] = [:]

  /// The order for a file: the whole file first, then the figures, then the ledgers.
  init(receipt: Receipt, taskBook: TaskBook) {
    guard case .submission(let submission) = receipt.outcome else { return }
    let ledgers = taskBook.ledgers.compactMap { submission.ledgers[$0.key]?.sheet ?? $0.sheet }
    for (number, sheet) in ([submission.sheet] + ledgers).enumerated()
    where sheets[sheet] == nil {
      sheets[sheet] = number
    }
  }

  /// Whether one finding is told before the other.
  func precedes(_ left: Finding, _ right: Finding) -> Bool {
    let (leftKey, rightKey) = (key(of: left), key(of: right))
    for (leftPart, rightPart) in zip(leftKey.numbers, rightKey.numbers) where leftPart != rightPart
    {
      return leftPart < rightPart
    }
    return leftKey.texts.lexicographicallyPrecedes(rightKey.texts)
  }

  private func key(of finding: Finding) -> (numbers: [Int], texts: [String]) {
    let level = Level.allCases.firstIndex(of: finding.level) ?? 0
    let seen = finding.observation
    let sheet = seen.sheet.map { sheets[$0] ?? sheets.count } ?? -1
    let cell = seen.cells?.first
    return (
      [level, sheet, cell?.row ?? 0, cell?.column ?? 0],
      [seen.sheet ?? "", finding.rule, seen.subject, seen.message, finding.fingerprint]
    )
  }
}
