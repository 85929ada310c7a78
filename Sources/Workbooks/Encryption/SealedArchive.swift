/// The archive of an encrypted workbook, open in memory to be changed and encrypted again.
@safe final class SealedArchive {
  private let file: EncryptedFile
  private let key: PackageKey
  private let memory: ArchiveMemory
  /// The dates of its entries before any change.
  private let times: EntryTimes

  /// Decrypts the workbook at a path.
  init(_ path: String, key: PackageKey, limits: Limits) throws(WorkbookError) {
    file = try EncryptedFile(path: path, limits: limits)
    self.key = key
    let package = try file.package(key)
    memory = try ArchiveMemory(package, name: path)
    times = EntryTimes(of: package)
  }

  /// Opens the archive for changes.
  func open() throws(WorkbookError) -> OpaquePointer { unsafe try memory.open(0) }

  /// The encrypted workbook around the archive as it is, once that is closed.
  ///
  /// Entries keep their dates, but for those that are new.
  func encrypted(except isNew: (String) -> Bool) throws(WorkbookError) -> [UInt8] {
    var package = try memory.bytes()
    times.restore(in: &package, except: isNew)
    return try file.replacing(package: package, key)
  }
}
