internal import CISAL

/// The checksum of bytes as archives have it: CRC-32 (APPNOTE 4.4.7).
struct Checksum: Hashable {
  /// That of the bytes so far.
  private(set) var value: UInt32 = 0

  /// Takes in bytes that follow the others.
  mutating func add(_ bytes: Span<UInt8>) {
    value = unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return value }
      return unsafe crc32_gzip_refl(value, base, UInt64(bytes.count))
    }
  }

  /// Takes in so many bytes that follow the others, by their own checksum.
  mutating func add(_ other: Checksum, count: Int) {
    // Each bit that follows multiplies by x, modulo the polynomial; the highest bit is x⁰.
    var (shift, square) = (UInt32(1) << 31, UInt32(1) << 23)
    var rest = count
    while rest > 0 {
      if rest & 1 == 1 { shift = Self.product(shift, square) }
      square = Self.product(square, square)
      rest >>= 1
    }
    value = Self.product(shift, value) ^ other.value
  }

  private static func product(_ one: UInt32, _ other: UInt32) -> UInt32 {
    var (product, power) = (UInt32(0), other)
    for bit in stride(from: UInt32(31), through: 0, by: -1) {
      if one >> bit & 1 == 1 { product ^= power }
      power = power >> 1 ^ (power & 1 == 1 ? 0xEDB8_8320 : 0)
    }
    return product
  }
}
