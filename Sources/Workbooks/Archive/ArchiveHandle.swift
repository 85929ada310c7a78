internal import Synchronization

/// An archive that is open, kept so until the last of its streams is gone; several threads may read
/// of it at a time.
final class ArchiveHandle: Sendable {
  /// The bytes it lies in.
  let bytes: ArchiveBytes
  /// Where its entries lie.
  let directory: ArchiveDirectory
  /// The names of its entries.
  let names: EntryNames
  private let ledger = Mutex(ReadLedger())

  /// Opens an archive.
  init(_ bytes: ArchiveBytes, limits: Limits) throws(WorkbookError) {
    self.bytes = bytes
    directory = try ArchiveDirectory(bytes, limit: limits.entries)
    names = EntryNames(directory)
  }

  /// Opens a file.
  convenience init(path: String, limits: Limits) throws(WorkbookError) {
    try self.init(ArchiveBytes(path), limits: limits)
  }

  /// What was read besides a reading.
  func beside(_ reading: ReadLedger.Reading) -> ReadLedger.Amounts {
    ledger.withLock { $0.beside(reading) }
  }

  /// Counts the bytes that a reading has given so far against the limit of the whole archive.
  func count(_ bytes: Int, of reading: ReadLedger.Reading, name: String, limits: Limits)
    throws(WorkbookError)
  {
    let total = ledger.withLock { ledger in
      ledger.note(ReadLedger.Amounts(bytes: bytes), of: reading)
      return ledger.total.bytes
    }
    guard total <= limits.totalBytes else {
      throw .limit(.totalBytes, part: name, limit: limits.totalBytes)
    }
  }

  /// Remembers how many cells a reading has given so far, how many were blank, and what they came
  /// to; the answer is what all others gave.
  func note(cells: Int, blanks: Int, expanded: Int, of reading: ReadLedger.Reading)
    -> ReadLedger.Amounts
  {
    ledger.withLock { ledger in
      ledger.note(
        ReadLedger.Amounts(cells: cells, blanks: blanks, expanded: expanded), of: reading)
      return ledger.beside(reading)
    }
  }
}
