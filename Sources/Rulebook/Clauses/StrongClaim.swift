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
  /// The rows of 项目台账 that claim to count as this.
  func claims(_ claim: StrongClaim) -> [LedgerRow] {
    guard StrongClaim.kind(inTable: submission.table) == claim else { return [] }
    return submission.rows(.projects).filter { $0["counted"]?.flag == true }
  }

  /// The cells in which a claimed row breaks a clause, each with the rule that says so.
  func brokenClaims(of row: LedgerRow) throws(Unusable) -> [Field] {
    guard row["counted"]?.flag == true else { return [] }
    switch StrongClaim.kind(inTable: submission.table) {
    case .project:
      let threshold = try asked(of: "P402").decimal("threshold")
      let sections = Condition(column: "section", values: try asked(of: "P403").list("sections"))
      var broken: [Field] = []
      if let investment = try number("investment", of: row, in: .projects), investment < threshold,
        let field = field("investment", of: row, in: .projects)
      {
        broken.append(field)
      }
      if let section = try choice("section", of: row, in: .projects), !sections.allows(section),
        let field = field("section", of: row, in: .projects)
      {
        broken.append(field)
      }
      return broken
    case .enterprise:
      let kinds = Condition(column: "kind", values: try asked(of: "P404").list("kinds"))
      guard let kind = try choice("kind", of: row, in: .projects), !kinds.allows(kind) else {
        return []
      }
      return field("kind", of: row, in: .projects).map { [$0] } ?? []
    case nil: return []
    }
  }
}
