import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// The form comes from another issue of the template.
  static let s112 = Rule(
    id: "S112",
    chinese: "填报表的版次不是现行的版次。",
    english: "The form comes from another issue of the template than the current one.",
    remedy: "请核对本表与现行填报表有无出入并说明,或改用现行版次重填。",
    passing: [Example("现行版次", "云岩区")],
    failing: [
      Example("旧版次的表", "云岩区") { form in
        form.submission.identity.issue = "2022-3"
        return .file
      }
    ],
    check: .form { inquiry in
      guard let issue = inquiry.submission.identity.issue, issue != inquiry.taskBook.issue else {
        return []
      }
      return [
        .found(
          Observation(
            sheet: nil, cells: nil, header: "版次", found: issue,
            expected: inquiry.taskBook.issue,
            message: "填报表的版次是“\(issue)”,现行的是“\(inquiry.taskBook.issue)”。",
            subject: "issue", values: [issue, inquiry.taskBook.issue]))
      ]
    })
}
