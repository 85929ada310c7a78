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
  /// Bytes inflated so far by entry; one read twice counts once.
  private var inflated: [UInt64: Int] = [:]
  private var total = 0

  /// Opens a file.
  init(path: String) throws(WorkbookError) {
    var code: Int32 = 0
    guard let zip = unsafe zip_open(path, ZIP_RDONLY, &code) else {
      throw Self.refusal(code: code, path: path)
    }
    unsafe self.zip = zip
    names = unsafe EntryNames(of: zip)
  }

  /// Opens an archive held in memory.
  init(bytes: [UInt8], name: String) throws(WorkbookError) {
    unsafe zip = try ArchiveMemory(bytes, name: name).open(ZIP_RDONLY)
    names = unsafe EntryNames(of: zip)
  }

  deinit { unsafe zip_discard(zip) }

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

  /// Counts the bytes that an entry has given so far against the limit of the whole archive.
  func count(_ bytes: Int, of index: UInt64, name: String, limits: Limits) throws(WorkbookError) {
    let before = inflated[index, default: 0]
    guard bytes > before else { return }
    inflated[index] = bytes
    total += bytes - before
    guard total <= limits.totalBytes else {
      throw .limit(.totalBytes, part: name, limit: limits.totalBytes)
    }
  }
}
