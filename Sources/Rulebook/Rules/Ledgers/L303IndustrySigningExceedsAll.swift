import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// The signed amount of industry exceeds all that was signed.
  static let l303 = Rule(
    id: "L303",
    chinese: "工业项目签约金额大于签约金额。",
    english: "The industrial signed amount exceeds the whole signed amount (tables 3, 4, 5).",
    remedy: "工业项目签约金额是签约金额的一部分,请核对两个数。",
    passing: [
      Example("两者相等", "市投资促进局") { form in
        let all = form.submission.figures[.signing]?.number ?? 0
        return form.type(.number(all.double), into: .industrialSigning)
      },
      Example("不考核工业项目签约金额", "市金融办"),
    ],
    failing: [
      Example("多出0.0001亿元", "市投资促进局", also: ["L305"]) { form in
        let more = (form.submission.figures[.signing]?.number ?? 0) + Decimal(1) / 10_000
        return form.type(.number(more.double), into: .industrialSigning)
      }
    ],
    check: .form { $0.exceeds(.industrialSigning, .signing) })
}
