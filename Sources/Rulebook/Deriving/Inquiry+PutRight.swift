import FoundationEssentials
import Submissions
import TaskBooks

/// What the ledger would say had the unit heeded the other rules; tells causes from consequences.
extension Inquiry {
  /// A ledger with what other rules object to put right.
  struct PutRight {
    /// The rows of the ledger, those that are changed as they should be.
    var rows: [LedgerRow]
    /// The places of those that are kept.
    var kept: [Int]
    /// The places of those that are changed.
    var changed: Set<Int>
    /// The cells that were put right, or whose rows were taken out.
    var cells: [Entry]
  }

  /// 项目台账 without repeated rows, with the credit due, without claims that break a clause.
  ///
  /// Or else with the claims, and what stands against them as the clause asks.
  func projectsPutRight(keepsClaims: Bool = false) throws(Unusable) -> PutRight {
    try conclusions.putRight(keepsClaims: keepsClaims) { () throws(Unusable) -> PutRight in
      try workOutProjects(keepsClaims: keepsClaims)
    }
  }

  private func workOutProjects(keepsClaims: Bool) throws(Unusable) -> PutRight {
    var rows = try rows(of: .projects)
    var cells: [Entry] = []
    let repeated = conclusions.duplicates(in: rows, plain[.projects])
    cells += repeated.compactMap { $0.later[$0.column] }
    let dropped = Set(repeated.map(\.later.number))
    let kept = rows.indices.filter { !dropped.contains(rows[$0].number) }
    let isPlainlyRight = plain[.projects].map(plainlyUnbroken) ?? { _ in false }
    let terms = Result { () throws(Unusable) in try claimTerms() }
    let claimable = Result { () throws(Unusable) in try self.claimable }
    var changed: Set<Int> = []
    for index in kept where !isPlainlyRight(index) {
      let row = rows[index]
      let broken = try brokenClaims(of: row, terms)
      if !broken.isEmpty {
        cells += broken.map(\.entry)
        if keepsClaims {
          for (column, choice) in try claimable.get() {
            rows[index][column]?.reading = .text(choice)
          }
        } else {
          rows[index]["counted"]?.reading = .flag(false)
        }
        changed.insert(index)
      }
      if let credited = row["credited"], let number = credited.number,
        let due = try creditDue(of: row), due != number
      {
        cells.append(credited)
        rows[index]["credited"]?.reading = .number(due, .plain)
        changed.insert(index)
      }
    }
    return PutRight(rows: rows, kept: kept, changed: changed, cells: cells)
  }

  /// Which rows neither claim anything nor are credited, by their plain cells.
  private func plainlyUnbroken(_ plain: PlainRows) -> (Int) -> Bool {
    guard plain.column("credited") == nil, !plain.keys.isEmpty else { return { _ in false } }
    let counted = plain.column("counted")
    let kinds = condition("kind", among: "kinds", of: "P404")
    let isRight =
      StrongClaim.kind(inTable: submission.table) == .enterprise
      ? plain.meeting(kinds) : { _ in false }
    return { row in
      let word = plain.word(row, counted)
      return word == 0 || word == PlainRows.blank || isRight(row)
    }
  }

  /// The first choice by which a project or its enterprise may be claimed, by its column.
  private var claimable: [String: String] {
    get throws(Unusable) {
      switch StrongClaim.kind(inTable: submission.table) {
      case .project: ["section": try asked(of: "P403").list("sections").first ?? ""]
      case .enterprise: ["kind": try asked(of: "P404").list("kinds").first ?? ""]
      case nil: [:]
      }
    }
  }
}
