internal import FoundationEssentials
internal import Rulebook
internal import TaskBooks
internal import Workbooks

extension Consolidation {
  /// The key nodes of the year, in the order of time.
  var keyNodes: [KeyNode] { taskBook.keyMonths.sorted().map { KeyNode(month: $0) } }

  /// The lines of 关键节点 of a table: indicator by indicator, unit by unit.
  func keyNodeLines(of table: TargetTable) -> [KeyNodeLine] {
    let units = taskBook.units(ofTable: table.number).map { ($0, pastNodes(of: $0)) }
    var lines: [KeyNodeLine] = []
    for indicator in taskBook.indicators(forTable: table.number) where indicator.isScheduled {
      lines += units.map { KeyNodeLine($0, indicator, past: $1, in: self) }
    }
    return lines
  }

  /// What a unit reported for the key nodes before the period, by their months.
  private func pastNodes(of unit: Unit) -> [Int: [IndicatorID: Decimal]] {
    var past: [Int: [IndicatorID: Decimal]] = [:]
    for node in keyNodes where node.month < period.month {
      past[node.month] = Period(year: period.year, month: node.month)
        .flatMap { history?.figures(of: unit, in: $0) }
    }
    return past
  }

  /// The sheet 关键节点: each scheduled figure of each unit at the nodes of the year.
  var keyNodesSheet: GroupedSheet {
    let nodes = keyNodes
    var columns: [ListSheet.Column] = [
      .init("表", width: 4.5, isCentered: true), .init("指标", width: 24),
      .init("责任单位", width: 25), .init("年度目标", width: 9, isCentered: true),
    ]
    for _ in nodes {
      columns += [
        .init("目标", width: 8), .init("累计", width: 8.5),
        .init("完成率", width: 9, numberFormat: "0.00%"),
        .init("结论", width: 8, isCentered: true),
      ]
    }
    var sheet = GroupedSheet(
      name: "关键节点", title: "\(period.chinese)关键节点完成情况",
      note: "节点目标=年度目标×月数÷12;完成率=节点累计÷节点目标。本期的累计取自“来源”,以前的节点取自给出的往期报表。"
        + "未到:节点在报告期之后;无数据:没有给出该月的报表。各表标题行里是“达标项数/有数项数”。",
      columns: columns,
      spans: nodes.enumerated().map { position, node in
        let first = KeyNodeLine.column(ofNode: position)
        return (
          "\(node.name)(\(node.month)月底)", first...(first + KeyNodeLine.columnsPerNode - 1)
        )
      })
    for table in taskBook.tables {
      let lines = keyNodeLines(of: table)
      guard !lines.isEmpty else { continue }
      let first = sheet.nextRow + 1
      sheet.begin(
        "表\(table.number) \(table.name)", of: lines.count, onNewPage: true,
        fields: counts(of: lines, rows: first...(first + lines.count - 1)))
      for line in lines { sheet.add(line.fields(row: sheet.nextRow)) }
    }
    for position in nodes.indices {
      sheet.mark(
        [
          (Verdict.missed, ConsolidatedLook.missed), (Verdict.met, ConsolidatedLook.met),
          ("未到", ConsolidatedLook.quiet), ("无数据", ConsolidatedLook.quiet),
          (Verdict.notAssessed, ConsolidatedLook.quiet),
        ], inColumn: KeyNodeLine.column(ofNode: position) + 3)
    }
    return sheet
  }

  /// How many figures meet each node, of how many that are known; by column.
  private func counts(
    of lines: [KeyNodeLine], rows: ClosedRange<Int>
  ) -> [Int: ListSheet.Field] {
    var fields: [Int: ListSheet.Field] = [:]
    for (position, node) in keyNodes.enumerated() {
      let verdicts = lines.compactMap { line -> Bool? in
        guard case .figure(let figure) = line.nodes[position].state else { return nil }
        return line.isMet(figure, at: node)
      }
      guard !verdicts.isEmpty else { continue }
      let column = KeyNodeLine.column(ofNode: position) + 3
      let cells = CellRange(rows: rows, columns: column...column)
      let met = "COUNTIF(\(cells),\"\(Verdict.met)\")"
      fields[column] = .init(
        .text("\(verdicts.count { $0 })/\(verdicts.count)"),
        formula: "\(met)&\"/\"&(\(met)+COUNTIF(\(cells),\"\(Verdict.missed)\"))")
    }
    return fields
  }
}
