import Submissions
import TaskBooks

extension Rule {
  /// A resident office's project without 认定方式.
  static let p405 = Rule(
    id: "P405",
    chinese: "驻外办事处的项目没有填认定方式。",
    english: "A resident office's project without 认定方式.",
    remedy: "首次拜访的企业投资选“首次拜访”,陪同考察的选“陪同考察”。",
    passing: [
      Example("填了认定方式", "市政府驻北京联络处"),
      Example("其他单位不填认定方式", "市投资促进局"),
    ],
    failing: [
      Example("认定方式空白", "市政府驻北京联络处") { $0.type(nil, into: "recognition", of: 0) }
    ],
    check: .form { inquiry in
      guard inquiry.asksForRecognition else { return [] }
      return inquiry.rows(of: .projects) { plain in
        let recognition = plain.column("recognition")
        return { row in
          let word = plain.word(row, recognition)
          return word == PlainRows.blank || word == PlainRows.unclear
        }
      }.compactMap { row in
        guard let field = inquiry.field("recognition", of: row, in: .projects),
          field.isBlank
        else { return nil }
        let choices = inquiry.taskBook.choices(named: "认定方式") ?? []
        return .found(
          field.observation(
            expected: choices.joined(separator: "、"), message: "\(field.name)空白,算不出计入考核金额。"))
      }
    })
}

extension Inquiry {
  /// Whether the form's table has the column 认定方式.
  fileprivate var asksForRecognition: Bool {
    let columns = taskBook.ledger(.projects)?.columns(forTable: submission.table) ?? []
    return columns.contains { $0.key == "recognition" }
  }
}
