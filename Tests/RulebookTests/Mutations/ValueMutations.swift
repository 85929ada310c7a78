import FoundationEssentials
import Rulebook
import Submissions
import TaskBooks
import Testing
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
    return all + (try notAssessed()) + magnitudes + rowMagnitudes + formulas
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
      "\(number)".map {
        Character(Unicode.Scalar(0xFEE0 + ($0.unicodeScalars.first?.value ?? 0)) ?? "0")
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
  private static func notAssessed() throws -> [Mutation] {
    let book = try Cases.taskBook.get()
    return book.units.flatMap { unit -> [Mutation] in
      let indicator = book.indicators(forTable: unit.table).first {
        book.target(of: unit, $0.id) == .notAssessed
      }
      guard let indicator else { return [] }
      return [1, 2, 100].map { (number: Double) in
        Mutation("V214", "\(indicator.id.rawValue) = \(number)", unit.name) {
          $0.type(indicator.measure == .share ? number / 100 : number, into: indicator.id)
        }
      }
    }
  }

  /// Sums in 万元 and areas in 平方米.
  private static let magnitudes: [Mutation] = [
    ("云岩区", .paidIn), ("云岩区", .centralEnterpriseSigning), ("市政府驻武汉办事处", .factoryArea),
    ("市科技局", .signing), ("贵阳水务集团", .factoryArea), ("贵阳水务集团", .signing),
  ].map { (unit: String, id: IndicatorID) in
    Mutation("V213", "\(id.rawValue) ten thousandfold", unit, also: ["L305"]) {
      $0.type(.number(($0.figure(id) * 10_000).double), into: id)
    }
  }

  /// A ledger's sum in 万元, where the others of its row are not.
  private static let rowMagnitudes: [Mutation] = units.map { unit in
    Mutation("V213", "investment ten thousandfold", unit) { form in
      form.type(
        .number((form.number("investment", of: 0) * 10_000).double), into: "investment", of: 0)
    }
  }

  /// Formulas that nothing can be made of.
  private static let formulas: [Mutation] = units.flatMap { unit in
    ["TODAY()", "RAND()", "INDIRECT(\"A1\")", "WEBSERVICE(\"x\")", "[1]Sheet1!A1"].map { formula in
      Mutation(
        "V209", formula, unit,
        change: .edited { editor, form in
          let figures = form.figures.values.filter { $0.number != nil }.map(\.place)
          let place = try #require(figures.min { $0.cell < $1.cell })
          try editor.setFormula(formula, at: place.cell, in: place.sheet)
          return Spot(place)
        })
    }
  }
}
