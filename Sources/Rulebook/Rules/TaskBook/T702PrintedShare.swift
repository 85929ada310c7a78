import FoundationEssentials
import TaskBooks
import Workbooks

extension Rule {
  /// A printed share is not the ratio of the printed amounts.
  static let t702 = Rule(
    id: "T702",
    chinese: "任务书印制的占比与印制的金额之比不符。",
    english: "A printed share is not the ratio of the printed amounts, to the printed precision.",
    remedy: "目标以印制的为准,不作改动;如需更正,由领导小组办公室行文。",
    passing: [
      Example("四舍五入后相等的占比") { book in
        book.set(.industrialShare, to: 23, amounts: 17, of: 75)
      },
      Example("正好进位:62.5%印作63%") { book in
        book.set(.industrialShare, to: 63, amounts: 5, of: 8)
      },
    ],
    failing: [
      Example("占比偏大1个百分点") { book in
        book.set(.industrialShare, to: 24, amounts: 17, of: 75)
      },
      Example("62.5%舍成62%") { book in
        book.set(.industrialShare, to: 62, amounts: 5, of: 8)
      },
    ],
    check: .taskBook { book in
      book.tables.flatMap { table in
        book.indicators(forTable: table.number).flatMap { indicator -> [Observation] in
          guard case .ratio(let part, let whole) = indicator.derivation else { return [] }
          let rows = table.rows + [table.total]
          // A whole column is printed alike: 60 % beside 62.5 % would be 60.0 %.
          let decimals =
            rows.compactMap { $0.targets[indicator.id]?.figure }
            .map { FigureText.decimals(of: $0) }.max() ?? 0
          return rows.compactMap { row in
            guard let printed = row.targets[indicator.id]?.figure,
              let part = row.targets[part]?.figure, let whole = row.targets[whole]?.figure,
              whole > 0, printed != FigureText.rounded(part * 100 / whole, decimals: decimals)
            else { return nil }
            return Observation(
              share: printed, exact: part * 100 / whole, decimals: decimals, row: row,
              indicator: indicator, table: table, amounts: (part, whole))
          }
        }
      }
    })
}

extension Observation {
  fileprivate init(
    share printed: Decimal, exact: Decimal, decimals: Int, row: TargetRow, indicator: Indicator,
    table: TargetTable, amounts: (part: Decimal, whole: Decimal)
  ) {
    let place = row.cells[indicator.id]
    let due = FigureText.rounded(exact, decimals: decimals)
    self.init(
      sheet: place?.sheet, cells: place.map { CellRange($0.cell) }, header: indicator.header,
      found: indicator.text(printed), expected: indicator.text(due),
      difference: "\(printed - due)",
      message: "表\(table.number)“\(row.label)”印制的占比是\(printed)%,"
        + "印制的金额之比\(amounts.part)÷\(amounts.whole)是\(FigureText.digits(exact, decimals: 2))%,"
        + "应印\(due)%。",
      subject: "table\(table.number)/\(indicator.id.rawValue)/\(row.label)",
      values: ["\(printed)", "\(due)"])
  }
}

extension TaskBook {
  /// Prints a share and its amounts in the first row of the table that has one; gives back where.
  fileprivate mutating func set(
    _ share: IndicatorID, to printed: Decimal, amounts part: Decimal, of whole: Decimal
  ) -> Spot {
    guard let index = tables.firstIndex(where: { $0.rows.first?.targets[share] != nil }),
      case .ratio(let partID, let wholeID) = indicator(share, inTable: tables[index].number)?
        .derivation
    else { return .file }
    tables[index].rows[0].targets[share] = .figure(printed)
    tables[index].rows[0].targets[partID] = .figure(part)
    tables[index].rows[0].targets[wholeID] = .figure(whole)
    return tables[index].rows[0].cells[share].map { Spot($0) } ?? .file
  }
}
