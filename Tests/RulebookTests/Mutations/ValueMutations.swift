import FoundationEssentials
import Rulebook
import Submissions
import TaskBooks
import Workbooks

/// Cells that hold what they should not, in the forms of all five tables.
enum ValueMutations {
  /// A unit of each table.
  static let units = ["云岩区", "白云经济开发区", "市政府驻武汉办事处", "市科技局", "贵阳水务集团"]

  static func all() throws -> [Mutation] {
    var all: [Mutation] = []
    for unit in units {
      let form = try Cases.clean(unit)
      let indicators = form.taskBook.indicators(forTable: form.submission.table)
      for indicator in indicators where form.submission.figures[indicator.id]?.number != nil {
        all += figures(unit, indicator, form)
      }
      for ledger in form.taskBook.ledgers(forTable: form.submission.table) {
        let rows = form.submission.rows(ledger.key)
        for row in Set([0, rows.count - 1]) where rows.indices.contains(row) {
          for column in ledger.columns(forTable: form.submission.table) {
            all += LedgerCellMutations.all(unit, column, rows[row], row, ledger.key, form)
          }
        }
      }
    }
    return all + notAssessed
  }

  private static func figures(
    _ unit: String, _ indicator: Indicator, _ form: Filling
  ) -> [Mutation] {
    let id = indicator.id
    var broken: [(String, CellValue?)] = [
      ("V201", nil), ("V201", .text("-")), ("V201", .text("——")), ("V201", .text("　 ")),
    ]
    for text in ["约5亿左右", "见附件", "/", "3亿左右", "1.2.3", "五六个", "3-5", "无", "12(约)"] {
      broken.append(("V202", .text(text)))
    }
    for name in ["#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#N/A", "#NULL!"] {
      broken.append(("V208", .error(name)))
    }
    broken += negative(indicator) + scaled(indicator) + long(indicator, form)
    var all = broken.map { rule, value in
      Mutation(rule, "\(id.rawValue) = \(value.map { "\($0)" } ?? "blank")", unit) {
        $0.type(value, into: id)
      }
    }
    for text in texts(of: indicator, form) {
      all.append(Mutation("V203", "\(id.rawValue) = \(text)", unit) { $0.type(text, into: id) })
    }
    return all
  }

  private static func negative(_ indicator: Indicator) -> [(String, CellValue?)] {
    switch indicator.measure {
    case .share: [("V206", .number(-0.01)), ("V206", .number(-1))]
    case .count: [-1, -2, -12].map { ("V204", .number($0)) }
    default: [-1, -0.0001, -35.5].map { ("V204", .number($0)) }
    }
  }

  /// Counts that are not whole, percentages beyond 100.
  private static func scaled(_ indicator: Indicator) -> [(String, CellValue?)] {
    switch indicator.measure {
    case .share: [1.0001, 1.5, 23, 100].map { ("V206", .number($0)) }
    case .count: [0.5, 1.0001, 2.5, 3.9999, 12.1].map { ("V205", .number($0)) }
    default: []
    }
  }

  /// More decimals than are kept, beyond what the ledger's sum is compared to.
  private static func long(_ indicator: Indicator, _ form: Filling) -> [(String, CellValue?)] {
    guard [.amount, .area].contains(indicator.measure),
      let number = form.submission.figures[indicator.id]?.number
    else { return [] }
    return [1, 2, 3, 4].map { step in
      ("V207", .number((number + Decimal(step) / 100_000).double))
    }
  }

  /// The figure as people type it.
  private static func texts(of indicator: Indicator, _ form: Filling) -> [String] {
    guard let number = form.submission.figures[indicator.id]?.number else { return [] }
    let wide = String(
      "\(number)".map { Character(Unicode.Scalar(0xFEE0 + ($0.unicodeScalars.first?.value ?? 0)) ?? "0")
      })
    switch indicator.measure {
    case .amount:
      return [
        "\(number)", wide, " \(number) ", "\(number)亿元", "\(number)亿", "\(number * 10_000)万元",
        "\(number * 100_000_000)元", "\(number * 10)千万", "\(number)(含设备)",
      ]
    case .area:
      return ["\(number)", wide, "\(number)万平方米", "\(number * 10_000)平方米", "\(number)万㎡"]
    case .count: return ["\(number)", wide, "\(number)个", "\(number)家", " \(number)"]
    case .score: return ["\(number)", wide, "\(number)分"]
    case .share: return ["\(number)%", "\(number)%", "\(number) %"]
    }
  }

  /// A figure where the unit is not assessed.
  private static let notAssessed: [Mutation] = [1, 2, 5, 30, 100].flatMap { number in
    [
      Mutation("V214", "云岩区以外不考核的一项 = \(number)", "市金融办") { form in
        form.typeNotAssessed(number)
      },
      Mutation("V214", "不考核的一项 = \(number)", "贵阳水务集团") { form in
        form.typeNotAssessed(number)
      },
    ]
  }
}

extension Filling {
  /// Types a number into the first figure that the unit is not assessed by.
  fileprivate mutating func typeNotAssessed(_ number: Double) -> Spot {
    guard let unit = submission.identity.unit,
      let indicator = taskBook.indicators(forTable: submission.table).first(where: {
        taskBook.target(of: unit, $0.id) == .notAssessed
      })
    else { return .file }
    return type(number, into: indicator.id)
  }
}
