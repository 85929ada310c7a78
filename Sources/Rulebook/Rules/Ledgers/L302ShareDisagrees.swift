import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// The stated share is not the ratio of the stated amounts.
  static let l302 = Rule(
    id: "L302",
    chinese: "所填工业资金占比与工业到位资金÷产业到位资金不符。",
    english: "The stated share of industry is not industrial funds ÷ all funds, within tolerance.",
    remedy: "请按工业到位资金÷产业到位资金重新计算占比,或改正到位资金。",
    parameters: ["tolerance"],
    passing: [
      Example("相差0.49个百分点", "云岩区") { $0.shift(share: Decimal(49) / 100) },
      Example("正好相差0.5个百分点", "云岩区") { form in
        form.settle(paidIn: 40, industrial: 16)
        return form.type(0.405, into: .industrialShare)
      },
      Example("都是0,没有占比", "云岩区") { form in
        form.settle(paidIn: 0, industrial: 0)
        return form.type(0, into: .industrialShare)
      },
    ],
    failing: [
      Example("高0.51个百分点", "云岩区") { $0.shift(share: Decimal(51) / 100) },
      Example("低0.51个百分点", "云岩区") { $0.shift(share: Decimal(-51) / 100) },
    ],
    check: .form { inquiry in
      inquiry.indicators.flatMap { indicator -> [Ruling] in
        guard case .ratio(let part, let whole) = indicator.derivation,
          inquiry.isAsked(indicator.id)
        else { return [] }
        return Ruling.looking { () throws(Unusable) -> Observation? in
          try inquiry.disagreement(of: indicator, part: part, whole: whole)
        }
      }
    })
}

extension Inquiry {
  /// The share as the stated amounts give it, in percent; nil where there is nothing to share.
  func ratio(_ part: Decimal, _ whole: Decimal) -> Decimal? {
    whole == 0 ? nil : part * 100 / whole
  }

  fileprivate func disagreement(
    of indicator: Indicator, part: IndicatorID, whole: IndicatorID
  ) throws(Unusable) -> Observation? {
    let field = try figureField(indicator.id)
    let (partNumber, wholeNumber) = (try stated(part), try stated(whole))
    let isEmpty = partNumber == 0 && wholeNumber == 0
    if isEmpty, [.blank, .notAssessed].contains(field.entry.reading) { return nil }
    let share = try number(field)
    if isEmpty && share == 0 { return nil }
    let tolerance = try decimal("tolerance")
    let related = [try figureField(part), try figureField(whole)]
    let names = related.map(\.name)
    let values = ["\(share)", "\(partNumber)", "\(wholeNumber)"]
    guard let due = ratio(partNumber, wholeNumber) else {
      guard isEmpty else { throw Unusable(why: "\(names[1])为0,算不出占比") }
      return Observation(
        at: field.entry, expected: "空白", message: "\(names[0])和\(names[1])都是0,没有占比,却填了\(share)%。",
        related: related.map(\.entry.place), subject: field.subject, values: values)
    }
    // Multiplied out, so that no digit of the division is lost.
    guard (share * wholeNumber - partNumber * 100).magnitude > tolerance * wholeNumber else {
      return nil
    }
    let (shown, gap) = (
      FigureText.digits(due, decimals: 2), FigureText.digits(share - due, decimals: 2)
    )
    var causes: [Place] = []
    if let settledPart = try? settled(part), let settledWhole = try? settled(whole),
      (share * settledWhole.value - settledPart.value * 100).magnitude
        <= tolerance * settledWhole.value
    {
      causes = settledPart.causes + settledWhole.causes
    }
    return Observation(
      at: field.entry, expected: "\(shown)%", difference: gap,
      message: "\(field.name)填的是\(share)%,\(names[0])÷\(names[1])是\(shown)%,相差超过\(tolerance)个百分点。",
      related: related.map(\.entry.place), subject: field.subject, values: values, causes: causes)
  }
}

extension Filling {
  /// Types a share that lies so many percentage points beside the exact one; gives back where.
  fileprivate mutating func shift(share points: Decimal) -> Spot {
    guard let part = submission.figures[.industrialPaidIn]?.number,
      let whole = submission.figures[.paidIn]?.number, whole > 0
    else { return .file }
    return type(.number((part / whole + points / 100).double), into: .industrialShare)
  }

  /// Types both amounts, whatever the ledgers say.
  fileprivate mutating func settle(paidIn: Double, industrial: Double) {
    type(paidIn, into: .paidIn)
    type(industrial, into: .industrialPaidIn)
  }
}
