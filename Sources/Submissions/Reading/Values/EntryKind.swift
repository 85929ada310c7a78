public import TaskBooks

/// What a cell asks for, and so how it is read.
public enum EntryKind: Hashable, Sendable {
  /// A figure of the form, by its measure.
  case figure(Indicator.Measure)
  /// A number of a ledger: 亿元, or 万平方米 where `isArea`.
  case number(isArea: Bool)
  /// Free text.
  case text
  /// A day.
  case date
  /// One of a list of choices.
  case choice([String])
  /// 是 or 否.
  case flag
  /// A 统一社会信用代码, whose form is a rule's business.
  case creditCode

  /// Whether money is asked.
  var isAmount: Bool { self == .figure(.amount) || self == .number(isArea: false) }

  /// Whether a number is asked.
  var isNumeric: Bool {
    switch self {
    case .figure, .number: true
    case .text, .date, .choice, .flag, .creditCode: false
    }
  }

  /// What a column of a ledger asks for.
  public init(_ column: LedgerColumn, in taskBook: TaskBook) {
    self =
      switch column.kind {
      case .text: .text
      case .date: .date
      case .number: .number(isArea: column.title.contains("平方米"))
      case .choice(let list): .choice(taskBook.choices(named: list) ?? [])
      case .flag: .flag
      case .creditCode: .creditCode
      }
  }
}
