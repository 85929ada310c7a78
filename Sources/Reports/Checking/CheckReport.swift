public import Rulebook
internal import Submissions
public import TaskBooks

/// What a check of several workbooks says: each judgement, and the units that are missing.
public struct CheckReport: Hashable, Sendable {
  /// The task book that they were held against.
  public var taskBook: TaskBook
  /// The period that is collected; nil where each form named its own.
  public var period: Period?
  /// The judgements, in the order of the files.
  public var judgements: [Judgement]

  /// A report by its parts.
  public init(_ judgements: [Judgement], taskBook: TaskBook, period: Period?) {
    self.judgements = judgements
    self.taskBook = taskBook
    self.period = period
  }

  /// The units of the task book of which no workbook is there.
  public var missing: [Unit] {
    let present = Set(judgements.compactMap { $0.unit?.name })
    return taskBook.units.filter { !present.contains($0.name) }
  }

  /// How each unit of the task book stands with its report (X502), in the order of the tables.
  ///
  /// Of several workbooks of a unit, the one that comes nearest to a report counts.
  public var states: [(unit: Unit, state: UnitState)] {
    let order: [UnitState] = [.sent, .zero, .otherIssue, .otherPeriod]
    return taskBook.units.map { unit in
      let states = judgements.filter { $0.unit == unit }.compactMap(\.unitState)
      return (unit, order.first { states.contains($0) } ?? .missing)
    }
  }

  /// How many workbooks have the verdict.
  public func count(_ verdict: Judgement.Verdict) -> Int {
    judgements.count { $0.verdict == verdict }
  }
}
