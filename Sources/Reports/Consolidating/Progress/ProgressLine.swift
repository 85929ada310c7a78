internal import FoundationEssentials
internal import Rulebook
internal import TaskBooks
internal import Workbooks

/// One figure of one unit against its targets, last month's and the other units'.
struct ProgressLine {
  let unit: Unit
  let indicator: Indicator
  /// The year's target and that of the stage; nil where there is none.
  let target: Decimal?
  let stage: Decimal?
  /// What is counted; nil where nothing is.
  let figure: Decimal?
  /// What was reported for the month before; nil where that is not known.
  let last: Decimal?
  /// The rank by the rate within the table, and that of the month before; nil without a rate.
  var rank: Int?
  var lastRank: Int?
  private let period: Period
  private let reason: Consolidation.Reason?
  /// The cell of 来源 that holds the figure; nil where none is counted.
  private let source: String?

  init(
    _ unit: Unit, _ indicator: Indicator, target: Decimal?, last: Decimal?,
    in consolidation: Consolidation
  ) {
    self.unit = unit
    self.indicator = indicator
    self.target = target
    self.last = last
    period = consolidation.period
    let scheduled = target.map { $0 * Decimal(consolidation.period.month) / 12 }
    stage =
      indicator.isScheduled ? scheduled : indicator.measure == .share ? target : nil
    figure = consolidation.counted[unit.name]?.figures[indicator.id]?.figure
    reason = consolidation.reason(for: unit)
    source = consolidation.sourceRows.cell(of: unit, indicator.id)
  }

  /// How much of the year's target is reached, to four decimals; nil where either is missing.
  var rate: Decimal? { rate(of: figure) }

  /// The same for the month before.
  var lastRate: Decimal? { rate(of: last) }

  private func rate(of figure: Decimal?) -> Decimal? {
    guard let figure, let target, target != 0 else { return nil }
    return FigureText.rounded(figure / target, decimals: 4)
  }

  /// Where a figure stands against the schedule.
  enum Progress: String {
    /// 滞后: it has not reached this month's stage target.
    case behind = "滞后"
    /// 按期: it has.
    case due = "按期"
    /// 超前: it has reached next month's already, in December more than the year's.
    case ahead = "超前"
  }

  /// Where it stands; a share that reaches its target is ahead.
  ///
  /// Nil without a figure or a target.
  var progress: Progress? {
    guard let figure, let target, let stage else { return nil }
    guard indicator.isScheduled else { return figure >= stage ? .ahead : .behind }
    // Multiplied out, so that no twelfth is rounded.
    if figure * 12 < target * Decimal(period.month) { return .behind }
    let months = Decimal(min(12, period.month + 1))
    let isAhead = period.month == 12 ? figure > target : figure * 12 >= target * months
    return isAhead ? .ahead : .due
  }

  /// What lacks to the stage target, rounded up; nil where nothing does.
  var lacking: Decimal? {
    guard progress == .behind, let figure, let stage else { return nil }
    return FigureText.roundedUp(stage - figure, decimals: max(2, indicator.decimals))
  }

  // MARK: - Its cells

  /// The columns of its cells, by what they hold.
  enum Column {
    static let (target, figure, last, rate, stage) = ("D", "E", "F", "H", "I")
    static let (rank, lastRank) = ("L", "M")
  }

  /// The fields of its row, among the rows of the same indicator.
  func fields(row: Int, among rows: ClosedRange<Int>) -> [ListSheet.Field] {
    typealias C = Column
    // What January adds is all there is; a share adds nothing to that of the month before.
    let before = indicator.measure == .share ? nil : period.month == 1 ? 0 : last
    let previous =
      before == nil || period.month > 1 ? "\(C.figure)\(row)-\(C.last)\(row)" : "\(C.figure)\(row)"
    return [
      .init(indicator.header), .init(unit.name), .init(indicator.unit),
      .init(cell(target), style: numberStyle), figureField,
      .init(cell(last), style: numberStyle), difference(figure, before, previous),
      rateField(row), .init(cell(stage), style: numberStyle),
      difference(figure, stage, "\(C.figure)\(row)-\(C.stage)\(row)"), standing,
      rankField(row, rows), .init(lastRank.map { .number(Double($0)) }), rankChange(row),
    ]
  }

  private var figureField: ListSheet.Field {
    let exact = source.map { indicator.measure == .share ? $0 + "/100" : $0 }
    let formula = indicator.measure == .share ? exact.map { "ROUND(\($0),\(decimals))" } : exact
    return .init(cell(figure), formula: figure == nil ? nil : formula, style: numberStyle)
  }

  private func rateField(_ row: Int) -> ListSheet.Field {
    .init(
      rate.map { .number(Double(nearest: $0)) },
      formula: rate.map { _ in "ROUND(\(Column.figure)\(row)/\(Column.target)\(row),4)" })
  }

  /// The difference of what two cells show; blank where either is.
  private func difference(
    _ figure: Decimal?, _ other: Decimal?, _ formula: String
  ) -> ListSheet.Field {
    guard let figure, let other else { return .init(nil as CellValue?, style: numberStyle) }
    let gap = FigureText.rounded(shown(figure) - shown(other), decimals: decimals)
    return .init(
      .number(Double(nearest: gap)), formula: "ROUND(\(formula),\(decimals))", style: numberStyle)
  }

  private func rankField(_ row: Int, _ rows: ClosedRange<Int>) -> ListSheet.Field {
    let rates = "\(Column.rate)$\(rows.lowerBound):\(Column.rate)$\(rows.upperBound)"
    return .init(
      rank.map { .number(Double($0)) },
      formula: rank.map { _ in "COUNTIF(\(rates),\">\"&\(Column.rate)\(row))+1" },
      style: ConsolidatedLook.field(.init("", width: 0, isCentered: true)))
  }

  private func rankChange(_ row: Int) -> ListSheet.Field {
    guard let rank, let lastRank else { return .init(nil as CellValue?) }
    return .init(
      .number(Double(lastRank - rank)), formula: "\(Column.lastRank)\(row)-\(Column.rank)\(row)")
  }

  private var standing: ListSheet.Field {
    guard let progress else { return .init(figure == nil ? reason?.rawValue ?? "—" : "—") }
    let word = indicator.isScheduled ? progress.rawValue : progress == .behind ? "未达标" : "达标"
    switch progress {
    case .behind: return .init(word, style: ConsolidatedLook.behind)
    case .due: return .init(word, style: ConsolidatedLook.due)
    case .ahead: return .init(word, style: ConsolidatedLook.ahead)
    }
  }

  private func cell(_ figure: Decimal?) -> CellValue? {
    figure.map { .number(Double(nearest: shown($0))) }
  }

  /// What a cell shows of a figure; of a share the fraction behind its percent format.
  private func shown(_ figure: Decimal) -> Decimal {
    FigureText.rounded(indicator.measure == .share ? figure / 100 : figure, decimals: decimals)
  }

  /// Decimals to which differences are rounded, in the unit of the cell.
  private var decimals: Int {
    [figure, last].compactMap(\.self).reduce(4) { max($0, FigureText.decimals(of: $1)) } + 2
  }

  private var numberStyle: CellStyle {
    ConsolidatedLook.field(.init("", width: 0)).with {
      if indicator.measure == .share {
        $0.numberFormat = ConsolidatedLook.numberFormat(of: indicator)
      }
    }
  }
}
