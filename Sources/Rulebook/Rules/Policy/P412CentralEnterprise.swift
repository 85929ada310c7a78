import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// 央企签约金额 holds a project whose enterprise is no 央企 elsewhere in the form.
  static let p412 = Rule(
    id: "P412",
    chinese: "央企签约金额里有企业类别不是央企的项目:同一企业在台账别处填的不是央企。",
    english: "央企签约金额 holds a project whose enterprise is no 央企 elsewhere in the ledgers.",
    remedy: "请核对企业类别并统一;确是央企的,说明原因(如当年划转)。",
    parameters: ["kinds"],
    passing: [
      Example("央企的两个项目都填央企", "云岩区") { form in
        let row = form.first("kind", "央企")
        form.type("央企", into: "kind", of: row + 1)
        return form.copy("creditCode", from: row, to: row + 1)
      },
      Example("不考核央企签约金额的单位", "市投资促进局"),
    ],
    failing: [
      Example("同一企业一处填央企,一处填其他", "云岩区") { form in
        let row = form.first("kind", "央企")
        form.copy("creditCode", from: row, to: form.first("kind", "其他"))
        return form.spot("kind", of: row)
      }
    ],
    check: .form { inquiry in
      guard inquiry.indicator(.centralEnterpriseSigning) != nil else { return [] }
      return Ruling.lookingAtAll { () throws(Unusable) -> [Ruling] in
        let kinds = Condition(column: "kind", values: try inquiry.list("kinds"))
        let others = inquiry.otherKinds(than: kinds)
        let repeated = DuplicateProjects.pairs(in: inquiry.submission.rows(.projects))
        return inquiry.submission.rows(.projects).compactMap { row in
          guard let kind = row["kind"]?.string, kinds.allows(kind),
            let code = try? inquiry.creditCode(of: row, in: .projects), let other = others[code],
            let field = inquiry.field("kind", of: row, in: .projects)
          else { return nil }
          return .found(
            Observation(
              at: field.entry,
              message: "\(field.name)是“\(kind)”,同一企业(\(code))在\(other.place.sheet)"
                + "第\(other.place.cell.row)行却填“\(other.text)”。",
              related: [other.place], subject: field.subject, values: [kind, other.text],
              // A row that repeats another has to go, and its kind with it.
              causes: repeated.filter { pair in
                [row.number, other.place.cell.row].contains(pair.later.number)
                  && other.place.sheet == field.entry.place.sheet
              }.compactMap { $0.later[$0.column]?.place }))
        }
      }
    })
}

extension Inquiry {
  /// By credit code, the first cell that calls the enterprise something else.
  fileprivate func otherKinds(than kinds: Condition) -> [String: Entry] {
    var others: [String: Entry] = [:]
    for ledger in [LedgerKey.projects, .activities] {
      for row in submission.rows(ledger) {
        guard let kind = row["kind"], let text = kind.string, !kinds.allows(text),
          let code = try? creditCode(of: row, in: ledger), others[code] == nil
        else { continue }
        others[code] = kind
      }
    }
    return others
  }
}

extension Filling {
  /// Types what stands in a column of one row of 项目台账 into another row; gives back where.
  @discardableResult
  fileprivate mutating func copy(_ column: String, from row: Int, to other: Int) -> Spot {
    let rows = submission.rows(.projects)
    guard rows.indices.contains(row), rows.indices.contains(other) else { return .file }
    return type(rows[row][column]?.text ?? "", into: column, of: other)
  }
}
