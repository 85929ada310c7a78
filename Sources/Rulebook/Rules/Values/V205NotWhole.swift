import FoundationEssentials
import Submissions
import TaskBooks

extension Rule {
  /// A count is not whole.
  static let v205 = Rule(
    id: "V205",
    chinese: "个数、家数、次数不是整数。",
    english: "A count is not a whole number.",
    remedy: "请填整数。",
    passing: [
      Example("金额可以有小数", "云岩区") { $0.type(40.5, into: .paidIn) }
    ],
    failing: [
      Example("12.5次", "云岩区") { form in form.type(12.5, into: .trips) },
      Example("0.5个", "乌当经济开发区") { form in form.type(0.5, into: .strongProjects) },
    ],
    check: .form { inquiry in
      inquiry.figureFields.compactMap { field in
        guard field.isAssessed, let number = field.entry.number,
          case .fraction = NumberFault(number, measure: field.measure)
        else { return nil }
        return .found(
          field.observation(
            expected: "整数", message: "\(field.name)是\(field.text(number)),不是整数。"))
      }
    })
}
