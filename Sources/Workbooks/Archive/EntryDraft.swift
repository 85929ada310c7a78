/// A new entry of an archive, to be deflated and dated 1980-01-01 00:00 (APPNOTE 4.3.7, 4.3.12).
struct EntryDraft {
  /// Its name, as it is written.
  let name: [UInt8]
  /// Whether the name is said to be UTF-8.
  let isUTF8: Bool
  /// What of it lies deflated in the old archive; nil where nothing does.
  let start: DeflatedStart?
  /// Its bytes, those behind the start.
  let bytes: [UInt8]

  /// An entry of that name.
  init(_ name: String, _ bytes: [UInt8], behind start: DeflatedStart? = nil) {
    self.name = Array(name.utf8)
    isUTF8 = !name.utf8.allSatisfy { $0 < 0x80 }
    self.start = start
    self.bytes = bytes
  }

  /// An entry in the place of an old one, whose name it has.
  init(replacing old: ArchiveDirectory.Entry, by other: EntryDraft) {
    name = Array(old.name)
    isUTF8 = old.flags & 0x800 != 0
    start = other.start
    bytes = other.bytes
  }

  /// What it comes to.
  struct Sizes {
    /// Bytes before deflating.
    var whole: Int
    /// Bytes after it.
    var compressed: Int
    /// The checksum of the bytes.
    var checksum: UInt32
  }

  /// Deflates what is new of it.
  func deflate(with deflater: inout Deflater, into deflated: inout [UInt8]) throws(WorkbookError)
    -> Sizes
  {
    deflated += start?.bridge ?? []
    deflater.restart()
    try deflater.deflate(bytes.span, isLast: true, into: &deflated)
    var checksum = start?.checksum ?? Checksum()
    checksum.add(bytes.span)
    return Sizes(
      whole: (start?.size ?? 0) + bytes.count,
      compressed: (start?.kept.count ?? 0) + deflated.count, checksum: checksum.value)
  }

  /// The header in front of its bytes; nil where a size is beyond what it can say.
  func header(_ sizes: Sizes) -> [UInt8]? {
    guard max(sizes.whole, sizes.compressed) < 0xFFFF_FFFF, name.count <= 0xFFFF else { return nil }
    return [UInt8](little: 0x0403_4B50, 4) + fields(sizes) + [0, 0] + name
  }

  /// Its record in the directory; nil where the place is beyond what it can say.
  func record(_ sizes: Sizes, at place: Int) -> [UInt8]? {
    guard place < 0xFFFF_FFFF else { return nil }
    var record = [UInt8](little: 0x0201_4B50, 4) + [UInt8](little: 20, 2) + fields(sizes)
    // No extra field, comment, disk or attributes.
    record += [UInt8](repeating: 0, count: 12) + [UInt8](little: place, 4)
    return record + name
  }

  private func fields(_ sizes: Sizes) -> [UInt8] {
    var fields = [UInt8](little: 20, 2) + [UInt8](little: isUTF8 ? 0x800 : 0, 2)
    fields += [8, 0, 0, 0, 0x21, 0] + [UInt8](little: Int(sizes.checksum), 4)
    fields += [UInt8](little: sizes.compressed, 4) + [UInt8](little: sizes.whole, 4)
    return fields + [UInt8](little: name.count, 2)
  }
}
