import FoundationEssentials
import Submissions
import TaskBooks

/// The bonus (加分指标) that the ledgers of a resident office earn.
struct SampleBonus {
  let plan: SamplePlan
  let ledgers: [LedgerKey: [LedgerRecord]]

  /// The points, item by item: leads taken along, industry beyond the target, large projects.
  func points() -> Decimal {
    leads() + beyondTarget() + largeProjects()
  }

  private func parameter(_ name: String) -> String {
    plan.taskBook.rules.first { $0.id == "P407" }?.parameters[name] ?? ""
  }

  private func number(_ name: String) -> Decimal {
    Decimal(string: parameter(name)) ?? 0
  }

  private func leads() -> Decimal {
    let taken = (ledgers[.activities] ?? []).filter { $0["leadTaken"] == .flag(true) }
    return Decimal(Set(taken.map { $0["creditCode"] }).count) * number("lead")
  }

  private func beyondTarget() -> Decimal {
    let industry = (ledgers[.projects] ?? []).filter {
      [.text("B"), .text("C"), .text("D")].contains($0["section"])
    }
    let credited = industry.map { Sums.units(Self.amount($0["credited"])) }.reduce(0, +)
    let target = Sums.units(plan.target(.industrialSigning))
    let step = Sums.units(number("overStep"))
    guard credited > target, step > 0 else { return 0 }
    return Decimal((credited - target) / step) * number("overPoints")
  }

  private func largeProjects() -> Decimal {
    let tiers = SampleTiers.read(parameter("tiers"))
    return (ledgers[.projects] ?? []).map { project in
      tiers.filter { Self.amount(project["signed"]) >= $0.from }.map(\.points).max() ?? 0
    }.reduce(0, +)
  }

  private static func amount(_ value: DataValue?) -> Decimal {
    if case .number(let number) = value { number } else { 0 }
  }
}

/// Steps of a parameter such as `10→5、20→10`: from 10 on 5, from 20 on 10.
enum SampleTiers {
  static func read(_ text: String) -> [(from: Decimal, points: Decimal)] {
    text.split(separator: "、").compactMap { step in
      let sides = step.split(separator: "→")
      guard sides.count == 2, let from = Decimal(string: String(sides[0])),
        let points = Decimal(string: String(sides[1]))
      else { return nil }
      return (from, points)
    }
  }
}
