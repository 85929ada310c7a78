/// The markup of one sheet on its way into the archive: in memory while it is small, then deflated
/// in a file, on as many cores as there are.
///
/// The file stands beside the output and is gone with this object, which lives as long as the
/// archive is being made.
final class SheetSpool {
  /// How much markup is held before it goes to the file, in bytes.
  static let piece = 1 << 20

  private let output: String
  private var memory = XMLText()
  private var file: TemporaryFile?
  private var line: ConcurrentLine<SheetPiece, Result<DeflatedPiece, WorkbookError>>
  private var length = 0
  private var size = 0
  private var checksum = Checksum()

  /// A sheet of the workbook that will stand at the path.
  init(output: String, cores: Int) {
    self.output = output
    line = ConcurrentLine(cores: cores) { piece in
      Result { () throws(WorkbookError) in try piece.deflated() }
    }
  }

  /// Adds markup at the end.
  func write(_ markup: [UInt8]) throws(WorkbookError) {
    guard file == nil else { return try put(line.add(.markup(markup))) }
    memory.append(markup)
    try leaveMemory()
  }

  /// Adds rows at the end, and markup behind them, in one piece: a short one of its own would be
  /// deflated worse.
  func write(_ rows: PackedRows, behind markup: [UInt8] = []) throws(WorkbookError) {
    guard file == nil else { return try put(line.add(.rows(rows, behind: markup))) }
    memory.append(rows)
    memory.append(markup)
    try leaveMemory()
  }

  /// Starts the file, if what is in memory has grown too large for it.
  private func leaveMemory() throws(WorkbookError) {
    guard memory.bytes.count > Self.piece else { return }
    file = try TemporaryFile(beside: output)
    try put(line.add(.markup(memory.take())))
    memory = XMLText()
  }

  private func put(_ pieces: [Result<DeflatedPiece, WorkbookError>]) throws(WorkbookError) {
    for piece in pieces {
      let piece = try piece.get()
      try file?.write(piece.bytes)
      length += piece.bytes.count
      size += piece.size
      checksum.add(piece.checksum, count: piece.size)
    }
  }

  /// Adds all of it to the archive, which reads it when it is finished.
  func add(_ name: String, to archive: inout ArchiveBuilder) throws(WorkbookError) {
    guard file != nil, let path = file?.path else { return try archive.add(name, memory.take()) }
    try file?.write(DeflatedPiece.end)
    try file?.close()
    let entry = DeflatedEntry(
      .file(try OpenFile(path)), length: length + DeflatedPiece.end.count, size: size,
      checksum: checksum.value)
    try archive.add(name, entry)
  }

  /// Ends the writing; what is left is deflated.
  func finish() throws(WorkbookError) {
    try put(line.finish())
  }
}
