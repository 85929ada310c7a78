public import FoundationEssentials
public import Submissions
public import TaskBooks

/// The score of a zone's standard factories (标房招商完成比例), part by part.
public struct FactoryScore: Hashable, Sendable {
  /// The factories of one 建成类别.
  public struct Part: Hashable, Sendable {
    /// The 建成类别.
    public var group: String
    /// The points; nil where no floor area is its base and it is not assessed.
    public var points: Decimal? { base == 0 ? nil : earned / base }
    /// How they come about, in Chinese.
    public var chinese: String
    /// The rows of 标房台账 that it comes from, by their cell of 建成类别.
    public var places: [Place]
    /// The points times the base, exact.
    fileprivate var earned: Decimal
    /// What they are a share of; zero where the part is not assessed.
    fileprivate var base: Decimal
  }

  /// The parts, in the order of the choices.
  public var parts: [Part]
  /// The sum of the points, divided once: thirds cut off part by part would miss the half hundredth
  /// that decides how the sum is rounded.
  public var total: Decimal {
    var (earned, base): (Decimal, Decimal) = (0, 1)
    for part in parts where part.base != 0 {
      (earned, base) = (earned * part.base + part.earned * base, base * part.base)
    }
    return earned / base
  }

  /// The score of a form; nil where its table has none, or the ledger does not tell it.
  public init?(_ submission: Submission, in taskBook: TaskBook) {
    guard taskBook.indicator(.factoryScore, inTable: submission.table) != nil,
      let setting = taskBook.rule("P408")
    else { return nil }
    do throws(Unusable) {
      try self.init(
        Inquiry(taskBook: taskBook, setting: setting, submission: submission))
    } catch {
      return nil
    }
  }

  /// The score due by 标房台账.
  init(_ inquiry: Inquiry) throws(Unusable) {
    let inquiry = try inquiry.asked(of: "P408")
    let rows = try inquiry.rows(of: .factories)
    parts = []
    for group in inquiry.taskBook.choices(named: "建成类别") ?? [] {
      parts.append(try inquiry.part(group, of: rows))
    }
  }
}

extension Inquiry {
  /// What one group earns: full points from the threshold on, below it points × rate ÷ threshold.
  fileprivate func part(
    _ group: String, of rows: [LedgerRow]
  ) throws(Unusable) -> FactoryScore.Part {
    guard let step = try steps(group).first, step.from > 0 else {
      throw Unusable(why: "任务书里规则 P408 没有“\(group)”的标准")
    }
    var area: Decimal = 0
    var used: Decimal = 0
    var places: [Place] = []
    for row in rows where try choice("group", of: row, in: .factories) == group {
      area += try number("area", of: row, in: .factories) ?? 0
      used += try number("used", of: row, in: .factories) ?? 0
      if let place = row["group"]?.place { places.append(place) }
    }
    guard area > 0 else {
      return FactoryScore.Part(
        group: group, chinese: "\(group)没有建成面积,不计分", places: places,
        earned: 0, base: 0)
    }
    let isReached = used * 100 >= step.from * area
    let base = isReached ? 1 : step.from * area
    let earned = isReached ? step.value : step.value * used * 100
    let rate = FigureText.digits(used * 100 / area, decimals: 2)
    return FactoryScore.Part(
      group: group,
      chinese: "\(group)使用率\(rate)%(标准\(step.from)%)得"
        + "\(FigureText.digits(earned / base, decimals: 2))分",
      places: places, earned: earned, base: base)
  }
}
