import Submissions
import TaskBooks

extension Rule {
  /// A ledger row is begun and not finished.
  static let v215 = Rule(
    id: "V215",
    chinese: "台账的一行已开始填写,但必填的列空白。",
    english: "A ledger row is begun and not finished: a required column is blank.",
    remedy: "请补填;整行不要的,清空整行。",
    passing: [
      Example("选填的列空白", "云岩区") { $0.type(nil, into: "note", of: 0) },
      Example("赴省外招商不必填对方企业", "云岩区") { form in
        form.type(
          nil, into: "counterpart", of: form.first("type", "赴省外招商", in: .activities),
          in: .activities)
      },
    ],
    failing: [
      Example("签约金额空白", "云岩区") { form in
        form.type(nil, into: "signed", of: form.first("kind", "其他"))
      },
      Example("企业类别空白", "乌当经济开发区") { $0.type(nil, into: "kind", of: 0) },
      Example("拜访没有对方企业", "市政府驻北京联络处") { form in
        form.type(
          nil, into: "counterpart", of: form.first("type", "拜访", in: .activities),
          in: .activities)
      },
    ],
    check: .form { inquiry in
      inquiry.ledgers.flatMap { ledger in
        let columns = ledger.columns(forTable: inquiry.submission.table)
          .filter { $0.requiredIn.contains(inquiry.submission.table) }
        let keys = columns.map(\.key)
        return inquiry.rows(of: ledger.key) { plain in
          let places = keys.map { plain.column($0) }
          return { row in
            places.contains { place in
              let word = plain.word(row, place)
              return word == PlainRows.blank || word == PlainRows.unclear
            }
          }
        }.flatMap { row in
          columns.compactMap { column -> Ruling? in
            guard row.reading(of: column.key) == .blank,
              inquiry.isRequired(column.key, of: row, in: ledger.key),
              let field = inquiry.field(column.key, of: row, in: ledger.key), field.isBlank
            else { return nil }
            let when = column.requiredWhen.flatMap { row[$0.column]?.string }
            return .found(
              field.observation(
                expected: "必填",
                message: "\(field.name)空白"
                  + (when.map { "(“\($0)”的必填)。" } ?? ",这一行已开始填写。")))
          }
        }
      }
    })
}
