import FoundationEssentials
public import TaskBooks

extension FormData {
  /// The data held against the task book: keys known, values of the type that is asked for.
  ///
  /// The unit comes back under its printed name, numbers and flags that were given as texts as
  /// numbers and flags, and a 行业门类 as its letter. A choice that is on no list stays: what is
  /// wrong with it is for the rules to say.
  public func checked(in taskBook: TaskBook) throws(FormDataError) -> FormData {
    guard let unit = taskBook.unit(named: unit) else {
      throw FormDataError(
        "unit", .unknownUnit(self.unit, nearest: taskBook.nearestUnit(to: self.unit)?.name))
    }
    var result = FormData(unit: unit.name, period: period)
    let indicators = taskBook.indicators(forTable: unit.table).map(\.id.rawValue)
    for (id, figure) in figures.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let path = "figures." + id.rawValue
      guard indicators.contains(id.rawValue) else {
        // What another table asks for is no slip of the pen.
        let isOthers = taskBook.indicators.contains { $0.id == id }
        throw FormDataError(
          path, .unknownKey(nearest: isOthers ? nil : .nearest(to: id.rawValue, indicators)))
      }
      result.figures[id] = try Self.kept(figure, path)
    }
    let kept = taskBook.ledgers(forTable: unit.table)
    for key in LedgerKey.allCases {
      guard let records = ledgers[key] else { continue }
      guard let ledger = kept.first(where: { $0.key == key }) else {
        guard records.isEmpty else { throw FormDataError(key.rawValue, .unknownKey(nearest: nil)) }
        continue
      }
      var rows: [LedgerRecord] = []
      for (index, record) in records.enumerated() {
        let path = "\(key.rawValue)[\(index)]"
        rows.append(try Self.checked(record, ledger, unit.table, path, taskBook))
      }
      result.ledgers[key] = rows
    }
    return result
  }

  private static func checked(
    _ record: LedgerRecord, _ ledger: LedgerDefinition, _ table: Int, _ path: String,
    _ taskBook: TaskBook
  ) throws(FormDataError) -> LedgerRecord {
    let columns = ledger.columns(forTable: table)
    var result: LedgerRecord = [:]
    for (key, value) in record.sorted(by: { $0.key < $1.key }) {
      let path = "\(path).\(key)"
      guard let column = columns.first(where: { $0.key == key }) else {
        let isOthers = ledger.columns.contains { $0.key == key }
        throw FormDataError(
          path, .unknownKey(nearest: isOthers ? nil : .nearest(to: key, columns.map(\.key))))
      }
      // A blank text is a blank cell.
      guard value != .text("") else { continue }
      result[key] = try checked(value, column, path, taskBook)
    }
    return result
  }

  private static func checked(
    _ value: DataValue, _ column: LedgerColumn, _ path: String, _ taskBook: TaskBook
  ) throws(FormDataError) -> DataValue {
    switch (column.kind, value) {
    case (.number, .number(let number)): return .number(try kept(number, path))
    case (.number, .text(let text)):
      return .number(try kept(try JSONValue.string(text).decimal(at: path), path))
    case (.flag, .flag), (.text, .text), (.creditCode, .text): return value
    case (.flag, .text("是")): return .flag(true)
    case (.flag, .text("否")): return .flag(false)
    case (.date, .text(let text)):
      guard FormValue.date(text) != nil else { throw FormDataError(path, .badDate(text)) }
      return value
    case (.choice(let list), .text(let text)):
      // A 行业门类 that is given in full comes back as its letter.
      let isFull = taskBook.choices(named: list)?.contains(text) ?? false
      return .text(column.key == "section" && isFull ? FormValue.code(text) : text)
    default:
      throw FormDataError(path, .wrongType(expected: column.kind.asked, found: value.kind))
    }
  }

  /// The number, where a cell keeps all its digits.
  private static func kept(_ number: Decimal, _ path: String) throws(FormDataError) -> Decimal {
    let digits = number.description
    guard let double = Double(digits), ExactNumber.decimal(double) == number else {
      throw FormDataError(path, .tooManyDigits(digits))
    }
    return number
  }
}

extension LedgerColumn.Kind {
  /// What JSON must give for it, in Chinese.
  fileprivate var asked: String {
    switch self {
    case .text, .creditCode, .choice: "文字"
    case .date: "日期,如 2023-05-06"
    case .number: "数"
    case .flag: "true 或 false"
    }
  }
}

extension DataValue {
  /// What it is, in Chinese.
  fileprivate var kind: String {
    switch self {
    case .number(let number): "数 \(number)"
    case .text(let text): "文字“\(text)”"
    case .flag(let flag): "\(flag)"
    }
  }
}
