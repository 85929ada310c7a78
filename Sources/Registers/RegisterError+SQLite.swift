internal import GRDB

extension RegisterError {
  /// What an error of SQLite means for the register.
  init(_ path: String, _ error: any Error) {
    if let error = error as? RegisterError {
      self = error
      return
    }
    guard let error = error as? DatabaseError else {
      self.init(path, .damaged("\(error)"))
      return
    }
    let what = error.message ?? error.resultCode.description
    let reason: Reason =
      switch error.resultCode {
      case .SQLITE_NOTADB: .notADatabase
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_FULL: .full
      case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_IOERR, .SQLITE_AUTH:
        .unwritable(what)
      default: .damaged(what)
      }
    self.init(path, reason)
  }
}
