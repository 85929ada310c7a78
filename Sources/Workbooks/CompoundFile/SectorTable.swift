/// Sectors of one size and the table that joins them into chains (MS-CFB, 2.1 and 2.3).
///
/// There are two: the sectors of the file itself, and the small ones in its mini stream. A table
/// has no more entries than there are sectors, and a chain no more links.
struct SectorTable {
  /// Where a chain ends.
  static let endOfChain: UInt32 = 0xFFFF_FFFE
  /// A sector that nothing uses; also: no sector, no entry.
  static let free: UInt32 = 0xFFFF_FFFF
  /// The numbers from here on are marks and stand for no sector.
  static let marks: UInt32 = 0xFFFF_FFFB

  private let bytes: [UInt8]
  private let start: Int
  /// Bytes in a sector.
  let size: Int
  /// For each sector the next one of its chain.
  private var next: [UInt32] = []

  /// The sectors that begin at a place in the bytes; the last one may be cut short.
  init(_ bytes: [UInt8], from start: Int, size: Int) {
    (self.bytes, self.start, self.size) = (bytes, start, size)
  }

  /// How many sectors there are.
  var count: Int { max(0, bytes.count - start + size - 1) / size }

  /// Adds entries to the table, as many as the sectors still need.
  mutating func extend(by entries: some Sequence<UInt32>) {
    next += entries.prefix(max(0, count - next.count))
  }

  /// Whether each sector has its entry.
  var isComplete: Bool { next.count >= count }

  /// The bytes of one sector, as many as there are; nil where there is no such sector.
  func sector(_ number: UInt32) -> ArraySlice<UInt8>? {
    guard number < Self.marks, number < count else { return nil }
    let first = start + Int(number) * size
    return bytes[first..<min(first + size, bytes.count)]
  }

  /// Adds the bytes of a chain, up to a size, to others; `part` names it in errors.
  ///
  /// Of a chain that breaks the bytes up to there have been added when it throws.
  func append(
    chain first: UInt32, upTo size: Int = .max, to all: inout [UInt8], part: String?
  ) throws(WorkbookError) {
    var number = first
    var links = 0
    let end = size < .max - all.count ? all.count + size : .max
    while all.count < end, number != Self.endOfChain {
      links += 1
      guard links <= count else {
        throw .damagedArchive(part: part, reason: "a chain of sectors in a circle")
      }
      guard let sector = sector(number) else {
        throw .damagedArchive(part: part, reason: "a chain of sectors breaks off at link \(links)")
      }
      all += sector.prefix(end - all.count)
      number = Int(number) < next.count ? next[Int(number)] : Self.free
    }
  }
}

extension Collection where Element == UInt8, Index == Int {
  /// A number of up to eight bytes, the lowest first, behind the start; nil behind the end.
  func number(at offset: Int, count: Int) -> UInt64? {
    guard offset >= 0, offset + count <= self.count else { return nil }
    let place = startIndex + offset
    return self[place..<place + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// The numbers of four bytes that the bytes are.
  var numbers: [UInt32] {
    stride(from: 0, to: count - 3, by: 4).compactMap { offset in
      number(at: offset, count: 4).map { UInt32(truncatingIfNeeded: $0) }
    }
  }
}
