import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

@testable import Rulebook

/// Forms that disagree with themselves: L301 to L308.
enum LedgerRuleMutations {
  static func all() throws -> [Mutation] {
    exceeding + shares + (try ledgerFigures()) + duplicates + reversed + totals
  }

  /// A part above its whole, from the least step up; the ledger then disagrees as well.
  private static let exceeding: [Mutation] = {
    let cases: [(String, [String], IndicatorID, IndicatorID, [Decimal])] = [
      ("L301", ["云岩区", "清镇市"], .industrialPaidIn, .paidIn, steps),
      ("L303", ["市政府驻武汉办事处", "市科技局", "贵阳水务集团"], .industrialSigning, .signing, steps),
      ("L304", ["市政府驻武汉办事处", "市政府驻北京联络处"], .invitedStrong, .invitations, [1, 2, 3, 10, 50]),
    ]
    return cases.flatMap { rule, units, part, whole, steps in
      units.flatMap { unit in
        [
          .silent(rule, "\(part.rawValue) = \(whole.rawValue)", unit, also: ["L305"]) { form in
            form.type(.number(form.figure(whole).double), into: part)
          }
        ]
          + steps.map { step in
            Mutation(rule, "\(part.rawValue) \(step) above", unit, also: ["L305"]) { form in
              form.type(.number((form.figure(whole) + step).double), into: part)
            }
          }
      }
    }
  }()

  private static let steps = small + [1, 10, 50]
  private static let small = [1, 10, 100, 1_000].map { Decimal($0) / 10_000 }

  /// The stated share beside the exact one, in hundredths of a point.
  private static let shares: [Mutation] = ["云岩区", "清镇市", "修文县"].flatMap { unit in
    [51, 60, 100, 500, -51, -60, -100].map { points in
      Mutation("L302", "\(points) hundredths of a point", unit) { $0.shift(share: points) }
    }
      + [-49, -20, 20, 49].map { points in
        // A share just right is stated just below the target.
        let also: Set<String> = points < 0 ? ["P401"] : []
        return .silent("L302", "\(points) hundredths of a point", unit, also: also) {
          _ = $0.shift(share: points)
        }
      }
  }

  /// Each figure that a ledger gives, beside what it gives.
  private static func ledgerFigures() throws -> [Mutation] {
    try ValueMutations.units.flatMap { unit -> [Mutation] in
      let form = try Cases.clean(unit)
      let derived = form.taskBook.indicators(forTable: form.submission.table).filter {
        $0.isFromLedger && form.submission.figures[$0.id]?.number != nil
      }
      return derived.flatMap { indicator -> [Mutation] in
        let isCount = indicator.measure == .count
        let steps = isCount ? [1, 2, 3, -1] : Self.small + [Decimal(-1) / 10_000]
        return steps.filter { form.figure(indicator.id) + $0 >= 0 }.map { step in
          Mutation("L305", "\(indicator.id.rawValue) \(step) beside", unit) {
            $0.type(.number(($0.figure(indicator.id) + step).double), into: indicator.id)
          }
        }
      }
    }
  }

  /// The number or the enterprise and name of one project given to another.
  private static let duplicates: [Mutation] = ValueMutations.units.flatMap { unit in
    [(0, 1), (0, 2), (1, 2)].flatMap { earlier, later in
      [
        Mutation("L306", "ID of row \(earlier) in row \(later)", unit) {
          $0.type($0.text("id", of: earlier), into: "id", of: later)
        },
        Mutation("L306", "code and name of row \(earlier) in row \(later)", unit) {
          $0.type($0.text("creditCode", of: earlier), into: "creditCode", of: later)
          return $0.type("　" + $0.text("name", of: earlier) + " ", into: "name", of: later)
        },
        .silent("L306", "name alone of row \(earlier) in row \(later)", unit) {
          $0.type($0.text("name", of: earlier), into: "name", of: later)
        },
        .silent("L306", "code alone of row \(earlier) in row \(later)", unit) {
          guard $0.text("kind", of: earlier) == $0.text("kind", of: later) else { return }
          $0.type($0.text("creditCode", of: earlier), into: "creditCode", of: later)
          $0.recount()
          $0.settleBonus()
        },
      ]
    }
  }

  /// More signed than invested; more arrived than signed.
  private static let reversed: [Mutation] = ["云岩区", "市科技局", "贵阳水务集团"].flatMap { unit in
    small.map { step in
      Mutation("L307", "signed \(step) above investment", unit) { form in
        let row = form.first("kind", "其他")
        form.type(
          .number((form.number("signed", of: row) - step).double), into: "investment", of: row)
        return form.spot("signed", of: row)
      }
    } + [
      .silent("L307", "signed = investment", unit) { form in
        form.type(.number(form.number("signed", of: 0).double), into: "investment", of: 0)
      }
    ]
  }

  /// A total below the rows beside their sum.
  private static let totals: [Mutation] = ["云岩区", "市科技局", "白云经济开发区"].flatMap { unit in
    [
      ("合计", 1), ("合计", -1), ("总计", 100), ("小计", 1), ("合计", 5_000), ("合 计", 3), ("6月合计", 1),
      ("合计(共6项)", 1),
    ].map {
      label, hundredths in
      Mutation("L308", "\(label) \(hundredths) hundredths beside", unit) {
        $0.total("signed", label: label, beside: hundredths)
      }
    } + [
      .silent("L308", "合计 right", unit) { _ = $0.total("signed", label: "合计", beside: 0) },
      .silent("L308", "合计 right in 项目投资额", unit) {
        _ = $0.total("investment", label: "合计", beside: 0)
      },
    ]
  }
}

extension Indicator {
  /// Whether a ledger gives it by a plain count or sum.
  fileprivate var isFromLedger: Bool {
    switch derivation {
    case .count, .sum, .distinct: true
    default: false
    }
  }
}
