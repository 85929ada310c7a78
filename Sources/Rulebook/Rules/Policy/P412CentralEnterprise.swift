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
        let rows = inquiry.submission.rows(.projects)
        let central = inquiry.enterprises(of: .projects, besides: { $0.missing(kinds) })
          .filter { rows[$0.row].reading(of: "kind")?.text.map(kinds.allows) == true }
        let others = inquiry.otherKinds(than: kinds, of: Set(central.map(\.code)))
        guard !others.isEmpty else { return [] }
        let repeated = inquiry.conclusions.duplicates(in: rows, inquiry.plain[.projects])
        let dropped = Dictionary(grouping: repeated, by: \.later.number)
        return central.compactMap { enterprise -> Ruling? in
          let row = rows[enterprise.row]
          guard let kind = row.reading(of: "kind")?.text,
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
              causes: other.place.sheet == field.entry.place.sheet
                ? Set([row.number, other.place.cell.row]).sorted()
                  .flatMap { dropped[$0] ?? [] }.compactMap { $0.later[$0.column]?.place } : []))
        }
      }
    })
}

extension Inquiry {
  /// By credit code, the first cell that calls the enterprise something else.
  fileprivate func otherKinds(
    than kinds: Condition, of enterprises: Set<Int>
  ) -> [String: Entry] {
    var others: [String: Entry] = [:]
    guard !enterprises.isEmpty else { return others }
    for ledger in [LedgerKey.projects, .activities] {
      let rows = submission.rows(ledger)
      for enterprise in self.enterprises(of: ledger, besides: { $0.meeting(kinds) })
      where enterprises.contains(enterprise.code) {
        let row = rows[enterprise.row]
        guard let kind = row["kind"], let text = kind.string, !kinds.allows(text),
          let code = try? creditCode(of: row, in: ledger), others[code] == nil
        else { continue }
        others[code] = kind
      }
    }
    return others
  }

  /// The rows of a ledger with the words of the valid credit codes in them, but for those rows
  /// that are screened out.
  fileprivate func enterprises(
    of ledger: LedgerKey, besides screen: (PlainRows) -> (Int) -> Bool
  ) -> [(row: Int, code: Int)] {
    let rows = submission.rows(ledger)
    guard let plain = plain[ledger] else { return [] }
    let isScreenedOut = screen(plain)
    let column = plain.column("creditCode")
    var enterprises: [(row: Int, code: Int)] = []
    for row in rows.indices where !isScreenedOut(row) {
      let word = plain.word(row, column)
      if word != PlainRows.unclear {
        if word != PlainRows.blank { enterprises.append((row, word)) }
      } else if let code = try? creditCode(of: rows[row], in: ledger),
        let word = PlainRows.mark(of: code)
      {
        enterprises.append((row, word))
      }
    }
    return enterprises
  }
}

extension Reading {
  /// The text or choice that was read; nil where it was something else.
  fileprivate var text: String? {
    if case .text(let text) = self { text } else { nil }
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
