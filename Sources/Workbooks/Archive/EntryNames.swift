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
    if name.utf8.contains(UInt8(ascii: "%")) { meant[Self.folded(PartName.decoded(name))] = index }
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
    var bytes = Array(name.utf8)
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes[index] += 32
      case UInt8(ascii: "\\"): bytes[index] = UInt8(ascii: "/")
      default: break
      }
    }
    return String(decoding: bytes.drop { $0 == UInt8(ascii: "/") }, as: UTF8.self)
  }
}
