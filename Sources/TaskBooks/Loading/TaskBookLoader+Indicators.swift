import Workbooks

extension TaskBookLoader {
  /// Reads 指标, after ledgers and rules.
  mutating func readIndicators() {
    let titles = ["表号", "指标", "表头", "计量方式", "单位", "小数位", "取数台账", "取数方式", "取数列", "条件"]
    let measures: [(String, Indicator.Measure)] = [
      ("计数", .count), ("金额", .amount), ("面积", .area), ("占比", .share), ("得分", .score),
    ]
    let ids = IndicatorID.known.map { ($0.rawValue, $0) }
    var ratios: [(index: Int, field: Field)] = []
    for record in records(of: "指标", titles) {
      let table = record["表号"].integer(1...9, &mistakes)
      let id = record["指标"].word(ids, &mistakes)
      let header = record["表头"].required(&mistakes)
      let measure = record["计量方式"].word(measures, &mistakes)
      let unit = record["单位"].required(&mistakes)
      let decimals = record["小数位"].integer(0...10, &mistakes)
      guard let table, let id, let header, let measure, let unit, let decimals else { continue }
      if book.indicator(id, inTable: table) != nil {
        mistakes.add(
          record["指标"], "表 \(table) 的指标“\(id.rawValue)”出现两次", expected: "每张表每个指标只写一行")
        continue
      }
      if record["取数方式"].text == "占比" {
        ratios.append((book.indicators.count, record["取数列"]))
      }
      book.indicators.append(
        Indicator(
          id: id, table: table, header: header, measure: measure, unit: unit, decimals: decimals,
          derivation: derivation(record)))
    }
    for ratio in ratios {
      book.indicators[ratio.index].derivation = self.ratio(
        ratio.field, table: book.indicators[ratio.index].table)
    }
  }

  /// How the ledgers give the figure; the ratio of two indicators waits until all are known.
  private mutating func derivation(_ record: Record) -> Derivation? {
    switch record["取数方式"].text {
    case "", "占比": return nil
    case "按规则": return byRule(record["取数列"])
    case "行数":
      guard let ledger = ledger(record["取数台账"]) else { return nil }
      return .count(ledger: ledger.key, where: conditions(in: record["条件"], ledger: ledger))
    case "合计":
      guard let ledger = ledger(record["取数台账"]),
        let column = column(record["取数列"], of: ledger)
      else { return nil }
      if column.kind != .number {
        mistakes.add(record["取数列"], "“\(column.title)”不是数字列", expected: "合计只能取数字列")
      }
      return .sum(
        ledger: ledger.key, column: column.key,
        where: conditions(in: record["条件"], ledger: ledger))
    case "不同值数":
      guard let ledger = ledger(record["取数台账"]),
        let column = column(record["取数列"], of: ledger)
      else { return nil }
      return .distinct(
        ledger: ledger.key, column: column.key,
        where: conditions(in: record["条件"], ledger: ledger))
    default:
      mistakes.add(
        record["取数方式"], "“取数方式”为“\(record["取数方式"].text)”",
        expected: "应为其中之一:行数、合计、不同值数、占比、按规则")
      return nil
    }
  }

  private mutating func byRule(_ field: Field) -> Derivation? {
    guard let rule = field.required(&mistakes) else { return nil }
    if book.rule(rule) == nil {
      mistakes.add(field, "规则“\(rule)”不在“规则”表里", expected: "应为“规则”表里有的编号")
    }
    return .byRule(rule)
  }

  private mutating func ledger(_ field: Field) -> LedgerDefinition? {
    guard let name = field.required(&mistakes) else { return nil }
    if let ledger = book.ledgers.first(where: { $0.sheet == name }) { return ledger }
    mistakes.add(
      field, "没有台账“\(name)”",
      expected: "应为其中之一:" + book.ledgers.map(\.sheet).joined(separator: "、"))
    return nil
  }

  private mutating func column(_ field: Field, of ledger: LedgerDefinition) -> LedgerColumn? {
    guard let title = field.required(&mistakes) else { return nil }
    if let column = ledger.columns.first(where: { $0.title == title }) { return column }
    let near = mistakes.nearest(to: title, among: ledger.columns.map(\.title))
    mistakes.add(
      field, "\(ledger.sheet)里没有列“\(title)”",
      expected: near.map { "是不是“\($0)”" } ?? "应为\(ledger.sheet)的列名")
    return nil
  }

  /// Reads `工业到位资金(亿元)÷产业到位资金(亿元)`: two headers of the same table.
  private mutating func ratio(_ field: Field, table: Int) -> Derivation? {
    let ids = field.text.split(separator: "÷").compactMap { side in
      indicator(header: ParameterText.trimmed(side), table: table)?.id
    }
    guard ids.count == 2 else {
      mistakes.add(field, "“\(field.text)”读不出", expected: "应为同一张表的两个表头,如“甲÷乙”")
      return nil
    }
    return .ratio(of: ids[0], to: ids[1])
  }

  /// The indicator of a table by its header, however widths and spaces are typed.
  func indicator(header: String, table: Int) -> Indicator? {
    let wanted = NormalizedText(header)
    return book.indicators(forTable: table).first { NormalizedText($0.header) == wanted }
  }
}
