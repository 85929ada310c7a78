internal import CISAL

/// The checksum of bytes as archives have it: CRC-32 (APPNOTE 4.4.7).
struct Checksum {
  /// That of the bytes so far.
  private(set) var value: UInt32 = 0

  /// Takes in bytes that follow the others.
  mutating func add(_ bytes: Span<UInt8>) {
    value = unsafe bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return value }
      return unsafe crc32_gzip_refl(value, base, UInt64(bytes.count))
    }
  }
}
