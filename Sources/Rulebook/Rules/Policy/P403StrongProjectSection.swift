import Submissions
import TaskBooks

extension Rule {
  /// Counted as 优强项目 and no manufacturing.
  static let p403 = Rule(
    id: "P403",
    chinese: "计入优强项目而行业门类不是制造业。",
    english: "Counted as 优强项目 and not manufacturing.",
    remedy: "请改正行业门类,或把“计入优强”改为“否”并相应减少签约优强项目数。",
    parameters: ["sections"],
    passing: [
      Example("C 制造业", "乌当经济开发区"),
      Example("采矿业而不计入优强", "乌当经济开发区") { form in
        form.type("B", into: "section", of: form.first("counted", "否"))
      },
    ],
    failing: [
      Example("采矿业,是工业而不是制造业", "乌当经济开发区") { form in
        form.type("B 采矿业", into: "section", of: form.first("counted", "是"))
      }
    ],
    check: .form { inquiry in
      let sections = inquiry.condition("section", among: "sections")
      return inquiry.claims(.project) { $0.meeting(sections) }.flatMap { row in
        Ruling.looking { () throws(Unusable) -> Observation? in
          let sections = try sections.get()
          guard let section = try inquiry.choice("section", of: row, in: .projects),
            !sections.allows(section), let field = inquiry.field("section", of: row, in: .projects)
          else { return nil }
          let expected = inquiry.choices("行业门类", allowedBy: sections)
          return Observation(
            at: field.entry, expected: expected,
            message: "计入优强项目,\(field.name)却是“\(section)”,不是\(expected)。",
            related: row["counted"].map { [$0.place] } ?? [], subject: field.subject,
            values: [section])
        }
      }
    })
}

extension Inquiry {
  /// The choices of a list that a condition allows, as shown.
  func choices(_ list: String, allowedBy condition: Condition) -> String {
    let choices = (taskBook.choices(named: list) ?? []).filter(condition.allows)
    return (choices.isEmpty ? condition.values : choices).joined(separator: "、")
  }
}
