public import FoundationEssentials
import TaskBooks

/// How a printed total can have come to differ from the sum of its column.
public enum TotalGap: Hashable, Sendable {
  /// Rounding each figure by itself (舍位): the gap is within half a unit for every figure.
  case rounding(bound: Decimal)
  /// Rows, each of which by itself makes up the gap, counted twice.
  case doubled(rows: [String])
  /// Rows, each of which by itself makes up the gap, left out.
  case leftOut(rows: [String])
  /// None of these.
  case unexplained

  /// The likeliest way, for a total that is not the sum of its parts.
  ///
  /// Half a unit is half of the last printed digit; the total was rounded as each row was. Things
  /// that are counted are never rounded.
  public init(total: Decimal, parts: [(label: String, figure: Decimal)], isCount: Bool) {
    let gap = total - parts.map(\.figure).reduce(0, +)
    let decimals = (parts.map(\.figure) + [total]).map { FigureText.decimals(of: $0) }.max() ?? 0
    let half = Decimal(sign: .plus, exponent: -decimals, significand: 1) / 2
    let bound = half * Decimal(parts.count)
    let rows = parts.filter { $0.figure == gap.magnitude }.map(\.label)
    if !isCount && gap.magnitude <= bound {
      self = .rounding(bound: bound)
    } else if rows.isEmpty {
      self = .unexplained
    } else {
      self = gap > 0 ? .doubled(rows: rows) : .leftOut(rows: rows)
    }
  }

  /// The rows that make up the gap.
  public var rows: [String] {
    switch self {
    case .doubled(let rows), .leftOut(let rows): rows
    case .rounding, .unexplained: []
    }
  }

  /// How the gap can have come about, in one Chinese sentence.
  public var chinese: String {
    let names = rows.map { "“\($0)”" }.joined(separator: "或")
    return switch self {
    case .rounding(let bound): "可能是舍位误差:各行四舍五入,误差最多\(bound)。"
    case .doubled: "可能重复计了\(names)一行,其数正好等于差额。"
    case .leftOut: "可能漏计了\(names)一行,其数正好等于差额。"
    case .unexplained: "不是舍位误差,也没有一行的数等于差额,原因不明。"
    }
  }
}
