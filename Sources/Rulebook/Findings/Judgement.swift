public import Submissions
public import TaskBooks

/// All that is to be said of one file: its findings and the verdict that follows from them.
public struct Judgement: Hashable, Sendable {
  /// The verdict of a workbook.
  public enum Verdict: String, Hashable, Sendable {
    /// 退回: an error is open.
    case returned
    /// 待说明: no error is open, but something asks for a reason.
    case toExplain = "to-explain"
    /// 通过.
    case accepted

    /// The word the officials know: 退回, 待说明, 通过.
    public var chinese: String {
      switch self {
      case .returned: "退回"
      case .toExplain: "待说明"
      case .accepted: "通过"
      }
    }
  }

  /// A rule that could not be evaluated, and why.
  public struct NotEvaluated: Hashable, Sendable {
    /// The rule's ID.
    public var rule: String
    /// Why, in Chinese.
    public var why: String

    /// A rule that could not be evaluated.
    public init(rule: String, why: String) {
      self.rule = rule
      self.why = why
    }
  }

  /// The file as it came in.
  public var receipt: Receipt
  /// The unit; nil where it could not be told.
  public var unit: Unit?
  /// The period under which it was judged; nil where it could not be told.
  public var period: Period?
  /// The findings: errors first, then in the order of sheets and cells; none is cut off.
  public var findings: [Finding]
  /// The rules that could not be evaluated.
  public var notEvaluated: [NotEvaluated]
  /// How the unit stands with it (X502); nil where no form was read.
  public var unitState: UnitState?
  /// What an earlier check found and this one does not.
  public var fixed: [Finding]

  /// A judgement by its parts.
  public init(
    receipt: Receipt, unit: Unit?, period: Period?, findings: [Finding],
    notEvaluated: [NotEvaluated] = [], fixed: [Finding] = []
  ) {
    self.receipt = receipt
    self.unit = unit
    self.period = period
    self.findings = findings
    self.notEvaluated = notEvaluated
    self.fixed = fixed
  }

  /// The verdict that follows from the findings.
  public var verdict: Verdict {
    let open = findings.filter(\.isOpen)
    if open.contains(where: { $0.level == .error }) { return .returned }
    return open.isEmpty ? .accepted : .toExplain
  }

  /// The month that the file says it is for, or else that under which it was judged.
  public var ownPeriod: Period? {
    guard case .submission(let submission) = receipt.outcome else { return period }
    return submission.identity.period ?? submission.identity.issuedFor ?? period
  }

  /// The reasons that the unit gave on the sheet that the workbook was returned with.
  public var givenReasons: [GivenReason] {
    guard case .submission(let submission) = receipt.outcome else { return [] }
    return submission.returned?.reasons ?? []
  }
}
