import FoundationEssentials
import Submissions
import TaskBooks

extension Rule {
  /// A signed amount is credited otherwise than by its 认定方式.
  static let p406 = Rule(
    id: "P406",
    chinese: "计入考核的签约金额与按认定方式折算的数不符。",
    english: "A signed amount is credited otherwise than its 认定方式 allows.",
    remedy: "请按认定方式折算后改正计入考核金额,表中的项目签约金额随之改正。",
    parameters: ["首次拜访", "陪同考察"],
    passing: [
      Example("首次拜访按100%", "市政府驻北京联络处") { form in
        form.credit(form.first("recognition", "首次拜访"), signed: 3.5, as: 3.5)
      },
      Example("陪同考察按50%", "市政府驻北京联络处") { form in
        form.credit(form.first("recognition", "陪同考察"), signed: 3.5, as: 1.75)
      },
      Example("折算后四舍五入到4位小数", "市政府驻北京联络处") { form in
        form.credit(form.first("recognition", "陪同考察"), signed: 3.0001, as: 1.5001)
      },
    ],
    failing: [
      Example("陪同考察按100%计入", "市政府驻北京联络处") { form in
        form.credit(form.first("recognition", "陪同考察"), signed: 3.5, as: 3.5)
      },
      Example("首次拜访少计0.0001亿元", "市政府驻北京联络处") { form in
        form.credit(form.first("recognition", "首次拜访"), signed: 3.5, as: 3.4999)
      },
    ],
    check: .form { inquiry in
      guard inquiry.indicator(.bonus) != nil else { return [] }
      return inquiry.submission.rows(.projects).flatMap { row in
        Ruling.looking { () throws(Unusable) -> Observation? in
          guard let due = try inquiry.creditDue(of: row),
            let credited = try inquiry.number("credited", of: row, in: .projects),
            let field = inquiry.field("credited", of: row, in: .projects),
            !credited.isCredit(due, decimals: field.decimals),
            let signed = inquiry.field("signed", of: row, in: .projects),
            let amount = signed.entry.number, let recognition = row["recognition"],
            let way = recognition.string
          else { return nil }
          let rate = SigningCredit(inquiry.setting).rates[way] ?? 0
          return Observation(
            at: field.entry, expected: field.text(due), difference: "\(credited - due)",
            message: "\(field.name)是\(field.text(credited));签约金额\(signed.text(amount)),"
              + "“\(way)”按\(rate)%计入,应为\(field.text(due))。",
            related: [signed.entry.place, recognition.place], subject: field.subject,
            values: ["\(credited)", "\(due)"])
        }
      }
    })
}

extension Decimal {
  /// Whether it is the credit due, exactly or rounded to the decimals in which it is kept.
  func isCredit(_ due: Decimal, decimals: Int) -> Bool {
    agrees(with: due, decimals: decimals)
  }
}

extension Filling {
  /// Types a project's signed amount and its credit, and counts the form's figures anew.
  mutating func credit(_ row: Int, signed: Double, as credited: Double) -> Spot {
    type(signed, into: "signed", of: row)
    type(max(signed, number("investment", of: row).double), into: "investment", of: row)
    let spot = type(credited, into: "credited", of: row)
    recount()
    settleBonus()
    return spot
  }
}
