public import TaskBooks
public import Workbooks

/// The form (填报表) of one unit for one period.
public enum Form {
  /// Writes the blank form of a unit for a period.
  public static func issue(
    to path: String, unit: Unit, period: Period, taskBook: TaskBook
  ) throws(WorkbookError) {
    throw .cannotWrite(sheet: nil, cell: nil, reason: "")
  }
}
