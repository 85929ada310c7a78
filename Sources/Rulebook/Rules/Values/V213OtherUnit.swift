import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// A magnitude that looks like another unit of measure.
  static let v213 = Rule(
    id: "V213",
    chinese: "数值像是把万元填成了亿元:除以10000后才与台账、上期或目标相当。",
    english: "A figure that fits its ledger, last report or target only when divided by 10 000.",
    remedy: "请核对单位:金额填亿元,面积填万平方米;属实的,说明原因。",
    passing: [
      Example("超额一倍是可能的", "市投资促进局") { form in
        form.multiply(.signing, by: 2)
      }
    ],
    failing: [
      Example("把万元填成了亿元", "市投资促进局", also: ["L305"]) { form in
        form.multiply(.signing, by: 10_000)
      },
      Example(
        "与上期相比才看得出", "市投资促进局", before: "2023-05", also: ["L305", "H604"]
      ) { form in
        _ = form.report(Decimal(2) / 10, of: .signing)
        return form.type(2_100, into: .signing)
      },
      Example("面积填成了平方米", "贵阳水务集团", also: ["L305"]) { form in
        form.multiply(.factoryArea, by: 10_000)
      },
    ],
    check: .form { inquiry in
      inquiry.figureFields.compactMap { field in
        guard case .figure(let indicator) = field.kind, field.isAssessed,
          [.amount, .area].contains(indicator.measure), let number = try? inquiry.number(field),
          number > 0, let fit = inquiry.fit(of: number, indicator)
        else { return nil }
        let meant = field.text(number / 10_000)
        return .found(
          field.observation(
            expected: meant,
            message: "\(field.name)是\(field.text(number)),像是单位填错了:除以10000是\(meant),\(fit)。"))
      }
    })
}

extension Inquiry {
  /// What the ten-thousandth part fits while the number itself does not; nil is nothing.
  ///
  /// It fits the ledger when it is the ledger's figure, and the last report or the year's target
  /// when it is nearer to it in order of magnitude: the number is more than a hundredfold of that.
  fileprivate func fit(of number: Decimal, _ indicator: Indicator) -> String? {
    if let derived = try? derived(indicator)?.value, derived > 0, number != derived,
      (number / 10_000).agrees(with: derived, decimals: indicator.decimals)
    {
      return "正好与台账的\(indicator.text(derived))一致"
    }
    if let before = lastFigure(indicator.id), before > 0, number > before * 100 {
      return "才与上期的\(indicator.text(before))相当"
    }
    guard let target = try? target(indicator.id)?.figure, target > 0, number > target * 100 else {
      return nil
    }
    return "才与全年目标\(indicator.text(target))相当"
  }
}

extension Inquiry {
  /// What the unit's last report said of a figure; nil where there is none.
  private func lastFigure(_ id: IndicatorID) -> Decimal? {
    guard let unit, let period, let history else { return nil }
    return (try? history.last(of: unit, before: period))?.data.figures[id]
  }
}

extension Filling {
  /// Types a multiple of a figure over it; gives back where.
  fileprivate mutating func multiply(_ figure: IndicatorID, by factor: Decimal) -> Spot {
    let number = (submission.figures[figure]?.number ?? 0) * factor
    return type(.number(number.double), into: figure)
  }
}
