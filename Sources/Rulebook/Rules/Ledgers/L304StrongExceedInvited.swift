import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// More strong enterprises were invited than enterprises.
  static let l304 = Rule(
    id: "L304",
    chinese: "邀请优强企业数大于邀请总数。",
    english: "More strong enterprises invited than enterprises in all.",
    remedy: "优强企业数是邀请总数的一部分,请核对两个数。",
    passing: [
      Example("两者相等", "市政府驻北京联络处") { form in
        let all = form.submission.figures[.invitations]?.number ?? 0
        return form.type(.number(all.double), into: .invitedStrong)
      }
    ],
    failing: [
      Example("多1家", "市政府驻北京联络处", also: ["L305"]) { form in
        let more = (form.submission.figures[.invitations]?.number ?? 0) + 1
        return form.type(.number(more.double), into: .invitedStrong)
      }
    ],
    check: .form { $0.exceeds(.invitedStrong, .invitations) })
}
