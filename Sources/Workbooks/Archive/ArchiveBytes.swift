/// The bytes of an archive, in a file or in memory, by their places.
enum ArchiveBytes {
  /// A file.
  case file(descriptor: Int32, path: String, size: Int)
  /// Bytes in memory.
  case memory([UInt8])

  /// How many there are.
  var size: Int {
    switch self {
    case .file(_, _, let size): size
    case .memory(let bytes): bytes.count
    }
  }

  /// So many bytes from a place; fewer where the archive ends, none outside it.
  func read(_ place: Int, _ count: Int) throws(WorkbookError) -> [UInt8] {
    guard place >= 0, place < size, count > 0 else { return [] }
    let count = min(count, size - place)
    switch self {
    case .file(let descriptor, let path, _):
      return try SystemCall.read(descriptor, at: place, count: count, path: path)
    case .memory(let bytes): return Array(bytes[place..<place + count])
    }
  }
}
