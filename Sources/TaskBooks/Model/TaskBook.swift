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
  /// Goals that the text of the document sets beside the tables.
  public var goals: [TextGoal]
  /// How many characters a unit's reason must have to settle a finding of level 核实.
  public var reasonLength: Int
  /// The months that close the first quarter, the half-year and the year (一季度、半年、年底).
  public var keyMonths: [Int]

  /// A task book by its parts.
  public init(
    year: Int, title: String, document: String, issue: String, sha256: String,
    tables: [TargetTable], units: [Unit], indicators: [Indicator], ledgers: [LedgerDefinition],
    rules: [RuleSetting], choices: [ChoiceList], waivers: [Waiver], fillingNotes: [FillingNote],
    goals: [TextGoal],
    reasonLength: Int, keyMonths: [Int]
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
    self.goals = goals
    self.reasonLength = reasonLength
    self.keyMonths = keyMonths
  }
}
