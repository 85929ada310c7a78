import FoundationEssentials
import Submissions
import TaskBooks

/// What can have made a figure of the form differ from its ledger.
struct Explanation {
  /// The rest of the sentence with its leading mark, such as `;可能漏计了第7行(3)。`.
  var chinese: String
  /// The cells that explain it.
  var places: [Place]

  /// The likeliest explanation of a difference (stated − derived); nil where none is at hand.
  init?(of difference: Decimal, stated: Decimal, figure: LedgerFigure, in inquiry: Inquiry) {
    let (counted, left) = inquiry.rows(behind: figure)
    let search = Search(
      difference: difference, stated: stated, figure: figure, counted: counted, left: left,
      inquiry: inquiry)
    guard let found = figure.column == nil ? search.row() : search.amount() else { return nil }
    self = found
  }

  private init(_ chinese: String, _ places: [Place]) {
    self.chinese = ";\(chinese)。"
    self.places = places
  }

  /// Looks through the rows of a ledger.
  private struct Search {
    let difference: Decimal
    let stated: Decimal
    let figure: LedgerFigure
    /// The rows that count.
    let counted: [LedgerRow]
    /// The rows that do not.
    let left: [LedgerRow]
    let inquiry: Inquiry

    /// One row counted or left out by mistake, where only one row can be it.
    func row() -> Explanation? {
      guard difference.magnitude == 1 else { return nil }
      let rows = difference > 0 ? left : counted
      guard rows.count == 1, let row = rows.first, let place = place(of: row) else { return nil }
      return Explanation(
        difference > 0 ? "可能多计了第\(row.number)行" : "可能漏计了第\(row.number)行", [place])
    }

    /// A row or two whose amounts make up the difference, or a sum of something else.
    func amount() -> Explanation? {
      guard let column = figure.column else { return nil }
      if column == "creditCode" { return repeatedEnterprises() }
      let counted = amounts(self.counted, column)
      let left = amounts(self.left, column)
      let size = difference.magnitude
      if difference < 0 {
        return named("可能漏计了", counted.filter { $0.amount == size }, column)
          ?? pair(counted, size).flatMap { named("可能漏计了", $0, column, both: true) }
      }
      return named("可能计入了不符合条件的", left.filter { $0.amount == size }, column)
        ?? named("可能重复计了", counted.filter { $0.amount == size }, column)
        ?? wrongSum(counted.map(\.amount), left.map(\.amount), column)
        ?? pair(left, size).flatMap { named("可能计入了不符合条件的", $0, column, both: true) }
        ?? pair(counted, size).flatMap { named("可能重复计了", $0, column, both: true) }
    }

    private typealias Amount = (row: LedgerRow, amount: Decimal)

    private func amounts(_ rows: [LedgerRow], _ column: String) -> [Amount] {
      rows.compactMap { row in
        guard let amount = try? inquiry.number(column, of: row, in: figure.ledger), amount > 0
        else { return nil }
        return (row, amount)
      }
    }

    private func named(
      _ verb: String, _ rows: [Amount], _ column: String, both: Bool = false
    ) -> Explanation? {
      guard let first = rows.first, rows.count <= 3 else { return nil }
      let numbers = rows.map { "第\($0.row.number)行" }.joined(separator: both ? "和" : "或")
      let amounts = both ? "" : "(\(first.amount))"
      return Explanation(
        verb + numbers + amounts, rows.compactMap { $0.row[column]?.place })
    }

    /// The only two rows that add up to the size.
    private func pair(_ rows: [Amount], _ size: Decimal) -> [Amount]? {
      var seen: [Decimal: [Int]] = [:]
      var pairs: [[Amount]] = []
      for (index, row) in rows.enumerated() {
        for other in seen[size - row.amount] ?? [] {
          pairs.append([rows[other], row])
          guard pairs.count == 1 else { return nil }
        }
        seen[row.amount, default: []].append(index)
      }
      return pairs.first
    }

    /// The sum of all rows, or of another column.
    private func wrongSum(
      _ counted: [Decimal], _ left: [Decimal], _ column: String
    ) -> Explanation? {
      if !left.isEmpty, stated == (counted + left).reduce(0, +) {
        return Explanation("正好是全部行的合计,没有只算符合条件的行", [])
      }
      let columns = inquiry.taskBook.ledger(figure.ledger)?.columns(
        forTable: inquiry.submission.table)
      for other in columns ?? [] where other.kind == .number && other.key != column {
        guard stated == amounts(self.counted, other.key).map(\.amount).reduce(0, +) else {
          continue
        }
        return Explanation("正好是“\(other.title)”一列的合计,可能取错了列", [])
      }
      return nil
    }

    /// Projects counted in place of enterprises.
    private func repeatedEnterprises() -> Explanation? {
      guard stated == Decimal(counted.count) else { return nil }
      var first: [String: LedgerRow] = [:]
      var repeated: [LedgerRow] = []
      for row in counted {
        guard let code = try? inquiry.creditCode(of: row, in: figure.ledger) else { continue }
        if first[code] == nil { first[code] = row } else { repeated.append(row) }
      }
      let numbers = repeated.map { "第\($0.number)行" }.joined(separator: "、")
      return Explanation(
        "是按项目计的,同一企业只计一次(\(numbers)的企业前面已计)",
        repeated.compactMap { $0["creditCode"]?.place })
    }

    private func place(of row: LedgerRow) -> Place? {
      row.entries.values.filter { !$0.isBlank }.map(\.place).min { $0.cell < $1.cell }
    }
  }
}
