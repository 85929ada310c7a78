import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

@testable import Rulebook

/// Forms that are right and do not follow the policy: P401 to P412.
enum PolicyMutations {
  static let all: [Mutation] =
    shares() + ["白云经济开发区", "乌当经济开发区"].flatMap { zone($0) }
    + ["云岩区", "南明区", "观山湖区", "修文县", "息烽县"].flatMap { district($0) }
    + ["市政府驻武汉办事处", "市政府驻北京联络处"].flatMap { office($0) }
    + stages() + ["云岩区", "白云经济开发区", "市科技局"].flatMap { outside($0) }

  /// The share of industry beside the target, in hundredths of a point.
  private static func shares() -> [Mutation] {
    var all: [Mutation] = []
    for unit in ["云岩区", "观山湖区"] {
      for period in ["2023-05", "2023-06", "2023-12"] {
        for points in [-1, -10, -50, -100] {
          all.append(
            Mutation("P401", "\(points) hundredths", unit, period) {
              $0.settle(shareBesideTarget: points)
            })
        }
        for points in [0, 1] {
          all.append(
            .silent("P401", "\(points) hundredths", unit, period) {
              _ = $0.settle(shareBesideTarget: points)
            })
        }
      }
    }
    return all
  }

  /// A provincial zone: 优强项目, 标房, large projects.
  private static func zone(_ unit: String) -> [Mutation] {
    var all: [Mutation] = []
    for investment in [2.9999, 2.99, 2.5, 1, 0.5, 0.0001] {
      all.append(
        Mutation("P402", "\(investment) 亿元", unit) { $0.invest(investment) })
    }
    for investment in [3, 3.0001, 3.5] {
      all.append(.silent("P402", "\(investment) 亿元", unit) { $0.investEnough(investment) })
    }
    for section in ["B 采矿业", "D 电力、热力、燃气及水生产和供应业", "F 批发和零售业", "I", "G"] {
      all.append(
        Mutation("P403", section, unit) {
          $0.type(section, into: "section", of: $0.first("counted", "是"))
        })
    }
    let wrong: [([Double], Double)] = [
      ([89.1, 80, 50], 30), ([90, 80], 30), ([90, 80, 49], 30), ([45, 40, 25], 30),
      ([90, 80, 50], 29),
    ]
    for (used, score) in wrong {
      all.append(
        Mutation("P408", "\(used) % as \(score)", unit) { $0.use(used, claiming: score) })
    }
    for used in [[90.0, 80, 50], [100, 100, 100]] {
      all.append(.silent("P408", "\(used) % as 30", unit) { _ = $0.use(used, claiming: 30) })
    }
    for period in ["2023-05", "2023-06", "2023-12"] {
      all.append(
        Mutation("P411", "none of 10 亿元", unit, period) { form in
          form.lowerInvestments(to: 9)
          return Spot(sheet: form.taskBook.ledger(.projects)?.sheet, cells: nil)
        })
    }
    return all
  }

  /// A district: 优强企业, 央企.
  private static func district(_ unit: String) -> [Mutation] {
    [
      Mutation("P404", "其他", unit) { $0.type("其他", into: "kind", of: $0.last("counted", "是")) },
      .silent("P404", "独角兽", unit) {
        $0.type("独角兽", into: "kind", of: $0.last("counted", "是"))
        $0.recount()
      },
      Mutation("P412", "one enterprise as 央企 and as 其他", unit) { form in
        let (row, other) = (form.first("kind", "央企"), form.first("kind", "其他"))
        form.type(form.text("creditCode", of: row), into: "creditCode", of: other)
        return form.spot("kind", of: row)
      },
    ]
  }

  /// A resident office: 认定方式, credit, bonus.
  private static func office(_ unit: String) -> [Mutation] {
    var all: [Mutation] = []
    for row in 0...2 {
      all.append(
        Mutation("P405", "row \(row)", unit) { $0.type(nil, into: "recognition", of: row) })
    }
    let wrong: [(String, Double, Double)] = [
      ("首次拜访", 3.5, 3.4999), ("首次拜访", 3.5, 1.75), ("陪同考察", 3.5, 3.5), ("陪同考察", 3.5, 1.7501),
      ("首次拜访", 3.5, 3),
    ]
    for (way, signed, credited) in wrong {
      all.append(
        Mutation("P406", "\(way) \(signed) as \(credited)", unit) {
          $0.credit($0.first("recognition", way), signed: signed, as: credited)
        })
    }
    let right: [(String, Double, Double)] = [
      ("首次拜访", 3.5, 3.5), ("陪同考察", 3.5, 1.75), ("陪同考察", 3.0001, 1.5001),
    ]
    for (way, signed, credited) in right {
      all.append(
        .silent("P406", "\(way) \(signed) as \(credited)", unit) {
          _ = $0.credit($0.first("recognition", way), signed: signed, as: credited)
        })
    }
    for tenths in [10, 50, 100, 1, 2] {
      all.append(
        Mutation("P407", "\(tenths) tenths of a point more", unit) {
          $0.type(.number(($0.bonusDue + Decimal(tenths) / 10).double), into: .bonus)
        })
    }
    for signed in [10, 19.99, 20, 25] {
      all.append(.silent("P407", "one project of \(signed) 亿元", unit) { _ = $0.sign(signed) })
    }
    return all
  }

  /// The signed amount beside its stage target.
  private static func stages() -> [Mutation] {
    var all: [Mutation] = []
    for period in ["2023-03", "2023-05", "2023-06", "2023-09", "2023-12"] {
      for short in [Decimal(1) / 10_000, Decimal(1) / 10] {
        all.append(
          Mutation("P409", "\(short) short", "市投资促进局", period) { $0.settle(short: short) })
      }
      all.append(
        .silent("P409", "reached", "市投资促进局", period) { _ = $0.settle(short: 0) })
    }
    return all
  }

  /// Industrial projects outside the zones.
  private static func outside(_ unit: String) -> [Mutation] {
    [
      Mutation("P410", "否", unit) { $0.type("否", into: "inZone", of: $0.first("section", "C")) },
      Mutation("P410", "blank", unit) {
        $0.type(nil, into: "inZone", of: $0.first("section", "C"))
      },
      .silent("P410", "service", unit) { form in
        let rows = form.submission.rows(.projects)
        let service = rows.firstIndex { ["F", "G", "I"].contains($0["section"]?.text.first) }
        if let service { form.type("否", into: "inZone", of: service) }
      },
    ]
  }
}
