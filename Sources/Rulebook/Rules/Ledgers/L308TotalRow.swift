import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

extension Rule {
  /// A total row is not the sum of its rows.
  static let l308 = Rule(
    id: "L308",
    chinese: "台账的合计行不等于各行之和。",
    english: "A total row of a ledger is not the sum of its rows.",
    remedy: "请改正合计,或删去合计行;合计行不计入任何数。",
    passing: [
      Example("没有合计行", "市投资促进局"),
      Example("合计等于各行之和", "市投资促进局") { $0.total("signed", label: "合计", beside: 0) },
      Example("小计只合计上一个小计以下的行", "市投资促进局") { form in
        _ = form.total("signed", label: "小计", beside: 0)
        return form.total("signed", label: "小计", beside: 0, from: form.rowCount)
      },
    ],
    failing: [
      Example("合计多0.01", "市投资促进局") { $0.total("signed", label: "合计", beside: 1) }
    ],
    check: .form { inquiry in
      inquiry.ledgers.flatMap { ledger -> [Ruling] in
        guard let found = inquiry.submission.ledgers[ledger.key] else { return [] }
        return found.totals.flatMap { total in
          ledger.columns(forTable: inquiry.submission.table).flatMap { column -> [Ruling] in
            guard column.kind == .number, let entry = total[column.key], !entry.isBlank else {
              return []
            }
            return Ruling.looking { () throws(Unusable) -> Observation? in
              try inquiry.gap(of: entry, column, total, in: found, ledger.key)
            }
          }
        }
      }
    })
}

extension Inquiry {
  fileprivate func gap(
    of entry: Entry, _ column: LedgerColumn, _ total: LedgerRow, in ledger: Ledger,
    _ key: LedgerKey
  ) throws(Unusable) -> Observation? {
    let label = total.label
    let field = Field(entry: entry, kind: .column(column, ledger: key), row: "\(key):\(label)")
    guard let stated = entry.number else { throw Unusable(why: "\(field.name)读不出数") }
    // A 小计 sums what stands since the total before it, any other total all that stands above.
    let before = ledger.totals.map(\.number).filter { $0 < total.number }.max() ?? 0
    let isOnTop = !ledger.rows.contains { $0.number < total.number }
    // One that stands above all rows sums those below.
    let first = isOnTop ? total.number : label.hasPrefix("小计") ? before : 0
    let last = isOnTop ? Int.max : total.number
    var sum: Decimal = 0
    for row in ledger.rows where row.number > first && row.number < last {
      sum += try number(column.key, of: row, in: key) ?? 0
    }
    guard !stated.agrees(with: sum, decimals: column.decimals) else { return nil }
    let difference = stated - sum
    return Observation(
      at: entry, expected: field.text(sum), difference: "\(difference)",
      message: "\(field.name)的\(label)是\(field.text(stated)),各行之和是\(field.text(sum)),"
        + "\(difference > 0 ? "多" : "少")\(field.text(difference.magnitude))。",
      subject: field.subject, values: ["\(stated)", "\(sum)"])
  }
}

extension LedgerRow {
  /// The word with which a total row begins.
  fileprivate var label: String {
    entries.values.filter { !$0.isBlank }.min { $0.place.cell < $1.place.cell }?.text ?? ""
  }
}

extension Filling {
  /// How many rows 项目台账 has.
  fileprivate var rowCount: Int { submission.rows(.projects).count }

  /// Adds a total row below 项目台账, so many hundredths beside the sum from a row on; gives where.
  mutating func total(
    _ column: String, label: String, beside hundredths: Int, from first: Int = 0
  ) -> Spot {
    let rows = submission.rows(.projects)
    guard var total = rows.last else { return .file }
    let sum = rows.dropFirst(first).compactMap { $0[column]?.number }.reduce(0, +)
    total.number += 1 + (submission.ledgers[.projects]?.totals.count ?? 0)
    let number = total.number
    for key in total.entries.keys {
      total[key]?.place.cell.row = number
      total[key]?.reading = .blank
      total[key]?.text = ""
      total[key]?.value = nil
    }
    total["id"]?.reading = .text(label)
    total["id"]?.text = label
    total["id"]?.value = .text(label)
    let stated = sum + Decimal(hundredths) / 100
    total[column]?.reading = .number(stated, .plain)
    total[column]?.value = .number(stated.double)
    submission.ledgers[.projects]?.totals.append(total)
    return total[column].map { Spot($0.place) } ?? .file
  }
}
