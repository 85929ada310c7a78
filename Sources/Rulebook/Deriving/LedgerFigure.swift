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
  /// What the rows that count must meet.
  var conditions: [Condition]
}

/// What an indicator asks of a ledger.
private struct Demand {
  var ledger: LedgerKey
  /// The column that is summed or told apart; nil where rows are counted.
  var column: String?
  /// Whether equal values count once.
  var isDistinct = false
  var conditions: [Condition]

  /// What the indicator asks; nil where it is no plain count or sum.
  init?(_ indicator: Indicator) {
    switch indicator.derivation {
    case .count(let ledger, let conditions): (self.ledger, self.conditions) = (ledger, conditions)
    case .sum(let ledger, let column, let conditions):
      (self.ledger, self.column, self.conditions) = (ledger, column, conditions)
    case .distinct(let ledger, let column, let conditions):
      (self.ledger, self.column, self.conditions) = (ledger, column, conditions)
      isDistinct = true
    case .ratio, .byRule, nil: return nil
    }
  }
}

extension Inquiry {
  /// The figure as its ledger gives it; nil where no ledger gives it by a plain count or sum.
  func derived(_ indicator: Indicator) throws(Unusable) -> LedgerFigure? {
    try conclusions.figure(indicator.id) { () throws(Unusable) in
      guard let demand = Demand(indicator) else { return nil }
      let rows = try rows(of: demand.ledger)
      return try figure(demand, of: rows, plain[demand.ledger], Array(rows.indices))
    }
  }

  /// The figure by other rows than those of its ledger.
  func derived(_ indicator: Indicator, rows: [LedgerRow]) throws(Unusable) -> LedgerFigure? {
    guard let demand = Demand(indicator) else { return nil }
    return try figure(demand, of: rows, nil, Array(rows.indices))
  }

  /// The figure by 项目台账 put right.
  func derived(_ indicator: Indicator, _ putRight: PutRight) throws(Unusable) -> LedgerFigure? {
    guard let demand = Demand(indicator), demand.ledger == .projects else {
      return try derived(indicator)
    }
    return try figure(
      demand, of: putRight.rows, plain[.projects], putRight.kept, changed: putRight.changed)
  }

  /// Counts, sums or tells apart the rows at the places, by their plain cells where they have some.
  private func figure(
    _ demand: Demand, of rows: [LedgerRow], _ plain: PlainRows?, _ places: [Int],
    changed: Set<Int> = []
  ) throws(Unusable) -> LedgerFigure {
    let answers = plain?.answers(demand.conditions, rows: rows.count)
    func isPlain(_ row: Int) -> Bool { changed.isEmpty || !changed.contains(row) }
    var counted: [Int] = []
    for row in places {
      switch answers.map({ isPlain(row) ? $0[row] : .unclear }) ?? .unclear {
      case .no: continue
      case .yes: counted.append(row)
      case .unclear:
        if try meets(rows[row], demand.conditions, in: demand.ledger) { counted.append(row) }
      }
    }
    var tally = Tally(plain, demand.column)
    for row in counted {
      guard let column = demand.column else {
        tally.count += 1
        continue
      }
      if demand.isDistinct {
        if isPlain(row), tally.addDistinct(row, rows, column) { continue }
        if let value = try identifier(column, of: rows[row], in: demand.ledger) {
          tally.addDistinct(value, rows, column)
        }
      } else if !isPlain(row) || !tally.add(row) {
        tally.add(try number(column, of: rows[row], in: demand.ledger) ?? 0)
      }
    }
    return LedgerFigure(
      value: tally.value, ledger: demand.ledger, column: demand.column,
      conditions: demand.conditions)
  }

  /// The rows behind a figure that was worked out: those that count, and the others.
  func rows(behind figure: LedgerFigure) -> (counted: [LedgerRow], left: [LedgerRow]) {
    var (counted, left): ([LedgerRow], [LedgerRow]) = ([], [])
    let rows = submission.rows(figure.ledger)
    let plain = plain[figure.ledger]
    let answers = plain?.answers(figure.conditions, rows: rows.count)
    for row in rows.indices {
      let isMet =
        switch answers?[row] ?? .unclear {
        case .yes: true
        case .no: false
        case .unclear: (try? meets(rows[row], figure.conditions, in: figure.ledger)) ?? false
        }
      if isMet { counted.append(rows[row]) } else { left.append(rows[row]) }
    }
    return (counted, left)
  }

  /// The rows of a ledger; a ledger that is missing gives none, and is no empty ledger.
  func rows(of ledger: LedgerKey) throws(Unusable) -> [LedgerRow] {
    guard let found = submission.ledgers[ledger] else {
      throw Unusable(why: "找不到工作表“\(taskBook.ledger(ledger)?.sheet ?? ledger.rawValue)”")
    }
    return found.rows
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
