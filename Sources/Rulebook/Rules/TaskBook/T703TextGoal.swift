import FoundationEssentials
import TaskBooks
import Workbooks

extension Rule {
  /// The annex and the text give different figures for the same goal.
  static let t703 = Rule(
    id: "T703",
    chinese: "同一目标,附件与正文的数不同。",
    english: "The annex and the text give different figures for the same goal.",
    remedy: "目标以附件印制的为准;如需更正,由领导小组办公室行文。",
    passing: [
      Example("正文与附件相同") { book in
        book.goals = book.goals.filter { $0.table == 5 && $0.indicator == .signing }
        if let total = book.table(5)?.total.targets[.signing]?.figure, !book.goals.isEmpty {
          book.goals[0].figure = total
        }
        return book.table(5)?.total.cells[.signing].map { Spot($0) } ?? .file
      }
    ],
    failing: [
      Example("市属国有企业签约金额") { book in
        book.table(5)?.total.cells[.signing].map { Spot($0) } ?? .file
      },
      Example("每家的下限高于附件的目标") { book in
        guard let row = book.table(5)?.rows.first, let printed = row.targets[.trips]?.figure else {
          return .file
        }
        book.goals = [
          TextGoal(
            table: 5, indicator: .trips, scope: .each, figure: printed + 1, source: "正文")
        ]
        return row.cells[.trips].map { Spot($0) } ?? .file
      },
    ],
    check: .taskBook { book in
      book.goals.flatMap { goal -> [Observation] in
        guard let table = book.table(goal.table),
          let indicator = book.indicator(goal.indicator, inTable: goal.table)
        else { return [] }
        let rows = goal.scope == .total ? [table.total] : table.rows
        return rows.compactMap { row in
          guard let printed = row.targets[goal.indicator]?.figure else { return nil }
          let agrees = goal.scope == .total ? printed == goal.figure : printed >= goal.figure
          return agrees
            ? nil : Observation(goal: goal, printed: printed, row: row, indicator: indicator)
        }
      }
    })
}

extension Observation {
  fileprivate init(goal: TextGoal, printed: Decimal, row: TargetRow, indicator: Indicator) {
    let place = row.cells[indicator.id]
    let least = goal.scope == .each ? "不少于" : ""
    self.init(
      sheet: place?.sheet, cells: place.map { CellRange($0.cell) }, header: indicator.header,
      found: indicator.text(printed), expected: least + indicator.text(goal.figure),
      difference: "\(printed - goal.figure)",
      message: "表\(goal.table)“\(row.label)”的“\(indicator.header)”附件印的是"
        + "\(indicator.text(printed)),正文是\(least)\(indicator.text(goal.figure))(\(goal.source))。",
      subject: "table\(goal.table)/\(indicator.id.rawValue)/\(row.label)/text",
      values: ["\(printed)", "\(goal.figure)"])
  }
}
