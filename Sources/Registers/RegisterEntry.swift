internal import GRDB
public import Reports
public import TaskBooks
public import Workbooks

/// What the register knows of a workbook beside what it says.
public struct RegisterEntry: Hashable, Sendable {
  /// The SHA-256 of the file.
  public var sha256: String
  /// The file, as it was last given.
  public var file: String
  /// The unit; nil where it could not be told.
  public var unit: String?
  /// The period for which it was received; nil where it could not be told.
  public var period: Period?
  /// Which of the unit's workbooks for the period, from 1; nil where either could not be told.
  public var revision: Int?
  /// When it was first recorded, in UTC.
  public var received: DateTime
  /// How many checks of it there were.
  public var checks: Int
  /// Whether a workbook of the unit for the period came in a later run.
  ///
  /// Of two that came in one run only what they say themselves can tell the later (X503).
  public var isSuperseded: Bool

  /// The return with what the register knows of it.
  public func marking(_ file: UnitReturn) -> UnitReturn {
    var file = file
    file.revision = revision
    file.received = received
    if isSuperseded { file.isSuperseded = true }
    return file
  }
}

/// An entry with the JSON that it is read back from.
struct RegisterRow: Sendable {
  var entry: RegisterEntry
  var figuresJSON: String?
  var checkJSON: String
  /// The number of the last check; a higher one is later.
  var lastCheck: Int64

  /// The rows that meet a condition on `w`, in the order of months, units and revisions.
  static func all(
    _ register: Register, where condition: SQL
  ) throws(RegisterError) -> [Self] {
    do {
      return try register.database.read { database in
        try SQLRequest<GRDB.Row>(
          literal: """
            SELECT w.id, w.sha256, w.file, w.unit, w.period, w.revision, w.received, w.checks,
              w.figuresJSON, c.id AS lastCheck, c.checkJSON,
              EXISTS (SELECT 1 FROM workbooks l WHERE l.unit = w.unit AND l.period = w.period
                AND l.run > w.run) AS isSuperseded
            FROM workbooks w
            JOIN checks c ON c.id = (SELECT max(id) FROM checks WHERE workbook = w.id)
            WHERE \(condition)
            ORDER BY w.period, w.unit, w.revision, w.id
            """
        ).fetchAll(database).map { try Self($0, in: register) }
      }
    } catch {
      throw RegisterError(register.path, error)
    }
  }

  private init(_ row: GRDB.Row, in register: Register) throws {
    let month: String? = try row.valueIfAny("period")
    let period = month.flatMap { Period($0) }
    guard let received = DateTime(try row.value("received") as String),
      (period == nil) == (month == nil)
    else {
      throw RegisterError(register.path, .damaged("workbooks.id = \(try row.value("id") as Int64)"))
    }
    entry = RegisterEntry(
      sha256: try row.value("sha256"), file: try row.value("file"),
      unit: try row.valueIfAny("unit"),
      period: period, revision: try row.valueIfAny("revision"), received: received,
      checks: try row.value("checks"), isSuperseded: try row.value("isSuperseded"))
    figuresJSON = try row.valueIfAny("figuresJSON")
    checkJSON = try row.value("checkJSON")
    lastCheck = try row.value("lastCheck")
  }
}
