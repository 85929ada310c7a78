internal import FoundationEssentials

/// The salt, cipher and hash that one element of an agile `EncryptionInfo` names.
struct AgileCipher: Hashable {
  var salt: [UInt8]
  var hash: HashAlgorithm
  /// Bytes of the cipher's key.
  var keySize: Int

  /// Reads the attributes of the element that just started (MS-OFFCRYPTO, 2.3.4.10).
  init(_ xml: borrowing XMLCursor) throws(WorkbookError) {
    let cipher = xml.attribute("cipherAlgorithm") ?? ""
    let chaining = xml.attribute("cipherChaining") ?? ""
    let hashName = xml.attribute("hashAlgorithm") ?? ""
    guard cipher == "AES", chaining == "ChainingModeCBC", let hash = HashAlgorithm(name: hashName)
    else { throw .unsupportedEncryption(scheme: "Agile \(cipher) \(chaining) \(hashName)") }
    guard let bits = xml.integer("keyBits"), [128, 192, 256].contains(bits) else {
      throw xml.malformed("keyBits is not 128, 192 or 256")
    }
    guard xml.integer("blockSize") == BlockCipher.blockSize else {
      throw xml.malformed("blockSize is not 16")
    }
    salt = try xml.base64("saltValue")
    guard salt.count <= 65_536 else { throw xml.malformed("saltValue of more than 65536 bytes") }
    self.hash = hash
    keySize = bits / 8
  }

  /// The vector of a block or purpose: the digest of the salt and the bytes that stand for it.
  func vector(for block: [UInt8]) -> [UInt8] {
    hash.digest(of: salt + block).fitted(to: BlockCipher.blockSize)
  }
}

extension XMLCursor {
  /// The bytes that an attribute holds in base64.
  func base64(_ name: StaticString) throws(WorkbookError) -> [UInt8] {
    guard let text = attribute(name), let data = Data(base64Encoded: text), !data.isEmpty else {
      throw malformed("attribute \(name) is no Base64")
    }
    return Array(data)
  }
}

extension [UInt8] {
  /// Cut, or filled up with 0x36, to a size (MS-OFFCRYPTO, 2.3.4.11 and 2.3.4.12).
  func fitted(to size: Int) -> [UInt8] {
    Array(prefix(size)) + [UInt8](repeating: 0x36, count: Swift.max(0, size - count))
  }
}
