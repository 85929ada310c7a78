import FoundationEssentials
import Submissions
import TaskBooks

extension Rule {
  /// A number is below zero.
  static let v204 = Rule(
    id: "V204",
    chinese: "数小于0。",
    english: "A number is below zero.",
    remedy: "请填累计数;调减的,直接填调减后的累计数,并在备注里说明。",
    passing: [Example("0不是负数", "云岩区") { $0.type(0, into: .headquarters) }],
    failing: [
      Example("到位资金为负", "云岩区") { form in form.type(-0.5, into: .paidIn) },
      Example("台账的签约金额为负", "市投资促进局") { form in
        form.type(-1, into: "signed", of: 0)
      },
    ],
    check: .form { inquiry in
      inquiry.fields.compactMap { field in
        guard field.isNumeric, field.isAssessed, let number = field.entry.number,
          case .negative = NumberFault(number, measure: field.measure)
        else { return nil }
        return .found(
          field.observation(
            expected: "不小于0", message: "\(field.name)是\(field.text(number)),小于0。"))
      }
    })
}
