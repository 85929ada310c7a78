import Submissions
import TaskBooks

extension Rule {
  /// No number can be read.
  static let v202 = Rule(
    id: "V202",
    chinese: "单元格里不是数,如“约5亿左右”“见附件”“/”。",
    english: "No number can be read from it.",
    remedy: "请只填一个数,不带文字;说明写在备注里,没有的填0。",
    passing: [
      Example("一个数", "云岩区"),
      Example("带单位的数读得出(V203)", "云岩区") { form in
        form.type("\(form.submission.figures[.trips]?.text ?? "")次", into: .trips)
      },
    ],
    failing: [
      Example("约5亿左右", "云岩区") { form in form.type("约5亿左右", into: .paidIn) },
      Example("见附件", "市投资促进局") { form in form.type("见附件", into: .signing) },
      Example("台账里填“/”", "云岩区") { form in form.type("/", into: "paidIn", of: 0) },
    ],
    check: .form { inquiry in
      inquiry.fields.compactMap { field in
        guard field.isNumeric, field.isAssessed else { return nil }
        switch field.entry.reading {
        case .number, .doubtful, .blank, .error: return nil
        // Figures are told of by V201.
        case .notAssessed where field.isFigure: return nil
        default:
          return .found(
            field.observation(
              expected: "一个数", message: "\(field.name)里的“\(field.entry.text)”读不出数。"))
        }
      }
    })
}
