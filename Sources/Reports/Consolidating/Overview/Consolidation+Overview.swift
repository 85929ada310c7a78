internal import FoundationEssentials
internal import Rulebook
internal import TaskBooks

extension Consolidation {
  /// The sheet 概况, in front of all: what the month shows, in a few sentences.
  func overview(_ progress: [ProgressTable]) -> OverviewSheet {
    OverviewSheet(
      title: "\(period.chinese)产业大招商调度概况",
      sections: summary(progress).map { .init($0.heading, $0.lines) } + [
        .init("各表", ["缺报的单位和未了结的问题见“缺报”,单位的说明见“说明”,每个数的出处见“来源”。"])
      ])
  }

  /// What the month shows: sentences under headings; they name no sheet, so that a bulletin says
  /// the same.
  func summary(_ progress: [ProgressTable]) -> [(heading: String, lines: [String])] {
    let lines = progress.flatMap(\.lines)
    return [
      ("报送", received), ("全市", sums(lines) + shares(progress)), ("滞后", behind(lines)),
      ("超前", ahead(lines)),
      ("待办", open),
    ]
  }

  /// Who is counted, and who is not for which reason.
  private var received: [String] {
    let whole = "\(taskBook.units.count) 个责任单位,已计入 \(counted.count) 个"
    let absent = taskBook.units.filter { counted[$0.name] == nil }
    guard !absent.isEmpty else { return [whole + ",全部报齐。"] }
    var names: [Reason: [String]] = [:]
    for unit in absent { names[reason(for: unit) ?? .missing, default: []].append(unit.name) }
    let reasons = names.sorted { $0.key.rawValue < $1.key.rawValue }
    return [whole + ",未计入 \(absent.count) 个。"]
      + reasons.map { "\($0.rawValue) \($1.count) 个:\(Self.listed($1))。" }
  }

  /// The first sum of each table against the sum of the units' targets.
  private func sums(_ lines: [ProgressLine]) -> [String] {
    taskBook.tables.compactMap { table in
      guard let indicator = firstSum(of: table) else { return nil }
      let own = lines.filter { $0.unit.table == table.number && $0.indicator.id == indicator.id }
      let counted = own.filter { $0.figure != nil }
      guard !counted.isEmpty else {
        return "表\(table.number)(\(table.name)):\(indicator.header)尚无数据。"
      }
      // Held to the targets of the units that are counted: what is not reported is not missed.
      let target = counted.compactMap(\.target).reduce(0, +)
      let reached = counted.compactMap(\.figure).reduce(0, +)
      guard target > 0 else { return nil }
      let rate = FigureText.digits(reached * 100 / target, decimals: 2)
      let gap = FigureText.rounded(reached - target * Decimal(period.month) / 12, decimals: 2)
      let word = gap < 0 ? "少" : "多"
      let isPart = counted.count < own.count
      let part = isPart ? ",已计入 \(counted.count) 个单位,共 \(own.count) 个" : ""
      return "表\(table.number)(\(table.name)\(part)):"
        + "\(indicator.header)累计 \(indicator.text(reached)),"
        + "完成\(isPart ? "已计入" : "各")单位目标之和 \(indicator.text(target))的 \(rate)%,"
        + "比阶段目标\(word) \(indicator.text(gap.magnitude))。"
    }
  }

  /// The share of industry of all that is counted, against the printed target of the city.
  private func shares(_ progress: [ProgressTable]) -> [String] {
    progress.compactMap { table in
      guard let indicator = taskBook.indicator(.industrialShare, inTable: table.table.number),
        case .ratio(let part, let whole)? = indicator.derivation,
        let target = table.table.total.targets[indicator.id]?.figure
      else { return nil }
      func sum(_ id: IndicatorID) -> Decimal {
        (table.lines(of: id)?.lines ?? []).compactMap(\.figure).reduce(0, +)
      }
      guard sum(whole) > 0 else { return nil }
      let share = FigureText.rounded(sum(part) * 100 / sum(whole), decimals: 2)
      let gap = target - share
      let standing = gap > 0 ? "差 \(FigureText.digits(gap)) 个百分点" : "达标"
      return "表\(table.table.number)\(indicator.header):已计入单位合计 \(indicator.text(share)),"
        + "目标 \(indicator.text(target)),\(standing)。"
    }
  }

  /// The figures that are behind their stage, the furthest first.
  private func behind(_ lines: [ProgressLine]) -> [String] {
    let behind = lines.filter { $0.progress == .behind }
      .sorted { ($0.rate ?? 0) < ($1.rate ?? 0) }
    guard !behind.isEmpty else { return ["已计入的单位没有滞后的指标。"] }
    let units = Set(behind.map(\.unit.name))
    return ["\(units.count) 个单位的 \(behind.count) 项指标未达到阶段目标(占比为年度目标),完成率最低的:"]
      + behind.prefix(Self.most).map { line in
        let lacking = line.lacking.map { "差 \(line.indicator.text($0))" } ?? ""
        if line.indicator.measure == .share, let figure = line.figure, let target = line.target {
          return "  \(line.unit.name):\(line.indicator.header)填报 \(line.indicator.text(figure)),"
            + "目标 \(line.indicator.text(target)),差 \(FigureText.digits(target - figure)) 个百分点。"
        }
        let rate = line.rate.map { FigureText.digits($0 * 100, decimals: 2) } ?? "0"
        return "  \(line.unit.name):\(line.indicator.header)完成 \(rate)%,\(lacking)。"
      }
  }

  /// The units with most figures ahead of the schedule.
  private func ahead(_ lines: [ProgressLine]) -> [String] {
    let counts = Dictionary(grouping: lines.filter { $0.progress == .ahead }, by: \.unit.name)
      .mapValues(\.count)
    guard !counts.isEmpty else { return ["没有已达到下月阶段目标的指标。"] }
    let order = taskBook.units.map(\.name).filter { counts[$0] != nil }
      .enumerated().sorted {
        (-(counts[$0.element] ?? 0), $0.offset) < (-(counts[$1.element] ?? 0), $1.offset)
      }
    let names = order.map { "\($0.element)(\(counts[$0.element] ?? 0) 项)" }
    return ["已达到下月阶段目标的指标最多的:\(Self.listed(names))。"]
  }

  /// What is still open in the files that are not counted.
  private var open: [String] {
    let open = omissions.filter { $0.file?.messages.isEmpty == false && $0.reason != .superseded }
    let reasons = boardLines.filter { $0.reason != .superseded }
      .reduce(0) { $0 + ($1.file?.explained.count ?? 0) }
    let given = reasons == 0 ? [] : ["单位作出说明、待审定的问题 \(reasons) 条。"]
    guard !open.isEmpty else { return ["没有未了结的问题。"] + given }
    let count = open.reduce(0) { $0 + ($1.file?.messages.count ?? 0) }
    let names = open.map { omission in
      "\(omission.unit?.name ?? omission.file?.file ?? "")(\(omission.file?.messages.count ?? 0) 个)"
    }
    let gravest = open.prefix(Self.mostFindings).map { omission in
      let file = omission.file
      return "  \(omission.unit?.name ?? file?.file ?? ""):\(file?.messages.first ?? "")"
    }
    return ["未了结的问题共 \(count) 个:\(Self.listed(names))。各单位最要紧的:"] + gravest + given
  }

  /// How many names a sentence holds before it says how many there are.
  private static let most = 10
  /// How many open findings the overview names.
  private static let mostFindings = 6

  private static func listed(_ names: [String]) -> String {
    let shown = names.prefix(most).joined(separator: "、")
    return names.count > most ? shown + "等 \(names.count) 个" : shown
  }
}
