/// The bytes of an archive: a file that is open, or memory where it must not lie open on the disk.
enum ArchiveBytes {
  /// A file.
  case file(OpenFile)
  /// Bytes in memory.
  case memory([UInt8])

  /// How many there are.
  func size() throws(WorkbookError) -> Int {
    switch self {
    case .file(let file): try SystemCall.size(file.descriptor, path: file.path)
    case .memory(let bytes): bytes.count
    }
  }

  /// So many of them from a place on; fewer at the end.
  func read(at place: Int, count: Int) throws(WorkbookError) -> [UInt8] {
    switch self {
    case .file(let file):
      return try SystemCall.read(file.descriptor, at: place, count: count, path: file.path)
    case .memory(let bytes):
      guard place >= 0, count >= 0, place <= bytes.count else { return [] }
      return Array(bytes[place..<place + min(count, bytes.count - place)])
    }
  }
}

/// A file open for reading, closed at the end of its life.
final class OpenFile {
  /// By which the system knows it.
  let descriptor: Int32
  /// Where it is.
  let path: String

  /// Opens the file.
  init(_ path: String) throws(WorkbookError) {
    self.path = path
    descriptor = try SystemCall.openForReading(path)
  }

  deinit { SystemCall.close(descriptor) }
}
