public import FoundationEssentials
public import Rulebook
internal import Submissions
public import TaskBooks
public import Workbooks

/// What one file brings to the consolidation: whose it is, how it was judged, and its figures.
public struct UnitReturn: Hashable, Sendable {
  /// A figure with the cell it comes from.
  public struct Figure: Hashable, Sendable {
    /// The figure in its unit; of a share, percent.
    public var figure: Decimal
    /// The cell; nil where another system sent the figure without one.
    public var place: Place?
    /// What was typed there.
    public var text: String
    /// Whether it was read from a text only after normalising.
    public var isNormalised: Bool

    /// A figure by its parts.
    public init(_ figure: Decimal, place: Place?, text: String, isNormalised: Bool = false) {
      self.figure = figure
      self.place = place
      self.text = text
      self.isNormalised = isNormalised
    }
  }

  /// A finding that the unit's reason settled, for the office to agree or not.
  public struct Explained: Hashable, Sendable {
    /// What was found.
    public var message: String
    /// The reason.
    public var reason: String
  }

  /// The file's path as it was given.
  public var file: String
  /// The SHA-256 of the file.
  public var sha256: String
  /// The unit's name in the task book; nil where it could not be told.
  public var unit: String?
  /// The period that the file is for; nil where it could not be told.
  public var period: Period?
  /// The verdict; nil where its figures were given and no check of it.
  public var verdict: Judgement.Verdict?
  /// How the unit stands with it (X502); nil where no form was read.
  public var state: UnitState?
  /// When the workbook was last saved, as it says itself; nil is unsaid.
  public var saved: DateTime?
  /// Which of the unit's submissions for the period it is, from 1; nil outside a register.
  public var revision: Int?
  /// When it was registered; nil outside a register.
  public var received: DateTime?
  /// Whether a workbook that came or was saved later takes its place (X503).
  public var isSuperseded = false
  /// Whether its figures are known; a check by itself has none.
  public var hasFigures = true
  /// The figures by indicator; those not assessed and those that could not be read are left out.
  public var figures: [IndicatorID: Figure]
  /// The open findings: how many at each level.
  public var counts = FindingCounts([])
  /// The messages of the findings that are open, the gravest first.
  public var messages: [String]
  /// The findings that a reason of the unit settled.
  public var explained: [Explained] = []
  /// What its projects count for; nil where its table has no signing credit.
  public var credit: CreditAccount?
  /// The score of its standard factories; nil where its table has none, or it cannot be told.
  public var factories: FactoryScore?

  /// A return by its parts.
  public init(
    file: String, sha256: String, unit: String?, period: Period?, verdict: Judgement.Verdict?,
    figures: [IndicatorID: Figure], messages: [String] = []
  ) {
    self.file = file
    self.sha256 = sha256
    self.unit = unit
    self.period = period
    self.verdict = verdict
    self.figures = figures
    self.messages = messages
  }

  /// What a judged file brings.
  public init(_ judgement: Judgement, in taskBook: TaskBook) {
    let receipt = judgement.receipt
    // A form for another month may have been judged under the month that is collected.
    self.init(
      file: receipt.file, sha256: receipt.sha256, unit: judgement.unit?.name,
      period: judgement.ownPeriod, verdict: judgement.verdict, figures: [:],
      messages: judgement.findings.filter(\.isOpen).map(\.observation.message))
    state = judgement.unitState
    isSuperseded = judgement.findings.contains { $0.rule == "X503" && $0.level == .notice }
    counts = FindingCounts(judgement.findings)
    explained = judgement.findings.filter { $0.state == .explained }
      .map { Explained(message: $0.observation.message, reason: $0.reason ?? "") }
    guard case .submission(let submission) = receipt.outcome else {
      hasFigures = false
      return
    }
    saved = submission.saved
    figures = submission.figures.compactMapValues { entry in
      guard case .number(let number, let manner) = entry.reading else { return nil }
      return Figure(
        number, place: entry.place, text: entry.text, isNormalised: manner == .normalised)
    }
    credit = CreditAccount(submission, in: taskBook)
    factories = FactoryScore(submission, in: taskBook)
  }

  /// What a form brings whose figures were given and no check of it.
  init(unchecked data: FormData, at cells: FormCells) {
    self.init(
      file: cells.file, sha256: cells.sha256, unit: data.unit, period: data.period, verdict: nil,
      figures: [:])
    saved = cells.saved
  }
}
