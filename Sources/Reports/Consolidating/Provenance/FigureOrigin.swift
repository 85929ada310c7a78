internal import FoundationEssentials
internal import Rulebook
internal import TaskBooks
internal import Workbooks

/// A figure that is counted: where it was typed, how it was read, and where it is shown.
struct FigureOrigin {
  let unit: Unit
  let indicator: Indicator
  let figure: UnitReturn.Figure
  let file: UnitReturn
  /// The sheet and cell of the official table that shows it; nil where none does.
  let shownAt: Place?
  private let taskBook: TaskBook

  /// Nil where the figure is not counted.
  init?(
    _ source: SourceRows.Figure, shownAt: Place?, in consolidation: Consolidation
  ) {
    guard let file = consolidation.counted[source.unit.name],
      let figure = file.figures[source.indicator.id]
    else { return nil }
    (unit, indicator, self.figure, self.file) = (source.unit, source.indicator, figure, file)
    taskBook = consolidation.taskBook
    self.shownAt = shownAt
  }

  /// How the cell was read.
  var manner: String { figure.isNormalised ? "由文本规范后读取" : "按原值读取" }

  /// How the ledgers give it: 项目台账“本年到位资金(亿元)”合计,行业门类=B、C、D.
  var derivation: String {
    switch indicator.derivation {
    case .count(let ledger, let conditions): sheet(ledger) + "行数" + text(conditions, ledger)
    case .sum(let ledger, let column, let conditions):
      sheet(ledger) + "“\(title(column, ledger))”合计" + text(conditions, ledger)
    case .distinct(let ledger, let column, let conditions):
      sheet(ledger) + "“\(title(column, ledger))”不同值数" + text(conditions, ledger)
    case .ratio(let part, let whole):
      [part, whole].map { taskBook.indicator($0, inTable: unit.table)?.header ?? $0.rawValue }
        .joined(separator: "÷")
    case .byRule(let rule): "按规则 \(rule)"
    case nil: "直接填报"
    }
  }

  /// At what share it is counted (表3指标说明 2).
  var credit: String {
    guard indicator.measure == .amount else { return "—" }
    return isCredited ? "按认定方式折算,逐项见“\(Self.creditSheet)”" : "100%"
  }

  /// The rules that hold the figure against the ledgers and the targets.
  var rules: String {
    var rules: [String] =
      switch indicator.derivation {
      case .count, .sum, .distinct: ["L305"]
      case .ratio: ["L302"]
      case .byRule(let rule): [rule]
      case nil: []
      }
    if isCredited { rules.append(SigningCredit.rule) }
    rules.append(contentsOf: indicator.isScheduled ? ["P409"] : [])
    if indicator.measure == .share { rules.append("P401") }
    return rules.filter { taskBook.rule($0)?.isOn ?? false }.joined(separator: "、")
  }

  /// The sheet that tells the credit of each project.
  static let creditSheet = ScoreItems.sheet

  private var isCredited: Bool {
    if case .sum(_, "credited", _)? = indicator.derivation { true } else { false }
  }

  private func sheet(_ ledger: LedgerKey) -> String {
    taskBook.ledger(ledger)?.sheet ?? ledger.rawValue
  }

  private func title(_ column: String, _ ledger: LedgerKey) -> String {
    taskBook.ledger(ledger)?.columns.first { $0.key == column }?.title ?? column
  }

  private func text(_ conditions: [Condition], _ ledger: LedgerKey) -> String {
    conditions.map {
      "," + title($0.column, ledger) + "=" + $0.values.joined(separator: "、")
    }.joined()
  }
}

extension Consolidation {
  /// The figures counted, in the order of the rows of 来源.
  var origins: [FigureOrigin] {
    let cells = Dictionary(
      taskBook.tables.map { ($0.number, ConsolidatedTable.cells($0)) },
      uniquingKeysWith: { first, _ in first })
    return sourceRows.figures.compactMap { source in
      let cell = cells[source.unit.table]?(source.unit, source.indicator.id)
      return FigureOrigin(source, shownAt: cell, in: self)
    }
  }
}
