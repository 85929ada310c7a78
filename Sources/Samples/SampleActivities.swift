import Submissions
import TaskBooks

/// The trips, visits and invitations of a unit in one month.
struct SampleActivities {
  let plan: SamplePlan
  let month: Int
  private var random: SplitMix64
  private var serial: Int

  /// The rows of 活动台账 that the month adds.
  static func records(_ plan: SamplePlan, month: Int, seed: UInt64) -> [LedgerRecord] {
    var activities = SampleActivities(
      plan: plan, month: month,
      random: SplitMix64(seed: seed, "\(plan.unit.name)/activities/\(month)"),
      serial: plan.index * 1_000 + month * 80 + 40)
    let invitations = plan.added(.invitations, in: month)
    let strong = min(invitations, plan.added(.invitedStrong, in: month))
    var records: [LedgerRecord] = []
    for _ in 0..<plan.added(.trips, in: month) { records.append(activities.record("赴省外招商")) }
    for number in 0..<plan.added(.visits, in: month) {
      var record = activities.record("拜访")
      if number == 0 && month % 3 == 0 { record["leadTaken"] = .flag(true) }
      records.append(record)
    }
    for number in 0..<invitations {
      records.append(activities.record("邀请来筑", isStrong: number < strong))
    }
    return records.sorted { Self.date($0) < Self.date($1) }
  }

  private static func date(_ record: LedgerRecord) -> String {
    if case .text(let date) = record["date"] { date } else { "" }
  }

  private mutating func record(_ type: String, isStrong: Bool = false) -> LedgerRecord {
    serial += 1
    let trades = SampleNames.manufacturing + SampleNames.services
    let trade = random.pick(trades, or: trades[0]).trade
    let kinds = plan.taskBook.choices.first { $0.name == "企业类别" }?.values ?? []
    let leaders =
      plan.unit.table == 1
      ? ["党政主要领导", "分管领导"] : ["主要负责人", "分管负责人"]
    return [
      "date": .text(
        SampleProjects.date(
          plan.taskBook.year, month, Int.random(in: 3...27, using: &random))),
      "type": .text(type), "leader": .text(random.pick(leaders, or: "主要负责人")),
      "counterpart": .text(SampleNames.enterprise(serial, trade: trade)),
      "creditCode": .text(SampleCreditCode.code(serial)),
      "kind": .text(isStrong ? random.pick(kinds.filter { $0 != "其他" }, or: "独角兽") : "其他"),
      "city": .text(random.pick(SampleNames.cities, or: "深圳市")), "leadTaken": .flag(false),
    ]
  }

  private init(plan: SamplePlan, month: Int, random: SplitMix64, serial: Int) {
    self.plan = plan
    self.month = month
    self.random = random
    self.serial = serial
  }
}
