internal import FoundationEssentials
internal import Rulebook
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
  /// Where the lines of each indicator lie among them.
  private var positions: [IndicatorID: Range<Int>] = [:]
  private let period: Period
  private let knowsPast: Bool

  /// The progress of a table; `before` is what each unit reported for the month before.
  init(
    _ table: TargetTable, before: [String: [IndicatorID: Decimal]],
    in consolidation: Consolidation
  ) {
    self.table = table
    period = consolidation.period
    knowsPast = consolidation.history != nil
    let taskBook = consolidation.taskBook
    let units = Dictionary(
      taskBook.units(ofTable: table.number).map { ($0.name, $0) },
      uniquingKeysWith: { first, _ in first })
    for indicator in taskBook.indicators(forTable: table.number) {
      var own = table.rows.compactMap { row -> ProgressLine? in
        let target = row.targets[indicator.id]
        guard target != .notAssessed, let unit = units[row.label] else { return nil }
        return ProgressLine(
          unit, indicator, target: target?.figure, last: before[unit.name]?[indicator.id],
          in: consolidation)
      }
      let (ranks, lastRanks) = (Self.ranks(own.map(\.rate)), Self.ranks(own.map(\.lastRate)))
      for index in own.indices {
        own[index].rank = own[index].rate.flatMap { ranks[$0] }
        own[index].lastRank = own[index].lastRate.flatMap { lastRanks[$0] }
      }
      positions[indicator.id] = lines.endIndex..<(lines.endIndex + own.count)
      lines += own
    }
  }

  /// The name of the sheet; a name has 31 characters at most.
  var name: String { String(table.name.prefix(29)) + "进度" }

  /// The lines of one indicator, with the rows in which they stand; nil where there are none.
  func lines(of id: IndicatorID) -> (lines: ArraySlice<ProgressLine>, rows: ClosedRange<Int>)? {
    guard let own = positions[id], let rows = rows(of: id) else { return nil }
    return (lines[own], rows)
  }

  /// The rows in which the lines of one indicator stand; nil where there are none.
  private func rows(of id: IndicatorID) -> ClosedRange<Int>? {
    guard let own = positions[id], !own.isEmpty else { return nil }
    return (ListSheet.firstRow + own.lowerBound)...(ListSheet.firstRow + own.upperBound - 1)
  }

  /// The rank of each rate: one more than how many are higher.
  private static func ranks(_ rates: [Decimal?]) -> [Decimal: Int] {
    var ranks: [Decimal: Int] = [:]
    for (index, rate) in rates.compactMap(\.self).sorted(by: >).enumerated()
    where ranks[rate] == nil {
      ranks[rate] = index + 1
    }
    return ranks
  }

  /// The sheet.
  var sheet: ListSheet {
    var fields: [[ListSheet.Field]] = []
    for (row, line) in zip(ListSheet.firstRow..., lines) {
      guard let rows = rows(of: line.indicator.id) else { continue }
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
  var progressTables: [ProgressTable] {
    let month = Period(year: period.year, month: period.month - 1)
    let before = month.flatMap { history?.figures(in: $0) } ?? [:]
    return taskBook.tables.map { ProgressTable($0, before: before, in: self) }
  }

  /// The first sum of money that a table schedules, which stands for it in sentences and charts.
  func firstSum(of table: TargetTable) -> Indicator? {
    table.columns.lazy.compactMap { taskBook.indicator($0.indicator, inTable: table.number) }
      .first { $0.measure == .amount && $0.isScheduled }
  }
}
