public import FoundationEssentials
public import Rulebook
internal import Submissions
public import TaskBooks

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

  /// The file's path as it was given.
  public var file: String
  /// The SHA-256 of the file.
  public var sha256: String
  /// The unit's name in the task book; nil where it could not be told.
  public var unit: String?
  /// The period that the file is for; nil where it could not be told.
  public var period: Period?
  /// The verdict.
  public var verdict: Judgement.Verdict
  /// Whether a workbook that was saved later takes its place (X503).
  public var isSuperseded = false
  /// The figures by indicator; those not assessed and those that could not be read are left out.
  public var figures: [IndicatorID: Figure]
  /// The messages of the findings that are open, the gravest first.
  public var messages: [String]

  /// A return by its parts.
  public init(
    file: String, sha256: String, unit: String?, period: Period?, verdict: Judgement.Verdict,
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
  public init(_ judgement: Judgement) {
    let receipt = judgement.receipt
    self.init(
      file: receipt.file, sha256: receipt.sha256, unit: judgement.unit?.name,
      period: judgement.period, verdict: judgement.verdict, figures: [:],
      messages: judgement.findings.filter(\.isOpen).map(\.observation.message))
    isSuperseded = judgement.findings.contains { $0.rule == "X503" && $0.level == .notice }
    guard case .submission(let submission) = receipt.outcome else { return }
    // A form for another month may have been judged under the month that is collected.
    period = submission.identity.period ?? submission.identity.issuedFor ?? judgement.period
    figures = submission.figures.compactMapValues { entry in
      guard case .number(let number, let manner) = entry.reading else { return nil }
      return Figure(
        number, place: entry.place, text: entry.text, isNormalised: manner == .normalised)
    }
  }
}
