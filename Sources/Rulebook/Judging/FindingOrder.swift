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

  /// What comes before texts.
  private struct Rank: Comparable {
    var level: Int
    var sheet: Int
    var cell: CellReference

    static func < (left: Self, right: Self) -> Bool {
      (left.level, left.sheet, left.cell) < (right.level, right.sheet, right.cell)
    }
  }

  /// The findings in this order.
  func sorted(_ findings: [Finding]) -> [Finding] {
    let ranks = findings.map(rank)
    return findings.indices.sorted { left, right in
      if ranks[left] != ranks[right] { return ranks[left] < ranks[right] }
      return texts(of: findings[left]).lexicographicallyPrecedes(texts(of: findings[right]))
    }.map { findings[$0] }
  }

  private func rank(_ finding: Finding) -> Rank {
    let seen = finding.observation
    return Rank(
      level: Level.allCases.firstIndex(of: finding.level) ?? 0,
      sheet: seen.sheet.map { sheets[$0] ?? sheets.count } ?? -1,
      // The whole sheet comes before its first cell.
      cell: seen.cells?.first ?? CellReference(row: 0, column: 0))
  }

  private func texts(of finding: Finding) -> [String] {
    let seen = finding.observation
    return [seen.sheet ?? "", finding.rule, seen.subject, seen.message, finding.fingerprint]
  }
}
