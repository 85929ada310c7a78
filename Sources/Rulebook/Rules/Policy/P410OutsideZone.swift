import Submissions
import TaskBooks

extension Rule {
  /// A new industrial project outside a development zone.
  static let p410 = Rule(
    id: "P410",
    chinese: "新增工业项目没有落在开发区(园区)内。",
    english: "A new industrial project outside a development zone.",
    remedy: "已入园的,把“是否入园”改为“是”;确未入园的,说明原因。",
    parameters: ["sections"],
    passing: [
      Example("工业项目入园", "云岩区"),
      Example("服务业项目不必入园", "云岩区") { form in
        form.type("否", into: "inZone", of: form.first("section", "I"))
      },
    ],
    failing: [
      Example("制造业项目没有入园", "云岩区") { form in
        form.type("否", into: "inZone", of: form.first("section", "C"))
      },
      Example("是否入园空白", "乌当经济开发区") { form in
        form.type(nil, into: "inZone", of: form.first("section", "C"))
      },
    ],
    check: .form { inquiry in
      let sections = inquiry.condition("section", among: "sections")
      return inquiry.rows(of: .projects) { plain in
        let isIndustry = plain.meeting(sections)
        let isService = plain.missing(sections)
        let isInside = plain.meeting(Condition(column: "inZone", values: ["是"]))
        return { row in !isService(row) && !(isIndustry(row) && isInside(row)) }
      }.flatMap { row in
        Ruling.looking { () throws(Unusable) -> Observation? in
          let sections = try sections.get()
          guard let section = try inquiry.choice("section", of: row, in: .projects),
            sections.allows(section),
            try inquiry.choice("inZone", of: row, in: .projects) == "否",
            let field = inquiry.field("inZone", of: row, in: .projects)
          else { return nil }
          return Observation(
            at: field.entry, expected: "是",
            message: "\(field.entry.place.sheet)第\(row.number)行是工业项目(\(section)),没有入园。",
            related: row["section"].map { [$0.place] } ?? [], subject: field.subject,
            values: [field.entry.text, section])
        }
      }
    })
}
