import Glibc

/// One of the two streams a command writes to.
public enum StandardStream: Int32, Sendable {
  /// The stream for results.
  case output = 1
  /// The stream for messages about the work.
  case error = 2

  /// Whether a person is watching it.
  public var isTerminal: Bool { isatty(rawValue) == 1 }

  /// Writes the bytes, all of them or until the reader has gone.
  public func write(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
      let written = unsafe bytes[start...].withUnsafeBytes { buffer in
        unsafe Glibc.write(rawValue, buffer.baseAddress, buffer.count)
      }
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { return }
      start += written
    }
  }

  /// Writes the text.
  public func write(_ text: String) {
    write(Array(text.utf8))
  }
}
