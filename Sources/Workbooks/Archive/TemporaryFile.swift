#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file beside an output, gone at the end of its life unless it was moved into the place.
struct TemporaryFile: ~Copyable {
  /// Where it stands.
  let path: String
  /// The output, by whose path its errors are known to people.
  private let output: String
  private var descriptor: Int32
  private var isMoved = false

  /// Makes an empty file in the folder of the output.
  init(beside output: String) throws(WorkbookError) {
    let cut = output.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = cut.map { String(output[...$0]) } ?? ""
    let name = cut.map { String(output[output.utf8.index(after: $0)...]) } ?? output
    var attempt = 0
    while true {
      // A long name gets no longer than the file system takes.
      let path = folder + ".\(name.prefix(40)).\(getpid())-\(attempt).tmp"
      let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 {
        self.path = path
        self.output = output
        self.descriptor = descriptor
        return
      }
      guard errno == EEXIST, attempt < 10_000 else { throw SystemCall.error(output) }
      attempt += 1
    }
  }

  deinit {
    if descriptor >= 0 { SystemCall.close(descriptor) }
    if !isMoved { _ = unsafe unlink(path) }
  }

  /// Adds bytes at the end.
  mutating func write(_ bytes: [UInt8]) throws(WorkbookError) {
    var failure: WorkbookError?
    unsafe bytes.withUnsafeBytes { buffer in
      do throws(WorkbookError) {
        try unsafe SystemCall.writeAll(descriptor, buffer, path: output)
      } catch { failure = error }
    }
    if let failure { throw failure }
  }

  /// Ends writing; the file stays until the end of this value's life.
  mutating func close() throws(WorkbookError) {
    guard descriptor >= 0 else { return }
    let open = descriptor
    descriptor = -1
    guard SystemCall.close(open) else { throw SystemCall.error(output) }
  }

  /// Puts the file in the place of the output, once its bytes are safe on the disk.
  mutating func move(to output: String) throws(WorkbookError) {
    // Where it was closed, libzip may have put a new file at the path: open it again.
    let written = descriptor >= 0 ? descriptor : unsafe open(path, O_RDONLY | O_CLOEXEC)
    descriptor = -1
    guard written >= 0 else { throw SystemCall.error(output) }
    let synced = fsync(written)
    SystemCall.close(written)
    guard synced == 0, unsafe rename(path, output) == 0 else { throw SystemCall.error(output) }
    isMoved = true
  }
}
