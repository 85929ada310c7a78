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
      deflater = Deflater()
    }
    try deflate(isLast: false)
  }

  /// Deflates what is in memory.
  private func deflate(isLast: Bool) throws(WorkbookError) {
    var deflated: [UInt8] = []
    try deflater?.deflate(memory.span, isLast: isLast, into: &deflated)
    memory.removeAll(keepingCapacity: true)
    try file?.write(deflated)
    length += deflated.count
  }

  /// Adds all of it to the archive, which reads it when it is finished.
  func add(_ name: String, to archive: inout ArchiveBuilder) throws(WorkbookError) {
    guard file != nil, let path = file?.path else { return try archive.add(name, memory) }
    try deflate(isLast: true)
    try file?.close()
    let entry = DeflatedEntry(
      .file(try OpenFile(path)), length: length, size: deflater?.size ?? 0,
      checksum: deflater?.checksum ?? 0)
    try archive.add(name, entry)
  }
}
