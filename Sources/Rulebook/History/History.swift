public import FoundationEssentials
public import Submissions
public import TaskBooks

/// What is known of the units from before: reports of earlier months, and earlier checks.
public struct History: Hashable, Sendable {
  /// What a unit reported for a month.
  public struct Report: Hashable, Sendable {
    /// The file it comes from, as it was given.
    public var file: String
    /// What it says.
    public var data: FormData
    /// Whether the ledgers are known too; a consolidated workbook has the figures alone.
    public var hasLedgers: Bool

    /// A report by its parts.
    public init(file: String, data: FormData, hasLedgers: Bool) {
      self.file = file
      self.data = data
      self.hasLedgers = hasLedgers
    }
  }

  /// What an earlier check found in a submission.
  public struct Check: Hashable, Sendable {
    /// The unit's name in the task book.
    public var unit: String
    /// The period.
    public var period: Period
    /// What it found, folded or not.
    public var findings: [Finding]
    /// What had been found before that and was put right.
    public var fixed: [Finding]

    /// A check by its parts.
    public init(unit: String, period: Period, findings: [Finding], fixed: [Finding] = []) {
      self.unit = unit
      self.period = period
      self.findings = findings
      self.fixed = fixed
    }
  }

  /// The reports, in any order.
  public var reports: [Report]
  /// The checks, the older first.
  public var checks: [Check]

  /// A history by its parts.
  public init(reports: [Report] = [], checks: [Check] = []) {
    self.reports = reports
    self.checks = checks
  }

  /// The unit's last report of the year before a period.
  ///
  /// Throws why there is none that can be used: none came, or two of that month say different things.
  func last(of unit: Unit, before period: Period) throws(Unusable) -> Report {
    let earlier = reports.filter {
      $0.data.unit == unit.name && $0.data.period.year == period.year && $0.data.period < period
    }
    guard let month = earlier.map(\.data.period).max() else {
      throw Unusable(why: "没有上期的报表可比")
    }
    let last = earlier.filter { $0.data.period == month }
    let whole = last.filter(\.hasLedgers)
    let best = whole.isEmpty ? last : whole
    guard let report = best.first, best.allSatisfy({ $0.data == report.data }) else {
      throw Unusable(why: "\(month.chinese)的报表有几份而内容不同,不知以哪份为准")
    }
    return report
  }

  /// What the unit reported for a month; nil where that is not known, or known in two ways.
  public func figures(of unit: Unit, in period: Period) -> [IndicatorID: Decimal]? {
    figures(in: period)[unit.name]
  }

  /// What each unit reported for a month, by its name; what is known in two ways is left out.
  public func figures(in period: Period) -> [String: [IndicatorID: Decimal]] {
    var known: [String: Set<[IndicatorID: Decimal]>] = [:]
    for report in reports where report.data.period == period {
      known[report.data.unit, default: []].insert(report.data.figures)
    }
    return known.compactMapValues { $0.count == 1 ? $0.first : nil }
  }
}
