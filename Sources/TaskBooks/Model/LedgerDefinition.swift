/// A ledger (台账) by its name in JSON.
public enum LedgerKey: String, Hashable, Sendable, CaseIterable {
  /// 项目台账.
  case projects
  /// 活动台账.
  case activities
  /// 标房台账.
  case factories
}

/// What a ledger asks for.
public struct LedgerDefinition: Hashable, Sendable {
  /// Its name in JSON.
  public var key: LedgerKey
  /// The name of its sheet: 项目台账.
  public var sheet: String
  /// The tables whose units keep it.
  public var tables: [Int]
  /// Its columns, in order.
  public var columns: [LedgerColumn]

  /// A ledger by its parts.
  public init(key: LedgerKey, sheet: String, tables: [Int], columns: [LedgerColumn]) {
    self.key = key
    self.sheet = sheet
    self.tables = tables
    self.columns = columns
  }

  /// The columns that units of the table fill.
  public func columns(forTable table: Int) -> [LedgerColumn] {
    columns.filter { $0.tables.contains(table) }
  }
}

/// A column of a ledger.
public struct LedgerColumn: Hashable, Sendable {
  /// What its cells hold.
  public enum Kind: Hashable, Sendable {
    /// Free text.
    case text
    /// A day.
    case date
    /// A number of so many decimals: 亿元 or 万平方米.
    case number
    /// One of the choices of a list, by the name of the list.
    case choice(list: String)
    /// 是 or 否; blank is 否.
    case flag
    /// A 统一社会信用代码 (GB 32100—2015).
    case creditCode
  }

  /// Its name in JSON: `signedOn`.
  public var key: String
  /// The printed title: 签约日期.
  public var title: String
  /// What its cells hold.
  public var kind: Kind
  /// How many decimals a number is kept in.
  public var decimals: Int
  /// The tables whose units fill it.
  public var tables: [Int]
  /// The tables in which a begun row must have it.
  public var requiredIn: [Int]
  /// A condition under which alone it is required; nil is always.
  public var requiredWhen: Condition?
  /// What the prompt of its cells says.
  public var prompt: String
  /// The width in characters.
  public var width: Double

  /// A column by its parts.
  public init(
    key: String, title: String, kind: Kind, decimals: Int = 0, tables: [Int], requiredIn: [Int],
    requiredWhen: Condition? = nil, prompt: String, width: Double
  ) {
    self.key = key
    self.title = title
    self.kind = kind
    self.decimals = decimals
    self.tables = tables
    self.requiredIn = requiredIn
    self.requiredWhen = requiredWhen
    self.prompt = prompt
    self.width = width
  }
}
