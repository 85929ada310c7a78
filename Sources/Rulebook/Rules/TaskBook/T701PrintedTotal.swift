import FoundationEssentials
import TaskBooks
import Workbooks

extension Rule {
  /// A printed total is not the sum of its column.
  static let t701 = Rule(
    id: "T701",
    chinese: "任务书印制的合计不等于各行之和。",
    english: "A printed total is not the sum of its column; says how the gap can have come about.",
    remedy: "目标以印制的为准,不作改动;如需更正,由领导小组办公室行文。",
    passing: [
      Example("合计改成各行之和") { book in
        book.retotal(table: 4, .trips, to: { $0 })
      },
      Example("本来就相等的合计") { book in book.totalSpot(table: 1, .paidIn) },
    ],
    failing: [
      Example("印制的合计与各行之和不等") { book in book.totalSpot(table: 4, .trips) },
      Example("合计多0.1") { book in
        book.retotal(table: 5, .signing, to: { $0 + Decimal(1) / 10 })
      },
    ],
    check: .taskBook { book in
      book.tables.flatMap { table in
        table.columns.compactMap { column -> Observation? in
          guard let indicator = book.indicator(column.indicator, inTable: table.number),
            indicator.measure != .share, let printed = table.total.targets[indicator.id]?.figure
          else { return nil }
          let parts = table.parts(of: indicator.id)
          let sum = parts.map(\.figure).reduce(0, +)
          guard printed != sum else { return nil }
          return Observation(
            total: printed, sum: sum, parts: parts, indicator: indicator, table: table)
        }
      }
    })
}

extension TargetTable {
  /// The printed figures of a column, with the rows they stand in.
  fileprivate func parts(of indicator: IndicatorID) -> [(row: TargetRow, figure: Decimal)] {
    rows.compactMap { row in row.targets[indicator]?.figure.map { (row, $0) } }
  }
}

extension Observation {
  fileprivate init(
    total printed: Decimal, sum: Decimal, parts: [(row: TargetRow, figure: Decimal)],
    indicator: Indicator, table: TargetTable
  ) {
    let gap = TotalGap(
      total: printed, parts: parts.map { ($0.row.label, $0.figure) },
      isCount: indicator.measure == .count)
    let place = table.total.cells[indicator.id]
    let difference = printed - sum
    self.init(
      sheet: place?.sheet, cells: place.map { CellRange($0.cell) }, header: indicator.header,
      found: indicator.text(printed), expected: indicator.text(sum), difference: "\(difference)",
      message: "表\(table.number)“\(indicator.header)”印制的合计是\(indicator.text(printed)),"
        + "各行之和是\(indicator.text(sum)),\(difference > 0 ? "多" : "少")"
        + "\(indicator.text(difference.magnitude))。\(gap.chinese)",
      related: gap.rows.flatMap { label in
        parts.filter { $0.row.label == label }.compactMap { $0.row.cells[indicator.id] }
      },
      subject: "table\(table.number)/\(indicator.id.rawValue)/total",
      values: ["\(printed)", "\(sum)"])
  }
}

extension TaskBook {
  /// Where a printed total stands.
  fileprivate func totalSpot(table: Int, _ indicator: IndicatorID) -> Spot {
    self.table(table)?.total.cells[indicator].map { Spot($0) } ?? .file
  }

  /// Prints another total, made from the sum of the column; gives back where.
  fileprivate mutating func retotal(
    table number: Int, _ indicator: IndicatorID, to total: (Decimal) -> Decimal
  ) -> Spot {
    guard let index = tables.firstIndex(where: { $0.number == number }) else { return .file }
    let sum = tables[index].parts(of: indicator).map(\.figure).reduce(0, +)
    tables[index].total.targets[indicator] = .figure(total(sum))
    return totalSpot(table: number, indicator)
  }
}
