import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// A figure of the form is not what its ledger gives.
  static let l305 = Rule(
    id: "L305",
    chinese: "表中的数与台账算出的数不一致。",
    english: "A figure of the form is not what its ledger gives.",
    remedy: "请核对:台账对的,改表中的数;表中的数对的,补正台账。",
    passing: [
      Example("表与台账一致", "云岩区"),
      Example("台账增加后表中的数同步改", "云岩区") { form in
        form.type(8.25, into: "paidIn", of: 0)
        form.recount()
        return .file
      },
    ],
    failing: [
      Example("表中多填0.0001亿元", "云岩区") { form in
        let more = (form.submission.figures[.paidIn]?.number ?? 0) + Decimal(1) / 10_000
        return form.type(.number(more.double), into: .paidIn)
      },
      Example("漏计一个项目的签约金额", "市投资促进局") { form in
        let row = form.first("section", "I")
        let all = form.submission.figures[.signing]?.number ?? 0
        return form.type(.number((all - form.number("signed", of: row)).double), into: .signing)
      },
      Example("少算一次赴省外招商", "市投资促进局") { form in
        let trips = form.submission.figures[.trips]?.number ?? 0
        return form.type(.number((trips - 1).double), into: .trips)
      },
      Example("台账又填了一个总部经济项目", "云岩区") { form in
        form.type("是", into: "headquarters", of: form.first("headquarters", "否"))
        return form.spot(.headquarters)
      },
    ],
    check: .form { inquiry in
      inquiry.indicators.flatMap { indicator -> [Ruling] in
        guard inquiry.isAsked(indicator.id) else { return [] }
        return Ruling.looking { () throws(Unusable) -> Observation? in
          try inquiry.disagreement(of: indicator)
        }
      }
    })
}

extension Inquiry {
  fileprivate func disagreement(of indicator: Indicator) throws(Unusable) -> Observation? {
    guard let isDerived = indicator.derivation?.ledger, let figure = try derivedNamed(indicator)
    else { return nil }
    let field = try figureField(indicator.id)
    let stated = try number(field)
    guard !stated.agrees(with: figure.value, decimals: indicator.decimals) else { return nil }
    let difference = stated - figure.value
    let explanation = Explanation(of: difference, stated: stated, figure: figure, in: self)
    let sheet = taskBook.ledger(isDerived)?.sheet ?? isDerived.rawValue
    var observation = Observation(
      at: field.entry, expected: indicator.text(figure.value), difference: "\(difference)",
      message: "\(field.name)填的是\(indicator.text(stated)),按\(sheet)算出的是"
        + "\(indicator.text(figure.value)),\(difference > 0 ? "多" : "少")"
        + "\(indicator.text(difference.magnitude))" + (explanation?.chinese ?? "。"),
      related: explanation?.places ?? [], subject: field.subject,
      values: ["\(stated)", "\(figure.value)"])
    for keepsClaims in [false, true] where isDerived == .projects {
      if let putRight = try? projectsPutRight(keepsClaims: keepsClaims),
        let value = try? derived(indicator, putRight)?.value,
        stated.agrees(with: value, decimals: indicator.decimals)
      {
        observation.causes = putRight.cells.map(\.place)
        break
      }
    }
    return observation
  }

  /// The figure as its ledger gives it; what is not to be had is told with the figure's name.
  private func derivedNamed(_ indicator: Indicator) throws(Unusable) -> LedgerFigure? {
    do throws(Unusable) {
      return try derived(indicator)
    } catch {
      throw Unusable(why: "“\(indicator.header)”与台账没有核对:\(error.why)")
    }
  }
}

extension Derivation {
  /// The ledger that gives the figure by a plain count or sum; nil where none does.
  fileprivate var ledger: LedgerKey? {
    switch self {
    case .count(let ledger, _), .sum(let ledger, _, _), .distinct(let ledger, _, _): ledger
    case .ratio, .byRule: nil
    }
  }
}
