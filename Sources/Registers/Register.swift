internal import FoundationEssentials
internal import GRDB

/// The register (登记簿): what was received, in one SQLite file.
///
/// Every workbook is kept with its revision, verdict, findings and figures, and every check of it.
/// The tables can be asked by any SQLite tool; this program reads back the JSON beside them.
public struct Register: Sendable {
  /// The file, as it was given.
  public let path: String
  let database: DatabaseQueue

  /// How long another process is waited for, in seconds; a run holds the file for far less.
  private static let patience: TimeInterval = 30

  /// Opens a register to be read; the error says why the file is none.
  public init(reading path: String) throws(RegisterError) {
    self.path = path
    _ = try RegisterHeader(ofFile: path)
    database = try Self.whole(path)
  }

  /// Opens a register to record in; it is made where there is no file.
  ///
  /// A file that is no register, or a damaged one, is refused and stays as it is.
  public init(recordingIn path: String) throws(RegisterError) {
    self.path = path
    do throws(RegisterError) {
      _ = try RegisterHeader(ofFile: path)
    } catch  where error.reason == .missing {
      try Self.create(path)
    }
    _ = try Self.whole(path)
    guard FileManager.default.isWritableFile(atPath: Self.location(of: path)) else {
      throw RegisterError(path, .unwritable("permission"))
    }
    do {
      database = try Self.connection(to: path)
      try RegisterSchema.migrator.migrate(database)
    } catch {
      throw RegisterError(path, error)
    }
  }

  /// The register open for reading, every page of it proven sound.
  private static func whole(_ path: String) throws(RegisterError) -> DatabaseQueue {
    do {
      do {
        return try checked(connection(to: path, readonly: true), path)
      } catch let error as DatabaseError
        where [.SQLITE_READONLY, .SQLITE_CANTOPEN].contains(error.resultCode)
      {
        // A run was broken off while it wrote. Only a connection that may write can put back what
        // the journal holds; the file is ours by its header.
        return try checked(connection(to: path), path)
      }
    } catch {
      throw RegisterError(path, error)
    }
  }

  private static func checked(
    _ database: DatabaseQueue, _ path: String
  ) throws -> DatabaseQueue {
    let faults = try database.read { try String.fetchAll($0, sql: "PRAGMA quick_check(1)") }
    guard faults == ["ok"] else {
      throw RegisterError(path, .damaged(faults.first ?? "quick_check"))
    }
    return database
  }

  static func connection(to path: String, readonly: Bool = false) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = readonly
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      // The file may have come from anywhere.
      try database.execute(sql: "PRAGMA trusted_schema = OFF")
      try database.execute(sql: "PRAGMA cell_size_check = ON")
    }
    if !readonly {
      configuration.prepareDatabase { database in
        // A rollback journal, not WAL: between two runs the register is one file, to be copied as
        // such, and it may lie on a network share, where WAL does not work. EXTRA is FULL that also
        // makes sure of the folder after the journal is gone, which is what commits.
        try database.execute(sql: "PRAGMA journal_mode = DELETE")
        try database.execute(sql: "PRAGMA synchronous = EXTRA")
      }
    }
    return try DatabaseQueue(path: location(of: path), configuration: configuration)
  }

  /// The path as one that SQLite takes for nothing but a file: not `:memory:`, not a URI.
  static func location(of path: String) -> String { path.hasPrefix("/") ? path : "./" + path }
}
