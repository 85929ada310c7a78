import Workbooks

extension TaskBookLoader {
  /// Reads 台账: a row a column, the rows of one ledger together.
  mutating func readLedgers() {
    let titles = [
      "台账", "台账代号", "适用表", "列代号", "列名", "类型", "选项", "小数位", "填报表号", "必填表号",
      "必填条件", "提示", "列宽",
    ]
    var conditions: [(ledger: LedgerKey, column: String, field: Field)] = []
    let records = records(of: "台账", titles)
    let known = tableNumbers
    for record in records {
      let keys = LedgerKey.allCases.map { ($0.rawValue, $0) }
      let sheet = record["台账"].required(&mistakes)
      let tables = record["适用表"].tables(among: known, &mistakes)
      guard let key = record["台账代号"].word(keys, &mistakes), let sheet,
        let column = column(record, of: key, known: known)
      else { continue }
      if !record["必填条件"].text.isEmpty {
        conditions.append((key, column.key, record["必填条件"]))
      }
      guard let index = book.ledgers.firstIndex(where: { $0.key == key }) else {
        book.ledgers.append(
          LedgerDefinition(key: key, sheet: sheet, tables: tables, columns: [column]))
        continue
      }
      if book.ledgers[index].sheet != sheet || book.ledgers[index].tables != tables {
        mistakes.add(
          record["台账"], "与同一台账前面各行的名称或适用表不一致",
          expected: "“台账”“适用表”两列在同一台账的各行须相同")
      }
      for other in book.ledgers[index].columns {
        if other.key == column.key {
          mistakes.add(record["列代号"], "列代号“\(column.key)”出现两次", expected: "每列只写一行")
        } else if other.title == column.title {
          mistakes.add(record["列名"], "列名“\(column.title)”出现两次", expected: "列名不能相同")
        }
      }
      book.ledgers[index].columns.append(column)
    }
    setConditions(conditions)
    guard !records.isEmpty else { return }
    for key in LedgerKey.allCases {
      let defined = book.ledger(key)?.columns.map(\.key) ?? []
      for missing in key.columnKeys where !defined.contains(missing) {
        mistakes.add(
          "台账", nil, "台账 \(key.rawValue) 缺少列 \(missing)", expected: "应有一行写这一列")
      }
    }
  }

  private mutating func column(
    _ record: Record, of ledger: LedgerKey, known: [Int]
  ) -> LedgerColumn? {
    let key = record["列代号"].word(ledger.columnKeys.map { ($0, $0) }, &mistakes)
    let title = record["列名"].required(&mistakes)
    let kind = kind(record)
    let decimals =
      record["小数位"].text.isEmpty ? 0 : record["小数位"].integer(0...10, &mistakes)
    let tables = record["填报表号"].tables(among: known, &mistakes)
    let required = record["必填表号"].tables(among: known, &mistakes)
    for table in required where !tables.contains(table) {
      mistakes.add(
        record["必填表号"], "表 \(table) 必填而不填报", expected: "必填表号须在填报表号之内")
    }
    let width = record["列宽"].integer(4...100, &mistakes)
    guard let key, let title, let kind, let decimals, let width else { return nil }
    return LedgerColumn(
      key: key, title: title, kind: kind, decimals: decimals, tables: tables,
      requiredIn: required, prompt: record["提示"].text, width: Double(width))
  }

  private mutating func kind(_ record: Record) -> LedgerColumn.Kind? {
    let list = record["选项"].text
    let kinds: [(String, LedgerColumn.Kind)] = [
      ("文本", .text), ("日期", .date), ("数字", .number), ("是否", .flag),
      ("信用代码", .creditCode), ("选择", .choice(list: list)),
    ]
    let kind = record["类型"].word(kinds, &mistakes)
    if case .choice = kind, book.choices(named: list) == nil {
      mistakes.add(
        record["选项"], list.isEmpty ? "没有写明用哪个列表" : "列表“\(list)”不在“选项”表里",
        expected: "应为“选项”表里的列名:" + book.choices.map(\.name).joined(separator: "、"))
    }
    return kind
  }

  /// Puts the conditions in, once all columns are known.
  private mutating func setConditions(
    _ conditions: [(ledger: LedgerKey, column: String, field: Field)]
  ) {
    for (key, column, field) in conditions {
      guard let index = book.ledgers.firstIndex(where: { $0.key == key }),
        let position = book.ledgers[index].columns.firstIndex(where: { $0.key == column })
      else { continue }
      let found = self.conditions(in: field, ledger: book.ledgers[index])
      if found.count > 1 {
        mistakes.add(field, "有几个条件", expected: "必填条件只能写一个")
      }
      book.ledgers[index].columns[position].requiredWhen = found.first
    }
  }

  /// Reads conditions such as `活动类型=邀请来筑;企业类别=央企、独角兽`.
  ///
  /// A choice shown as `C 制造业` may be named by its letter, and is kept so.
  mutating func conditions(in field: Field, ledger: LedgerDefinition) -> [Condition] {
    var conditions: [Condition] = []
    for part in field.text.split(whereSeparator: { ";;".contains($0) }) {
      let sides = part.split(separator: "=", maxSplits: 1).map { ParameterText.trimmed($0) }
      guard sides.count == 2, !sides[1].isEmpty else {
        mistakes.add(field, "条件“\(part)”读不出", expected: "应为“列名=值、值”,几个条件用“;”隔开")
        continue
      }
      guard let column = ledger.columns.first(where: { $0.title == sides[0] }) else {
        let near = mistakes.nearest(to: sides[0], among: ledger.columns.map(\.title))
        mistakes.add(
          field, "\(ledger.sheet)里没有列“\(sides[0])”",
          expected: near.map { "是不是“\($0)”" } ?? "应为\(ledger.sheet)的列名")
        continue
      }
      let values = ParameterText.list(sides[1])
      for value in values where !isValue(value, of: column) {
        mistakes.add(
          field, "“\(value)”不是“\(column.title)”的选项", expected: "应为该列下拉列表里的选项")
      }
      conditions.append(Condition(column: column.key, values: values))
    }
    return conditions
  }

  private func isValue(_ value: String, of column: LedgerColumn) -> Bool {
    switch column.kind {
    case .flag: value == "是" || value == "否"
    case .choice(let list):
      (book.choices(named: list) ?? []).contains { $0 == value || $0.hasPrefix(value + " ") }
    default: true
    }
  }
}
