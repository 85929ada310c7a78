/// A changed copy of an archive that appears whole at its path or not at all.
///
/// Every entry that is not changed lies in it as it did, byte for byte with its own header and
/// whatever stands behind it; in the directory nothing but its place is new. Entries that are
/// replaced keep their place in the order, those that are added come last.
struct ArchivePatch {
  private let original: String
  private let output: String
  private let names: EntryNames
  private var removed: Set<UInt64> = []
  /// New bytes of entries that are there, and entries that are not, in the order they came.
  private var entries: [(name: String, bytes: [UInt8])] = []
  private var replaced: Set<UInt64> = []

  /// Starts a copy of an archive, to be changed; the original may not be the output.
  init(copying original: String, to output: String) throws(WorkbookError) {
    if let source = SystemCall.identity(of: original),
      source == SystemCall.identity(of: output)
    {
      throw SystemCall.exists(output)
    }
    self.original = original
    self.output = output
    names = try ArchiveHandle(path: original).names
  }

  /// Adds an entry, or replaces the one of that name where it stands; each at most once.
  mutating func add(_ name: String, _ bytes: [UInt8]) {
    guard let index = names.index(of: name), !removed.contains(index) else {
      return entries.append((name, bytes))
    }
    replaced.insert(index)
    entries.append((names.all[Int(index)], bytes))
  }

  /// Takes an entry out; nothing happens when there is none.
  mutating func remove(_ name: String) {
    if let index = names.index(of: name) { removed.insert(index) }
  }

  /// Writes the copy and puts it in its place.
  func finish() throws(WorkbookError) {
    let old = try Source(original)
    defer { SystemCall.close(old.descriptor) }
    guard old.directory.entries.count == names.all.count else { throw ArchiveDirectory.damaged }
    var copy = try Copy(of: old.directory, output: output)
    try copy.append(0..<old.directory.head, of: old)
    guard !entries.isEmpty else {
      try copy.append(old, except: removed)
      return try copy.finish()
    }
    let file = try TemporaryFile(beside: output)
    try writeEntries(to: file.path)
    let new = try Source(file.path)
    defer { SystemCall.close(new.descriptor) }
    guard new.directory.entries.count == entries.count else { throw ArchiveDirectory.damaged }
    var news: [String: ArchiveDirectory.Entry] = [:]
    for (entry, place) in zip(entries, new.directory.entries) {
      news[EntryNames.folded(entry.name)] = place
    }
    for (index, entry) in old.directory.entries.enumerated() {
      let key = EntryNames.folded(names.all[index])
      if replaced.contains(UInt64(index)), let entry = news.removeValue(forKey: key) {
        try copy.append(entry, of: new)
      } else if !removed.contains(UInt64(index)) {
        try copy.append(entry, of: old)
      }
    }
    for entry in entries {
      guard let place = news.removeValue(forKey: EntryNames.folded(entry.name)) else { continue }
      try copy.append(place, of: new)
    }
    try copy.finish()
  }
}

extension ArchivePatch {
  /// Lets libzip make the new entries, in an archive of their own.
  private func writeEntries(to path: String) throws(WorkbookError) {
    do throws(WorkbookError) {
      var builder = try ArchiveBuilder(path: path)
      for entry in entries { try builder.add(entry.name, entry.bytes) }
      try builder.finish()
    } catch {
      guard case .file(_, let reason) = error else { throw error }
      throw .file(path: output, reason: reason)
    }
  }

  /// An archive that entries are copied from.
  fileprivate struct Source {
    let path: String
    let descriptor: Int32
    let directory: ArchiveDirectory

    init(_ path: String) throws(WorkbookError) {
      self.path = path
      descriptor = try SystemCall.openForReading(path)
      do throws(WorkbookError) {
        directory = try ArchiveDirectory(descriptor, path: path)
      } catch {
        SystemCall.close(descriptor)
        throw error
      }
    }
  }

  /// The copy as it grows.
  fileprivate struct Copy: ~Copyable {
    private let output: String
    private var file: TemporaryFile
    private var place = 0
    private var directory: [UInt8] = []
    private var count = 0
    private let isWide: Bool
    private let comment: [UInt8]

    init(of directory: ArchiveDirectory, output: String) throws(WorkbookError) {
      self.output = output
      file = try TemporaryFile(beside: output)
      isWide = directory.isWide
      comment = directory.comment
    }

    mutating func append(_ range: Range<Int>, of source: Source) throws(WorkbookError) {
      try file.append(range, of: source.descriptor, path: source.path)
      place += range.count
    }

    mutating func append(_ entry: ArchiveDirectory.Entry, of source: Source)
      throws(WorkbookError)
    {
      guard let record = entry.record(at: place) else { throw SystemCall.tooLarge(output) }
      directory += record
      count += 1
      try append(entry.start..<entry.end, of: source)
    }

    mutating func append(_ source: Source, except removed: Set<UInt64>) throws(WorkbookError) {
      for (index, entry) in source.directory.entries.enumerated()
      where !removed.contains(UInt64(index)) { try append(entry, of: source) }
    }

    consuming func finish() throws(WorkbookError) {
      let end = EndRecord(
        count: count, start: place, length: directory.count, isWide: isWide, comment: comment)
      try file.write(directory + end.bytes)
      try file.move(to: output)
    }
  }
}
