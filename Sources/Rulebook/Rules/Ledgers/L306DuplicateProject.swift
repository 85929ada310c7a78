import Submissions
import TaskBooks

extension Rule {
  /// The same project stands twice in a ledger.
  static let l306 = Rule(
    id: "L306",
    chinese: "同一项目在台账里出现两次:项目编号相同,或信用代码和项目名称都相同。",
    english: "The same project twice in a ledger: same ID, or same credit code and same name.",
    remedy: "同一项目只留一行;确是两个项目的,改正编号或名称。",
    passing: [
      Example("同一企业的两个项目", "市投资促进局") { form in
        form.type(form.text("creditCode", of: 0), into: "creditCode", of: 1)
      }
    ],
    failing: [
      Example("项目编号相同", "市投资促进局") { form in
        form.type(form.text("id", of: 0), into: "id", of: 2)
      },
      Example("信用代码和名称都相同", "市投资促进局") { form in
        form.type(form.text("creditCode", of: 0), into: "creditCode", of: 2)
        return form.type(" " + form.text("name", of: 0), into: "name", of: 2)
      },
    ],
    check: .form { inquiry in
      let rows = inquiry.submission.rows(.projects)
      return inquiry.conclusions.duplicates(in: rows, inquiry.plain[.projects]).compactMap { pair in
        guard let field = inquiry.field(pair.column, of: pair.later, in: .projects),
          let earlier = pair.earlier[pair.column]
        else { return nil }
        let same = pair.column == "id" ? "项目编号相同" : "统一社会信用代码和项目名称都相同"
        return .found(
          Observation(
            at: field.entry,
            message: "第\(pair.later.number)行与第\(pair.earlier.number)行是同一项目:"
              + "\(same)(\(field.entry.text))。",
            related: [earlier.place], subject: field.subject))
      }
    })
}
