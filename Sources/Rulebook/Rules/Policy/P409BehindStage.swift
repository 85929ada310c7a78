import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// A cumulative figure is behind its stage target.
  static let p409 = Rule(
    id: "P409",
    chinese: "累计数落后于阶段目标(全年目标÷12×月份)。",
    english: "A cumulative figure is behind its stage target (year ÷ 12 × month).",
    remedy: "请加快进度;关键节点请说明原因和赶上的措施。",
    passing: [
      Example("正好达到阶段目标", "市投资促进局", "2023-06") { form in
        form.settle(signing: form.stage(of: .signing, month: 6))
      },
      Example("不考核的指标没有阶段目标", "市金融办"),
    ],
    failing: [
      Example("差0.0001亿元", "市投资促进局", "2023-06") { form in
        form.settle(signing: form.stage(of: .signing, month: 6) - Decimal(1) / 10_000)
      },
      Example("不是关键节点时只提示", "市投资促进局", "2023-05") { form in
        form.settle(signing: form.stage(of: .signing, month: 5) - 1)
      },
    ],
    check: .form { inquiry in
      inquiry.indicators.flatMap { indicator -> [Ruling] in
        guard indicator.isScheduled, inquiry.isAsked(indicator.id) else { return [] }
        return Ruling.looking { () throws(Unusable) -> Observation? in
          try inquiry.shortfall(of: indicator)
        }
      }
    })
}

extension Inquiry {
  fileprivate func shortfall(of indicator: Indicator) throws(Unusable) -> Observation? {
    let month = Decimal(try certainPeriod().month)
    guard let year = try target(indicator.id)?.figure else { return nil }
    let field = try figureField(indicator.id)
    let stated = try number(field)
    // Multiplied out, so that no digit of a twelfth is lost.
    guard stated * 12 < year * month else { return nil }
    let decimals = max(2, indicator.decimals)
    let stage = FigureText.digits(year * month / 12, decimals: decimals)
    let lacking = FigureText.roundedUp((year * month - stated * 12) / 12, decimals: decimals)
    var causes: [Place] = []
    if let settled = try? settled(indicator.id), settled.value * 12 >= year * month {
      causes = settled.causes
    }
    return Observation(
      at: field.entry, expected: "不低于\(stage)\(indicator.unit)", difference: "-\(lacking)",
      message: "\(field.name)累计\(field.text(stated)),到\(month)月的阶段目标是\(stage)\(indicator.unit)"
        + "(全年\(field.text(year))),差\(lacking)\(indicator.unit)。",
      subject: field.subject, values: ["\(stated)", "\(year)"], causes: causes)
  }
}

extension Filling {
  /// The unit's stage target of a month.
  func stage(of figure: IndicatorID, month: Int) -> Decimal {
    guard let unit = submission.identity.unit,
      let period = Period(year: taskBook.year, month: month)
    else { return 0 }
    return taskBook.stageTarget(of: unit, figure, in: period) ?? 0
  }

  /// Brings the signed amount down to a sum, by the projects that are no industry.
  mutating func settle(signing: Decimal) -> Spot {
    var excess = (submission.figures[.signing]?.number ?? 0)
    excess -= FigureText.rounded(signing, decimals: 4)
    let industry = Condition(column: "section", values: ["B", "C", "D"])
    for (row, entries) in submission.rows(.projects).enumerated()
    where !industry.allows(entries["section"]?.string ?? "") {
      let cut = min(excess, number("signed", of: row))
      type(.number((number("signed", of: row) - cut).double), into: "signed", of: row)
      excess -= cut
    }
    recount()
    return spot(.signing)
  }
}
