internal import FoundationEssentials
internal import TaskBooks

/// A column of a breakdown table with what its units reached, as shown and exact.
struct ConsolidatedColumn {
  /// What it assesses; nil where the task book has no such indicator.
  let indicator: Indicator?
  /// The exact figures, by the row of the table; of a share, percent.
  let figures: [Int: Decimal]
  /// The figures as shown, in the same unit.
  private(set) var shown: [Int: Decimal]
  /// The shown total of a count, an amount or an area; nil where there is nothing to add.
  let total: Decimal?
  /// By how much a row is shown otherwise than rounded by itself.
  private(set) var adjustments: [Int: Decimal] = [:]
  /// How many decimals are shown.
  let decimals: Int

  /// Amounts and areas are shown to two decimals at least: the annex sets most targets in whole
  /// 亿元, in which half of a year's first figures would be nought.
  private static let leastDecimals = 2

  init(_ column: TargetColumn, of table: TargetTable, in consolidation: Consolidation) {
    let indicator = consolidation.taskBook.indicator(column.indicator, inTable: table.number)
    self.indicator = indicator
    var figures: [Int: Decimal] = [:]
    for (index, row) in table.rows.enumerated()
    where row.targets[column.indicator] != .notAssessed {
      figures[index] =
        consolidation.counted[row.label]?.figures[column.indicator]?.figure
    }
    self.figures = figures
    shown = figures
    switch indicator?.measure {
    case .amount, .area:
      let printed =
        table.rows.compactMap { $0.targets[column.indicator]?.figure }
        .map(FigureText.decimals).max() ?? 0
      decimals = max(Self.leastDecimals, printed)
      let order = figures.keys.sorted()
      let rounding = LargestRemainder(order.compactMap { figures[$0] }, decimals: decimals)
      total = figures.isEmpty ? nil : rounding.total
      for (row, (figure, adjustment)) in zip(order, zip(rounding.shown, rounding.adjustments)) {
        shown[row] = figure
        if adjustment != 0 { adjustments[row] = adjustment }
      }
    case .count:
      decimals = 0
      total = figures.isEmpty ? nil : figures.values.reduce(0, +)
    case .share, .score, nil:
      decimals = indicator?.decimals ?? 0
      total = nil
      shown = figures.mapValues { [decimals] in FigureText.rounded($0, decimals: decimals) }
    }
  }

  /// Whether a figure is shown otherwise than it is.
  var isRounded: Bool { shown != figures }
}
