import FoundationEssentials
import Submissions
import TaskBooks
import Workbooks

/// What examples put into the last report of the unit.
extension Filling {
  /// Lets the last report have said a figure; gives back where the figure stands now.
  mutating func report(_ figure: Decimal, of indicator: IndicatorID) -> Spot {
    change { $0.figures[indicator] = figure }
    return spot(indicator)
  }

  /// Lets the last report have been short of the figure of now by a share of the year's target.
  mutating func reportShort(
    of indicator: IndicatorID, by share: Decimal, and more: Decimal = 0
  ) -> Spot {
    guard let unit = submission.identity.unit,
      let year = taskBook.target(of: unit, indicator)?.figure
    else { return .file }
    // Enough is signed for the last report to have said something above zero.
    let now = submission.figures[indicator]?.number ?? 0
    return report(now - year * share / 100 - more, of: indicator)
  }

  /// Lets the last report have told of one project more.
  mutating func reportProject(id: String, name: String, code: String) {
    change {
      $0.ledgers[.projects, default: []].append([
        "id": .text(id), "name": .text(name), "creditCode": .text(code),
      ])
    }
  }

  /// Lets the last report have said something else of a project that stands in a row, from 0.
  mutating func reportOwnProject(_ row: Int, _ column: String, as value: DataValue) -> Spot {
    let rows = submission.rows(.projects)
    guard rows.indices.contains(row) else { return .file }
    var record: LedgerRecord = [:]
    for (key, entry) in rows[row].entries { record[key] = entry.dataValue }
    record[column] = value
    let id = rows[row]["id"]?.text ?? ""
    change {
      var records = $0.ledgers[.projects] ?? []
      records.removeAll { $0["id"] == .text(id) }
      $0.ledgers[.projects] = records + [record]
    }
    return spot(column, of: row)
  }

  /// Where the title of 项目编号 stands.
  var titleSpot: Spot {
    guard let ledger = submission.ledgers[.projects], let column = ledger.columns["id"] else {
      return .file
    }
    return Spot(
      sheet: ledger.sheet, cells: .init(.init(row: ledger.titleRow, column: column)))
  }

  private mutating func change(_ body: (inout FormData) -> Void) {
    guard history?.reports.isEmpty == false else { return }
    if let data = history?.reports[0].data {
      var changed = data
      body(&changed)
      history?.reports[0].data = changed
    }
  }
}
