import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// A cell holds an error value.
  static let v208 = Rule(
    id: "V208",
    chinese: "单元格是 #REF!、#DIV/0! 等错误值。",
    english: "An Excel error value: #REF!, #DIV/0! and the like.",
    remedy: "请改正公式,或直接填数。",
    passing: [Example("没有错误值", "云岩区")],
    failing: [
      Example("表中 #REF!", "云岩区") { $0.type(.error("#REF!"), into: .paidIn) },
      Example("台账日期 #VALUE!", "云岩区") { form in
        form.type(.error("#VALUE!"), into: "signedOn", of: 0)
      },
    ],
    check: .form { inquiry in
      inquiry.fields.compactMap { field in
        guard case .error(let name) = field.entry.reading else { return nil }
        let formula = field.entry.formula.map { "(公式 =\($0))" } ?? ""
        return .found(
          field.observation(message: "\(field.name)是错误值 \(name)\(formula)。"))
      }
    })
}
