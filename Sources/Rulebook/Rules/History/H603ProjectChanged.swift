import FoundationEssentials
import Submissions
import TaskBooks

extension Rule {
  /// What was reported of a project has changed.
  static let h603 = Rule(
    id: "H603",
    chinese: "项目名称、投资企业、签约日期或签约金额与上期不同。",
    english: "A project's name, investor, signing date or signed amount changed since.",
    remedy: "同一项目的这几项不应变动:填错的请改回;确有变更的,说明原因。",
    passing: [
      Example("与上期相同", "云岩区", before: "2023-05"),
      Example("到位资金增加不算变动", "云岩区", before: "2023-05") { form in
        form.reportOwnProject(0, "paidIn", as: .number(0))
      },
    ],
    failing: [
      Example("项目名称不同", "云岩区", before: "2023-05") { form in
        form.reportOwnProject(0, "name", as: .text("另一个名称"))
      },
      Example("投资企业不同", "市科技局", before: "2023-05") { form in
        form.reportOwnProject(1, "investor", as: .text("另一家企业"))
      },
      Example("签约日期差一天", "云岩区", before: "2023-05") { form in
        form.reportOwnProject(0, "signedOn", as: .text("2023-01-31"))
      },
      Example("签约金额差0.0001亿元", "云岩区", before: "2023-05") { form in
        form.reportOwnProject(
          0, "signed", as: .number(form.number("signed", of: 0) + Decimal(1) / 10_000))
      },
    ],
    check: .form { inquiry in
      inquiry.comparingProjects { last, pairs in
        pairs.kept.flatMap { pair in
          ["name", "investor", "signedOn", "signed"].compactMap { key -> Ruling? in
            guard let field = inquiry.field(key, of: pair.row, in: .projects),
              let before = pair.before[key], let now = field.entry.dataValue,
              !now.isSame(as: before)
            else { return nil }
            return .found(
              Observation(
                at: field.entry, expected: before.shown,
                message: "\(field.name)是\(field.entry.text),"
                  + "\(last.data.period.chinese)报的是\(before.shown)。",
                subject: field.subject, values: [now.shown, before.shown]))
          }
        }
      }
    })
}
