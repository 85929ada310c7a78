public import Submissions
public import TaskBooks

/// The rules at work on one file: first those that need it alone, then those that need the others.
public struct Examination: Sendable {
  private let taskBook: TaskBook
  /// The file as it came in.
  public let receipt: Receipt
  /// The question that the rules are asked; nil where no form was read.
  private(set) var inquiry: Inquiry?
  /// The unit; nil where it cannot be told.
  public let unit: Unit?
  /// The period under which the file is judged; nil where it cannot be told.
  public let period: Period?
  private var findings: [Finding] = []
  /// What could not be evaluated, each reason once, in the order of rules.
  private(set) var notEvaluated: [Judgement.NotEvaluated] = []
  private var fingerprints = Fingerprints()
  private var reasons: Set<Judgement.NotEvaluated> = []
  private var earlier = EarlierFindings([])
  /// How the unit stands as it was told before; nil where the file was read just now.
  private var toldState: UnitState?

  /// Takes up what was found before by the rules that need the file alone.
  ///
  /// What rules said then that hold files against each other is left out: they are asked again.
  init(_ rulebook: Rulebook, restoring judgement: Judgement) {
    taskBook = rulebook.taskBook
    receipt = judgement.receipt
    if case .submission(let submission) = receipt.outcome,
      let setting = rulebook.taskBook.rules.first
    {
      inquiry = Inquiry(
        taskBook: rulebook.taskBook, setting: setting, submission: submission,
        collected: rulebook.period, history: rulebook.history)
    }
    unit = judgement.unit
    period = judgement.period
    toldState = judgement.unitState
    let between = Set(Rulebook.all.filter(\.isBetween).map(\.id))
    findings = judgement.findings.filter { !between.contains($0.rule) }
    notEvaluated = judgement.notEvaluated.filter { !between.contains($0.rule) }
  }

  /// Holds a file against the rules that need it alone.
  init(_ rulebook: Rulebook, _ receipt: Receipt) {
    taskBook = rulebook.taskBook
    self.receipt = receipt
    if case .submission(let submission) = receipt.outcome,
      let setting = rulebook.taskBook.rules.first
    {
      inquiry = Inquiry(
        taskBook: rulebook.taskBook, setting: setting, submission: submission,
        collected: rulebook.period, history: rulebook.history)
    }
    unit = inquiry?.unit
    period = inquiry == nil ? rulebook.period : inquiry?.period
    earlier = EarlierFindings(checks(in: rulebook.history))
    for rule in Rulebook.all { apply(rule, beside: nil) }
  }

  /// The earlier checks of this submission: the one that came back in it, and those in the history.
  private func checks(in history: History?) -> [History.Check] {
    guard let unit, let period, let inquiry else { return [] }
    let own = inquiry.submission.returned.map {
      ReturnedCheck($0, unit: unit, period: period).check
    }
    let known = history?.checks.filter { $0.unit == unit.name && $0.period == period } ?? []
    return [own].compactMap(\.self) + known
  }

  /// Holds the file against the rules that need the other submissions of the check.
  mutating func compare(with gathering: Gathering) {
    for rule in Rulebook.all { apply(rule, beside: gathering) }
  }

  /// Applies a rule, where it is on and has something to look at.
  private mutating func apply(_ rule: Rule, beside gathering: Gathering?) {
    switch (rule.check, gathering) {
    case (.taskBook, _), (.between, nil): return
    case (.file, .some), (.form, .some): return
    case (.file, nil), (.form, nil), (.between, .some): break
    }
    guard let setting = taskBook.rule(rule.id) else {
      return note(rule, "任务书里没有规则 \(rule.id) 的设置")
    }
    guard period.map(setting.holds(in:)) ?? setting.isOn else { return }
    for ruling in rulings(of: rule, setting, beside: gathering) {
      switch ruling {
      case .found(let observation): add(observation, rule, setting)
      case .notEvaluated(let why): note(rule, why)
      }
    }
  }

  private func rulings(
    of rule: Rule, _ setting: RuleSetting, beside gathering: Gathering?
  ) -> [Ruling] {
    switch rule.check {
    case .taskBook: return []
    case .file(let check): return check(receipt).map { .found($0) }
    case .form(let check):
      guard var inquiry else { return [.notEvaluated("文件读不出填报表")] }
      inquiry.setting = setting
      return check(inquiry)
    case .between(let check):
      guard var inquiry, let gathering else { return [.notEvaluated("文件读不出填报表")] }
      inquiry.setting = setting
      return check(inquiry, gathering)
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
    finding.state = earlier.state(of: fingerprint)
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
    guard finding.level == .verify, finding.state != .waived,
      let given = inquiry?.submission.returned?.findings.first(where: {
        $0.fingerprint == finding.fingerprint && $0.reason != nil
      }), let reason = given.reason, given.valueHash == finding.valueHash
    else { return }
    finding.reason = reason
    // Spaces do not make a reason longer.
    let length = reason.count { !$0.isWhitespace }
    if length >= taskBook.reasonLength { finding.state = .explained }
  }

  /// What is to be said of the file: the findings in order, consequences folded under their causes.
  public var judgement: Judgement {
    let order = FindingOrder(receipt: receipt, taskBook: taskBook)
    let folded = Consequences.folded(order.sorted(findings))
    let notEvaluated = notEvaluated.sorted { $0.rule < $1.rule }
    var judgement = Judgement(
      receipt: receipt, unit: unit, period: period, findings: folded, notEvaluated: notEvaluated,
      fixed: earlier.fixed(now: folded, notEvaluated: Set(notEvaluated.map(\.rule))))
    judgement.unitState = toldState ?? inquiry.map { UnitState($0) }
    return judgement
  }
}
