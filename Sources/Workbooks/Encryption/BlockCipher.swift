internal import Crypto
internal import CryptoExtras
internal import FoundationEssentials

/// AES over whole blocks of 16 bytes, with nothing filled up.
struct BlockCipher {
  /// Bytes of a block.
  static let blockSize = 16

  private let key: SymmetricKey

  /// The cipher with a key; nil where that has not 16, 24 or 32 bytes.
  init?(key: [UInt8]) {
    guard [16, 24, 32].contains(key.count) else { return nil }
    self.key = SymmetricKey(data: key)
  }

  /// Decrypts blocks that were chained from a vector of 16 bytes on (CBC).
  ///
  /// A rest that is no whole block is left off.
  func decrypted(_ bytes: some Collection<UInt8>, from vector: [UInt8]) throws(WorkbookError)
    -> [UInt8]
  {
    let whole = bytes.prefix(bytes.count / Self.blockSize * Self.blockSize)
    guard !whole.isEmpty else { return [] }
    return try run { () throws in
      Array(
        try AES._CBC.decrypt(
          Array(whole), using: key, iv: AES._CBC.IV(ivBytes: vector), noPadding: true))
    }
  }

  /// Encrypts whole blocks, chained from a vector of 16 bytes on (CBC).
  func encrypted(_ bytes: [UInt8], from vector: [UInt8]) throws(WorkbookError) -> [UInt8] {
    try run { () throws in
      Array(
        try AES._CBC.encrypt(
          bytes, using: key, iv: AES._CBC.IV(ivBytes: vector), noPadding: true))
    }
  }

  /// Decrypts blocks that stand each for itself (ECB); a rest that is no whole block is left off.
  func decryptedSingly(_ bytes: some Collection<UInt8>) throws(WorkbookError) -> [UInt8] {
    let cipher = Array(bytes)
    // What chaining puts over a block is the encrypted block before it, and is taken off again.
    var plain = try decrypted(cipher, from: [UInt8](repeating: 0, count: Self.blockSize))
    for place in plain.indices.dropFirst(Self.blockSize) {
      plain[place] ^= cipher[place - Self.blockSize]
    }
    return plain
  }

  /// Encrypts whole blocks, each for itself (ECB).
  func encryptedSingly(_ bytes: [UInt8]) throws(WorkbookError) -> [UInt8] {
    var all: [UInt8] = []
    all.reserveCapacity(bytes.count)
    var block: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: Self.blockSize) {
      block.replaceSubrange(0..., with: bytes[start..<min(start + Self.blockSize, bytes.count)])
      all += try run { () throws in
        try AES.permute(&block, key: key)
        return block
      }
    }
    return all
  }

  /// Lengths are made to fit before, so that an error here is one of our own.
  private func run(_ body: () throws -> [UInt8]) throws(WorkbookError) -> [UInt8] {
    do {
      return try body()
    } catch {
      throw .damagedArchive(part: nil, reason: "AES:\(error)")
    }
  }
}
