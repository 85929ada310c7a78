import Submissions
import TaskBooks

/// The rules at work on one file.
struct Bench {
  private let taskBook: TaskBook
  private let receipt: Receipt
  private var inquiry: Inquiry?
  /// The unit; nil where it cannot be told.
  let unit: Unit?
  /// The period under which the file is judged; nil where it cannot be told.
  let period: Period?
  private var findings: [Finding] = []
  /// What could not be evaluated, each reason once, in the order of rules.
  private(set) var notEvaluated: [Judgement.NotEvaluated] = []
  private var fingerprints = Fingerprints()
  private var reasons: Set<Judgement.NotEvaluated> = []

  init(_ rulebook: Rulebook, _ receipt: Receipt) {
    taskBook = rulebook.taskBook
    self.receipt = receipt
    if case .submission(let submission) = receipt.outcome,
      let setting = rulebook.taskBook.rules.first
    {
      inquiry = Inquiry(
        taskBook: rulebook.taskBook, setting: setting, submission: submission,
        collected: rulebook.period)
    }
    unit = inquiry?.unit
    period = inquiry == nil ? rulebook.period : inquiry?.period
  }

  /// Applies a rule, where it is on and has something to look at.
  mutating func apply(_ rule: Rule) {
    if case .taskBook = rule.check { return }
    guard let setting = taskBook.rule(rule.id) else {
      return note(rule, "任务书里没有规则 \(rule.id) 的设置")
    }
    guard period.map(setting.holds(in:)) ?? setting.isOn else { return }
    for ruling in rulings(of: rule, setting) {
      switch ruling {
      case .found(let observation): add(observation, rule, setting)
      case .notEvaluated(let why): note(rule, why)
      }
    }
  }

  private func rulings(of rule: Rule, _ setting: RuleSetting) -> [Ruling] {
    switch rule.check {
    case .taskBook: return []
    case .file(let check): return check(receipt).map { .found($0) }
    case .form(let check):
      guard var inquiry else { return [.notEvaluated("文件读不出填报表")] }
      inquiry.setting = setting
      return check(inquiry)
    }
  }

  private mutating func note(_ rule: Rule, _ why: String) {
    let note = Judgement.NotEvaluated(rule: rule.id, why: why)
    if reasons.insert(note).inserted { notEvaluated.append(note) }
  }

  private mutating func add(_ observation: Observation, _ rule: Rule, _ setting: RuleSetting) {
    let level =
      observation.level ?? period.map { taskBook.level(of: setting, in: $0) } ?? setting.level
    let fingerprint = fingerprints.next(
      rule: rule.id, unit: unit?.name ?? "", period: period?.description ?? "",
      subject: observation.subject)
    var finding = Finding(
      rule: rule.id, level: level, observation: observation,
      remedy: observation.remedy ?? rule.remedy, clause: setting.clause,
      fingerprint: fingerprint, valueHash: Fingerprints.hash(observation.values))
    if level != .notice, let unit, let period,
      let waiver = taskBook.waiver(of: rule.id, for: unit, in: period)
    {
      finding.state = .waived
      finding.reason = "豁免:\(waiver.reason)(\(waiver.approver)批准,有效期至\(waiver.expiry.chinese))"
    }
    explain(&finding)
    findings.append(finding)
  }

  /// Takes in the reason that the unit gave; it settles a 核实 for as long as the values stay.
  private func explain(_ finding: inout Finding) {
    guard finding.level == .verify, finding.state == .new,
      let given = inquiry?.submission.reasons[finding.fingerprint],
      given.valueHash == finding.valueHash
    else { return }
    finding.reason = given.text
    // Spaces do not make a reason longer.
    let length = given.text.count { !$0.isWhitespace }
    if length >= taskBook.reasonLength { finding.state = .explained }
  }

  /// The findings in order, those that follow from others folded under them.
  func settledFindings() -> [Finding] {
    let order = FindingOrder(receipt: receipt, taskBook: taskBook)
    return Consequences.folded(findings.sorted(by: order.precedes))
  }
}
