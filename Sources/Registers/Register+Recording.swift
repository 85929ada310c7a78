public import FoundationEssentials
internal import GRDB
internal import Reports
public import Rulebook
internal import Submissions
public import TaskBooks
internal import Workbooks

extension Register {
  /// Records what a run judged, all of it or nothing; returns how many workbooks it was.
  ///
  /// When this returns, it is on the disk. Identical files count once. A file of which not even
  /// the bytes could be read has nothing to be known by and is left out.
  public func record(
    _ judgements: [Judgement], under taskBook: TaskBook, at moment: Date = .now
  ) throws(RegisterError) -> Int {
    let workbooks = RecordedWorkbook.list(judgements, in: taskBook)
    guard !workbooks.isEmpty else { return 0 }
    let time = moment.formatted(.iso8601)
    do {
      try database.writeWithoutTransaction { database in
        // Immediate: the revisions are counted while nobody else can record.
        try database.inTransaction(.immediate) {
          try database.execute(
            literal: """
              INSERT INTO runs (time, taskBookYear, taskBookSHA256, workbooks)
              VALUES (\(time), \(taskBook.year), \(taskBook.sha256), \(workbooks.count))
              """)
          let run = Run(database: database, id: database.lastInsertedRowID, time: time)
          for workbook in workbooks { try run.record(workbook) }
          return .commit
        }
      }
    } catch {
      throw RegisterError(path, error)
    }
    return workbooks.count
  }
}

/// A run while it is being recorded.
private struct Run {
  let database: Database
  let id: Int64
  let time: String

  func record(_ workbook: RecordedWorkbook) throws {
    let key = try self.key(of: workbook)
    try insert(
      "INSERT INTO checks (run, workbook, time, verdict, errors, verifies, notices, settled,"
        + " checkJSON) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
      [
        id, key, time, workbook.verdict, workbook.counts[.error], workbook.counts[.verify],
        workbook.counts[.notice], workbook.counts.settled, workbook.checkJSON,
      ])
    for table in ["findings", "reasons", "figures"] {
      try insert("DELETE FROM \(table) WHERE workbook = ?", [key])
    }
    for finding in workbook.findings {
      try insert(
        "INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
          key, finding.number, finding.cause, finding.level, finding.state, finding.rule,
          finding.sheet, finding.cell, finding.message, finding.fingerprint, finding.valueHash,
          finding.reason,
        ])
    }
    for (number, reason) in workbook.reasons.enumerated() {
      try insert(
        "INSERT INTO reasons VALUES (?, ?, ?, ?, ?)",
        [key, number, reason.fingerprint, reason.valueHash, reason.reason])
    }
    for figure in workbook.figures {
      try insert(
        "INSERT INTO figures VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
          key, figure.indicator, figure.figure, figure.sheet, figure.cell, figure.text,
          figure.isNormalised,
        ])
    }
  }

  /// The workbook's row, brought up to date; a new one where these bytes are new.
  private func key(of workbook: RecordedWorkbook) throws -> Int64 {
    let known = try SQLRequest<Int64>(
      literal: """
        SELECT id FROM workbooks WHERE sha256 = \(workbook.sha256)
          AND ifnull(unit, '') = \(workbook.unit ?? "")
          AND ifnull(period, '') = \(workbook.period ?? "")
        """
    ).fetchOne(database)
    if let known {
      try database.execute(
        literal: """
          UPDATE workbooks SET file = \(workbook.file), saved = \(workbook.saved),
            verdict = \(workbook.verdict), state = \(workbook.state), checked = \(time),
            checks = checks + 1, figuresJSON = \(workbook.figuresJSON) WHERE id = \(known)
          """)
      return known
    }
    var revision: Int?
    if let unit = workbook.unit, let period = workbook.period {
      revision = try SQLRequest<Int>(
        literal: """
          SELECT ifnull(max(revision), 0) + 1 FROM workbooks
            WHERE unit = \(unit) AND period = \(period)
          """
      ).fetchOne(database)
    }
    try database.execute(
      literal: """
        INSERT INTO workbooks (sha256, file, unit, period, revision, run, received, saved,
          verdict, state, checked, checks, figuresJSON)
        VALUES (\(workbook.sha256), \(workbook.file), \(workbook.unit), \(workbook.period),
          \(revision), \(id), \(time), \(workbook.saved), \(workbook.verdict),
          \(workbook.state), \(time), 1, \(workbook.figuresJSON))
        """)
    return database.lastInsertedRowID
  }

  private func insert(_ sql: String, _ values: [(any DatabaseValueConvertible)?]) throws {
    try database.cachedStatement(sql: sql).execute(arguments: StatementArguments(values))
  }
}
