import FoundationEssentials
import Submissions
import TaskBooks

/// The standard factories of a provincial zone, and the score they earn.
enum SampleFactories {
  /// The rows of 标房台账; the share in use of each is a whole twentieth of its threshold.
  static func records(_ plan: SamplePlan, seed: UInt64) -> [LedgerRecord] {
    var random = SplitMix64(seed: seed, "\(plan.unit.name)/factories")
    let groups = plan.taskBook.choices.first { $0.name == "建成类别" }?.values ?? []
    return groups.enumerated().map { position, group in
      let area = Int.random(in: 4...16, using: &random) * 20_000
      let threshold = thresholds(group, plan.taskBook).from
      let twentieths = Int.random(in: 14...22, using: &random)
      let used = area / 100 * Sums.units(threshold) / 10_000 / 20 * twentieths
      return [
        "name": .text("\(plan.unit.name)标准厂房\(["一", "二", "三"][position % 3])期"),
        "group": .text(group), "area": .number(Sums.decimal(area)),
        "used": .number(Sums.decimal(min(used, area))),
      ]
    }
  }

  /// The score of the rows, part by part.
  static func score(_ records: [LedgerRecord], _ taskBook: TaskBook) -> Decimal {
    records.map { record in
      guard case .text(let group) = record["group"], case .number(let area) = record["area"],
        case .number(let used) = record["used"], area > 0
      else { return 0 }
      let step = thresholds(group, taskBook)
      let earned = step.points * used * 100 / (area * step.from)
      return min(earned, step.points)
    }.reduce(0, +)
  }

  private static func thresholds(
    _ group: String, _ taskBook: TaskBook
  ) -> (from: Decimal, points: Decimal) {
    let parameters = taskBook.rules.first { $0.id == "P408" }?.parameters ?? [:]
    return SampleTiers.read(parameters[group] ?? "").first ?? (from: 100, points: 0)
  }
}
