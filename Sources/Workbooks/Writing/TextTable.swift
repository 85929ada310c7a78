#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Texts numbered in the order of first use, held as bytes one behind the other.
///
/// Texts are one only when their bytes are: `String` holds "é" in one scalar equal to "é" in two,
/// but in a workbook they are two texts. And a million texts need no million objects.
struct TextTable {
  private var bytes: [UInt8] = []
  /// Where each text ends; it begins where the one before it ends.
  private var ends: [Int] = []
  private var hashes: [UInt64] = []
  private let hash = TextHash()
  /// The numbers of the texts by their hashes, an open table; 0 is free.
  ///
  /// The upper half of the hash stands beside the number, from 1, so that other texts are told apart
  /// without a look at them.
  private var slots = [UInt64](repeating: 0, count: 1 << 10)

  /// How many texts there are.
  var count: Int { ends.count }

  /// About how many bytes it takes.
  var size: Int { bytes.count + 32 * ends.count }

  /// The text of that number.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  /// The number of the text; one that has none gets it now, or with `isFull` stays without.
  mutating func index(of text: String, isFull: Bool = false) -> Int? {
    let text = text.utf8Span.span
    let hash = hash.value(of: text)
    let mark = Self.mark(of: hash)
    var slot = place(of: hash)
    while slots[slot] != 0 {
      let number = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] & ~0xFFFF_FFFF == mark, isText(number, text) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    if isFull { return nil }
    unsafe text.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
    hashes.append(hash)
    slots[slot] = mark | UInt64(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }

  private static func mark(of hash: UInt64) -> UInt64 { hash & ~0xFFFF_FFFF }

  private func isText(_ number: Int, _ text: Span<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == text.count, text.count > 0 else {
      return ends[number] - start == text.count
    }
    return unsafe bytes.withUnsafeBufferPointer { held in
      unsafe text.withUnsafeBufferPointer { text in
        guard let held = held.baseAddress, let text = text.baseAddress else { return false }
        return unsafe memcmp(held + start, text, ends[number] - start) == 0
      }
    }
  }

  private mutating func grow() {
    slots = [UInt64](repeating: 0, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = place(of: hash)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Self.mark(of: hash) | UInt64(number + 1)
    }
  }
}
