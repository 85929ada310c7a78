import FoundationEssentials
import Submissions
import TaskBooks

/// How a unit stands with its report of the period (X502).
public enum UnitState: String, Hashable, Sendable, CaseIterable {
  /// 已报.
  case sent = "已报"
  /// 零报告: sent, and all zero.
  case zero = "零报告"
  /// 未报.
  case missing = "未报"
  /// 期别不符: another month's.
  case otherPeriod = "期别不符"
  /// 版本不符: another issue of the template.
  case otherIssue = "版本不符"

  /// How a submission stands.
  init(_ inquiry: Inquiry) {
    let identity = inquiry.submission.identity
    let named = identity.period ?? identity.issuedFor
    if let named, let due = inquiry.period, named != due {
      self = .otherPeriod
    } else if let issue = identity.issue, issue != inquiry.taskBook.issue {
      self = .otherIssue
    } else {
      self = inquiry.isZero ? .zero : .sent
    }
  }
}

extension Inquiry {
  /// Whether every figure asked of the unit is zero and no ledger has a row.
  fileprivate var isZero: Bool {
    let asked = indicators.filter { $0.measure != .share && isAsked($0.id) }
    return !asked.isEmpty && asked.allSatisfy { submission.figures[$0.id]?.number == 0 }
      && submission.ledgers.values.allSatisfy(\.rows.isEmpty)
  }
}
