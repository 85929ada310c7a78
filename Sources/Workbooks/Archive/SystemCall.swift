#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The few calls of the system that files are read and put in place with.
enum SystemCall {
  /// Which file a path leads to, links followed; two paths with equal identities are one file.
  struct Identity: Hashable, Sendable {
    fileprivate var device: UInt64
    fileprivate var node: UInt64
  }

  /// The file at the path; nil when there is none.
  static func identity(of path: String) -> Identity? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    return Identity(device: UInt64(status.st_dev), node: UInt64(status.st_ino))
  }

  /// The system's own word for its last error, as an error about the path.
  static func error(_ path: String) -> WorkbookError {
    error(path, code: errno)
  }

  /// The system's own word for an error, as an error about the path.
  static func error(_ path: String, code: Int32) -> WorkbookError {
    let reason = unsafe String(cString: strerror(code))
    return .file(path: path, reason: reason)
  }

  /// The error for an output that must not be replaced.
  static func exists(_ path: String) -> WorkbookError { error(path, code: EEXIST) }

  /// The error for an output that would be larger than its format can say.
  static func tooLarge(_ path: String) -> WorkbookError { error(path, code: EFBIG) }

  /// Opens an ordinary file for reading; a folder, a pipe or a device is refused, never waited for.
  static func openForReading(_ path: String) throws(WorkbookError) -> Int32 {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw error(path) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      let isFolder = status.st_mode & S_IFMT == S_IFDIR
      close(descriptor)
      throw error(path, code: isFolder ? EISDIR : EINVAL)
    }
    return descriptor
  }

  /// Closes what was opened; false is an error that only now came to light.
  @discardableResult
  static func close(_ descriptor: Int32) -> Bool {
    #if canImport(Glibc)
      Glibc.close(descriptor) == 0
    #else
      Darwin.close(descriptor) == 0
    #endif
  }

  /// Reads at most as many bytes as the buffer has; 0 is the end of the file.
  static func readSome(_ descriptor: Int32, into buffer: inout [UInt8], path: String)
    throws(WorkbookError) -> Int
  {
    while true {
      let count = buffer.count
      let got = unsafe buffer.withUnsafeMutableBytes {
        #if canImport(Glibc)
          unsafe Glibc.read(descriptor, $0.baseAddress, count)
        #else
          unsafe Darwin.read(descriptor, $0.baseAddress, count)
        #endif
      }
      if got >= 0 { return got }
      guard errno == EINTR else { throw error(path) }
    }
  }

  /// How many bytes the file has.
  static func size(_ descriptor: Int32, path: String) throws(WorkbookError) -> Int {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw error(path) }
    return Int(status.st_size)
  }

  /// Puts the bytes at a place of the file behind others, at most `count`; 0 is the end of the file.
  static func append(
    from descriptor: Int32, at offset: Int, count: Int, to bytes: inout [UInt8], path: String
  ) throws(WorkbookError) -> Int {
    guard count > 0 else { return 0 }
    var got = 0
    repeat {
      bytes.append(addingCapacity: count) { output in
        unsafe output.withUnsafeMutableBufferPointer { buffer, filled in
          guard let base = buffer.baseAddress else { return }
          let room = min(count, buffer.count - filled)
          got = unsafe pread(descriptor, base + filled, room, off_t(offset))
          filled += max(0, got)
        }
      }
    } while got < 0 && errno == EINTR
    guard got >= 0 else { throw error(path) }
    return got
  }

  /// Writes all the bytes.
  static func writeAll(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, path: String)
    throws(WorkbookError)
  {
    var done = 0
    while done < bytes.count {
      guard let start = bytes.baseAddress else { return }
      #if canImport(Glibc)
        let put = unsafe Glibc.write(descriptor, start + done, bytes.count - done)
      #else
        let put = unsafe Darwin.write(descriptor, start + done, bytes.count - done)
      #endif
      if put < 0 {
        guard errno == EINTR else { throw error(path) }
        continue
      }
      done += put
    }
  }
}
