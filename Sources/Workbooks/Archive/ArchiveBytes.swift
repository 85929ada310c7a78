/// The bytes of an archive: a file that is open, or memory where it must not lie open on the disk.
enum ArchiveBytes: Sendable {
  /// A file.
  case file(OpenFile)
  /// Bytes in memory.
  case memory([UInt8])

  /// Those of a file, of a small one in memory: it is read at once then, and not in many pieces.
  init(_ path: String) throws(WorkbookError) {
    self = .file(try OpenFile(path))
    let size = try size()
    if size <= 1 << 20 { self = .memory(try read(at: 0, count: size)) }
  }

  /// How many there are.
  func size() throws(WorkbookError) -> Int {
    switch self {
    case .file(let file): try SystemCall.size(file.descriptor, path: file.path)
    case .memory(let bytes): bytes.count
    }
  }

  /// So many of them from a place on; fewer at the end.
  func read(at place: Int, count: Int) throws(WorkbookError) -> [UInt8] {
    var read: [UInt8] = []
    // A directory may ask for more than there is, so room is made as it comes.
    while read.count < count {
      let some = min(count - read.count, max(1 << 16, read.count))
      guard try append(from: place + read.count, count: some, to: &read) > 0 else { break }
    }
    return read
  }

  /// Puts at most so many of them, from a place on, behind others; the answer is how many, 0 at the
  /// end.
  func append(from place: Int, count: Int, to others: inout [UInt8]) throws(WorkbookError) -> Int {
    switch self {
    case .file(let file):
      return try SystemCall.append(
        from: file.descriptor, at: place, count: count, to: &others, path: file.path)
    case .memory(let bytes):
      guard place >= 0, count > 0, place < bytes.count else { return 0 }
      let end = place + min(count, bytes.count - place)
      others += bytes[place..<end]
      return end - place
    }
  }
}

/// A file open for reading, closed at the end of its life.
final class OpenFile: Sendable {
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
