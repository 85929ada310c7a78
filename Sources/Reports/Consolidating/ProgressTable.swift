internal import FoundationEssentials
internal import TaskBooks
internal import Workbooks

/// The progress beside a breakdown table: its figures, indicator by indicator and unit by unit.
///
/// 超前 has reached next month's stage target already, 按期 this month's, 滞后 not even that; a share
/// has the same target all year and is 达标 or 未达标. The rank (位次) goes by the rate among the units
/// of the table; equal rates share a rank, and a unit that is not assessed has no line.
struct ProgressTable {
  let table: TargetTable
  /// The lines, in the order of their rows.
  private(set) var lines: [ProgressLine] = []
  private let period: Period
  private let knowsPast: Bool

  init(_ table: TargetTable, in consolidation: Consolidation) {
    self.table = table
    period = consolidation.period
    knowsPast = consolidation.history != nil
    let taskBook = consolidation.taskBook
    for indicator in taskBook.indicators(forTable: table.number) {
      var own = taskBook.units(ofTable: table.number)
        .filter { taskBook.target(of: $0, indicator.id) != .notAssessed }
        .map { ProgressLine($0, indicator, in: consolidation) }
      let (rates, before) = (own.map(\.rate), own.map(\.lastRate))
      for index in own.indices {
        own[index].rank = Self.rank(of: rates[index], among: rates)
        own[index].lastRank = Self.rank(of: before[index], among: before)
      }
      lines += own
    }
  }

  /// The name of the sheet.
  var name: String { table.name + "进度" }

  /// The lines of one indicator, with the rows in which they stand; nil where there are none.
  func lines(of id: IndicatorID) -> (lines: [ProgressLine], rows: ClosedRange<Int>)? {
    let positions = lines.indices.filter { lines[$0].indicator.id == id }
    guard let first = positions.first, let last = positions.last else { return nil }
    return (
      positions.map { lines[$0] }, (ListSheet.firstRow + first)...(ListSheet.firstRow + last)
    )
  }

  /// One more than how many rates are higher; nil where there is no rate.
  private static func rank(of rate: Decimal?, among rates: [Decimal?]) -> Int? {
    rate.map { rate in 1 + rates.count { $0.map { $0 > rate } ?? false } }
  }

  /// The sheet.
  var sheet: ListSheet {
    var fields: [[ListSheet.Field]] = []
    for (row, line) in zip(ListSheet.firstRow..., lines) {
      guard let rows = lines(of: line.indicator.id)?.rows else { continue }
      fields.append(line.fields(row: row, among: rows))
    }
    return ListSheet(
      name: name, title: "\(period.chinese)进度(\(table.name))",
      note: "阶段目标=年度目标÷12×\(period.month)(占比全年目标不变)。超前:已达到下月阶段目标;"
        + "按期:已达到本月阶段目标;滞后:未达到本月阶段目标。位次:同一指标内按完成率排,并列的同位次;"
        + "位次变化:与上月比,↑为前进。"
        + (period.month == 1 || knowsPast ? "" : "没有给出上月的报表,不显示本月新增和位次变化。"),
      columns: [
        .init("指标", width: 28), .init("责任单位", width: 26),
        .init("单位", width: 8, isCentered: true), .init("年度目标", width: 10),
        .init("累计完成", width: 11), .init("上月累计", width: 11), .init("本月新增", width: 11),
        .init("完成率", width: 9, numberFormat: "0.00%"), .init("阶段目标", width: 10),
        .init("与阶段目标之差", width: 12), .init("进度", width: 9, isCentered: true),
        .init("位次", width: 7, isCentered: true), .init("上月位次", width: 7, isCentered: true),
        .init("位次变化", width: 7, isCentered: true, numberFormat: "\"↑\"0;\"↓\"0;\"—\""),
      ], fields: fields)
  }
}

extension Consolidation {
  /// The progress beside each table.
  var progressTables: [ProgressTable] { taskBook.tables.map { ProgressTable($0, in: self) } }

  /// The first sum of money that a table schedules, which stands for it in sentences and charts.
  func firstSum(of table: TargetTable) -> Indicator? {
    table.columns.lazy.compactMap { taskBook.indicator($0.indicator, inTable: table.number) }
      .first { $0.measure == .amount && $0.isScheduled }
  }
}
