internal import CLibZip

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Makes a ZIP archive that appears whole at its path or not at all, or one in memory.
///
/// Entries are deflated and dated 1980-01-01 00:00, so that the same bytes give the same archive.
@safe struct ArchiveBuilder: ~Copyable {
  private let output: String
  private var file: TemporaryFile?
  private let memory: ArchiveMemory?
  private var zip: OpaquePointer?
  private var names: EntryNames
  /// Beyond how many bytes an entry is deflated the fast way; the small ones come out smaller so.
  private static let large = 1 << 20

  /// Starts an archive without entries.
  init(path: String) throws(WorkbookError) {
    var file = try TemporaryFile(beside: path)
    try file.close()
    var code: Int32 = 0
    guard let zip = unsafe zip_open(file.path, ZIP_TRUNCATE, &code) else {
      throw ArchiveMemory.refusal(code: code, path: path)
    }
    unsafe self.zip = zip
    output = path
    self.file = consume file
    memory = nil
    names = EntryNames()
  }

  /// Starts an archive without entries in memory; the name stands in errors for a path.
  init(inMemory name: String) throws(WorkbookError) {
    let memory = try ArchiveMemory(name: name)
    let zip = unsafe try memory.open(ZIP_TRUNCATE)
    unsafe self.zip = zip
    output = name
    file = nil
    self.memory = consume memory
    names = EntryNames()
  }

  deinit {
    if let zip = unsafe zip { unsafe zip_discard(zip) }
  }

  /// The names of the entries so far, in their order.
  var entries: [String] { names.all }

  /// Whether there is an entry of that name, in whatever case.
  func contains(_ name: String) -> Bool { names.index(of: name) != nil }

  /// Adds an entry, or replaces the one of that name where it stands.
  mutating func add(_ name: String, _ bytes: [UInt8]) throws(WorkbookError) {
    if bytes.count > Self.large { return try add(name, DeflatedEntry(bytes)) }
    // libzip reads the bytes when the archive is closed, so it gets a copy of its own.
    guard let copy = unsafe malloc(max(bytes.count, 1)) else {
      throw SystemCall.error(output, code: ENOMEM)
    }
    unsafe bytes.withUnsafeBytes {
      unsafe copy.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(copy), byteCount: $0.count)
    }
    let source = unsafe zip_source_buffer(zip, copy, UInt64(bytes.count), 1)
    if unsafe source == nil { unsafe free(copy) }
    try unsafe put(name, source)
  }

  /// Adds an entry that is deflated already, which is read when the archive is finished.
  mutating func add(_ name: String, _ entry: DeflatedEntry) throws(WorkbookError) {
    try unsafe put(name, entry.source())
  }

  private mutating func put(_ name: String, _ source: OpaquePointer?) throws(WorkbookError) {
    guard let source = unsafe source else { throw failure(name) }
    let index: UInt64
    // libzip heeds the level only where the method differs from the one the entry had before; its
    // default method is none that an entry has, and means deflate.
    var method = ZIP_CM_DEFLATE
    if let old = names.index(of: name) {
      method = ZIP_CM_DEFAULT
      guard unsafe zip_file_replace(zip, old, source, 0) == 0 else {
        unsafe zip_source_free(source)
        throw failure(name)
      }
      index = old
    } else {
      let new = unsafe zip_file_add(zip, name, source, ZIP_FL_ENC_UTF_8)
      guard new >= 0 else {
        unsafe zip_source_free(source)
        throw failure(name)
      }
      index = UInt64(new)
      names.add(name, at: index)
    }
    // Attributes of a temporary file would depend on who runs the program, and times on when.
    guard unsafe zip_set_file_compression(zip, index, method, 6) == 0,
      unsafe zip_file_set_dostime(zip, index, 0, 0x21, 0) == 0,
      unsafe zip_file_set_external_attributes(zip, index, 0, UInt8(ZIP_OPSYS_DOS), 0) == 0
    else { throw failure(name) }
  }

  private func failure(_ part: String?) -> WorkbookError {
    guard let zip = unsafe zip else { return .damagedArchive(part: part, reason: "closed") }
    return unsafe .damagedArchive(part: part, reason: String(cString: zip_strerror(zip)))
  }

  /// Writes the archive and puts it in its place.
  consuming func finish() throws(WorkbookError) {
    try close()
    try file?.move(to: output)
  }

  /// Writes the archive in memory and gives its bytes.
  consuming func bytes() throws(WorkbookError) -> [UInt8] {
    try close()
    return try memory?.bytes() ?? []
  }

  private mutating func close() throws(WorkbookError) {
    guard let zip = unsafe zip else { return }
    guard unsafe zip_close(zip) == 0 else {
      let system = unsafe zip_error_code_system(zip_get_error(zip))
      throw system != 0 ? SystemCall.error(output, code: system) : failure(nil)
    }
    unsafe self.zip = nil
  }
}
