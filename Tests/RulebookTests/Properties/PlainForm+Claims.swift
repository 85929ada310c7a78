import Submissions

/// What the clauses say of single projects, of the bonus and of the score.
extension PlainForm {
  private func found(
    _ rule: String, _ entry: Entry?, _ expected: String, _ difference: Int?
  ) -> PlainFinding {
    PlainFinding(
      rule: rule, place: entry.map { "\($0.place)" } ?? "", expected: expected,
      difference: difference.map(Self.digits) ?? "")
  }

  /// 计入优强 that breaks a clause: P402 and P403 of a zone, P404 of districts and offices.
  var claims: [PlainFinding] {
    var findings: [PlainFinding] = []
    for row in projects where row.says("counted") {
      let investment = row.units("investment")
      if table == 2, investment < 3 * Self.one {
        findings.append(
          found("P402", row["investment"], "3亿元以上(含3亿元)", investment - 3 * Self.one))
      }
      if table == 2, row.text("section").prefix(1) != "C" {
        findings.append(found("P403", row["section"], "C 制造业", nil))
      }
      if table == 1 || table == 3, !row.isStrong {
        findings.append(
          found(
            "P404", row["kind"], "央企、世界500强、中国500强、民企500强、专精特新(省级以上)、独角兽", nil))
      }
    }
    return findings
  }

  /// 计入考核金额 that is neither the credit nor the credit rounded: P406.
  var credits: [PlainFinding] {
    guard table == 3 else { return [] }
    return projects.compactMap { row in
      let (due, credited) = (credit(row), row.units("credited"))
      guard credited != due, credited != (due + 5) / 10 * 10 else { return nil }
      return found("P406", row["credited"], Self.digits(due) + "亿元", credited - due)
    }
  }

  /// A bonus or a score that is not the one due: P407, P408.
  var scores: [PlainFinding] {
    var findings: [PlainFinding] = []
    for (rule, figure, due) in [("P407", "bonus", bonus), ("P408", "factoryScore", factoryScore)] {
      guard let stated = stated[figure], (stated + 500) / 1_000 != due / 1_000,
        let place = places[figure]
      else { continue }
      findings.append(
        PlainFinding(
          rule: rule, place: "\(place)", expected: Self.digits(due) + "分",
          difference: Self.digits(stated - due)))
    }
    return findings
  }
}
