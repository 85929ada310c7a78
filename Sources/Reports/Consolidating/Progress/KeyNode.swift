internal import FoundationEssentials
internal import Rulebook
internal import TaskBooks
internal import Workbooks

/// A key node (关键节点): the end of a quarter, the half-year or the year.
struct KeyNode {
  /// The month that closes it, 1 to 12.
  let month: Int

  /// 一季度, 半年, 全年; another month by its number.
  var name: String {
    switch month {
    case 3: "一季度"
    case 6: "半年"
    case 9: "前三季度"
    case 12: "全年"
    default: "1至\(month)月"
    }
  }
}

/// One figure of one unit at the key nodes of the year.
struct KeyNodeLine {
  /// What is known of a node.
  enum State: Hashable {
    /// What was reached by then.
    case figure(Decimal)
    /// The node lies in the future.
    case notYet
    /// Nothing is known, and why in a word.
    case unknown(String)
  }

  let unit: Unit
  let indicator: Indicator
  /// The year's target; nil where the unit is not assessed.
  let target: Decimal?
  /// The nodes, each with what is known of it.
  let nodes: [(node: KeyNode, state: State)]
  private let period: Period
  /// The cell of 来源 with the current figure; nil where none is counted.
  private let source: String?

  /// `past` is what the unit reported for earlier nodes, by their months.
  init(
    _ unit: Unit, _ indicator: Indicator, past: [Int: [IndicatorID: Decimal]],
    in consolidation: Consolidation
  ) {
    self.unit = unit
    self.indicator = indicator
    period = consolidation.period
    target = consolidation.taskBook.target(of: unit, indicator.id)?.figure
    source = consolidation.sourceRows.cell(of: unit, indicator.id)
    nodes = consolidation.keyNodes.map { node in
      (node, Self.state(of: node, unit, indicator, past[node.month], in: consolidation))
    }
  }

  private static func state(
    of node: KeyNode, _ unit: Unit, _ indicator: Indicator, _ past: [IndicatorID: Decimal]?,
    in consolidation: Consolidation
  ) -> State {
    let period = consolidation.period
    if node.month > period.month { return .notYet }
    if node.month == period.month {
      if let figure = consolidation.counted[unit.name]?.figures[indicator.id]?.figure {
        return .figure(figure)
      }
      return .unknown(consolidation.reason(for: unit)?.rawValue ?? Self.noData)
    }
    return past?[indicator.id].map { .figure($0) } ?? .unknown(noData)
  }

  private static let noData = "无数据"

  /// What a node asks for, to four decimals; nil where the unit is not assessed.
  func target(at node: KeyNode) -> Decimal? {
    target.map { FigureText.rounded($0 * Decimal(node.month) / 12, decimals: 4) }
  }

  /// How much of a node's target a figure is, to four decimals; nil where the target is 0.
  func rate(_ figure: Decimal, at node: KeyNode) -> Decimal? {
    guard let target, target != 0 else { return nil }
    return FigureText.rounded(figure * 12 / (target * Decimal(node.month)), decimals: 4)
  }

  /// Whether a figure reaches a node's target, multiplied out, so that no twelfth is rounded.
  func isMet(_ figure: Decimal, at node: KeyNode) -> Bool? {
    target.map { Verdict.isMet(figure * 12, $0 * Decimal(node.month)) }
  }

  // MARK: - Its cells

  /// The column of the year's target.
  static let targetColumn = 4
  /// How many columns a node takes: target, reached, rate, verdict.
  static let columnsPerNode = 4

  /// The first of the columns of a node, by its position among the nodes.
  static func column(ofNode position: Int) -> Int { targetColumn + 1 + position * columnsPerNode }

  /// The fields of its row.
  func fields(row: Int) -> [ListSheet.Field] {
    var fields: [ListSheet.Field] = [
      .init(.number(Double(unit.table))), .init(indicator.header), .init(unit.name),
    ]
    guard let target else {
      fields.append(.init(Verdict.notAssessed))
      fields += nodes.flatMap { _ in
        [nil, nil, nil, Verdict.notAssessed].map { ListSheet.Field($0) }
      }
      return fields
    }
    fields.append(.init(.number(Double(nearest: target))))
    let year = "\(CellReference.letters(ofColumn: Self.targetColumn))\(row)"
    for (position, (node, state)) in nodes.enumerated() {
      let first = Self.column(ofNode: position)
      let reached = "\(CellReference.letters(ofColumn: first + 1))\(row)"
      fields.append(
        .init(
          self.target(at: node).map { .number(Double(nearest: $0)) },
          formula: "ROUND(\(year)*\(node.month)/12,4)"))
      fields += self.fields(of: state, at: node, reached: reached, year: year)
    }
    return fields
  }

  private func fields(
    of state: State, at node: KeyNode, reached: String, year: String
  ) -> [ListSheet.Field] {
    let word: String
    switch state {
    case .figure(let figure):
      let rate = rate(figure, at: node)
      let isMet = isMet(figure, at: node) == true
      return [
        .init(
          .number(Double(nearest: figure)), formula: node.month == period.month ? source : nil),
        .init(
          rate.map { .number(Double(nearest: $0)) },
          formula: rate.map { _ in "ROUND(\(reached)*12/(\(year)*\(node.month)),4)" }),
        .init(
          .text(isMet ? Verdict.met : Verdict.missed),
          formula: Verdict.formula("\(reached)*12", reaches: "\(year)*\(node.month)")),
      ]
    case .notYet: word = "未到"
    case .unknown(let why): word = why
    }
    return [nil, nil, word].map { ListSheet.Field($0) }
  }
}
