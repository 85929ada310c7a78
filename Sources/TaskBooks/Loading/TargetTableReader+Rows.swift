import FoundationEssentials
import Workbooks

extension TargetTableReader {
  /// Takes a text that stands alone in the first row of a column as printed down the whole of it.
  func takePrintedTexts(_ columns: inout [Column], rows: [Int]) {
    guard let first = rows.first else { return }
    for index in columns.indices {
      let column = columns[index].number
      guard case .text(let text) = grid[first, column]?.value,
        ParameterText.trimmed(text) != "-",
        rows.dropFirst().allSatisfy({ grid[$0, column] == nil }),
        rows.count > 1 || columns[index].indicator.measure == .score
      else { continue }
      columns[index].header.printedText = ParameterText.trimmed(text)
    }
  }

  /// The row of a unit.
  mutating func readRow(_ row: Int, _ header: Header, _ columns: [Column]) -> TargetRow {
    var result = TargetRow(
      number: Int(grid.text(row, header.number)), label: grid.text(row, header.unit), targets: [:])
    for column in columns where column.header.printedText == nil {
      take(column, row: row, into: &result)
    }
    return result
  }

  /// The total row; the label may stand under 序号 where the two cells are merged.
  mutating func readTotal(_ row: Int, _ header: Header, _ columns: [Column]) -> TargetRow {
    let label = [header.number, header.unit].map { grid.text(row, $0) }.first { !$0.isEmpty }
    var result = TargetRow(number: nil, label: label ?? "", targets: [:])
    if label == nil {
      mistakes.add(
        grid.name, CellReference(row: row, column: header.unit), "合计行没有名称", expected: "应写“合计”")
    }
    for column in columns where column.header.printedText == nil {
      take(column, row: row, into: &result)
    }
    return result
  }

  /// Holds the units of the table against 单位, and the numbers against their order.
  mutating func checkUnits(_ rows: [TargetRow], _ numbers: [Int], _ header: Header) {
    var seen: Set<String> = []
    for (index, (row, number)) in zip(rows, numbers).enumerated() {
      let cell = CellReference(row: number, column: header.unit)
      if let printed = row.number, printed != index + 1 {
        mistakes.add(
          grid.name, CellReference(row: number, column: header.number), "序号为 \(printed)",
          expected: "应为 \(index + 1)")
      }
      if !seen.insert(row.label).inserted {
        mistakes.add(grid.name, cell, "“\(row.label)”出现两次", expected: "每个单位只占一行")
      } else if let unit = book.units.first(where: { $0.name == row.label }) {
        if unit.table != self.number {
          mistakes.add(
            grid.name, cell, "“\(row.label)”在“单位”表里属于表 \(unit.table)",
            expected: "应属于表 \(self.number)")
        }
      } else {
        mistakes.add(
          grid.name, cell, row.label.isEmpty ? "责任单位空白" : "“\(row.label)”不在“单位”表里",
          expected: mistakes.nearest(to: row.label, among: book.units.flatMap(\.names)).map {
            "是不是“\($0)”"
          } ?? "应为“单位”表里的单位")
      }
    }
  }

  private mutating func take(_ column: Column, row: Int, into result: inout TargetRow) {
    let cell = CellReference(row: row, column: column.number)
    result.cells[column.indicator.id] = Place(sheet: grid.name, cell: cell)
    result.targets[column.indicator.id] = target(grid[row, column.number], column.indicator, cell)
  }

  private mutating func target(
    _ content: SheetGrid.Cell?, _ indicator: Indicator, _ cell: CellReference
  ) -> Target? {
    let header = indicator.header
    guard let content else {
      mistakes.add(grid.name, cell, "“\(header)”的目标空白", expected: "应为一个数;不考核的写“-”")
      return nil
    }
    if content.text == "-" { return .notAssessed }
    guard case .number(let double) = content.value, var figure = Decimal(shortest: double) else {
      mistakes.add(
        grid.name, cell, "“\(header)”的目标“\(content.text)”不是数", expected: "应为一个数;不考核的写“-”")
      return nil
    }
    if content.isPercent { figure *= 100 }
    if (indicator.measure == .share) != content.isPercent {
      mistakes.add(
        grid.name, cell, "“\(header)”的目标\(content.isPercent ? "是" : "不是")百分比格式",
        expected: content.isPercent ? "应为普通的数" : "应为百分比格式的数,如 23%")
      return nil
    }
    if figure < 0 || (indicator.measure == .share && figure > 100) {
      mistakes.add(grid.name, cell, "“\(header)”的目标 \(figure) 超出范围", expected: "应不小于0;百分比不大于100%")
    } else if indicator.measure == .count, FigureText.decimals(of: figure) > 0 {
      mistakes.add(grid.name, cell, "“\(header)”的目标 \(figure) 不是整数", expected: "应为整数")
    }
    return .figure(figure)
  }
}
