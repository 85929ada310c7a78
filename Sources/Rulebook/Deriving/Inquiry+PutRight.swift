import FoundationEssentials
import Submissions
import TaskBooks

/// What the ledger would say had the unit heeded the other rules; tells causes from consequences.
extension Inquiry {
  /// A ledger with what other rules object to put right.
  struct PutRight {
    /// The rows as they should be.
    var rows: [LedgerRow]
    /// The cells that were put right, or whose rows were taken out.
    var cells: [Entry]
  }

  /// 项目台账 without repeated rows, with the credit due, without claims that break a clause.
  ///
  /// Or else with the claims, and what stands against them as the clause asks.
  func projectsPutRight(keepsClaims: Bool = false) throws(Unusable) -> PutRight {
    var rows = try rows(of: .projects)
    var cells: [Entry] = []
    let repeated = DuplicateProjects.pairs(in: rows)
    cells += repeated.compactMap { $0.later[$0.column] }
    let dropped = Set(repeated.map(\.later.number))
    rows.removeAll { dropped.contains($0.number) }
    for index in rows.indices {
      let row = rows[index]
      let broken = try brokenClaims(of: row)
      if !broken.isEmpty {
        cells += broken.map(\.entry)
        if keepsClaims {
          for (column, choice) in try claimable {
            rows[index].entries[column]?.reading = .text(choice)
          }
        } else {
          rows[index].entries["counted"]?.reading = .flag(false)
        }
      }
      if let credited = row["credited"], let number = credited.number,
        let due = try creditDue(of: row), due != number
      {
        cells.append(credited)
        rows[index].entries["credited"]?.reading = .number(due, .plain)
      }
    }
    return PutRight(rows: rows, cells: cells)
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
