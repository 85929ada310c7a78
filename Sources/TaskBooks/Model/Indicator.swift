/// The name of an indicator in JSON and in the task book: `paidIn`.
public struct IndicatorID: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
  /// The name.
  public var rawValue: String

  /// An indicator by its name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// An indicator by its name.
  public init(stringLiteral name: String) { self.init(rawValue: name) }
}

/// An indicator (指标) as one of the tables assesses it.
public struct Indicator: Hashable, Sendable {
  /// How a figure is measured, and so how it is kept, compared and shown.
  public enum Measure: String, Hashable, Sendable {
    /// Things counted: a whole number.
    case count
    /// Money in 亿元.
    case amount
    /// Floor area in 万平方米.
    case area
    /// A share in percent: 23 is 23 %.
    case share
    /// Points earned by a clause.
    case score
  }

  /// Its name in JSON.
  public var id: IndicatorID
  /// The table (1 to 5) in which it stands so.
  public var table: Int
  /// The printed header; `上/下` where it has two levels.
  public var header: String
  /// How it is measured.
  public var measure: Measure
  /// The printed unit: 亿元, 个, 家, 次, 万平方米, %, 分.
  public var unit: String
  /// How many decimals it is kept in.
  public var decimals: Int
  /// How the ledgers give it; nil where they do not.
  public var derivation: Derivation?

  /// An indicator by its parts.
  public init(
    id: IndicatorID, table: Int, header: String, measure: Measure, unit: String, decimals: Int,
    derivation: Derivation?
  ) {
    self.id = id
    self.table = table
    self.header = header
    self.measure = measure
    self.unit = unit
    self.decimals = decimals
    self.derivation = derivation
  }

  /// Whether months have stage targets; a share and a score have none (指标说明 3).
  public var isScheduled: Bool { measure != .share && measure != .score }
}

/// How the ledgers give a figure.
public enum Derivation: Hashable, Sendable {
  /// How many rows of the ledger meet all conditions.
  case count(ledger: LedgerKey, where: [Condition])
  /// The sum of a column over the rows that meet all conditions.
  case sum(ledger: LedgerKey, column: String, where: [Condition])
  /// How many different values a column has in the rows that meet all conditions.
  case distinct(ledger: LedgerKey, column: String, where: [Condition])
  /// One figure of the form in percent of another.
  case ratio(of: IndicatorID, to: IndicatorID)
  /// By a clause of its own, which a rule computes.
  case byRule(String)
}

/// A column that must hold one of some values: 行业门类 = B, C, D.
public struct Condition: Hashable, Sendable {
  /// The key of the column.
  public var column: String
  /// The values, any of which will do.
  public var values: [String]

  /// A column that must hold one of these values.
  public init(column: String, values: [String]) {
    self.column = column
    self.values = values
  }
}
