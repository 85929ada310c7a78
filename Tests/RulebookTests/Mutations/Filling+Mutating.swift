import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

@testable import Rulebook

/// What mutations of more than one rule type.
extension Filling {
  /// The number in a figure's cell; zero where there is none.
  func figure(_ id: IndicatorID) -> Decimal { submission.figures[id]?.number ?? 0 }

  /// The last row of a ledger, from 0, with the choice or flag in the column.
  func last(_ column: String, _ choice: String) -> Int {
    let rows = submission.rows(.projects)
    return rows.indices.last { index in
      rows[index][column]?.flag.map { $0 ? "是" : "否" } ?? rows[index][column]?.text == choice
    } ?? 0
  }

  /// Types the share so many hundredths of a point beside the exact one; gives back where.
  mutating func shift(share hundredths: Int) -> Spot {
    let exact = figure(.industrialPaidIn) / figure(.paidIn)
    return type(.number((exact + Decimal(hundredths) / 10_000).double), into: .industrialShare)
  }

  /// Takes all investments that reach 10 亿元 down; gives the figures that then come of it.
  mutating func lowerInvestments(to most: Double) {
    for row in submission.rows(.projects).indices where number("investment", of: row) >= 10 {
      for column in ["investment", "signed", "paidIn"] where number(column, of: row).double > most {
        type(most, into: column, of: row)
      }
    }
    recount()
  }

  /// Brings the signed amount to its stage target, rounded up, less so much; gives back where.
  mutating func settle(short: Decimal) -> Spot {
    let month = submission.identity.period?.month ?? 1
    return settle(
      signing: FigureText.roundedUp(stage(of: .signing, month: month), decimals: 4) - short)
  }

  /// Types an investment into the project with the least signed of those that are counted.
  mutating func investEnough(_ investment: Double) {
    let rows = submission.rows(.projects)
    // A large project has to stay one (P411).
    let counted = rows.indices.filter {
      rows[$0]["counted"]?.flag == true && number("investment", of: $0) < 10
    }
    guard let row = counted.min(by: { number("signed", of: $0) < number("signed", of: $1) }),
      number("signed", of: row).double <= investment
    else { return }
    type(investment, into: "investment", of: row)
  }
}
