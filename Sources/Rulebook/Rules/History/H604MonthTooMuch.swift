import FoundationEssentials
import Submissions
import TaskBooks

extension Rule {
  /// One month adds more than a share of the year's target.
  static let h604 = Rule(
    id: "H604",
    chinese: "一个月的增量超过全年目标的规定比例。",
    english: "One month adds more than half of the year's target.",
    remedy: "请核对单位(亿元、万元)和口径;属实的,说明增量的来源。",
    parameters: ["share"],
    passing: [
      Example("正好一半", "市投资促进局", before: "2023-05") { form in
        form.reportShort(of: .signing, by: 50)
      },
      Example("隔月的报表不比", "市投资促进局", before: "2023-04") { form in
        form.reportShort(of: .signing, by: 60)
      },
    ],
    failing: [
      Example("比一半多0.0001亿元", "市投资促进局", before: "2023-05") { form in
        form.reportShort(of: .signing, by: 50, and: Decimal(1) / 10_000)
      }
    ],
    check: .form { inquiry in
      inquiry.comparing { last in
        guard let period = inquiry.period, last.data.period.month + 1 == period.month else {
          return [.notEvaluated("没有上个月的报表,看不出一个月的增量")]
        }
        return inquiry.indicators.flatMap { indicator -> [Ruling] in
          guard indicator.isScheduled, inquiry.isAsked(indicator.id),
            let before = last.data.figures[indicator.id]
          else { return [] }
          return Ruling.looking { () throws(Unusable) -> Observation? in
            try inquiry.leap(of: indicator, since: before)
          }
        }
      }
    })
}

extension Inquiry {
  fileprivate func leap(
    of indicator: Indicator, since before: Decimal
  ) throws(Unusable) -> Observation? {
    let share = try decimal("share")
    guard let year = try target(indicator.id)?.figure, year > 0 else { return nil }
    let field = try figureField(indicator.id)
    let stated = try number(field)
    // Multiplied out, so that no share is rounded.
    guard (stated - before) * 100 > year * share else { return nil }
    var causes: [Place] = []
    if let settled = try? settled(indicator.id), (settled.value - before) * 100 <= year * share {
      causes = settled.causes
    }
    let most = FigureText.rounded(year * share / 100, decimals: max(4, indicator.decimals))
    return Observation(
      at: field.entry, expected: "一个月不超过\(field.text(most))",
      difference: "\(stated - before - most)",
      message: "\(field.name)一个月增加\(field.text(stated - before)),"
        + "超过全年目标\(field.text(year))的\(share)%。",
      subject: field.subject, values: ["\(stated)", "\(before)"], causes: causes)
  }
}
