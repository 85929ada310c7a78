/// Agile encryption, that of Excel from 2010 on (MS-OFFCRYPTO, 2.3.4.10 to 2.3.4.15).
///
/// The package is encrypted with a key of its own, and that key with one made of the password.
struct AgileEncryption: PackageEncryption {
  /// Bytes of the package that are encrypted in one piece.
  private static let pieceSize = 4096

  /// What the bytes are told from that two values are encrypted for (MS-OFFCRYPTO, 2.3.4.14).
  private enum Purpose {
    static let authenticationKey: [UInt8] = [0x5F, 0xB2, 0xAD, 0x01, 0x0C, 0xB9, 0xE1, 0xF6]
    static let authenticationCode: [UInt8] = [0xA0, 0x67, 0x7F, 0x02, 0xB2, 0x2C, 0x84, 0x33]
  }

  private let descriptor: AgileDescriptor

  /// Reads the stream behind its version.
  init(_ bytes: [UInt8], limits: Limits) throws(WorkbookError) {
    descriptor = try AgileDescriptor(bytes, limits: limits)
  }

  func key(for password: String) throws(WorkbookError) -> PackageKey? {
    try descriptor.lock.key(for: password, size: descriptor.data.keySize)
  }

  func decrypted(_ stream: [UInt8], _ key: PackageKey) throws(WorkbookError) -> [UInt8] {
    try checkIntegrity(of: stream, key)
    let (length, bytes) = try Self.split(stream)
    let cipher = try cipher(key)
    var package: [UInt8] = []
    package.reserveCapacity(bytes.count)
    for (number, start) in stride(
      from: bytes.startIndex, to: bytes.endIndex, by: Self.pieceSize
    ).enumerated() {
      package += try cipher.decrypted(
        bytes[start..<min(start + Self.pieceSize, bytes.endIndex)],
        from: descriptor.data.vector(for: Self.block(number)))
    }
    package.removeLast(max(0, package.count - length))
    return package
  }

  /// Packages without a code for it are not checked: there is nothing to hold them to.
  private func checkIntegrity(of stream: [UInt8], _ key: PackageKey) throws(WorkbookError) {
    guard let integrity = descriptor.integrity else { return }
    let (data, cipher) = (descriptor.data, try cipher(key))
    let code = try cipher.decrypted(
      integrity.code, from: data.vector(for: Purpose.authenticationCode))
    let own = data.hash.authentication(of: stream, key: try authenticationKey(integrity, cipher))
    guard code.starts(with: own) else {
      throw .damagedArchive(part: EncryptedFile.package, reason: "the integrity check (HMAC) fails")
    }
  }

  private func authenticationKey(
    _ integrity: AgileDescriptor.Integrity, _ cipher: BlockCipher
  ) throws(WorkbookError) -> [UInt8] {
    let (data, purpose) = (descriptor.data, Purpose.authenticationKey)
    return Array(
      try cipher.decrypted(integrity.key, from: data.vector(for: purpose)).prefix(data.hash.size))
  }

  /// Another package gets another salt, so that no vector serves twice; it is made of the key and
  /// the package, so that the same package gives the same bytes.
  func encrypted(_ package: [UInt8], _ key: PackageKey) throws(WorkbookError)
    -> (info: [UInt8], stream: [UInt8])
  {
    let cipher = try cipher(key)
    var data = descriptor.data
    let digest = HashAlgorithm.sha512.authentication(of: package, key: key.bytes)
    data.salt = digest.fitted(to: data.salt.count)
    var stream = Self.length(of: package)
    stream.reserveCapacity(package.count + 24)
    for (number, start) in stride(from: 0, to: package.count, by: Self.pieceSize).enumerated() {
      var piece = Array(package[start..<min(start + Self.pieceSize, package.count)])
      piece.pad(to: BlockCipher.blockSize)
      stream += try cipher.encrypted(piece, from: data.vector(for: Self.block(number)))
    }
    var integrity = descriptor.integrity
    if let old = integrity {
      var own = try authenticationKey(old, cipher)
      var code = data.hash.authentication(of: stream, key: own)
      own.pad(to: BlockCipher.blockSize)
      code.pad(to: BlockCipher.blockSize)
      integrity = AgileDescriptor.Integrity(
        key: try cipher.encrypted(own, from: data.vector(for: Purpose.authenticationKey)),
        code: try cipher.encrypted(code, from: data.vector(for: Purpose.authenticationCode)))
    }
    return (try descriptor.replacing(salt: data.salt, integrity: integrity), stream)
  }

  private func cipher(_ key: PackageKey) throws(WorkbookError) -> BlockCipher {
    guard key.bytes.count == descriptor.data.keySize, let cipher = BlockCipher(key: key.bytes)
    else { throw EncryptionInfo.damaged("a key of another length") }
    return cipher
  }

  private static func block(_ number: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
  }
}
