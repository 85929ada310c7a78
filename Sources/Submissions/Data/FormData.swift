public import FoundationEssentials
public import TaskBooks

/// The content of a filled form without its places: what `fill` takes in and `figures` gives out.
public struct FormData: Hashable, Sendable {
  /// The unit (责任单位).
  public var unit: String
  /// The period.
  public var period: Period
  /// The figures; one that is left out is blank.
  public var figures: [IndicatorID: Decimal]
  /// The rows of each ledger.
  public var ledgers: [LedgerKey: [LedgerRecord]]

  /// The content of a form.
  public init(
    unit: String, period: Period, figures: [IndicatorID: Decimal] = [:],
    ledgers: [LedgerKey: [LedgerRecord]] = [:]
  ) {
    self.unit = unit
    self.period = period
    self.figures = figures
    self.ledgers = ledgers
  }
}

/// A row of a ledger by the keys of its columns; a column that is left out is blank.
public typealias LedgerRecord = [String: DataValue]

/// A value of a ledger column in JSON.
public enum DataValue: Hashable, Sendable {
  /// A number, exact.
  case number(Decimal)
  /// A text; a date is `2023-05-06`, a 行业门类 its letter.
  case text(String)
  /// 是 or 否.
  case flag(Bool)
}
