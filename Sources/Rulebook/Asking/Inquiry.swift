public import Submissions
public import TaskBooks

/// What a rule looks at: one submission under one task book.
public struct Inquiry: Sendable {
  /// The task book.
  public let taskBook: TaskBook
  /// How the rule is set.
  public var setting: RuleSetting
  /// The submission.
  public let submission: Submission
  /// The unit that the form names, or else to which it was issued; nil where neither is known.
  public let unit: Unit?
  /// The period that is collected, or else the one the form names; nil where neither is known.
  public let period: Period?
  /// The period that is collected; nil where none was said.
  public let collected: Period?
  /// What is known from before; nil where nothing was given.
  public let history: History?
  /// The figures found, in the order of the table's columns.
  private(set) var figureFields: [Field] = []
  /// Every figure, and every ledger cell that takes a closer look, in the order of sheets and rows.
  private(set) var fields: [Field] = []
  /// What the rows of the ledgers plainly say.
  private(set) var plain: [LedgerKey: PlainRows] = [:]
  /// What rules have worked out already.
  let conclusions = Conclusions()

  /// A question by its parts.
  public init(
    taskBook: TaskBook, setting: RuleSetting, submission: Submission, collected: Period? = nil,
    history: History? = nil
  ) {
    self.taskBook = taskBook
    self.setting = setting
    self.submission = submission
    self.collected = collected
    self.history = history
    let identity = submission.identity
    unit = identity.unit ?? identity.issuedTo.flatMap { taskBook.unit(named: $0) }
    period = collected ?? identity.period ?? identity.issuedFor
    for (key, ledger) in submission.ledgers {
      plain[key] = PlainRows(ledger.rows, expecting: expectation(of: key))
    }
    figureFields = readFigures()
    fields = figureFields + readLedgers()
  }

  /// The indicators of the form's table, in the order of its columns.
  var indicators: [Indicator] { taskBook.indicators(forTable: submission.table) }

  /// The indicator as the form's table assesses it; nil where it does not.
  func indicator(_ id: IndicatorID) -> Indicator? {
    taskBook.indicator(id, inTable: submission.table)
  }

  /// The ledgers that the form's table keeps.
  var ledgers: [LedgerDefinition] { taskBook.ledgers(forTable: submission.table) }

  /// The same question to another rule.
  func asked(of rule: String) throws(Unusable) -> Inquiry {
    guard let setting = taskBook.rule(rule) else {
      throw Unusable(why: "任务书里没有规则 \(rule) 的设置")
    }
    var inquiry = self
    inquiry.setting = setting
    return inquiry
  }
}
