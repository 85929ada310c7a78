internal import CLibZip

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// An archive that libzip has open, kept so until the last of its streams is gone.
@safe final class ArchiveHandle {
  private let zip: OpaquePointer
  /// The names of its entries.
  let names: EntryNames
  /// What was read so far.
  private(set) var ledger = ReadLedger()

  /// Opens a file.
  init(path: String, limits: Limits) throws(WorkbookError) {
    let directory = try ArchiveDirectory(.file(OpenFile(path)), limit: limits.entries)
    var code: Int32 = 0
    guard let zip = unsafe zip_open(path, ZIP_RDONLY, &code) else {
      throw Self.refusal(code: code, path: path)
    }
    unsafe self.zip = zip
    names = unsafe EntryNames(of: zip)
    try compare(directory)
  }

  /// Opens an archive held in memory.
  init(bytes: [UInt8], name: String, limits: Limits) throws(WorkbookError) {
    let directory = try ArchiveDirectory(.memory(bytes), limit: limits.entries)
    unsafe zip = try ArchiveMemory(bytes, name: name).open(ZIP_RDONLY)
    names = unsafe EntryNames(of: zip)
    try compare(directory)
  }

  deinit { unsafe zip_discard(zip) }

  /// Refuses a directory that is another than libzip found.
  private func compare(_ directory: ArchiveDirectory) throws(WorkbookError) {
    var isSame = names.all.count == directory.entries.count
    for (index, entry) in directory.entries.enumerated() where isSame {
      guard let name = unsafe zip_get_name(zip, UInt64(index), ZIP_FL_ENC_RAW) else {
        isSame = false
        continue
      }
      isSame = unsafe String(cString: name).utf8.elementsEqual(entry.name)
    }
    guard isSame else {
      throw .damagedArchive(part: nil, reason: "the directory can be read in two ways")
    }
  }

  /// Why libzip did not open a file, by its code.
  static func refusal(code: Int32, path: String) -> WorkbookError {
    switch code {
    case ZIP_ER_OPEN, ZIP_ER_READ, ZIP_ER_SEEK: return SystemCall.error(path)
    default:
      var error = unsafe zip_error_t()
      unsafe zip_error_init_with_code(&error, code)
      defer { unsafe zip_error_fini(&error) }
      return unsafe .damagedArchive(part: nil, reason: String(cString: zip_error_strerror(&error)))
    }
  }

  /// Opens an entry for reading.
  func open(_ index: UInt64, name: String) throws(WorkbookError) -> OpaquePointer {
    guard let file = unsafe zip_fopen_index(zip, index, 0) else {
      let code = unsafe zip_error_code_zip(zip_get_error(zip))
      if code == ZIP_ER_NOPASSWD { throw .notAWorkbook(.encrypted) }
      let reason = unsafe String(cString: zip_strerror(zip))
      throw .damagedArchive(part: name, reason: reason)
    }
    return unsafe file
  }

  /// Counts the bytes that a reading has given so far against the limit of the whole archive.
  func count(_ bytes: Int, of reading: ReadLedger.Reading, name: String, limits: Limits)
    throws(WorkbookError)
  {
    ledger.note(ReadLedger.Amounts(bytes: bytes), of: reading)
    guard ledger.total.bytes <= limits.totalBytes else {
      throw .limit(.totalBytes, part: name, limit: limits.totalBytes)
    }
  }

  /// Remembers how many cells a reading has given so far, how many were blank, and what they came to.
  func note(cells: Int, blanks: Int, expanded: Int, of reading: ReadLedger.Reading) {
    ledger.note(
      ReadLedger.Amounts(cells: cells, blanks: blanks, expanded: expanded), of: reading)
  }
}
