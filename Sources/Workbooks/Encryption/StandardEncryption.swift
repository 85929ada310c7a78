/// Standard encryption, that of Excel 2007: AES block by block, SHA-1 (MS-OFFCRYPTO, 2.3.4.5).
struct StandardEncryption: PackageEncryption {
  /// How often a password is hashed (MS-OFFCRYPTO, 2.3.4.7).
  private static let rounds = 50_000

  private let bytes: [UInt8]
  private let keySize: Int
  private let salt: [UInt8]
  private let verifier: [UInt8]
  private let verifierHash: [UInt8]

  /// Reads the stream behind its version (MS-OFFCRYPTO, 2.3.2 and 2.3.3).
  init(_ bytes: [UInt8], flags: UInt32) throws(WorkbookError) {
    self.bytes = bytes
    guard let length = bytes.number(at: 8, count: 4), length >= 32,
      length <= bytes.count - 12,
      let algorithm = bytes.number(at: 20, count: 4),
      let hash = bytes.number(at: 24, count: 4),
      let bits = bytes.number(at: 28, count: 4)
    else { throw EncryptionInfo.damaged("the encryption header is cut off") }
    guard flags & 0x10 == 0 else { throw .unsupportedEncryption(scheme: "External") }
    // Where no algorithm is named, the flag of AES stands for it.
    switch (algorithm, flags & 0x20 != 0) {
    case (0x660E, _), (0, true): keySize = 16
    case (0x660F, _): keySize = 24
    case (0x6610, _): keySize = 32
    case (0x6801, _), (0, false): throw .unsupportedEncryption(scheme: "RC4 CryptoAPI")
    default: throw .unsupportedEncryption(scheme: "CryptoAPI 0x\(String(algorithm, radix: 16))")
    }
    guard hash == 0x8004 || hash == 0 else {
      throw .unsupportedEncryption(scheme: "CryptoAPI 0x\(String(hash, radix: 16))")
    }
    let rest = bytes[(12 + Int(length))...]
    guard bits == 0 || Int(bits) == keySize * 8, rest.number(at: 0, count: 4) == 16,
      rest.count >= 72
    else { throw EncryptionInfo.damaged("the password verifier is cut off") }
    salt = Array(rest.dropFirst(4).prefix(16))
    verifier = Array(rest.dropFirst(20).prefix(16))
    verifierHash = Array(rest.dropFirst(40).prefix(32))
  }

  func key(for password: String) throws(WorkbookError) -> PackageKey? {
    let hash = HashAlgorithm.sha1
    let spun = hash.digest(of: password, salt: salt, rounds: Self.rounds)
    let last = hash.digest(of: spun + [0, 0, 0, 0])
    let derived = [0x36, 0x5C].flatMap { (pad: UInt8) in
      hash.digest(of: (0..<64).map { $0 < last.count ? last[$0] ^ pad : pad })
    }
    let key = PackageKey(bytes: Array(derived.prefix(keySize)))
    let cipher = try cipher(key)
    let seen = try cipher.decryptedSingly(verifierHash).prefix(hash.size)
    return seen.elementsEqual(hash.digest(of: try cipher.decryptedSingly(verifier))) ? key : nil
  }

  func decrypted(_ stream: [UInt8], _ key: PackageKey) throws(WorkbookError) -> [UInt8] {
    let (length, bytes) = try Self.split(stream)
    return Array(try cipher(key).decryptedSingly(bytes).prefix(length))
  }

  func encrypted(_ package: [UInt8], _ key: PackageKey) throws(WorkbookError)
    -> (info: [UInt8], stream: [UInt8])
  {
    var padded = package
    padded.pad(to: BlockCipher.blockSize)
    return (bytes, Self.length(of: package) + (try cipher(key).encryptedSingly(padded)))
  }

  private func cipher(_ key: PackageKey) throws(WorkbookError) -> BlockCipher {
    guard key.bytes.count == keySize, let cipher = BlockCipher(key: key.bytes) else {
      throw EncryptionInfo.damaged("a key of another length")
    }
    return cipher
  }
}
