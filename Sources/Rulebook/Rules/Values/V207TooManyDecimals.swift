import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// A number has more decimals than it is kept in.
  static let v207 = Rule(
    id: "V207",
    chinese: "小数位多于该指标保留的位数。",
    english: "More decimals than the indicator is kept in.",
    remedy: "比较和汇总时按保留的位数四舍五入;以后请只填到保留的位数。",
    passing: [Example("正好4位小数", "云岩区") { $0.type(40.1234, into: .paidIn) }],
    failing: [
      Example("5位小数", "云岩区") { form in
        let paidIn = form.submission.figures[.paidIn]?.number ?? 0
        return form.type(.number((paidIn + Decimal(1) / 100_000).double), into: .paidIn)
      }
    ],
    check: .form { inquiry in
      inquiry.fields.compactMap { field in
        guard field.isNumeric, field.isAssessed, let number = field.entry.number,
          NumberFault(number, measure: field.measure) == nil,
          FigureText.decimals(of: number) > field.decimals
        else { return nil }
        let kept = FigureText.rounded(number, decimals: field.decimals)
        return .found(
          field.observation(
            expected: "最多\(field.decimals)位小数", read: field.text(kept),
            message: "\(field.name)是\(number),保留\(field.decimals)位小数为\(kept)。"))
      }
    })
}
