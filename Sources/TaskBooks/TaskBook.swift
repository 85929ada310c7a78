/// The task book (任务书) of a year: everything that changes from year to year.
public struct TaskBook: Hashable, Sendable {
  /// The year.
  public var year: Int
  /// The printed title: 2023年贵阳贵安产业大招商目标任务分解表.
  public var title: String
  /// The number of the document: 筑大招商办发[2023]7号.
  public var document: String
  /// The issue of the form template: `2023-1`.
  public var issue: String
  /// The SHA-256 of the file, in lower-case hexadecimal digits.
  public var sha256: String
  /// The five breakdown tables.
  public var tables: [TargetTable]
  /// The units (责任单位), in the order of the tables.
  public var units: [Unit]
  /// The indicators, one entry a table and indicator.
  public var indicators: [Indicator]
  /// The ledgers.
  public var ledgers: [LedgerDefinition]
  /// How each rule is set this year.
  public var rules: [RuleSetting]
  /// The lists behind the drop-downs.
  public var choices: [ChoiceList]
  /// The waivers granted.
  public var waivers: [Waiver]
  /// What the form tells the person who fills it.
  public var fillingNotes: [FillingNote]

  /// A task book by its parts.
  public init(
    year: Int, title: String, document: String, issue: String, sha256: String,
    tables: [TargetTable], units: [Unit], indicators: [Indicator], ledgers: [LedgerDefinition],
    rules: [RuleSetting], choices: [ChoiceList], waivers: [Waiver], fillingNotes: [FillingNote]
  ) {
    self.year = year
    self.title = title
    self.document = document
    self.issue = issue
    self.sha256 = sha256
    self.tables = tables
    self.units = units
    self.indicators = indicators
    self.ledgers = ledgers
    self.rules = rules
    self.choices = choices
    self.waivers = waivers
    self.fillingNotes = fillingNotes
  }
}

/// A reporting unit (责任单位).
public struct Unit: Hashable, Sendable {
  /// The name as printed.
  public var name: String
  /// The table (1 to 5) in which it stands.
  public var table: Int
  /// Other names by which it is known.
  public var aliases: [String]

  /// A unit by its parts.
  public init(name: String, table: Int, aliases: [String]) {
    self.name = name
    self.table = table
    self.aliases = aliases
  }
}

/// How a rule is set in a year.
public struct RuleSetting: Hashable, Sendable {
  /// The rule's ID: `P402`.
  public var id: String
  /// What the rule is called, in a few words.
  public var name: String
  /// Whether it is applied.
  public var isOn: Bool
  /// What a finding of it asks for.
  public var level: Level
  /// What a finding of it asks for at a key node (March, June, December); nil is the same.
  public var keyNodeLevel: Level?
  /// The clause behind it, as findings cite it.
  public var clause: String
  /// The first period it holds for, `2023-01`; nil is since ever.
  public var validFrom: Period?
  /// The last period it holds for; nil is for ever.
  public var validTo: Period?
  /// Its parameters by name, as typed: `threshold` = `3`.
  public var parameters: [String: String]

  /// A setting by its parts.
  public init(
    id: String, name: String, isOn: Bool, level: Level, keyNodeLevel: Level? = nil, clause: String,
    validFrom: Period? = nil, validTo: Period? = nil, parameters: [String: String] = [:]
  ) {
    self.id = id
    self.name = name
    self.isOn = isOn
    self.level = level
    self.keyNodeLevel = keyNodeLevel
    self.clause = clause
    self.validFrom = validFrom
    self.validTo = validTo
    self.parameters = parameters
  }
}

/// What a finding asks for.
public enum Level: String, Hashable, Sendable, CaseIterable {
  /// 强制: the workbook goes back until it is right.
  case error
  /// 核实: right or explained.
  case verify
  /// 提示: said, asks for nothing.
  case notice

  /// The word the officials know: 强制, 核实, 提示.
  public var chinese: String {
    switch self {
    case .error: "强制"
    case .verify: "核实"
    case .notice: "提示"
    }
  }
}

/// A list behind a drop-down.
public struct ChoiceList: Hashable, Sendable {
  /// Its name: 行业门类.
  public var name: String
  /// The choices as shown: `C 制造业`.
  public var values: [String]

  /// A list by its parts.
  public init(name: String, values: [String]) {
    self.name = name
    self.values = values
  }
}

/// A waiver (豁免): an error of a unit that does not send its workbook back.
public struct Waiver: Hashable, Sendable {
  /// The unit.
  public var unit: String
  /// The rule's ID.
  public var rule: String
  /// Why it was granted.
  public var reason: String
  /// Who granted it.
  public var approver: String
  /// The last period it holds for.
  public var expiry: Period

  /// A waiver by its parts.
  public init(unit: String, rule: String, reason: String, approver: String, expiry: Period) {
    self.unit = unit
    self.rule = rule
    self.reason = reason
    self.approver = approver
    self.expiry = expiry
  }
}

/// A note for the person who fills the form.
public struct FillingNote: Hashable, Sendable {
  /// The tables whose forms carry it.
  public var tables: [Int]
  /// What it says; `{…}` names a parameter of a rule, `{P402.threshold}`.
  public var text: String

  /// A note by its parts.
  public init(tables: [Int], text: String) {
    self.tables = tables
    self.text = text
  }
}
