internal import CLibZip

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// An archive in memory, in which libzip reads and writes as in a file.
@safe struct ArchiveMemory: ~Copyable {
  private let source: OpaquePointer
  private let name: String

  /// Takes a copy of the bytes; `name` stands in errors for the path.
  init(_ bytes: [UInt8], name: String) throws(WorkbookError) {
    // libzip frees its copy of the bytes itself.
    guard let copy = unsafe malloc(max(bytes.count, 1)) else {
      throw SystemCall.error(name, code: ENOMEM)
    }
    unsafe bytes.withUnsafeBytes {
      if let base = $0.baseAddress { unsafe copy.copyMemory(from: base, byteCount: $0.count) }
    }
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let source = unsafe zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      unsafe free(copy)
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
      throw ArchiveHandle.refusal(code: code, path: name)
    }
    return unsafe zip
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
