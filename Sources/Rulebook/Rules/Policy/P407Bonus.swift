import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// The claimed bonus is not the points due.
  static let p407 = Rule(
    id: "P407",
    chinese: "所报加分与应得加分不符。",
    english: "The claimed bonus points are not the points due; gives the sum, item by item.",
    remedy: "请按逐项算出的应得加分改正,或补正台账(线索、签约金额、认定方式)。",
    parameters: ["lead", "overStep", "overPoints", "tiers"],
    passing: [
      Example("应得的加分", "市政府驻北京联络处"),
      Example("10亿元的项目加5分", "市政府驻北京联络处") { $0.sign(10) },
      Example("20亿元的项目加10分而不是15分", "市政府驻北京联络处") { $0.sign(20) },
    ],
    failing: [
      Example("多报1分", "市政府驻北京联络处") { form in
        form.type(.number((form.bonusDue + 1).double), into: .bonus)
      },
      Example("少报0.2分", "市政府驻上海联络处", "2023-12") { form in
        form.type(.number((form.bonusDue - Decimal(2) / 10).double), into: .bonus)
      },
    ],
    check: .form { inquiry in
      inquiry.indicators.flatMap { indicator -> [Ruling] in
        guard indicator.derivation == .byRule("P407"), inquiry.isAsked(indicator.id) else {
          return []
        }
        return Ruling.looking { () throws(Unusable) -> Observation? in
          let field = try inquiry.figureField(indicator.id)
          let claimed = try inquiry.number(field)
          let bonus = try Bonus(inquiry)
          guard !claimed.agrees(with: bonus.total, decimals: indicator.decimals) else {
            return nil
          }
          return Observation(
            at: field.entry, expected: field.text(bonus.total),
            difference: "\(claimed - bonus.total)",
            message: "\(field.name)填的是\(field.text(claimed)),应得\(field.text(bonus.total)):"
              + bonus.items.map(\.chinese).joined(separator: ";") + "。",
            related: bonus.items.flatMap(\.places), subject: field.subject,
            values: ["\(claimed)", "\(bonus.total)"])
        }
      }
    })
}

extension Filling {
  /// The bonus that the ledgers earn; zero where it cannot be told.
  var bonusDue: Decimal {
    guard let setting = taskBook.rule("P407") else { return 0 }
    let inquiry = Inquiry(taskBook: taskBook, setting: setting, submission: submission)
    return (try? Bonus(inquiry).total) ?? 0
  }

  /// Types the bonus that is due.
  mutating func settleBonus() {
    type(.number(bonusDue.double), into: .bonus)
  }

  /// Makes the first project one of so many 亿元, and claims what the clause then gives.
  mutating func sign(_ amount: Double) -> Spot {
    let before = bonusDue
    let row = first("recognition", "陪同考察")
    type(amount, into: "investment", of: row)
    type(amount, into: "signed", of: row)
    type(amount / 2, into: "credited", of: row)
    type("I", into: "section", of: row)
    recount()
    return type(.number((before + (amount < 20 ? 5 : 10)).double), into: .bonus)
  }
}
