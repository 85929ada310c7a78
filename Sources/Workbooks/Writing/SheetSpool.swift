/// The markup of one sheet on its way into the archive: in memory while it is small, then deflated
/// in a file.
///
/// The file stands beside the output and is gone with this object, which lives as long as the
/// archive is being made.
final class SheetSpool {
  /// How much markup is held before it goes to the file, in bytes.
  static let piece = 1 << 20

  private let output: String
  private var memory: [UInt8] = []
  private var file: TemporaryFile?
  private var deflater: Deflater?
  private var length = 0

  /// A sheet of the workbook that will stand at the path.
  init(output: String) {
    self.output = output
  }

  /// Adds markup at the end.
  func write(_ markup: [UInt8]) throws(WorkbookError) {
    memory += markup
    if file == nil {
      guard memory.count > Self.piece else { return }
      file = try TemporaryFile(beside: output)
      deflater = try Deflater(output)
    }
    try deflate(keepingLess: Deflater.piece)
  }

  /// Deflates what is in memory, all but a rest of fewer bytes than that.
  private func deflate(keepingLess limit: Int) throws(WorkbookError) {
    var start = 0
    while memory.count - start >= limit, start < memory.count {
      let end = min(start + Deflater.piece, memory.count)
      try put(deflater?.blocks(for: memory[start..<end]) ?? [])
      start = end
    }
    memory.removeFirst(start)
  }

  private func put(_ bytes: [UInt8]) throws(WorkbookError) {
    try file?.write(bytes)
    length += bytes.count
  }

  /// Adds all of it to the archive, which reads it when it is finished.
  func add(_ name: String, to archive: inout ArchiveBuilder) throws(WorkbookError) {
    guard file != nil, let path = file?.path else { return try archive.add(name, memory) }
    try deflate(keepingLess: 1)
    try put(Deflater.end)
    try file?.close()
    let entry = DeflatedEntry(
      .file(try OpenFile(path)), length: length, size: deflater?.size ?? 0,
      checksum: deflater?.checksum ?? 0)
    try archive.add(name, entry)
  }
}
