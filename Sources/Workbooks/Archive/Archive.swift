/// A ZIP archive opened for reading, held to the limits.
///
/// Names are found in whatever case and with either slash. Sizes that the archive declares are
/// never trusted: what counts is what comes out.
struct Archive: ~Copyable {
  /// Its bytes and its directory.
  let handle: ArchiveHandle
  /// The limits it is held to.
  let limits: Limits
  /// The key it was decrypted with; nil where it lies in the open.
  let key: PackageKey?

  /// Opens a file; one that is no archive is refused as the kind of file it is.
  ///
  /// An encrypted one is decrypted in memory.
  init(
    path: String, password: String? = nil, limits: Limits = .standard
  ) throws(WorkbookError) {
    let bytes = try ArchiveBytes(path)
    switch try FileProbe(bytes).content {
    case .archive:
      try self.init(handle: ArchiveHandle(bytes, limits: limits), key: nil, limits: limits)
    case .compound:
      try self.init(EncryptedFile(bytes, limits: limits), password, name: path, limits: limits)
    case .other(let kind): throw .notAWorkbook(kind)
    }
  }

  /// Opens an archive held in memory; `name` stands in errors for the path.
  init(
    bytes: [UInt8], name: String, password: String? = nil, limits: Limits = .standard
  ) throws(WorkbookError) {
    switch try FileProbe(.memory(bytes)).content {
    case .archive:
      try self.init(handle: ArchiveHandle(.memory(bytes), limits: limits), key: nil, limits: limits)
    case .compound:
      try self.init(EncryptedFile(bytes, limits: limits), password, name: name, limits: limits)
    case .other(let kind): throw .notAWorkbook(kind)
    }
  }

  private init(
    _ file: EncryptedFile, _ password: String?, name: String, limits: Limits
  ) throws(WorkbookError) {
    let key = try file.key(for: password)
    let package = try file.package(key)
    switch try FileProbe(.memory(package)).content {
    case .archive:
      try self.init(
        handle: ArchiveHandle(.memory(package), limits: limits), key: key, limits: limits)
    case .compound: throw .notAWorkbook(.otherCompound)
    case .other(let kind): throw .notAWorkbook(kind)
    }
  }

  private init(handle: ArchiveHandle, key: PackageKey?, limits: Limits) throws(WorkbookError) {
    if let name = handle.names.repeated {
      throw .damagedArchive(part: name, reason: "duplicate entry")
    }
    for name in handle.names.all where Self.leadsOut(name) {
      throw .damagedArchive(part: name, reason: "entry outside the archive")
    }
    self.handle = handle
    self.limits = limits
    self.key = key
  }

  private static func leadsOut(_ name: String) -> Bool {
    let bytes = name.utf8Span.span
    var start = 0
    for end in 0...bytes.count {
      guard
        end == bytes.count || bytes[end] == UInt8(ascii: "/") || bytes[end] == UInt8(ascii: "\\")
      else { continue }
      if end == 0 || end - start == 2 && XMLLexer.stands("..", bytes, at: start) { return true }
      start = end + 1
    }
    return false
  }

  /// The names of the entries, in their order.
  var entries: [String] { handle.names.all }

  /// Whether there is an entry of that name.
  func contains(_ name: String) -> Bool { handle.names.index(of: name) != nil }

  /// The name of an entry as it stands in the archive; nil when there is none.
  func stored(_ name: String) -> String? { handle.names.stored(name) }

  /// All bytes of an entry, at most so many; `namedBy` is the part that refers to it.
  func read(_ name: String, namedBy: String = "", limit: Int = .max) throws(WorkbookError)
    -> [UInt8]
  {
    var stream = try stream(name, namedBy: namedBy)
    var all: [UInt8] = []
    // As much room again each time, so that nothing is copied often; no large size is trusted.
    while try stream.read(max(stream.firstRoom, all.count), behind: &all) > 0 {
      guard all.count <= limit else { throw .limit(.partBytes, part: name, limit: limit) }
    }
    return all
  }

  /// The bytes of an entry, piece by piece.
  func stream(_ name: String, namedBy: String = "") throws(WorkbookError) -> EntryStream {
    try entry(name, namedBy: namedBy).stream()
  }

  /// An entry; `namedBy` is the part that refers to it, `reader` the sheet for which it is read.
  func entry(_ name: String, namedBy: String = "", reader: Int = 0) throws(WorkbookError)
    -> ArchiveEntry
  {
    guard let index = handle.names.index(of: name) else {
      throw .missingPart(name, namedBy: namedBy)
    }
    return ArchiveEntry(
      handle, .init(entry: index, reader: reader), name: name, limits: limits)
  }
}
