import FoundationEssentials
import Submissions
import TaskBooks

extension Rule {
  /// A required figure is blank.
  static let v201 = Rule(
    id: "V201",
    chinese: "应填的数据空白;没有的要填0,只有不考核的才是“-”。",
    english: "A required figure is blank; nothing is typed as 0, and - only where not assessed.",
    remedy: "请填本年1月1日至报告期末的累计数,没有的填0。",
    passing: [
      Example("没有的填0", "云岩区", "2023-01") { form in
        form.type(0, into: .headquarters)
      },
      Example("不考核的空白", "市金融办") { form in form.type(nil, into: .industrialSigning) },
      Example("没有到位资金时占比空白", "云岩区") { form in
        form.type(0, into: .industrialPaidIn)
        form.type(0, into: .paidIn)
        return form.type(nil, into: .industrialShare)
      },
    ],
    failing: [
      Example("到位资金空白", "云岩区") { form in form.type(nil, into: .paidIn) },
      Example("考核的指标填“-”", "云岩区") { form in form.type("-", into: .headquarters) },
      Example("加分空白", "市政府驻北京联络处") { form in form.type(nil, into: .bonus) },
    ],
    check: .form { inquiry in
      inquiry.figureFields.flatMap { field -> [Ruling] in
        guard case .figure(let indicator) = field.kind,
          field.isBlank || field.entry.reading == .notAssessed
        else { return [] }
        return Ruling.looking { () throws(Unusable) -> Observation? in
          guard try inquiry.isAssessed(indicator.id), !inquiry.hasNoShare(indicator) else {
            return nil
          }
          let isBlank = field.isBlank
          return field.observation(
            expected: "一个数,没有的填0",
            message: isBlank
              ? "\(field.name)空白。" : "\(field.name)填的是“-”;“-”只用于不考核的指标。")
        }
      }
    })
}

extension Inquiry {
  /// Whether the figure is a share of nothing, and so none.
  func hasNoShare(_ indicator: Indicator) -> Bool {
    guard case .ratio(_, let whole) = indicator.derivation else { return false }
    return (try? stated(whole)) == 0
  }
}
