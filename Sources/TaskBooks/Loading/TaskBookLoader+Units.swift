import Workbooks

extension TaskBookLoader {
  /// Reads 单位; no name may stand for two units.
  mutating func readUnits() {
    var taken: [NormalizedText: String] = [:]
    for record in records(of: "单位", ["责任单位", "表号", "别名"]) {
      guard let name = record["责任单位"].required(&mistakes),
        let table = record["表号"].integer(1...9, &mistakes)
      else { continue }
      let aliases = ParameterText.list(record["别名"].text)
      for (field, text) in [(record["责任单位"], name)] + aliases.map({ (record["别名"], $0) }) {
        guard let owner = taken.updateValue(name, forKey: NormalizedText(text)) else { continue }
        mistakes.add(
          field, "“\(text)”已是“\(owner)”的名称或别名", expected: "每个名称只能指一个单位")
      }
      if !tableNumbers.contains(table) {
        mistakes.add(record["表号"], "没有表 \(table)", expected: "应为任务书里有的表号")
      }
      book.units.append(Unit(name: name, table: table, aliases: aliases))
    }
  }

  /// Reads the breakdown tables, after indicators and units.
  mutating func readTables() {
    let wanted = Set(book.indicators.map(\.table) + book.units.map(\.table))
    for number in wanted.sorted() where !tableNumbers.contains(number) {
      mistakes.add("表\(number)", nil, "没有工作表“表\(number)…”", expected: "每张分解表一页,页名以“表\(number)”开头")
    }
    var seen: Set<Int> = []
    for (number, name, grid) in tableGrids.sorted(by: { $0.number < $1.number }) {
      guard seen.insert(number).inserted else {
        mistakes.add(grid.name, nil, "表 \(number) 有两页", expected: "每张分解表只能有一页")
        continue
      }
      var reader = TargetTableReader(grid: grid, number: number, name: name, book: book)
      let table = reader.read()
      for mistake in reader.mistakes.list {
        mistakes.add(
          mistake.sheet, mistake.cell, mistake.problem, expected: mistake.expected)
      }
      if let table { book.tables.append(table) }
    }
    let order = book.tables.flatMap { $0.rows.map(\.label) }
    for unit in book.units where !order.contains(unit.name) && seen.contains(unit.table) {
      mistakes.add(
        "单位", nil, "“\(unit.name)”不在表 \(unit.table) 里", expected: "每个单位须在它的分解表里占一行")
    }
    let units = book.units
    book.units = order.compactMap { name in units.first { $0.name == name } }
  }
}
