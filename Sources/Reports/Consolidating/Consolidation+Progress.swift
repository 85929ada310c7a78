internal import FoundationEssentials
internal import TaskBooks
internal import Workbooks

extension Consolidation {
  /// The sheet 进度: every figure of every unit against the year and against the stage.
  ///
  /// 超前 has reached next month's stage target already, 按期 this month's, 滞后 not even that; a
  /// share has the same target all year and is 达标 or 未达标.
  var progress: ListSheet {
    var fields: [[ListSheet.Field]] = []
    for unit in taskBook.units {
      for indicator in taskBook.indicators(forTable: unit.table) {
        guard taskBook.target(of: unit, indicator.id) != .notAssessed else { continue }
        let row = ListSheet.firstRow + fields.count
        fields.append(ProgressLine(unit, indicator, in: self).fields(row: row))
      }
    }
    return ListSheet(
      name: "进度", title: "\(period.chinese)进度",
      note: "阶段目标=年度目标÷12×\(period.month)(占比全年目标不变)。超前:已达到下月阶段目标;"
        + "按期:已达到本月阶段目标;滞后:未达到本月阶段目标。",
      columns: [
        .init("表", width: 5, isCentered: true), .init("责任单位", width: 28),
        .init("指标", width: 30), .init("单位", width: 9, isCentered: true),
        .init("年度目标", width: 11), .init("累计完成", width: 12),
        .init("完成率", width: 10, numberFormat: "0.00%"), .init("阶段目标", width: 11),
        .init("与阶段目标之差", width: 14), .init("进度", width: 10, isCentered: true),
      ], fields: fields)
  }
}

/// One figure of one unit against its targets.
private struct ProgressLine {
  let unit: Unit
  let indicator: Indicator
  let period: Period
  let target: Decimal?
  let stage: Decimal?
  let figure: Decimal?
  let reason: Consolidation.Reason?

  init(_ unit: Unit, _ indicator: Indicator, in consolidation: Consolidation) {
    self.unit = unit
    self.indicator = indicator
    period = consolidation.period
    target = consolidation.taskBook.target(of: unit, indicator.id)?.figure
    let scheduled = consolidation.taskBook.stageTarget(of: unit, indicator.id, in: period)
    stage = scheduled ?? (indicator.measure == .share ? target : nil)
    figure = consolidation.counted[unit.name]?.figures[indicator.id]?.figure
    reason = consolidation.reason(for: unit)
  }

  /// Decimals to which differences are rounded, in the unit of the cell.
  private var decimals: Int { max(4, figure.map { FigureText.decimals(of: $0) } ?? 0) + 2 }

  func fields(row: Int) -> [ListSheet.Field] {
    [
      .init(.number(Double(unit.table))), .init(unit.name), .init(indicator.header),
      .init(indicator.unit), .init(cell(target), style: numberStyle),
      .init(cell(figure), style: numberStyle), rate(row), .init(cell(stage), style: numberStyle),
      gap(row), standing,
    ]
  }

  private func rate(_ row: Int) -> ListSheet.Field {
    guard let figure, let target, target != 0 else { return .init(nil as CellValue?) }
    let rate = FigureText.rounded(figure / target, decimals: 4)
    return .init(.number(Double(nearest: rate)), formula: "ROUND(F\(row)/E\(row),4)")
  }

  private func gap(_ row: Int) -> ListSheet.Field {
    guard let figure, let stage else { return .init(nil as CellValue?, style: numberStyle) }
    let shown = FigureText.rounded(scaled(stage), decimals: decimals)
    let gap = FigureText.rounded(scaled(figure) - shown, decimals: decimals)
    return .init(
      .number(Double(nearest: gap)), formula: "ROUND(F\(row)-H\(row),\(decimals))",
      style: numberStyle)
  }

  private var standing: ListSheet.Field {
    guard let figure else { return .init(reason?.rawValue ?? "—") }
    guard let target, let stage else { return .init("—") }
    guard indicator.isScheduled else {
      return figure >= stage
        ? .init("达标", style: ConsolidatedLook.ahead)
        : .init("未达标", style: ConsolidatedLook.behind)
    }
    // Multiplied out, so that no twelfth is rounded.
    let months = Decimal(min(12, period.month + 1))
    if figure * 12 < target * Decimal(period.month) {
      return .init("滞后", style: ConsolidatedLook.behind)
    }
    let isAhead = period.month == 12 ? figure > target : figure * 12 >= target * months
    return isAhead ? .init("超前", style: ConsolidatedLook.ahead) : .init("按期")
  }

  private func cell(_ figure: Decimal?) -> CellValue? {
    figure.map { .number(Double(nearest: FigureText.rounded(scaled($0), decimals: decimals))) }
  }

  /// A share as the fraction behind its percent format.
  private func scaled(_ figure: Decimal) -> Decimal {
    indicator.measure == .share ? figure / 100 : figure
  }

  private var numberStyle: CellStyle {
    ConsolidatedLook.field(.init("", width: 0)).with {
      if indicator.measure == .share {
        $0.numberFormat = ConsolidatedLook.numberFormat(of: indicator)
      }
    }
  }
}
