/// The names of an archive's entries, found in whatever case and with either slash.
struct EntryNames: Sendable {
  /// The names as they stand in the archive, in order.
  private(set) var all: [String] = []
  private var indices: [String: UInt64] = [:]
  /// The entries whose names are written with `%`, by what is meant (part 2, 6.2.2.2).
  private var meant: [String: UInt64] = [:]
  /// The first name that stands twice, if any.
  private(set) var repeated: String?

  /// No names.
  init() {}

  /// The names in an archive; what is no UTF-8 is taken for Latin-1, so that no two become one.
  init(_ directory: ArchiveDirectory) {
    for (index, entry) in directory.entries.enumerated() {
      let name =
        String(validating: entry.name, as: UTF8.self)
        ?? String(String.UnicodeScalarView(entry.name.map { Unicode.Scalar($0) }))
      add(name, at: UInt64(index))
    }
  }

  /// Puts a name behind the others.
  mutating func add(_ name: String, at index: UInt64) {
    all.append(name)
    if indices.updateValue(index, forKey: Self.folded(name)) != nil, repeated == nil {
      repeated = name
    }
    if name.holds(UInt8(ascii: "%")) { meant[Self.folded(PartName.decoded(name))] = index }
  }

  /// The entry of that name.
  func index(of name: String) -> UInt64? {
    let key = Self.folded(name)
    return indices[key] ?? meant[key]
  }

  /// The name as it stands in the archive.
  func stored(_ name: String) -> String? {
    let key = Self.folded(name)
    return all.first { Self.folded($0) == key }
      ?? all.first { $0.contains("%") && Self.folded(PartName.decoded($0)) == key }
  }

  /// Part names are equal in whatever case (ECMA-376 part 2, 6.2.2.3); some programs write `\`.
  static func folded(_ name: String) -> String {
    // Mostly it is so already.
    guard !isFolded(name.utf8Span.span) else { return name }
    let bytes = name.utf8Span.span
    return unsafe String(unsafeUninitializedCapacity: bytes.count) { folded in
      var count = 0
      for index in bytes.indices {
        var byte = bytes[index]
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte += 32
        case UInt8(ascii: "\\"): byte = UInt8(ascii: "/")
        default: break
        }
        // Slashes in front of all are left off.
        guard count > 0 || byte != UInt8(ascii: "/") else { continue }
        unsafe folded[count] = byte
        count += 1
      }
      return count
    }
  }

  /// Whether a name is as ``folded(_:)`` makes it.
  private static func isFolded(_ name: Span<UInt8>) -> Bool {
    guard !name.isEmpty, name[0] != UInt8(ascii: "/") else { return name.isEmpty }
    for index in name.indices {
      switch name[index] {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "\\"): return false
      default: continue
      }
    }
    return true
  }
}
