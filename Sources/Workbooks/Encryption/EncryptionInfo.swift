/// The stream `EncryptionInfo`, which says how a package is encrypted (MS-OFFCRYPTO, 2.3.4.5).
enum EncryptionInfo {
  /// Its name.
  static let name = "EncryptionInfo"

  /// Reads the stream; nothing is decrypted and no password is hashed.
  ///
  /// Throws ``WorkbookError/unsupportedEncryption(scheme:)`` for a way that is not read.
  static func read(_ bytes: [UInt8], limits: Limits) throws(WorkbookError) -> any PackageEncryption
  {
    guard let major = bytes.number(at: 0, count: 2), let minor = bytes.number(at: 2, count: 2),
      let flags = bytes.number(at: 4, count: 4)
    else { throw damaged("the version is cut off") }
    switch (major, minor) {
    case (4, 4): return try AgileEncryption(bytes, limits: limits)
    case (2...4, 2): return try StandardEncryption(bytes, flags: UInt32(flags))
    case (3...4, 3): throw .unsupportedEncryption(scheme: "Extensible")
    case (1, 1): throw .unsupportedEncryption(scheme: "RC4")
    default: throw .unsupportedEncryption(scheme: "\(major).\(minor)")
    }
  }

  /// An error in the stream.
  static func damaged(_ reason: String) -> WorkbookError {
    .damagedArchive(part: name, reason: reason)
  }
}
