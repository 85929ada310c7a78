/// The markup of one sheet on its way into the archive: in memory while it is small, then in a file.
///
/// The file stands beside the output and is gone with this object, which lives as long as the
/// archive is being made.
final class SheetSpool {
  /// How much markup is held before it goes to the file, in bytes.
  static let piece = 1 << 20

  private let output: String
  private var memory: [UInt8] = []
  private var file: TemporaryFile?

  /// A sheet of the workbook that will stand at the path.
  init(output: String) {
    self.output = output
  }

  /// Adds markup at the end.
  func write(_ markup: [UInt8]) throws(WorkbookError) {
    if file == nil, memory.count + markup.count <= Self.piece {
      memory += markup
      return
    }
    if file == nil {
      file = try TemporaryFile(beside: output)
      try file?.write(memory)
      memory = []
    }
    try file?.write(markup)
  }

  /// Adds all of it to the archive, which reads it when it is finished.
  func add(_ name: String, to archive: inout ArchiveBuilder) throws(WorkbookError) {
    guard var written = file.take() else { return try archive.add(name, memory) }
    try written.close()
    try archive.add(name, contentsOf: written)
    file = consume written
  }
}
