public import Submissions
public import TaskBooks

/// Plausible data of a unit for a period, without a mistake, the same for the same seed.
public enum SampleForm {
  /// The data of a unit: ledgers and figures agree, and no rule finds anything in it.
  ///
  /// The months of a year belong together: each adds rows to the ledgers of the one before.
  /// Enterprises and projects are made up and marked 示例.
  public static func clean(
    unit: Unit, period: Period, taskBook: TaskBook, seed: UInt64 = 2023
  ) -> FormData {
    let plan = SamplePlan(unit: unit, taskBook: taskBook, seed: seed)
    var ledgers: [LedgerKey: [LedgerRecord]] = [:]
    for month in 1...period.month {
      ledgers[.projects, default: []] += SampleProjects.records(plan, month: month, seed: seed)
      ledgers[.activities, default: []] += SampleActivities.records(plan, month: month, seed: seed)
    }
    if unit.table == 2 {
      ledgers[.factories] = SampleFactories.records(plan, seed: seed)
    }
    let asked = taskBook.ledgers.filter { $0.tables.contains(unit.table) }
    for (key, records) in ledgers {
      let columns = asked.first { $0.key == key }?.columns(forTable: unit.table).map(\.key) ?? []
      ledgers[key] = records.map { record in record.filter { columns.contains($0.key) } }
    }
    return FormData(
      unit: unit.name, period: period,
      figures: SampleFigures(plan: plan, ledgers: ledgers).figures(), ledgers: ledgers)
  }

  /// The same data with the figures that its ledgers give now.
  public static func recounted(
    _ data: FormData, taskBook: TaskBook, seed: UInt64 = 2023
  ) -> FormData {
    guard let unit = taskBook.unit(named: data.unit) else { return data }
    let plan = SamplePlan(unit: unit, taskBook: taskBook, seed: seed)
    var data = data
    data.figures = SampleFigures(plan: plan, ledgers: data.ledgers).figures()
    return data
  }
}
