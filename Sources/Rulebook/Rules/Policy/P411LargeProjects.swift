import FoundationEssentials
import Submissions
import TaskBooks

extension Rule {
  /// A development zone without the large projects that the text asks of it.
  static let p411 = Rule(
    id: "P411",
    chinese: "国家级、省级开发区新引进的重大项目数不足。",
    english: "A national or provincial zone without its share of large new projects.",
    remedy: "请加快引进重大项目;年底仍不足的,说明原因。",
    parameters: ["nationalZones", "nationalTiers", "provincialTable", "provincialTiers"],
    passing: [
      Example("国家级开发区数量足够", "高新技术开发区"),
      Example("省级开发区有1个10亿元以上的", "乌当经济开发区"),
      Example("不是开发区", "云岩区"),
    ],
    failing: [
      Example("省级开发区没有10亿元以上的", "乌当经济开发区") { form in
        for row in form.submission.rows(.projects).indices
        where form.number("investment", of: row) >= 10 {
          for column in ["investment", "signed", "paidIn"] where form.number(column, of: row) > 9 {
            form.type(9, into: column, of: row)
          }
        }
        form.recount()
        return Spot(sheet: form.taskBook.ledger(.projects)?.sheet, cells: nil)
      }
    ],
    check: .form { inquiry in
      Ruling.lookingAtAll { () throws(Unusable) -> [Ruling] in
        let unit = try inquiry.certainUnit()
        let isNational = try inquiry.list("nationalZones").contains(unit.name)
        let isProvincial = try inquiry.decimal("provincialTable") == Decimal(unit.table)
        guard isNational || isProvincial else { return [] }
        let tiers = try inquiry.steps(isNational ? "nationalTiers" : "provincialTiers")
        let sheet = inquiry.taskBook.ledger(.projects)?.sheet
        let investments = try inquiry.investments()
        return tiers.compactMap { tier in
          let count = investments.filter { $0 >= tier.from }.count
          guard Decimal(count) < tier.value else { return nil }
          return .found(
            Observation(
              sheet: sheet, cells: nil, header: "项目投资额(亿元)", found: "\(count)个",
              expected: "\(tier.value)个", difference: "\(Decimal(count) - tier.value)",
              message: "新引进\(tier.from)亿元以上项目\(count)个,要求\(tier.value)个。",
              subject: "large:\(tier.from)", values: ["\(count)"]))
        }
      }
    })
}

extension Inquiry {
  /// The investments of all projects.
  fileprivate func investments() throws(Unusable) -> [Decimal] {
    var investments: [Decimal] = []
    for row in try rows(of: .projects) {
      if let investment = try number("investment", of: row, in: .projects) {
        investments.append(investment)
      }
    }
    return investments
  }
}
