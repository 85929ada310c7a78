/// A changed copy of an archive that appears whole at its path or not at all.
///
/// Every entry that is not changed lies in it as it did, byte for byte with its own header and
/// whatever stands behind it; in the directory nothing but its place is new. Entries that are
/// replaced keep their place in the order, those that are added come last.
///
/// The copy of an encrypted archive is made in memory and encrypted again in the same way, so that
/// nothing of it ever lies open on the disk.
struct ArchivePatch {
  private let output: String
  private let old: ArchiveHandle
  private let sealing: (file: EncryptedFile, key: PackageKey)?
  private var removed: Set<UInt64> = []
  /// New bytes of entries that are there.
  private var replaced: [UInt64: EntryDraft] = [:]
  /// Entries that are not there, in the order they came.
  private var added: [EntryDraft] = []

  /// Starts a copy of an archive, to be changed; the original may not be the output.
  ///
  /// An encrypted original needs its key, and is held to the limits.
  init(
    copying original: String, to output: String, key: PackageKey? = nil,
    limits: Limits = .standard
  ) throws(WorkbookError) {
    var bytes = try ArchiveBytes(original)
    if let key { bytes = .memory(try EncryptedFile(bytes, limits: limits).package(key)) }
    let handle = try ArchiveHandle(bytes, limits: limits)
    try self.init(handle, of: original, to: output, key: key, limits: limits)
  }

  /// Starts a copy of an archive that is open.
  init(
    _ archive: borrowing Archive, of original: String, to output: String
  ) throws(WorkbookError) {
    try self.init(
      archive.handle, of: original, to: output, key: archive.key, limits: archive.limits)
  }

  private init(
    _ old: ArchiveHandle, of original: String, to output: String, key: PackageKey?, limits: Limits
  ) throws(WorkbookError) {
    if let source = SystemCall.identity(of: original),
      source == SystemCall.identity(of: output)
    {
      throw SystemCall.exists(output)
    }
    self.old = old
    self.output = output
    sealing = try key.map { key throws(WorkbookError) in
      (try EncryptedFile(.file(OpenFile(original)), limits: limits), key)
    }
  }

  /// Adds an entry, or replaces the one of that name where it stands; each at most once.
  ///
  /// With a start the bytes are those behind it.
  mutating func add(_ name: String, _ bytes: [UInt8], behind start: DeflatedStart? = nil) {
    let entry = EntryDraft(name, bytes, behind: start)
    guard let index = old.names.index(of: name), !removed.contains(index) else {
      return added.append(entry)
    }
    replaced[index] = EntryDraft(replacing: old.directory.entries[Int(index)], by: entry)
  }

  /// Takes an entry out; nothing happens when there is none.
  mutating func remove(_ name: String) {
    if let index = old.names.index(of: name) { removed.insert(index) }
  }

  /// Writes the copy and puts it in its place.
  func finish() throws(WorkbookError) {
    var copy = try ArchiveCopy(of: old, output: output, isSealed: sealing != nil)
    try copy.appendHead()
    for (index, entry) in old.directory.entries.enumerated() {
      if let new = replaced[UInt64(index)] {
        try copy.append(new)
      } else if !removed.contains(UInt64(index)) {
        try copy.append(entry)
      }
    }
    for entry in added { try copy.append(entry) }
    try copy.finish(sealing)
  }
}
