import FoundationEssentials
import Submissions
import TaskBooks

@testable import Rulebook

/// Forms that disagree with the unit's last one: H601 to H604.
enum HistoryMutations {
  static func all() throws -> [Mutation] {
    try ValueMutations.units.flatMap { try fallen($0) + gone($0) + changed($0) } + leaps
  }

  /// Each scheduled figure a little below what was reported.
  private static func fallen(_ unit: String) throws -> [Mutation] {
    let form = try Cases.clean(unit)
    let scheduled = form.taskBook.indicators(forTable: form.submission.table).filter {
      $0.isScheduled && form.submission.figures[$0.id]?.number != nil
    }
    return scheduled.flatMap { indicator in
      let steps =
        indicator.measure == .count ? [1, 2, 5] : [Decimal(1) / 10_000, Decimal(1) / 100, 3]
      return steps.map { step in
        Mutation("H601", "\(indicator.id.rawValue) \(step) less", unit, before: "2023-05") {
          $0.report($0.figure(indicator.id) + step, of: indicator.id)
        }
      } + [
        .silent("H601", "\(indicator.id.rawValue) as before", unit, before: "2023-05") {
          _ = $0.report($0.figure(indicator.id), of: indicator.id)
        }
      ]
    }
  }

  /// A project that was reported and is not there.
  private static func gone(_ unit: String) -> [Mutation] {
    [
      ("XM-2023-99999", "已签约的另一个项目", "91520199MA0099999X"), ("", "没有编号的项目", "91520199MA0099999X"),
      ("另号-1", "只有编号", ""),
    ]
    .map { id, name, code in
      Mutation("H602", "\(id) \(name)", unit, before: "2023-05") {
        $0.reportProject(id: id, name: name, code: code)
        return $0.titleSpot
      }
    }
  }

  /// What was reported of a project otherwise.
  private static func changed(_ unit: String) -> [Mutation] {
    let texts = [("name", "另一个名称"), ("investor", "另一家企业"), ("signedOn", "2023-01-31")]
    return texts.flatMap { column, text in
      [0, 1].map { row in
        Mutation("H603", "\(column) of row \(row)", unit, before: "2023-05") {
          $0.reportOwnProject(row, column, as: .text(text))
        }
      }
    }
      + [Decimal(1) / 10_000, -1].map { step in
        Mutation("H603", "signed \(step) beside", unit, before: "2023-05") {
          $0.reportOwnProject(0, "signed", as: .number($0.number("signed", of: 0) + step))
        }
      }
      + [
        .silent("H603", "more paid in", unit, before: "2023-05") {
          _ = $0.reportOwnProject(0, "paidIn", as: .number(0))
        }
      ]
  }

  /// A month's growth beside half of the year's target.
  private static let leaps: [Mutation] = ["市投资促进局", "市科技局", "云岩区"].flatMap { unit in
    let figure: IndicatorID = unit == "云岩区" ? .paidIn : .signing
    return [Decimal(1) / 10_000, Decimal(1) / 100, 1].map { more in
      Mutation("H604", "\(more) above half", unit, before: "2023-05") {
        $0.reportShort(of: figure, by: 50, and: more)
      }
    } + [
      .silent("H604", "half", unit, before: "2023-05") { _ = $0.reportShort(of: figure, by: 50) }
    ]
  }
}
