import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// The share of industry is below the unit's target.
  static let p401 = Rule(
    id: "P401",
    chinese: "工业资金占比低于本单位的目标占比。",
    english: "The share of industrial funds is below the unit's target share.",
    remedy: "请说明原因和补齐的措施。",
    passing: [
      Example("正好等于目标", "云岩区") { $0.settle(shareBesideTarget: 0) },
      Example("不考核占比的单位", "乌当经济开发区"),
    ],
    failing: [
      Example("低0.01个百分点", "云岩区") { $0.settle(shareBesideTarget: -1) },
      Example("不是关键节点时只提示", "云岩区", "2023-05") { $0.settle(shareBesideTarget: -1) },
    ],
    check: .form { inquiry in
      inquiry.indicators.flatMap { indicator -> [Ruling] in
        guard case .ratio(let part, let whole) = indicator.derivation else { return [] }
        return Ruling.looking { () throws(Unusable) -> Observation? in
          guard let target = try inquiry.target(indicator.id)?.figure,
            !inquiry.hasNoShare(indicator)
          else { return nil }
          let field = try inquiry.figureField(indicator.id)
          let share = try inquiry.number(field)
          guard share < target else { return nil }
          return Observation(
            at: field.entry, expected: "不低于\(field.text(target))", difference: "\(share - target)",
            message: "\(field.name)是\(field.text(share)),低于目标\(field.text(target)),"
              + "低\(target - share)个百分点。",
            subject: field.subject, values: ["\(share)", "\(target)"],
            causes: inquiry.causes(ofShareOf: part, in: whole, field: field, target: target))
        }
      }
    })
}

extension Inquiry {
  /// The cells at fault where the share by itself would reach the target.
  fileprivate func causes(
    ofShareOf part: IndicatorID, in whole: IndicatorID, field: Field, target: Decimal
  ) -> [Place] {
    guard let part = try? settled(part), let whole = try? settled(whole),
      let share = ratio(part.value, whole.value), share >= target
    else { return [] }
    return [field.entry.place] + part.causes + whole.causes
  }
}

extension Filling {
  /// Fills a project so that the share lies so many hundredths of a point beside the target.
  mutating func settle(shareBesideTarget hundredths: Int) -> Spot {
    guard let unit = submission.identity.unit,
      let target = taskBook.target(of: unit, .industrialShare)?.figure,
      let paidIn = submission.figures[.paidIn]?.number,
      let industrial = submission.figures[.industrialPaidIn]?.number
    else { return .file }
    let share = (target + Decimal(hundredths) / 100) / 100
    // The fund that must be added beside industry: industrial ÷ share − all.
    let more = FigureText.rounded(industrial / share - paidIn, decimals: 4)
    let row = first("section", "I")
    let paid = number("paidIn", of: row) + more
    for column in ["investment", "signed", "paidIn"] {
      type(.number(max(paid, number(column, of: row)).double), into: column, of: row)
    }
    type(.number(paid.double), into: "paidIn", of: row)
    recount()
    return type(.number(share.double), into: .industrialShare)
  }
}
