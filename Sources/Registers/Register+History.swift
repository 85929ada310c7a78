internal import GRDB
internal import Reports
public import Rulebook
public import Submissions
public import TaskBooks

extension Register {
  /// What is known from before, as far as it bears on a period; nil is any period.
  ///
  /// Reports are of the year's earlier months, of each unit and month the last that was accepted;
  /// checks are those of the period, the older first.
  public func history(
    for period: Period?, read by: FormReader
  ) throws(RegisterError) -> History {
    let reader = HistoryReader(by)
    var history = History()
    for row in try RegisterRow.all(self, where: Self.reported(before: period)) {
      guard let json = row.figuresJSON, let month = row.entry.period else { continue }
      for var report in try read(json, of: row.entry.file, by: reader).reports {
        report.data.period = month
        history.reports.append(report)
      }
    }
    for (file, month, json) in try checks(of: period) {
      for var check in try read(json, of: file, by: reader).checks {
        check.period = month
        history.checks.append(check)
      }
    }
    return history
  }

  /// The rows with the last accepted report of each unit and month.
  private static func reported(before period: Period?) -> SQL {
    let accepted = Judgement.Verdict.accepted.rawValue
    var condition: SQL = """
      w.verdict = \(accepted) AND w.figuresJSON IS NOT NULL AND w.revision = (
        SELECT max(revision) FROM workbooks a WHERE a.unit = w.unit AND a.period = w.period
          AND a.verdict = \(accepted) AND a.figuresJSON IS NOT NULL)
      """
    if let period {
      condition += " AND w.period < \(period.description) AND w.period >= \("\(period.year)-01")"
    }
    return condition
  }

  /// The JSON of the checks of a period, or of any, the older first.
  ///
  /// One that says the same as the one before it of the same workbook adds nothing and is left out.
  private func checks(
    of period: Period?
  ) throws(RegisterError) -> [(file: String, period: Period, json: String)] {
    do {
      return try database.read { database in
        let condition: SQL = period.map { "AND w.period = \($0.description)" } ?? ""
        let rows = try SQLRequest<Row>(
          literal: """
            SELECT w.id, w.file, w.period, c.checkJSON FROM checks c
            JOIN workbooks w ON w.id = c.workbook
            WHERE w.unit IS NOT NULL AND w.period IS NOT NULL \(condition)
            ORDER BY c.id
            """
        ).fetchCursor(database)
        var last: [Int64: String] = [:]
        var checks: [(String, Period, String)] = []
        while let row = try rows.next() {
          let (id, json): (Int64, String) = (try row.value("id"), try row.value("checkJSON"))
          guard last.updateValue(json, forKey: id) != json,
            let month = Period(try row.value("period") as String)
          else { continue }
          checks.append((try row.value("file"), month, json))
        }
        return checks
      }
    } catch {
      throw RegisterError(path, error)
    }
  }

  private func read(
    _ json: String, of file: String, by reader: HistoryReader
  ) throws(RegisterError) -> History {
    do throws(HistoryReader.Failure) {
      return try reader.read(file, json: Array(json.utf8))
    } catch {
      throw RegisterError(path, .damaged("\(error.file):\(error.why)"))
    }
  }
}
