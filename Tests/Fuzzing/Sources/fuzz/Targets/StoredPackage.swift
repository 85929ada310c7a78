/// A ZIP archive of entries that are stored as they are, made in memory.
///
/// What its headers say can be changed, so that archives can lie.
struct StoredPackage {
  /// An entry, and what is said of it.
  struct Entry {
    /// Its name in the directory.
    var name: String
    /// Its name in front of its bytes; nil is the same.
    var localName: String?
    /// Its bytes as they stand in the archive.
    var bytes: [UInt8]
    /// How they are compressed: 0 stored, 8 deflated.
    var method = 0
    /// Bits of its flags, the one for names in UTF-8 set.
    var flags = 0x800
    /// The checksum; nil is that of the bytes.
    var checksum: UInt32?
    /// The checksum in front of its bytes; nil is what the directory says.
    var localChecksum: UInt32?
    /// How many bytes it says it has compressed and whole, in the directory; nil is the truth.
    var declared: (compressed: Int, whole: Int)?
    /// The same in front of its bytes; nil is what the directory says.
    var localDeclared: (compressed: Int, whole: Int)?
    /// What the directory says besides, in fields of its own (ZIP64).
    var extra: [UInt8] = []
    /// Where it says that it stands; nil is the truth.
    var offset: Int?
    /// What stands behind its bytes, such as a data descriptor.
    var behind: [UInt8] = []
    /// Whether its own bytes are left out, as it points to those of another.
    var isPointer = false

    /// A stored entry.
    init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// The entries, in their order.
  var entries: [Entry] = []
  /// How many entries the end of the directory says there are; nil is the truth.
  var declaredCount: Int?

  /// An archive of parts with their texts.
  init(_ parts: [(name: String, text: String)] = []) {
    entries = parts.map { Entry($0.name, Array($0.text.utf8)) }
  }

  /// Puts an entry in place of the one of that name, or behind the others.
  mutating func put(_ name: String, _ bytes: [UInt8]) {
    if let index = entries.firstIndex(where: { $0.name == name }) {
      entries[index].bytes = bytes
    } else {
      entries.append(Entry(name, bytes))
    }
  }

  /// The archive.
  var bytes: [UInt8] {
    let (file, directory) = pieces
    let count = declaredCount ?? entries.count
    let end =
      [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + Self.number(count, 2) + Self.number(count, 2)
      + Self.number(directory.count, 4) + Self.number(file.count, 4) + [0, 0]
    return file + directory + end
  }

  /// Its directory.
  var directory: [UInt8] { pieces.directory }

  private var pieces: (file: [UInt8], directory: [UInt8]) {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = entry.offset ?? file.count
      let checksum = entry.checksum ?? Self.checksum(entry.bytes)
      let name = Array(entry.name.utf8)
      let sizes = entry.declared ?? (entry.bytes.count, entry.bytes.count)
      if !entry.isPointer {
        let local = entry.localDeclared ?? sizes
        let localName = Array((entry.localName ?? entry.name).utf8)
        file += [0x50, 0x4B, 3, 4] + Self.number(20, 2)
        file += Self.common(entry, entry.localChecksum ?? checksum, local, localName.count)
        file += Self.number(0, 2) + localName + entry.bytes + entry.behind
      }
      directory += [0x50, 0x4B, 1, 2] + Self.number(20, 2) + Self.number(20, 2)
      directory += Self.common(entry, checksum, sizes, name.count)
      directory += Self.number(entry.extra.count, 2) + [UInt8](repeating: 0, count: 10)
      directory += Self.number(offset, 4) + name + entry.extra
    }
    return (file, directory)
  }

  /// The fields that both headers of an entry have, up to the length of the name.
  private static func common(
    _ entry: Entry, _ checksum: UInt32, _ sizes: (compressed: Int, whole: Int), _ nameLength: Int
  ) -> [UInt8] {
    number(entry.flags, 2) + number(entry.method, 2) + [0, 0, 0x21, 0]
      + number(Int(checksum), 4) + number(sizes.compressed, 4) + number(sizes.whole, 4)
      + number(nameLength, 2)
  }

  /// A number in so many bytes, the lowest first.
  static func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32 as archives use it.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes { sum = sum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
    return ~sum
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
}
