import FoundationEssentials
import Submissions
import TaskBooks

extension Rule {
  /// The claimed score of standard factories is not the score due.
  static let p408 = Rule(
    id: "P408",
    chinese: "所报标房招商得分与按台账算出的得分不符。",
    english: "The claimed standard-factory score is not the score due, part by part.",
    remedy: "请按逐类算出的得分改正,或补正标房台账。",
    parameters: ["2021年及以前", "2022和2023年建成满一年", "2023年在建"],
    passing: [
      Example("应得的分", "乌当经济开发区"),
      Example("三类都达标得满分", "乌当经济开发区") { $0.use([90, 80, 50], claiming: 30) },
      Example("超过标准不多得", "乌当经济开发区") { $0.use([100, 100, 100], claiming: 30) },
      Example("没有在建的不计这一类", "乌当经济开发区") { $0.use([45, 80], claiming: 18) },
    ],
    failing: [
      Example("差一点达标却报满分", "乌当经济开发区") { $0.use([89.1, 80, 50], claiming: 30) },
      Example("没有在建的却得了6分", "乌当经济开发区") { $0.use([90, 80], claiming: 30) },
    ],
    check: .form { inquiry in
      inquiry.indicators.flatMap { indicator -> [Ruling] in
        guard indicator.derivation == .byRule("P408"), inquiry.isAsked(indicator.id) else {
          return []
        }
        return Ruling.looking { () throws(Unusable) -> Observation? in
          let field = try inquiry.figureField(indicator.id)
          let claimed = try inquiry.number(field)
          let score = try FactoryScore(inquiry)
          guard !claimed.agrees(with: score.total, decimals: indicator.decimals) else {
            return nil
          }
          let total = FigureText.rounded(score.total, decimals: indicator.decimals)
          return Observation(
            at: field.entry, expected: field.text(total), difference: "\(claimed - total)",
            message: "\(field.name)填的是\(field.text(claimed)),按标房台账应得\(field.text(total)):"
              + score.parts.map(\.chinese).joined(separator: ";") + "。",
            subject: field.subject, values: ["\(claimed)", "\(total)"])
        }
      }
    })
}

extension Filling {
  /// Fills 标房台账 with one factory of 10 万平方米 a group, used to so many percent.
  mutating func use(_ percents: [Double], claiming score: Double) -> Spot {
    let groups = taskBook.choices(named: "建成类别") ?? []
    for index in submission.rows(.factories).indices.reversed() where index >= percents.count {
      submission.ledgers[.factories]?.rows.remove(at: index)
    }
    for (row, percent) in percents.enumerated() where row < groups.count {
      type(groups[row], into: "group", of: row, in: .factories)
      type(10, into: "area", of: row, in: .factories)
      type(percent / 10, into: "used", of: row, in: .factories)
    }
    return type(score, into: .factoryScore)
  }
}
