/// A changed copy of an archive that appears whole at its path or not at all.
///
/// Every entry that is not changed lies in it as it did, byte for byte with its own header and
/// whatever stands behind it; in the directory nothing but its place is new. Entries that are
/// replaced keep their place in the order, those that are added come last.
///
/// The copy of an encrypted archive is made in memory and encrypted again in the same way, so that
/// nothing of it ever lies open on the disk.
struct ArchivePatch {
  private let original: String
  private let output: String
  private let old: Source
  private let sealing: (file: EncryptedFile, key: PackageKey)?
  private let names: EntryNames
  private var removed: Set<UInt64> = []
  /// New bytes of entries that are there, and entries that are not, in the order they came.
  private var entries: [(name: String, bytes: [UInt8])] = []
  private var replaced: Set<UInt64> = []

  /// Starts a copy of an archive, to be changed; the original may not be the output.
  ///
  /// An encrypted original needs its key, and is held to the limits.
  init(
    copying original: String, to output: String, key: PackageKey? = nil,
    limits: Limits = .standard
  ) throws(WorkbookError) {
    if let source = SystemCall.identity(of: original),
      source == SystemCall.identity(of: output)
    {
      throw SystemCall.exists(output)
    }
    self.original = original
    self.output = output
    if let key {
      let file = try EncryptedFile(.file(OpenFile(original)), limits: limits)
      let package = try file.package(key)
      sealing = (file, key)
      names = try ArchiveHandle(.memory(package), limits: limits).names
      old = try Source(.memory(package))
    } else {
      sealing = nil
      names = try ArchiveHandle(path: original, limits: limits).names
      old = try Source(.file(OpenFile(original)))
    }
    guard old.directory.entries.count == names.all.count else { throw ArchiveDirectory.damaged }
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
    var copy = try Copy(of: old.directory, output: output, isSealed: sealing != nil)
    try copy.append(0..<old.directory.head, of: old)
    if entries.isEmpty {
      try copy.append(old, except: removed)
    } else {
      try append(to: &copy)
    }
    try copy.finish(sealing)
  }

  /// Puts the entries into the copy, old and new, in their order.
  private func append(to copy: inout Copy) throws(WorkbookError) {
    // The new entries are made by libzip, in an archive of their own.
    let file = sealing == nil ? try TemporaryFile(beside: output) : nil
    let new: Source
    if let file {
      try writeEntries(to: file.path)
      new = try Source(.file(OpenFile(file.path)))
    } else {
      new = try Source(.memory(pack(ArchiveBuilder(inMemory: output)).bytes()))
    }
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
  }

  private func writeEntries(to path: String) throws(WorkbookError) {
    do throws(WorkbookError) {
      try pack(ArchiveBuilder(path: path)).finish()
    } catch {
      guard case .file(_, let reason) = error else { throw error }
      throw .file(path: output, reason: reason)
    }
  }

  private func pack(_ builder: consuming ArchiveBuilder) throws(WorkbookError) -> ArchiveBuilder {
    for entry in entries { try builder.add(entry.name, entry.bytes) }
    return builder
  }
}

extension ArchivePatch {
  /// An archive that entries are copied from.
  fileprivate struct Source {
    let bytes: ArchiveBytes
    let directory: ArchiveDirectory

    init(_ bytes: ArchiveBytes) throws(WorkbookError) {
      self.bytes = bytes
      directory = try ArchiveDirectory(bytes)
    }
  }

  /// The copy as it grows.
  fileprivate struct Copy: ~Copyable {
    private let output: String
    private var file: TemporaryFile
    /// What is still to be encrypted; nil where the copy goes straight into the file.
    private var open: [UInt8]?
    private var place = 0
    private var directory: [UInt8] = []
    private var count = 0
    private let isWide: Bool
    private let comment: [UInt8]

    init(of directory: ArchiveDirectory, output: String, isSealed: Bool) throws(WorkbookError) {
      self.output = output
      file = try TemporaryFile(beside: output)
      open = isSealed ? [] : nil
      isWide = directory.isWide
      comment = directory.comment
    }

    mutating func append(_ range: Range<Int>, of source: Source) throws(WorkbookError) {
      if open == nil {
        try file.append(range, of: source.bytes)
      } else {
        open? += try source.bytes.read(at: range.lowerBound, count: range.count)
      }
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

    consuming func finish(_ sealing: (file: EncryptedFile, key: PackageKey)?)
      throws(WorkbookError)
    {
      let end = EndRecord(
        count: count, start: place, length: directory.count, isWide: isWide, comment: comment)
      let tail = directory + end.bytes
      if let sealing, let open {
        try file.write(sealing.file.replacing(package: open + tail, sealing.key))
      } else {
        try file.write(tail)
      }
      try file.move(to: output)
    }
  }
}
