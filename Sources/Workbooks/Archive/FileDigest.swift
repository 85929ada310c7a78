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

  private static func hex(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(2 * SHA256.byteCount)
    for byte in digest {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
