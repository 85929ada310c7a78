internal import GRDB
public import Reports
public import Rulebook
public import TaskBooks

extension Register {
  /// All workbooks received of a unit, in the order of months and revisions, each under the month
  /// for which it was received.
  public func returns(
    of unit: Unit, in rulebook: Rulebook
  ) throws(RegisterError) -> [UnitReturn] {
    var returns: [UnitReturn] = []
    for row in try RegisterRow.all(self, where: "w.unit = \(unit.name)") {
      // One by one: the same bytes may have been received for two months.
      let read = try RegisteredReturns([row], in: self)
      for judgement in read.current.judgements(in: rulebook)
        + read.superseded.judgements(in: rulebook)
      {
        var returned = row.entry.marking(UnitReturn(judgement, in: rulebook.taskBook))
        returned.period = row.entry.period
        returns.append(returned)
      }
    }
    return returns
  }
}
