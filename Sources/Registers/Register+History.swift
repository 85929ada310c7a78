internal import FoundationEssentials
internal import GRDB
internal import Reports
public import Rulebook
public import Submissions
public import TaskBooks
internal import Workbooks

extension Register {
  /// What is known from before, as far as it bears on a period; nil is any period.
  ///
  /// Reports are of the year's earlier months, of each unit and month the last that was accepted;
  /// checks are those of the period, the older first. Only the last month of each unit is held
  /// against what comes now, so that the ledgers of the months before it are left unread, and all
  /// of them where `hasLedgers` is false.
  public func history(
    for period: Period?, read by: FormReader, hasLedgers: Bool = true
  ) throws(RegisterError) -> History {
    let reader = HistoryReader(by)
    var history = History()
    var whole: Set<String> = []
    let rows = hasLedgers ? try RegisterRow.all(self, where: Self.last(before: period)) : []
    let known = concurrentMap(rows) { row in
      Result { () throws(RegisterError) -> [History.Report] in
        try row.figuresJSON.map { json throws(RegisterError) in
          try read(json, of: row.entry.file, by: reader).reports
        } ?? []
      }
    }
    for (row, reports) in zip(rows, known) {
      guard let month = row.entry.period else { continue }
      whole.insert(month.description + (row.entry.unit ?? ""))
      for var report in try reports.get() {
        report.data.period = month
        history.reports.append(report)
      }
    }
    if let period {
      history.reports += try figures(before: period).filter {
        !whole.contains($0.data.period.description + $0.data.unit)
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

  /// The rows of `w` with the last accepted report of each unit and month.
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

  /// Of these, those of each unit's last month before the period; all where there is no period.
  private static func last(before period: Period?) -> SQL {
    guard let period else { return reported(before: nil) }
    let accepted = Judgement.Verdict.accepted.rawValue
    return reported(before: period) + """
       AND w.period = (SELECT max(b.period) FROM workbooks b WHERE b.unit = w.unit
        AND b.period < \(period.description) AND b.verdict = \(accepted)
        AND b.figuresJSON IS NOT NULL)
      """
  }

  /// The figures alone of the reports of the year's months before.
  private func figures(before period: Period) throws(RegisterError) -> [History.Report] {
    do {
      return try database.read { database in
        let rows = try SQLRequest<GRDB.Row>(
          literal: """
            SELECT w.file, w.unit, w.period, f.indicator, f.figure FROM workbooks w
            JOIN figures f ON f.workbook = w.id
            WHERE w.unit IS NOT NULL AND \(Self.reported(before: period))
            ORDER BY w.period, w.unit, w.id
            """
        ).fetchCursor(database)
        var reports: [History.Report] = []
        while let row = try rows.next() {
          let (unit, month): (String, String) = (try row.value("unit"), try row.value("period"))
          guard let period = Period(month),
            let figure = Decimal(string: try row.value("figure") as String)
          else { throw RegisterError(path, .damaged("figures: \(unit) \(month)")) }
          if reports.last?.data.unit != unit || reports.last?.data.period != period {
            let data = FormData(unit: unit, period: period)
            reports.append(.init(file: try row.value("file"), data: data, hasLedgers: false))
          }
          let id = IndicatorID(rawValue: try row.value("indicator"))
          reports[reports.endIndex - 1].data.figures[id] = figure
        }
        return reports
      }
    } catch {
      throw RegisterError(path, error)
    }
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
        let rows = try SQLRequest<GRDB.Row>(
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
