import FoundationEssentials
import Submissions
import TaskBooks

extension Rule {
  /// A cumulative figure is smaller than the last one.
  static let h601 = Rule(
    id: "H601",
    chinese: "累计数比上期小。",
    english: "A cumulative figure fell since the last period.",
    remedy: "累计数一般只增不减:请核对本期和上期;确需调减的,说明原因。",
    passing: [
      Example("比上期多", "云岩区", before: "2023-05"),
      Example("与上期一样", "市投资促进局", before: "2023-05") { form in
        form.report(form.submission.figures[.trips]?.number ?? 0, of: .trips)
      },
    ],
    failing: [
      Example("比上期少1次", "市投资促进局", before: "2023-05") { form in
        form.report((form.submission.figures[.trips]?.number ?? 0) + 1, of: .trips)
      },
      Example("比上期少0.0001亿元", "云岩区", before: "2023-05") { form in
        let more = (form.submission.figures[.paidIn]?.number ?? 0) + Decimal(1) / 10_000
        return form.report(more, of: .paidIn)
      },
    ],
    check: .form { inquiry in
      inquiry.comparing { last in
        inquiry.indicators.flatMap { indicator -> [Ruling] in
          guard indicator.isScheduled, inquiry.isAsked(indicator.id),
            let before = last.data.figures[indicator.id]
          else { return [] }
          return Ruling.looking { () throws(Unusable) -> Observation? in
            try inquiry.fall(of: indicator, since: before, in: last)
          }
        }
      }
    })
}

extension Inquiry {
  fileprivate func fall(
    of indicator: Indicator, since before: Decimal, in last: History.Report
  ) throws(Unusable) -> Observation? {
    let field = try figureField(indicator.id)
    let stated = try number(field)
    guard stated < before else { return nil }
    var causes: [Place] = []
    if let settled = try? settled(indicator.id), settled.value >= before {
      causes = settled.causes
    }
    let month = last.data.period.chinese
    return Observation(
      at: field.entry, expected: "不少于\(field.text(before))", difference: "\(stated - before)",
      message: "\(field.name)累计\(field.text(stated)),\(month)报的是\(field.text(before)),"
        + "少了\(field.text(before - stated))。",
      subject: field.subject, values: ["\(stated)", "\(before)"], causes: causes)
  }
}
