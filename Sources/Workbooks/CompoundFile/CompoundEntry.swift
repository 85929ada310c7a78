/// One entry of a compound file's directory: a storage or a stream (MS-CFB, 2.6.1).
struct CompoundEntry: Hashable {
  /// What an entry stands for.
  enum Kind: UInt8 {
    case unused = 0
    case storage = 1
    case stream = 2
    case root = 5
  }

  /// Bytes that an entry takes.
  static let size = 128

  var kind: Kind
  var name: String
  /// Class, state and times, as they stand: the 36 bytes from the 80th on.
  var attributes: [UInt8]
  /// The entries before and behind it in its storage, and the first one inside it.
  var left: UInt32
  var right: UInt32
  var child: UInt32
  /// The first sector of its bytes, and how many bytes it claims to have.
  var start: UInt32
  var length: UInt64

  /// Reads an entry; nil where there is none.
  init?(_ bytes: ArraySlice<UInt8>, hasLongSizes: Bool) {
    guard bytes.count == Self.size, let type = bytes.number(at: 66, count: 1),
      let kind = Kind(rawValue: UInt8(type)), kind != .unused,
      let nameLength = bytes.number(at: 64, count: 2)
    else { return nil }
    func link(_ offset: Int) -> UInt32 {
      UInt32(truncatingIfNeeded: bytes.number(at: offset, count: 4) ?? 0)
    }
    self.kind = kind
    let units = stride(from: 0, to: max(0, min(64, Int(nameLength)) - 2), by: 2).map {
      UInt16(truncatingIfNeeded: bytes.number(at: $0, count: 2) ?? 0)
    }
    name = String(decoding: units, as: UTF16.self)
    attributes = Array(bytes.dropFirst(80).prefix(36))
    (left, right, child) = (link(68), link(72), link(76))
    start = link(116)
    // Where sectors have 512 bytes, programs leave anything in the upper half (MS-CFB, 2.6.1).
    length = bytes.number(at: 120, count: hasLongSizes ? 8 : 4) ?? 0
  }
}
