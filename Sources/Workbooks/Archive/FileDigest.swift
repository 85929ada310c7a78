internal import Crypto

/// SHA-256 digests in 64 lower-case hexadecimal digits, by which files are told apart.
public enum FileDigest {
  /// The digest of a file, read piece by piece.
  ///
  /// Throws ``WorkbookError/file(path:reason:)`` when it cannot be read.
  public static func sha256(path: String) throws(WorkbookError) -> String {
    let descriptor = try SystemCall.openForReading(path)
    defer { SystemCall.close(descriptor) }
    var hash = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = try SystemCall.readSome(descriptor, into: &buffer, path: path)
      guard count > 0 else { return hex(hash.finalize()) }
      hash.update(data: buffer[..<count])
    }
  }

  /// The digest of bytes.
  public static func sha256(of bytes: [UInt8]) -> String {
    hex(SHA256.hash(data: bytes))
  }

  /// The first eight digits of the digest of bytes.
  static func short(of bytes: [UInt8]) -> String { hex(SHA256.hash(data: bytes), count: 8) }

  private static func hex(_ digest: SHA256.Digest, count: Int = 2 * SHA256.byteCount) -> String {
    unsafe digest.withUnsafeBytes { bytes in
      unsafe String(unsafeUninitializedCapacity: count) { text in
        for index in 0..<count {
          let byte = unsafe bytes[index / 2]
          unsafe text[index] = digit(index % 2 == 0 ? byte >> 4 : byte & 15)
        }
        return count
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
  }
}
