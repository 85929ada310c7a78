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
      Example("把元填成了亿元", "市投资促进局", also: ["L305"]) { form in
        form.multiply(.signing, by: 100_000_000)
      },
      Example("台账的项目投资额填成了万元", "云岩区") { form in
        let investment = form.number("investment", of: 0) * 10_000
        return form.type(.number(investment.double), into: "investment", of: 0)
      },
      Example("面积填成了平方米", "贵阳水务集团", also: ["L305"]) { form in
        form.multiply(.factoryArea, by: 10_000)
      },
    ],
    check: .form { inquiry in
      let figures = inquiry.figureFields.compactMap { field -> Ruling? in
        guard case .figure(let indicator) = field.kind, field.isAssessed,
          [.amount, .area].contains(indicator.measure), let number = try? inquiry.number(field),
          number > 0, let fit = inquiry.fit(of: number, indicator)
        else { return nil }
        return .found(field.observation(of: number, fit))
      }
      return figures + inquiry.rowsInOtherUnits(.projects, ["investment", "signed", "paidIn"])
        + inquiry.rowsInOtherUnits(.factories, ["area", "used"])
    })
}

/// What a number was probably meant to be.
private struct OtherUnit {
  /// What it has to be divided by: 10 000 from 万元 to 亿元, 100 000 000 from 元.
  var factor: Decimal
  /// What it fits then, in Chinese.
  var fits: String
}

extension Field {
  fileprivate func observation(of number: Decimal, _ unit: OtherUnit) -> Observation {
    let meant = text(number / unit.factor)
    return observation(
      expected: meant,
      message: "\(name)是\(text(number)),像是单位填错了:除以\(unit.factor)是\(meant),\(unit.fits)。")
  }
}

extension Inquiry {
  /// What the number divided by the factor fits while the number itself does not; nil is nothing.
  ///
  /// It fits the ledger when it is the ledger's figure, and the last report or the year's target
  /// when it is of their order of magnitude, and the number more than a hundredfold of them.
  fileprivate func fit(of number: Decimal, _ indicator: Indicator) -> OtherUnit? {
    if let derived = try? derived(indicator)?.value, derived > 0, number != derived,
      (number / 10_000).agrees(with: derived, decimals: indicator.decimals)
    {
      return OtherUnit(factor: 10_000, fits: "正好与台账的\(indicator.text(derived))一致")
    }
    let bases = [
      ("上期", lastFigure(indicator.id)), ("全年目标", try? target(indicator.id)?.figure),
    ]
    for case (let name, let base?) in bases where base > 0 && number > base * 100 {
      let factors: [Decimal] = indicator.measure == .amount ? [10_000, 100_000_000] : [10_000]
      guard let factor = factors.first(where: { number / $0 <= base * 10 }),
        number * 1_000 >= base * factor
      else { continue }
      return OtherUnit(factor: factor, fits: "才与\(name)的\(indicator.text(base))相当")
    }
    return nil
  }

  /// What the unit's last report said of a figure; nil where there is none.
  private func lastFigure(_ id: IndicatorID) -> Decimal? {
    guard let unit, let period, let history else { return nil }
    return (try? history.last(of: unit, before: period))?.data.figures[id]
  }

  /// The cells of a ledger that are more than a thousandfold of all others of their row that say
  /// how large the same thing is, and of their order when divided by 10 000.
  fileprivate func rowsInOtherUnits(_ ledger: LedgerKey, _ columns: [String]) -> [Ruling] {
    rows(of: ledger) { plain in
      let places = columns.map { plain.column($0) }
      return { row in
        var (least, most) = (Int.max, 0)
        for place in places {
          let word = plain.word(row, place)
          if word > 0 { (least, most) = (min(least, word), max(most, word)) }
        }
        return most == PlainRows.unclear || most / 1_000 >= least
      }
    }.flatMap { row in
      columns.compactMap { column -> Ruling? in
        guard let field = field(column, of: row, in: ledger), let number = try? number(field)
        else { return nil }
        let others = columns.filter { $0 != column }.compactMap { other in
          self.field(other, of: row, in: ledger).flatMap { try? self.number($0) }
        }.filter { $0 > 0 }
        guard let most = others.max(), number > most * 1_000,
          number <= most * 1_000_000, number * 10 >= most * 10_000
        else { return nil }
        return .found(
          field.observation(of: number, OtherUnit(factor: 10_000, fits: "才与同一行的其他数相当")))
      }
    }
  }
}

extension Filling {
  /// Types a multiple of a figure over it; gives back where.
  fileprivate mutating func multiply(_ figure: IndicatorID, by factor: Decimal) -> Spot {
    let number = (submission.figures[figure]?.number ?? 0) * factor
    return type(.number(number.double), into: figure)
  }
}
