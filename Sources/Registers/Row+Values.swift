internal import GRDB

extension Row {
  /// The value of a column; the error names it where another program put something else there.
  ///
  /// The subscripts of GRDB would end the program.
  func value<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
    let stored: DatabaseValue = self[column]
    guard let value = Value.fromDatabaseValue(stored) else {
      throw DatabaseError(resultCode: .SQLITE_MISMATCH, message: "\(column): \(stored)")
    }
    return value
  }

  /// The value of a column; nil is NULL.
  func valueIfAny<Value: DatabaseValueConvertible>(_ column: String) throws -> Value? {
    let stored: DatabaseValue = self[column]
    guard !stored.isNull else { return nil }
    return try value(column) as Value
  }
}
