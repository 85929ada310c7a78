public import FoundationEssentials
import Submissions
public import TaskBooks

/// The bonus (加分指标) that a resident office has earned, item by item.
public struct Bonus: Hashable, Sendable {
  /// A reason for points.
  public struct Item: Hashable, Sendable {
    /// What the clause gives points for.
    public enum Ground: Hashable, Sendable {
      /// 线索纳入主要领导外出.
      case lead
      /// 工业项目签约超出目标.
      case beyondTarget
      /// 重大项目.
      case largeProject
    }

    /// What they are given for.
    public var ground: Ground
    /// The points.
    public var points: Decimal
    /// What they are given for, in Chinese.
    public var chinese: String
    /// The cells that show it.
    public var places: [Place]
    /// What stands at each of these cells: the enterprise, or the project by number and name.
    public var names: [String]
  }

  /// The items, in the order of the clause; one that gives nothing is there too.
  public var items: [Item]
  /// The sum of the points.
  public var total: Decimal { items.map(\.points).reduce(0, +) }

  /// The bonus due by the ledgers, whatever the unit credited itself.
  init(_ inquiry: Inquiry) throws(Unusable) {
    let inquiry = try inquiry.asked(of: "P407")
    items = [try inquiry.leads(), try inquiry.beyondTarget()] + (try inquiry.largeProjects())
  }
}

extension Inquiry {
  /// Clues that leaders' trips took up, once for each enterprise.
  fileprivate func leads() throws(Unusable) -> Bonus.Item {
    let points = try decimal("lead")
    var leads: [String: (place: Place, name: String)] = [:]
    for row in try rows(of: .activities) {
      guard try choice("leadTaken", of: row, in: .activities) == "是", let flag = row["leadTaken"]
      else { continue }
      // An association has no credit code; its name tells it apart.
      let code = try creditCode(of: row, in: .activities)
      let name = NormalizedText(row["counterpart"]?.text ?? "").description
      let enterprise = code ?? (name.isEmpty ? "row \(row.number)" : name)
      if leads[enterprise] == nil {
        leads[enterprise] = (flag.place, row["counterpart"]?.text ?? code ?? "")
      }
    }
    let all = leads.values.sorted { $0.place.cell < $1.place.cell }
    return Bonus.Item(
      ground: .lead, points: points * Decimal(all.count),
      chinese: "线索纳入主要领导外出\(all.count)家×\(points)分=\(points * Decimal(all.count))分",
      places: all.map(\.place), names: all.map(\.name))
  }

  /// Whole steps of credited industrial signing above the year's target.
  fileprivate func beyondTarget() throws(Unusable) -> Bonus.Item {
    let (step, points) = (try decimal("overStep"), try decimal("overPoints"))
    guard let indicator = indicator(.industrialSigning), step > 0,
      let target = try target(.industrialSigning)?.figure
    else { return beyond(0, "工业项目签约没有目标,0分") }
    var rows = try rows(of: .projects)
    for index in rows.indices {
      guard let due = try creditDue(of: rows[index]) else {
        throw Unusable(why: "项目台账第\(rows[index].number)行没有认定方式")
      }
      rows[index]["credited"]?.reading = .number(due, .plain)
    }
    let credited = try derived(indicator, rows: rows)?.value ?? 0
    let over = credited - target
    guard over > 0 else {
      return beyond(0, "工业项目签约\(credited)亿元,没有超出目标\(target)亿元,0分")
    }
    let steps = FigureText.truncated(over / step)
    return beyond(
      steps * points,
      "工业项目签约\(credited)亿元,超出目标\(over)亿元,\(steps)×\(points)分=\(steps * points)分")
  }

  /// No cell shows it: it comes from all projects of industry.
  private func beyond(_ points: Decimal, _ chinese: String) -> Bonus.Item {
    Bonus.Item(ground: .beyondTarget, points: points, chinese: chinese, places: [], names: [])
  }

  /// Large projects, by the signed amount before credit; the higher step replaces the lower.
  fileprivate func largeProjects() throws(Unusable) -> [Bonus.Item] {
    let tiers = try steps("tiers")
    var items: [Bonus.Item] = []
    for row in try rows(of: .projects) {
      guard let signed = try number("signed", of: row, in: .projects),
        let tier = tiers.last(where: { $0.from <= signed }), let place = row["signed"]?.place
      else { continue }
      items.append(
        Bonus.Item(
          ground: .largeProject, points: tier.value,
          chinese: "第\(row.number)行签约\(signed)亿元,\(tier.from)亿元以上加\(tier.value)分",
          places: [place],
          names: [["id", "name"].compactMap { row[$0]?.text }.joined(separator: " ")]))
    }
    return items
  }
}

extension FigureText {
  /// The whole part of a figure that is not negative.
  static func truncated(_ figure: Decimal) -> Decimal {
    let whole = figure.description.split(separator: ".").first.map(String.init) ?? "0"
    return Decimal(string: whole) ?? figure
  }
}
