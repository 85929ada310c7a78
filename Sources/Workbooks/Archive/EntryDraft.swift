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
    var header: [UInt8] = []
    header.reserveCapacity(30 + name.count)
    header.append(little: 0x0403_4B50, 4)
    add(sizes, to: &header)
    // No extra field.
    header.append(little: 0, 2)
    header += name
    return header
  }

  /// Its record in the directory; nil where the place is beyond what it can say.
  func record(_ sizes: Sizes, at place: Int) -> [UInt8]? {
    guard place < 0xFFFF_FFFF else { return nil }
    var record: [UInt8] = []
    record.reserveCapacity(46 + name.count)
    record.append(little: 0x0201_4B50, 4)
    record.append(little: 20, 2)
    add(sizes, to: &record)
    // No extra field, comment, disk or attributes.
    record.append(little: 0, 12)
    record.append(little: place, 4)
    record += name
    return record
  }

  /// The fields that header and record have in common.
  private func add(_ sizes: Sizes, to bytes: inout [UInt8]) {
    bytes.append(little: 20, 2)
    bytes.append(little: isUTF8 ? 0x800 : 0, 2)
    // Deflated, at 00:00 on 1980-01-01.
    bytes.append(little: 8, 2)
    bytes.append(little: 0x0021_0000, 4)
    bytes.append(little: Int(sizes.checksum), 4)
    bytes.append(little: sizes.compressed, 4)
    bytes.append(little: sizes.whole, 4)
    bytes.append(little: name.count, 2)
  }
}
