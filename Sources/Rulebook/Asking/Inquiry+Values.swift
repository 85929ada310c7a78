import FoundationEssentials
import Submissions
import TaskBooks

/// Values that rules compute with; what another rule has found wanting is not handed out.
extension Inquiry {
  /// The number in a cell, where it stands beyond doubt.
  func number(_ field: Field) throws(Unusable) -> Decimal {
    switch field.entry.reading {
    case .blank where field.isBlank: throw Unusable(why: "\(field.name)空白")
    case .blank: throw Unusable(why: "\(field.name)的公式没有结果")
    case .notAssessed: throw Unusable(why: "\(field.name)填的是“-”")
    case .doubtful: throw Unusable(why: "\(field.name)的百分比看不出大小")
    case .error(let name): throw Unusable(why: "\(field.name)是错误值 \(name)")
    case .number(let number, _):
      if let fault = NumberFault(number, measure: field.measure) {
        throw Unusable(why: "\(field.name)\(fault.chinese)")
      }
      return number
    default: throw Unusable(why: "\(field.name)读不出数")
    }
  }

  /// The figure as the form states it.
  func stated(_ id: IndicatorID) throws(Unusable) -> Decimal {
    try number(figureField(id))
  }

  /// The cell of a figure.
  func figureField(_ id: IndicatorID) throws(Unusable) -> Field {
    guard let field = figureFields.first(where: { $0.subject == id.rawValue }) else {
      throw Unusable(why: "表中找不到“\(indicator(id)?.header ?? id.rawValue)”一列")
    }
    return field
  }

  /// The number in a ledger's cell; a blank that may be blank is nil.
  func number(
    _ key: String, of row: LedgerRow, in ledger: LedgerKey
  ) throws(Unusable) -> Decimal? {
    if case .number(let number, _) = row.reading(of: key), number >= 0 { return number }
    let field = try self.field(at: key, of: row, in: ledger)
    if field.isBlank && !isRequired(key, of: row, in: ledger) { return nil }
    return try number(field)
  }

  /// The choice in a ledger's cell; a blank that may be blank is nil.
  func choice(
    _ key: String, of row: LedgerRow, in ledger: LedgerKey
  ) throws(Unusable) -> String? {
    switch row.reading(of: key) {
    case .text(let choice): return choice
    case .flag(let flag): return flag ? "是" : "否"
    default: break
    }
    let field = try self.field(at: key, of: row, in: ledger)
    switch field.entry.reading {
    case .blank where !field.isBlank: throw Unusable(why: "\(field.name)的公式没有结果")
    case .text(let choice): return choice
    case .flag(let flag): return flag ? "是" : "否"
    case .blank where isFlag(field): return "否"
    case .blank where !isRequired(key, of: row, in: ledger): return nil
    case .blank: throw Unusable(why: "\(field.name)空白")
    case .error(let name): throw Unusable(why: "\(field.name)是错误值 \(name)")
    default: throw Unusable(why: "\(field.name)不在选项内")
    }
  }

  /// The text that tells an enterprise apart: its credit code, valid.
  func creditCode(of row: LedgerRow, in ledger: LedgerKey) throws(Unusable) -> String? {
    if case .text(let code) = row.reading(of: "creditCode"), CreditCode.isPlain(code) {
      return code
    }
    let field = try self.field(at: "creditCode", of: row, in: ledger)
    if field.entry.isBlank {
      if isRequired("creditCode", of: row, in: ledger) {
        throw Unusable(why: "\(field.name)空白")
      }
      return nil
    }
    let code = field.entry.string ?? field.entry.text
    guard CreditCode.fault(of: code) == nil else { throw Unusable(why: "\(field.name)有误") }
    return CreditCode.trimmed(code)
  }

  /// A cell of a row; another rule tells of a column that is missing.
  private func field(
    at key: String, of row: LedgerRow, in ledger: LedgerKey
  ) throws(Unusable) -> Field {
    if let field = self.field(key, of: row, in: ledger) { return field }
    let definition = taskBook.ledger(ledger)
    let title = definition?.columns.first { $0.key == key }?.title ?? key
    throw Unusable(why: "\(definition?.sheet ?? ledger.rawValue)找不到“\(title)”一列")
  }

  private func isFlag(_ field: Field) -> Bool {
    if case .column(let column, _) = field.kind { column.kind == .flag } else { false }
  }

  /// Whether the row must have a value in the column.
  func isRequired(_ key: String, of row: LedgerRow, in ledger: LedgerKey) -> Bool {
    guard let column = taskBook.ledger(ledger)?.columns.first(where: { $0.key == key }),
      column.requiredIn.contains(submission.table)
    else { return false }
    guard let condition = column.requiredWhen else { return true }
    guard let choice = row[condition.column]?.string else { return false }
    return condition.allows(choice)
  }
}

extension Condition {
  /// Whether the choice is among the values; `C 制造业` is meant by `C` too.
  func allows(_ choice: String) -> Bool {
    values.contains { $0 == choice || choice.hasPrefix($0 + " ") }
  }
}
