/// The key that a package is encrypted with; whoever has it needs no password.
struct PackageKey: Hashable {
  let bytes: [UInt8]
}

/// A way in which a package is encrypted with a password, with all that its file says of it.
protocol PackageEncryption {
  /// The key that the password leads to; nil where it is not the password.
  func key(for password: String) throws(WorkbookError) -> PackageKey?
  /// The package inside the stream `EncryptedPackage`.
  func decrypted(_ stream: [UInt8], _ key: PackageKey) throws(WorkbookError) -> [UInt8]
  /// The two streams with another package in place of this one: same way, same key, same password.
  func encrypted(_ package: [UInt8], _ key: PackageKey) throws(WorkbookError)
    -> (info: [UInt8], stream: [UInt8])
}

extension PackageEncryption {
  /// The length of the package and its encrypted bytes (MS-OFFCRYPTO, 2.3.4.4).
  static func split(_ stream: [UInt8]) throws(WorkbookError) -> (
    length: Int, bytes: ArraySlice<UInt8>
  ) {
    let bytes = stream.dropFirst(8)
    guard let length = stream.number(at: 0, count: 8),
      length <= bytes.count / BlockCipher.blockSize * BlockCipher.blockSize
    else {
      throw .damagedArchive(part: EncryptedFile.package, reason: "the encrypted content is cut off")
    }
    return (Int(length), bytes)
  }

  /// A stream's first eight bytes.
  static func length(of package: [UInt8]) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: package.count >> (8 * $0)) }
  }
}
