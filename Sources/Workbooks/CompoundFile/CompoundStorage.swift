/// A storage with all that is in it, as values, from which a compound file is written.
struct CompoundStorage: Hashable {
  /// What lies in a storage.
  indirect enum Member: Hashable {
    /// Bytes; the attributes are class, state and times.
    case stream([UInt8], attributes: [UInt8])
    /// A storage inside.
    case storage(CompoundStorage)
  }

  /// Class, state and times as a directory has them, 36 bytes.
  var attributes = Self.noAttributes
  /// The streams and storages by their names, at most 31 UTF-16 units each.
  var members: [String: Member] = [:]

  /// No class, no state and no times.
  static let noAttributes = [UInt8](repeating: 0, count: 36)

  /// Puts a stream in, or gives the one of that name other bytes.
  mutating func put(_ name: String, _ bytes: [UInt8]) {
    var attributes = Self.noAttributes
    if case .stream(_, let old)? = members[name] { attributes = old }
    members[name] = .stream(bytes, attributes: attributes)
  }

  /// The members in the order that a directory wants: the shorter name first, then by capitals.
  var ordered: [(name: [UInt16], member: Member)] {
    members.map { (name: Array($0.key.utf16), member: $0.value) }
      .sorted { one, other in
        guard one.name.count == other.name.count else {
          return one.name.count < other.name.count
        }
        return one.name.lazy.map(Self.capital).lexicographicallyPrecedes(
          other.name.lazy.map(Self.capital))
      }
  }

  /// The capital of a unit where it is one unit too (MS-CFB, 2.6.4).
  private static func capital(_ unit: UInt16) -> UInt16 {
    guard let scalar = Unicode.Scalar(unit) else { return unit }
    let capital = Array(scalar.properties.uppercaseMapping.utf16)
    return capital.count == 1 ? capital[0] : unit
  }
}
