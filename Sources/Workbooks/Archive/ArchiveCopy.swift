/// A copy of an archive as it grows, with entries of its own.
struct ArchiveCopy: ~Copyable {
  private let old: ArchiveHandle
  private let output: String
  private var file: TemporaryFile
  /// Whether all of it stays in memory, to be encrypted.
  private let isSealed: Bool
  /// What is not written yet.
  private var bytes: [UInt8] = []
  private var written = 0
  private var directory: [UInt8] = []
  private var count = 0
  private var deflater: Deflater
  private var deflated: [UInt8] = []

  /// How many bytes are written at a time.
  private static let piece = 1 << 18

  /// Nothing yet.
  init(of old: ArchiveHandle, output: String, isSealed: Bool) throws(WorkbookError) {
    let file = try TemporaryFile(beside: output)
    self.old = old
    self.output = output
    self.isSealed = isSealed
    self.file = file
    deflater = Deflater()
  }

  /// Copies what stands before the first entry.
  mutating func appendHead() throws(WorkbookError) { try append(0..<old.directory.head) }

  /// Copies an entry as it lies.
  mutating func append(_ entry: ArchiveDirectory.Entry) throws(WorkbookError) {
    guard let record = entry.record(at: written + bytes.count) else {
      throw SystemCall.tooLarge(output)
    }
    directory += record
    count += 1
    try append(entry.start..<entry.end)
  }

  /// Writes a new entry.
  mutating func append(_ entry: EntryDraft) throws(WorkbookError) {
    deflated.removeAll(keepingCapacity: true)
    let sizes = try entry.deflate(with: &deflater, into: &deflated)
    guard let header = entry.header(sizes),
      let record = entry.record(sizes, at: written + bytes.count)
    else { throw SystemCall.tooLarge(output) }
    directory += record
    count += 1
    bytes += header
    if let start = entry.start { try append(start.kept) }
    bytes += deflated
    try writeSome()
  }

  private mutating func append(_ range: Range<Int>) throws(WorkbookError) {
    var place = range.lowerBound
    while place < range.upperBound {
      let count = min(range.upperBound - place, Self.piece)
      let got = try old.bytes.append(from: place, count: count, to: &bytes)
      guard got > 0 else { throw ArchiveDirectory.damaged }
      place += got
      try writeSome()
    }
  }

  private mutating func writeSome() throws(WorkbookError) {
    guard !isSealed, bytes.count >= Self.piece else { return }
    try file.write(bytes)
    written += bytes.count
    bytes.removeAll(keepingCapacity: true)
  }

  /// Writes the end, and puts the copy in its place.
  consuming func finish(_ sealing: (file: EncryptedFile, key: PackageKey)?) throws(WorkbookError) {
    let end = EndRecord(
      count: count, start: written + bytes.count, length: directory.count,
      isWide: old.directory.isWide, comment: old.directory.comment)
    bytes += directory + end.bytes
    if let sealing { bytes = try sealing.file.replacing(package: bytes, sealing.key) }
    try file.write(bytes)
    try file.move(to: output)
  }
}
