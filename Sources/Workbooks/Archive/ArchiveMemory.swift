internal import CLibZip

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// An archive in memory, in which libzip writes as in a file.
@safe struct ArchiveMemory: ~Copyable {
  private let source: OpaquePointer
  private let name: String

  /// Nothing yet; `name` stands in errors for the path.
  init(name: String) throws(WorkbookError) {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let source = unsafe zip_source_buffer_create(nil, 0, 1, &error) else {
      throw SystemCall.error(name, code: ENOMEM)
    }
    unsafe self.source = source
    self.name = name
  }

  deinit { unsafe zip_source_free(source) }

  /// Opens the archive, which outlives this value where it must.
  func open(_ flags: Int32) throws(WorkbookError) -> OpaquePointer {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    unsafe zip_source_keep(source)
    guard let zip = unsafe zip_open_from_source(source, flags, &error) else {
      let code = unsafe zip_error_code_zip(&error)
      unsafe zip_source_free(source)
      throw Self.refusal(code: code, path: name)
    }
    return unsafe zip
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

  /// The bytes as they are now, once the archive is closed.
  func bytes() throws(WorkbookError) -> [UInt8] {
    var status = unsafe zip_stat_t()
    guard unsafe zip_source_stat(source, &status) == 0, unsafe zip_source_open(source) == 0 else {
      throw failure
    }
    defer { unsafe zip_source_close(source) }
    var bytes = [UInt8](repeating: 0, count: Int(clamping: unsafe status.size))
    let count = UInt64(bytes.count)
    let got = unsafe bytes.withUnsafeMutableBytes { buffer in
      guard let base = buffer.baseAddress else { return Int64(0) }
      return unsafe zip_source_read(source, base, count)
    }
    guard got == bytes.count else { throw failure }
    return bytes
  }

  private var failure: WorkbookError {
    unsafe .damagedArchive(
      part: nil, reason: String(cString: zip_error_strerror(zip_source_error(source))))
  }
}
