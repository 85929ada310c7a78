import Submissions
import Synchronization
import TaskBooks

/// What several rules need to know of the same submission, worked out once.
final class Conclusions: Sendable {
  /// What was worked out so far.
  private struct Known {
    var duplicates: [DuplicateProjects.Pair]?
    var putRight: [Bool: Result<Inquiry.PutRight, Unusable>] = [:]
    var figures: [IndicatorID: Result<LedgerFigure?, Unusable>] = [:]
  }

  private let known = Mutex(Known())

  /// The pairs of rows of 项目台账 that are the same project.
  func duplicates(in rows: [LedgerRow], _ plain: PlainRows?) -> [DuplicateProjects.Pair] {
    if let pairs = known.withLock({ $0.duplicates }) { return pairs }
    let pairs = DuplicateProjects.pairs(in: rows, plain)
    known.withLock { $0.duplicates = pairs }
    return pairs
  }

  /// 项目台账 as it is put right, by whether claims are kept.
  func putRight(
    keepsClaims: Bool, _ body: () throws(Unusable) -> Inquiry.PutRight
  ) throws(Unusable) -> Inquiry.PutRight {
    if let result = known.withLock({ $0.putRight[keepsClaims] }) { return try result.get() }
    let result = Result(catching: body)
    known.withLock { $0.putRight[keepsClaims] = result }
    return try result.get()
  }

  /// The figure of an indicator as its ledger gives it.
  func figure(
    _ indicator: IndicatorID, _ body: () throws(Unusable) -> LedgerFigure?
  ) throws(Unusable) -> LedgerFigure? {
    if let result = known.withLock({ $0.figures[indicator] }) { return try result.get() }
    let result = Result(catching: body)
    known.withLock { $0.figures[indicator] = result }
    return try result.get()
  }
}
