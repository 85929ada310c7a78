import FoundationEssentials
import Submissions
import TaskBooks

extension Rule {
  /// Counted as 优强项目 with too little investment.
  static let p402 = Rule(
    id: "P402",
    chinese: "计入优强项目而项目投资额不到规定数额(以上含本数)。",
    english: "Counted as 优强项目 with an investment below the threshold; the number itself counts.",
    remedy: "请改正项目投资额,或把“计入优强”改为“否”并相应减少签约优强项目数。",
    parameters: ["threshold"],
    passing: [
      Example("正好3亿元", "乌当经济开发区") { $0.invest(3) },
      Example("3.0001亿元", "乌当经济开发区") { $0.invest(3.0001) },
      Example("2.9999亿元而不计入优强", "乌当经济开发区") { form in
        form.type(2.9999, into: "investment", of: form.first("counted", "否"))
      },
      Example("优强企业不论投资额(表1)", "云岩区") { $0.invest(2.9999) },
    ],
    failing: [
      Example("2.9999亿元", "乌当经济开发区") { $0.invest(2.9999) },
      Example("0.5亿元", "观山湖区现代制造工业园区", "2023-03") { $0.invest(0.5) },
    ],
    check: .form { inquiry in
      let threshold = Result { () throws(Unusable) in try inquiry.decimal("threshold") }
      return inquiry.claims(.project) { _ in { _ in false } }.flatMap { row in
        Ruling.looking { () throws(Unusable) -> Observation? in
          let threshold = try threshold.get()
          guard let investment = try inquiry.number("investment", of: row, in: .projects),
            investment < threshold,
            let field = inquiry.field("investment", of: row, in: .projects)
          else { return nil }
          return Observation(
            at: field.entry, expected: "\(threshold)亿元以上(含\(threshold)亿元)",
            difference: "\(investment - threshold)",
            message: "计入优强项目,\(field.name)却是\(field.text(investment)),不到\(threshold)亿元。",
            related: row["counted"].map { [$0.place] } ?? [], subject: field.subject,
            values: ["\(investment)"])
        }
      }
    })
}

extension Filling {
  /// Types an investment into the last project that is counted.
  mutating func invest(_ investment: Double) -> Spot {
    let counted = submission.rows(.projects).lastIndex { $0["counted"]?.flag == true }
    return type(investment, into: "investment", of: counted ?? 0)
  }
}
