import FoundationEssentials
import Submissions
import TaskBooks

/// A figure as the ledgers give it (取数方式).
struct LedgerFigure {
  /// The figure.
  var value: Decimal
  /// The ledger it comes from.
  var ledger: LedgerKey
  /// The column that is summed or told apart; nil where rows are counted.
  var column: String?
  /// The rows that count.
  var counted: [LedgerRow]
  /// The rows that do not.
  var left: [LedgerRow]
}

extension Inquiry {
  /// The figure as its ledger gives it; nil where no ledger gives it by a plain count or sum.
  func derived(
    _ indicator: Indicator, rows: [LedgerRow]? = nil
  ) throws(Unusable) -> LedgerFigure? {
    switch indicator.derivation {
    case .count(let ledger, let conditions):
      let parts = try parts(of: ledger, conditions, rows)
      return LedgerFigure(
        value: Decimal(parts.counted.count), ledger: ledger, column: nil, counted: parts.counted,
        left: parts.left)
    case .sum(let ledger, let column, let conditions):
      let parts = try parts(of: ledger, conditions, rows)
      var sum: Decimal = 0
      for row in parts.counted { sum += try number(column, of: row, in: ledger) ?? 0 }
      return LedgerFigure(
        value: sum, ledger: ledger, column: column, counted: parts.counted, left: parts.left)
    case .distinct(let ledger, let column, let conditions):
      let parts = try parts(of: ledger, conditions, rows)
      var values: Set<String> = []
      for row in parts.counted {
        if let value = try identifier(column, of: row, in: ledger) { values.insert(value) }
      }
      return LedgerFigure(
        value: Decimal(values.count), ledger: ledger, column: column, counted: parts.counted,
        left: parts.left)
    case .ratio, .byRule, nil: return nil
    }
  }

  /// The rows of a ledger; a ledger that is missing gives none, and is no empty ledger.
  func rows(of ledger: LedgerKey) throws(Unusable) -> [LedgerRow] {
    guard let found = submission.ledgers[ledger] else {
      throw Unusable(why: "找不到工作表“\(taskBook.ledger(ledger)?.sheet ?? ledger.rawValue)”")
    }
    return found.rows
  }

  private func parts(
    of ledger: LedgerKey, _ conditions: [Condition], _ rows: [LedgerRow]?
  ) throws(Unusable) -> (counted: [LedgerRow], left: [LedgerRow]) {
    var counted: [LedgerRow] = []
    var left: [LedgerRow] = []
    let all = if let rows { rows } else { try self.rows(of: ledger) }
    for row in all {
      if try meets(row, conditions, in: ledger) { counted.append(row) } else { left.append(row) }
    }
    return (counted, left)
  }

  /// Whether the row meets all conditions; one that it plainly fails settles it.
  func meets(
    _ row: LedgerRow, _ conditions: [Condition], in ledger: LedgerKey
  ) throws(Unusable) -> Bool {
    var doubt: Unusable?
    for condition in conditions {
      do throws(Unusable) {
        guard let choice = try choice(condition.column, of: row, in: ledger),
          condition.allows(choice)
        else { return false }
      } catch {
        doubt = doubt ?? error
      }
    }
    if let doubt { throw doubt }
    return true
  }

  /// What tells a row's value in the column from others.
  private func identifier(
    _ column: String, of row: LedgerRow, in ledger: LedgerKey
  ) throws(Unusable) -> String? {
    guard column != "creditCode" else { return try creditCode(of: row, in: ledger) }
    guard let entry = row[column] else { return nil }
    return entry.isBlank ? nil : NormalizedText(entry.text).description
  }
}
