internal import GRDB

/// The tables of a register, by the versions in which they came about.
enum RegisterSchema {
  /// Brings a database up to the version of this program, each step whole or not at all.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1") { database in
      try database.execute(sql: first)
      try database.execute(sql: "PRAGMA application_id = \(RegisterHeader.application)")
      try database.execute(sql: "PRAGMA user_version = 1")
    }
    return migrator
  }

  /// The tables of version 1.
  ///
  /// Times are UTC, `2023-07-01T08:30:00Z`; `saved` is the workbook's own word and has no zone.
  /// Figures are exact decimals as text, to be cast where they are only looked at.
  private static let first = """
    -- A run of check or consolidate that recorded something.
    CREATE TABLE runs (
      id INTEGER PRIMARY KEY,
      time TEXT NOT NULL,
      taskBookYear INTEGER NOT NULL,
      taskBookSHA256 TEXT NOT NULL,
      workbooks INTEGER NOT NULL
    );
    -- A workbook that was received, as the last check found it.
    CREATE TABLE workbooks (
      id INTEGER PRIMARY KEY,
      sha256 TEXT NOT NULL,
      file TEXT NOT NULL,
      unit TEXT,
      period TEXT,
      revision INTEGER,
      run INTEGER NOT NULL REFERENCES runs,
      received TEXT NOT NULL,
      saved TEXT,
      verdict TEXT NOT NULL,
      state TEXT,
      checked TEXT NOT NULL,
      checks INTEGER NOT NULL,
      figuresJSON TEXT
    );
    CREATE UNIQUE INDEX workbooksByContent
      ON workbooks (sha256, ifnull(unit, ''), ifnull(period, ''));
    CREATE INDEX workbooksByPeriod ON workbooks (period, unit, revision);
    -- Every check of a workbook, the older first.
    CREATE TABLE checks (
      id INTEGER PRIMARY KEY,
      run INTEGER NOT NULL REFERENCES runs,
      workbook INTEGER NOT NULL REFERENCES workbooks ON DELETE CASCADE,
      time TEXT NOT NULL,
      verdict TEXT NOT NULL,
      errors INTEGER NOT NULL,
      verifies INTEGER NOT NULL,
      notices INTEGER NOT NULL,
      settled INTEGER NOT NULL,
      checkJSON TEXT NOT NULL
    );
    CREATE INDEX checksByWorkbook ON checks (workbook, id);
    CREATE INDEX checksByRun ON checks (run);
    -- What the last check found; one that follows from another names that one's number.
    CREATE TABLE findings (
      workbook INTEGER NOT NULL REFERENCES workbooks ON DELETE CASCADE,
      number INTEGER NOT NULL,
      cause INTEGER,
      level TEXT NOT NULL,
      state TEXT NOT NULL,
      rule TEXT NOT NULL,
      sheet TEXT,
      cell TEXT,
      message TEXT NOT NULL,
      fingerprint TEXT NOT NULL,
      valueHash TEXT NOT NULL,
      reason TEXT,
      PRIMARY KEY (workbook, number)
    ) WITHOUT ROWID;
    -- The reasons that the unit gave in the workbook.
    CREATE TABLE reasons (
      workbook INTEGER NOT NULL REFERENCES workbooks ON DELETE CASCADE,
      number INTEGER NOT NULL,
      fingerprint TEXT NOT NULL,
      valueHash TEXT NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (workbook, number)
    ) WITHOUT ROWID;
    -- The figures that could be read, each with its cell.
    CREATE TABLE figures (
      workbook INTEGER NOT NULL REFERENCES workbooks ON DELETE CASCADE,
      indicator TEXT NOT NULL,
      figure TEXT NOT NULL,
      sheet TEXT,
      cell TEXT,
      text TEXT NOT NULL,
      isNormalised INTEGER NOT NULL,
      PRIMARY KEY (workbook, indicator)
    ) WITHOUT ROWID;
    """
}
