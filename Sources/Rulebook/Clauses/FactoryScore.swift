public import FoundationEssentials
import Submissions
import TaskBooks

/// The score of a zone's standard factories (标房招商完成比例), part by part.
public struct FactoryScore: Hashable, Sendable {
  /// The factories of one 建成类别.
  public struct Part: Hashable, Sendable {
    /// The 建成类别.
    public var group: String
    /// The points, exact; nil where no floor area is its base and it is not assessed.
    public var points: Decimal?
    /// How they come about, in Chinese.
    public var chinese: String
  }

  /// The parts, in the order of the choices.
  public var parts: [Part]
  /// The sum of the points, exact.
  public var total: Decimal { parts.compactMap(\.points).reduce(0, +) }

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
    for row in rows where try choice("group", of: row, in: .factories) == group {
      area += try number("area", of: row, in: .factories) ?? 0
      used += try number("used", of: row, in: .factories) ?? 0
    }
    guard area > 0 else {
      return FactoryScore.Part(group: group, points: nil, chinese: "\(group)没有建成面积,不计分")
    }
    let isReached = used * 100 >= step.from * area
    let points = isReached ? step.value : step.value * used * 100 / (step.from * area)
    let rate = FigureText.digits(used * 100 / area, decimals: 2)
    return FactoryScore.Part(
      group: group, points: points,
      chinese: "\(group)使用率\(rate)%(标准\(step.from)%)得"
        + "\(FigureText.digits(points, decimals: 2))分")
  }
}
