import FoundationEssentials
import Submissions
import TaskBooks

/// The ledgers of a random submission: which rows there are, and what stands in them.
struct RandomRows {
  let table: Int
  var random: SeededRandom

  /// Puts other rows and values into the ledgers.
  mutating func change(_ data: inout FormData) {
    for (ledger, most) in [(LedgerKey.projects, 14), (.activities, 20), (.factories, 9)] {
      guard var rows = data.ledgers[ledger], !rows.isEmpty else { continue }
      rows = rows.shuffled(using: &random)
      // A zone has a factory of each group, to which more of its own are put.
      if ledger == .factories { rows += rows.shuffled(using: &random) + rows }
      rows = Array(rows.prefix(random.whole(0...most)))
      for index in rows.indices {
        switch ledger {
        case .projects: project(&rows[index])
        case .activities: activity(&rows[index])
        default: factory(&rows[index])
        }
        // One enterprise can stand behind several rows.
        if index > 0, random.once(in: 4), let code = rows[index - 1]["creditCode"] {
          rows[index]["creditCode"] = code
        }
      }
      data.ledgers[ledger] = rows
    }
  }

  private mutating func project(_ row: inout LedgerRecord) {
    let signed = amount()
    row["signed"] = number(signed)
    row["investment"] = number(amount())
    row["paidIn"] = number(amount())
    row["section"] = .text(random.pick(["A", "B", "C", "C", "C", "D", "E", "I", "T"]) ?? "C")
    row["kind"] = kind()
    for flag in ["counted", "digital", "headquarters", "inZone"] {
      row[flag] = random.once(in: 8) ? nil : .flag(random.once(in: 2))
    }
    row["factoryArea"] = random.once(in: 3) ? number(amount()) : nil
    guard table == 3 else { return }
    let isFirst = random.once(in: 2)
    row["recognition"] = .text(isFirst ? "首次拜访" : "陪同考察")
    let due = isFirst ? signed : signed / 2
    let other = random.pick([due + 10, max(0, due - 10), signed * 2, signed]) ?? due
    // Half of an odd amount may be given as it is or rounded.
    row["credited"] = number(random.once(in: 6) ? other : random.once(in: 2) ? due : rounded(due))
  }

  private mutating func activity(_ row: inout LedgerRecord) {
    row["type"] = .text(random.pick(["赴省外招商", "拜访", "邀请来筑"]) ?? "拜访")
    row["kind"] = kind()
    row["leadTaken"] = random.once(in: 3) ? .flag(true) : random.once(in: 2) ? .flag(false) : nil
    if random.once(in: 5) { row["creditCode"] = nil }
    if random.once(in: 5) { row["counterpart"] = .text("示例·外地商会\(random.whole(1...3))") }
  }

  private mutating func factory(_ row: inout LedgerRecord) {
    let area = random.pick([0, 3, 6, 7, 9, 10, 15, random.whole(1...30)]) ?? 0
    row["area"] = number(area * PlainForm.one)
    let percent = random.pick([0, 30, 50, 80, 89, 90, 100, random.whole(0...100)]) ?? 0
    row["used"] = number(area * PlainForm.one * percent / 100)
  }

  private mutating func kind() -> DataValue {
    let kinds = ["央企", "世界500强", "中国500强", "民企500强", "专精特新(省级以上)", "独角兽", "其他", "其他", "其他"]
    return .text(random.pick(kinds) ?? "其他")
  }

  /// An amount of four decimals, often one at which a clause begins to hold.
  private mutating func amount() -> Int {
    let edges = [0, 10, 299_990, 300_000, 300_010, 999_990, 1_000_000, 1_999_990, 2_000_000]
    return random.once(in: 2)
      ? random.pick(edges) ?? 0
      : random.whole(0...random.pick([5_000, 50_000, 400_000], or: 1)) * 10
  }

  private func rounded(_ units: Int) -> Int { (units + 5) / 10 * 10 }

  private func number(_ units: Int) -> DataValue {
    .number(Decimal(units) / Decimal(PlainForm.one))
  }
}

extension SeededRandom {
  /// One of the elements; the other where there is none.
  fileprivate mutating func pick<Element>(_ elements: [Element], or other: Element) -> Element {
    pick(elements) ?? other
  }
}
