import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// The funds of industry exceed all funds.
  static let l301 = Rule(
    id: "L301",
    chinese: "工业到位资金大于产业到位资金。",
    english: "The industrial funds exceed all funds.",
    remedy: "工业到位资金是产业到位资金的一部分,请核对两个数。",
    passing: [
      Example("两者相等", "云岩区") { form in
        let all = form.submission.figures[.paidIn]?.number ?? 0
        return form.type(.number(all.double), into: .industrialPaidIn)
      },
      Example("省级开发区只报工业到位资金", "乌当经济开发区"),
    ],
    failing: [
      Example("工业到位资金多出0.0001亿元", "云岩区", also: ["L305"]) { form in
        let more = (form.submission.figures[.paidIn]?.number ?? 0) + Decimal(1) / 10_000
        return form.type(.number(more.double), into: .industrialPaidIn)
      }
    ],
    check: .form { $0.exceeds(.industrialPaidIn, .paidIn) })
}

extension Inquiry {
  /// Finds a part that is larger than the whole it belongs to; nothing where the table lacks one.
  func exceeds(_ part: IndicatorID, _ whole: IndicatorID) -> [Ruling] {
    guard indicator(part) != nil, indicator(whole) != nil, isAsked(part), isAsked(whole) else {
      return []
    }
    return Ruling.looking { () throws(Unusable) -> Observation? in
      let (partField, wholeField) = (try figureField(part), try figureField(whole))
      let (partNumber, wholeNumber) = (try number(partField), try number(wholeField))
      guard partNumber > wholeNumber else { return nil }
      let difference = partNumber - wholeNumber
      return Observation(
        at: partField.entry, expected: "不大于\(wholeField.text(wholeNumber))",
        difference: "\(difference)",
        message: "\(partField.name)是\(partField.text(partNumber)),大于\(wholeField.name)的"
          + "\(wholeField.text(wholeNumber)),多\(partField.text(difference))。",
        related: [wholeField.entry.place], subject: partField.subject,
        values: ["\(partNumber)", "\(wholeNumber)"])
    }
  }

  /// Whether the unit owes the figure; a unit in doubt owes all.
  func isAsked(_ id: IndicatorID) -> Bool { (try? isAssessed(id)) ?? true }
}
