import Submissions
import TaskBooks

extension Rule {
  /// The unit reports zero throughout.
  ///
  /// The other states of a unit are told where they show: 期别不符 by S108, 版本不符 by S112, and
  /// all five for each unit in the report of the check (``UnitState``).
  static let x502 = Rule(
    id: "X502",
    chinese: "各单位本期的报送情况:已报、零报告、未报、期别不符、版本不符。",
    english: "The state of each unit: sent, all zero, missing, another month's, another issue's.",
    remedy: "确无进展的不用处理;有数未填的,补填后重报。",
    passing: [Example("有数的填报表", "云岩区")],
    failing: [
      Example("全为零", "市金融办", "2023-01", also: ["P409"]) { form in
        form.submission.ledgers[.projects]?.rows = []
        form.submission.ledgers[.activities]?.rows = []
        form.recount()
        return .file
      }
    ],
    check: .form { inquiry in
      guard UnitState(inquiry) == .zero else { return [] }
      return [
        .found(
          .file(found: "零报告", expected: nil, message: "零报告:各项数都是0,台账没有内容。"))
      ]
    })
}
