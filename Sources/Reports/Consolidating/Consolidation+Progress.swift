internal import FoundationEssentials
internal import TaskBooks
internal import Workbooks

extension Consolidation {
  /// The sheet 进度: every figure of every unit against the year, the stage and the others.
  ///
  /// 超前 has reached next month's stage target already, 按期 this month's, 滞后 not even that; a
  /// share has the same target all year and is 达标 or 未达标. The rank (位次) goes by the rate among
  /// the units of the table; equal rates share a rank.
  var progress: ListSheet {
    let lines = progressLines
    let last = ListSheet.firstRow + max(1, lines.count) - 1
    return ListSheet(
      name: "进度", title: "\(period.chinese)进度",
      note: "阶段目标=年度目标÷12×\(period.month)(占比全年目标不变)。超前:已达到下月阶段目标;"
        + "按期:已达到本月阶段目标;滞后:未达到本月阶段目标。位次:同一张表内按完成率排,并列的同位次;"
        + "位次变化:与上月比,↑为前进。"
        + (period.month == 1 || history != nil ? "" : "没有给出上月的报表,不显示本月新增和位次变化。"),
      columns: [
        .init("表", width: 5, isCentered: true), .init("责任单位", width: 26),
        .init("指标", width: 28), .init("单位", width: 8, isCentered: true),
        .init("年度目标", width: 10), .init("累计完成", width: 11), .init("上月累计", width: 11),
        .init("本月新增", width: 11), .init("完成率", width: 9, numberFormat: "0.00%"),
        .init("阶段目标", width: 10), .init("与阶段目标之差", width: 12),
        .init("进度", width: 9, isCentered: true), .init("位次", width: 7, isCentered: true),
        .init("上月位次", width: 7, isCentered: true),
        .init("位次变化", width: 7, isCentered: true, numberFormat: "\"↑\"0;\"↓\"0;\"—\""),
      ],
      fields: zip(ListSheet.firstRow..., lines).map { $1.fields(row: $0, lastRow: last) })
  }

  /// A line for each figure that a unit is assessed by, with its rank among those of the table.
  var progressLines: [ProgressLine] {
    var lines = taskBook.units.flatMap { unit in
      taskBook.indicators(forTable: unit.table)
        .filter { taskBook.target(of: unit, $0.id) != .notAssessed }
        .map { ProgressLine(unit, $0, in: self) }
    }
    let groups = Dictionary(grouping: lines.indices) { index in
      [String(lines[index].unit.table), lines[index].indicator.id.rawValue]
    }
    for group in groups.values {
      let (rates, before) = (group.map { lines[$0].rate }, group.map { lines[$0].lastRate })
      for (index, (rate, last)) in zip(group, zip(rates, before)) {
        lines[index].rank = Self.rank(of: rate, among: rates)
        lines[index].lastRank = Self.rank(of: last, among: before)
      }
    }
    return lines
  }

  /// The first sum of money that a table schedules, which stands for it in sentences and charts.
  func firstSum(of table: TargetTable) -> Indicator? {
    table.columns.lazy.compactMap { taskBook.indicator($0.indicator, inTable: table.number) }
      .first { $0.measure == .amount && $0.isScheduled }
  }

  /// One more than how many rates are higher; nil where there is no rate.
  private static func rank(of rate: Decimal?, among rates: [Decimal?]) -> Int? {
    rate.map { rate in 1 + rates.count { $0.map { $0 > rate } ?? false } }
  }
}
