/// A package's key, encrypted with a password (MS-OFFCRYPTO, 2.3.4.10 to 2.3.4.13).
struct PasswordLock: Hashable {
  /// What three values are encrypted for (MS-OFFCRYPTO, 2.3.4.13).
  private enum Purpose {
    static let verifier: [UInt8] = [0xFE, 0xA7, 0xD2, 0x76, 0x3B, 0x4B, 0x9E, 0x79]
    static let verifierHash: [UInt8] = [0xD7, 0xAA, 0x0F, 0x6D, 0x30, 0x61, 0x34, 0x4E]
    static let key: [UInt8] = [0x14, 0x6E, 0x0B, 0xE7, 0xAB, 0xAC, 0xD0, 0xD6]
  }

  private var cipher: AgileCipher
  private var rounds: Int
  private var verifier: [UInt8]
  private var verifierHash: [UInt8]
  private var encryptedKey: [UInt8]

  /// Reads the element `encryptedKey` that just started.
  init(_ xml: borrowing XMLCursor, limits: Limits) throws(WorkbookError) {
    guard let rounds = xml.integer("spinCount"), rounds >= 0 else {
      throw xml.malformed("spinCount is no count")
    }
    guard rounds <= limits.spinCount else {
      throw .limit(.spinCount, part: EncryptionInfo.name, limit: limits.spinCount)
    }
    self.rounds = rounds
    cipher = try AgileCipher(xml)
    verifier = try xml.base64("encryptedVerifierHashInput")
    verifierHash = try xml.base64("encryptedVerifierHashValue")
    encryptedKey = try xml.base64("encryptedKeyValue")
  }

  /// The package's key, of so many bytes; nil where it is not the password.
  func key(for password: String, size: Int) throws(WorkbookError) -> PackageKey? {
    let spun = cipher.hash.digest(of: password, salt: cipher.salt, rounds: rounds)
    // The verifier is as long as the salt; what was filled up behind it does not count.
    let input = try value(verifier, for: Purpose.verifier, spun).prefix(cipher.salt.count)
    let seen = try value(verifierHash, for: Purpose.verifierHash, spun)
    guard seen.starts(with: cipher.hash.digest(of: Array(input))) else { return nil }
    let key = try value(encryptedKey, for: Purpose.key, spun)
    guard key.count >= size else { throw EncryptionInfo.damaged("a key of another length") }
    return PackageKey(bytes: Array(key.prefix(size)))
  }

  private func value(_ encrypted: [UInt8], for purpose: [UInt8], _ spun: [UInt8])
    throws(WorkbookError) -> [UInt8]
  {
    let key = cipher.hash.digest(of: spun + purpose).fitted(to: cipher.keySize)
    guard let aes = BlockCipher(key: key) else {
      throw EncryptionInfo.damaged("a key of another length")
    }
    return try aes.decrypted(encrypted, from: cipher.salt.fitted(to: BlockCipher.blockSize))
  }
}
