import Submissions
import TaskBooks

/// A finding that the plain sums ask for.
struct PlainFinding: Hashable, CustomStringConvertible {
  var rule: String
  var place: String
  var expected: String
  var difference: String
  var description: String { "\(rule) \(place) 应\(expected) 差\(difference)" }
}

/// Which rules must speak, at which cell, and what they must expect there.
extension PlainForm {
  /// The findings of L301 to L305, P402 to P404 and P406 to P409.
  var findings: Set<PlainFinding> {
    Set(parts + share + ledgers + claims + credits + scores + stages)
  }

  private func found(
    _ rule: String, _ figure: String, _ expected: String, _ difference: Int
  ) -> PlainFinding {
    PlainFinding(
      rule: rule, place: places[figure].map { "\($0)" } ?? "", expected: expected,
      difference: Self.digits(difference))
  }

  private func unit(_ figure: String) -> String {
    switch figure {
    case "trips": "次"
    case "strongEnterprises", "headquarters", "digital", "strongProjects": "个"
    case "visits", "invitations", "invitedStrong": "家"
    case "factoryArea": "万平方米"
    default: "亿元"
    }
  }

  /// A part that is larger than its whole: L301, L303, L304.
  private var parts: [PlainFinding] {
    [
      ("L301", "industrialPaidIn", "paidIn"), ("L303", "industrialSigning", "signing"),
      ("L304", "invitedStrong", "invitations"),
    ].compactMap { rule, part, whole in
      guard let less = stated[part], let more = stated[whole], less > more else { return nil }
      return found(rule, part, "不大于\(Self.digits(more))\(unit(whole))", less - more)
    }
  }

  /// A share that is more than half a point beside its ratio: L302.
  private var share: [PlainFinding] {
    guard let share = stated["industrialShare"], let part = stated["industrialPaidIn"],
      let whole = stated["paidIn"]
    else { return [] }
    guard whole > 0 else {
      let isNamed = part == 0 && share > 0
      guard isNamed, let place = places["industrialShare"] else { return [] }
      return [PlainFinding(rule: "L302", place: "\(place)", expected: "空白", difference: "")]
    }
    let gap = share * whole - part * 100 * Self.one
    guard abs(gap) * 2 > whole * Self.one else { return [] }
    let due = Self.hundredths(part * 10_000, whole)
    return [
      found(
        "L302", "industrialShare", Self.digits(due) + "%",
        (gap < 0 ? -1 : 1) * Self.hundredths(abs(gap), whole * 1_000))
    ]
  }

  /// The quotient as hundredths rounded half up, in units.
  private static func hundredths(_ above: Int, _ below: Int) -> Int {
    (above * 2 + below) / (below * 2) * (one / 100)
  }

  /// A figure that is not what its ledger gives, to four decimals: L305.
  private var ledgers: [PlainFinding] {
    counted.compactMap { figure, due in
      guard let stated = stated[figure], (stated + 5) / 10 != (due + 5) / 10 else { return nil }
      return found("L305", figure, Self.digits(due) + unit(figure), stated - due)
    }
  }

  private var stages: [PlainFinding] {
    stated.compactMap { figure, stated in
      guard !["industrialShare", "bonus", "factoryScore"].contains(figure),
        let year = targets[figure], stated * 12 < year * month
      else { return nil }
      // Counts are shown to two decimals, amounts to four; what is lacking is rounded up.
      let step = ["亿元", "万平方米"].contains(unit(figure)) ? 10 : 1_000
      let stage = (year * month + 6 * step) / (12 * step) * step
      let lacking = (year * month - stated * 12 + 12 * step - 1) / (12 * step) * step
      return found("P409", figure, "不低于\(Self.digits(stage))\(unit(figure))", -lacking)
    }
  }
}
