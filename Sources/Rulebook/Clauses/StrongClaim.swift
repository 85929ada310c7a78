import FoundationEssentials
import Submissions
import TaskBooks

/// The unit's own claim that a project counts (计入优强), and what the clauses ask of it.
///
/// In table 2 the project claims to be an 优强项目; in tables 1 and 3 its enterprise claims to be
/// an 优强企业. In the other tables the column says nothing.
enum StrongClaim {
  /// What is claimed in a table; nil is nothing.
  static func kind(inTable table: Int) -> StrongClaim? {
    switch table {
    case 2: .project
    case 1, 3: .enterprise
    default: nil
    }
  }

  /// 优强项目.
  case project
  /// 优强企业.
  case enterprise
}

extension Inquiry {
  /// The rows of 项目台账 that claim to count as this, but for those that plainly do.
  func claims(
    _ claim: StrongClaim, except screen: (PlainRows) -> (Int) -> Bool
  ) -> [LedgerRow] {
    guard StrongClaim.kind(inTable: submission.table) == claim else { return [] }
    return rows(of: .projects) { plain in
      let counted = plain.column("counted")
      let isPlainlyRight = screen(plain)
      return { row in plain.word(row, counted) >= PlainRows.yes && !isPlainlyRight(row) }
    }.filter { $0.reading(of: "counted") == .flag(true) }
  }

  /// What the clauses ask of a claimed row; nil where the table claims nothing.
  func claimTerms() throws(Unusable) -> ClaimTerms? {
    switch StrongClaim.kind(inTable: submission.table) {
    case .project:
      .project(
        from: try asked(of: "P402").decimal("threshold"),
        Condition(column: "section", values: try asked(of: "P403").list("sections")))
    case .enterprise:
      .enterprise(Condition(column: "kind", values: try asked(of: "P404").list("kinds")))
    case nil: nil
    }
  }

  /// The cells in which a claimed row breaks a clause, each with the rule that says so.
  func brokenClaims(
    of row: LedgerRow, _ terms: Result<ClaimTerms?, Unusable>
  ) throws(Unusable) -> [Field] {
    guard row.reading(of: "counted") == .flag(true) else { return [] }
    var broken: [Field?] = []
    switch try terms.get() {
    case .project(let threshold, let sections):
      if let investment = try number("investment", of: row, in: .projects), investment < threshold {
        broken.append(field("investment", of: row, in: .projects))
      }
      if let section = try choice("section", of: row, in: .projects), !sections.allows(section) {
        broken.append(field("section", of: row, in: .projects))
      }
    case .enterprise(let kinds):
      if let kind = try choice("kind", of: row, in: .projects), !kinds.allows(kind) {
        broken.append(field("kind", of: row, in: .projects))
      }
    case nil: break
    }
    return broken.compactMap(\.self)
  }
}

/// What the clauses ask of a row that claims to count.
enum ClaimTerms {
  /// An investment of so much, in one of the sections.
  case project(from: Decimal, Condition)
  /// An enterprise of one of the kinds.
  case enterprise(Condition)
}
