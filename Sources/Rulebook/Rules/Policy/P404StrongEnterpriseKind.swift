import Submissions
import TaskBooks

extension Rule {
  /// Counted as 优强企业 and none of the kinds.
  static let p404 = Rule(
    id: "P404",
    chinese: "计入优强企业而企业类别不在规定的类别内。",
    english: "Counted as 优强企业 while its 企业类别 is none of the kinds that count.",
    remedy: "请改正企业类别,或把“计入优强”改为“否”并相应减少优强企业数。",
    parameters: ["kinds"],
    passing: [
      Example("独角兽", "云岩区") { form in
        form.type("独角兽", into: "kind", of: form.first("counted", "是"))
      },
      Example("表2计的是项目,不论企业类别", "乌当经济开发区") { form in
        form.type("其他", into: "kind", of: form.first("counted", "是"))
      },
    ],
    failing: [
      Example("其他", "云岩区") { form in
        form.type("其他", into: "kind", of: form.first("counted", "是"))
      },
      Example("驻外办事处同样", "市政府驻北京联络处") { form in
        let row = form.first("kind", "其他")
        form.type("是", into: "counted", of: row)
        return form.spot("kind", of: row)
      },
    ],
    check: .form { inquiry in
      let kinds = inquiry.condition("kind", among: "kinds")
      return inquiry.claims(.enterprise) { $0.meeting(kinds) }.flatMap { row in
        Ruling.looking { () throws(Unusable) -> Observation? in
          let kinds = try kinds.get()
          guard let kind = try inquiry.choice("kind", of: row, in: .projects), !kinds.allows(kind),
            let field = inquiry.field("kind", of: row, in: .projects)
          else { return nil }
          let expected = kinds.values.joined(separator: "、")
          return Observation(
            at: field.entry, expected: expected,
            message: "计入优强企业,\(field.name)却是“\(kind)”,不属于\(expected)。",
            related: row["counted"].map { [$0.place] } ?? [], subject: field.subject, values: [kind]
          )
        }
      }
    })
}
