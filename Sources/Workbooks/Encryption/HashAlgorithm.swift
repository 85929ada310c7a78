internal import Crypto
internal import FoundationEssentials

/// The hash functions that agile encryption may name (MS-OFFCRYPTO, 2.3.4.10).
enum HashAlgorithm: String, Hashable, CaseIterable {
  case sha1 = "SHA1"
  case sha256 = "SHA256"
  case sha384 = "SHA384"
  case sha512 = "SHA512"

  /// The function of a name, with or without a hyphen; nil for one that is not read.
  init?(name: String) {
    self.init(rawValue: name.uppercased().replacing("-", with: ""))
  }

  /// Bytes of a digest.
  var size: Int {
    switch self {
    case .sha1: Insecure.SHA1.byteCount
    case .sha256: SHA256.byteCount
    case .sha384: SHA384.byteCount
    case .sha512: SHA512.byteCount
    }
  }

  /// The digest of bytes.
  func digest(of bytes: [UInt8]) -> [UInt8] {
    switch self {
    case .sha1: Array(Insecure.SHA1.hash(data: bytes))
    case .sha256: Array(SHA256.hash(data: bytes))
    case .sha384: Array(SHA384.hash(data: bytes))
    case .sha512: Array(SHA512.hash(data: bytes))
    }
  }

  /// The code by which bytes are told to be whole and made by one who has the key (HMAC).
  func authentication(of bytes: [UInt8], key: [UInt8]) -> [UInt8] {
    let key = SymmetricKey(data: key)
    return switch self {
    case .sha1: Array(HMAC<Insecure.SHA1>.authenticationCode(for: bytes, using: key))
    case .sha256: Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key))
    case .sha384: Array(HMAC<SHA384>.authenticationCode(for: bytes, using: key))
    case .sha512: Array(HMAC<SHA512>.authenticationCode(for: bytes, using: key))
    }
  }

  /// The digest of a salted password, hashed over and over (MS-OFFCRYPTO, 2.3.4.7 and 2.3.4.11).
  ///
  /// Each round hashes its number, from 0 on, and the digest of the round before.
  func digest(of password: String, salt: [UInt8], rounds: Int) -> [UInt8] {
    let first = digest(of: salt + password.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    return switch self {
    case .sha1: Self.spin(Insecure.SHA1.self, first, rounds)
    case .sha256: Self.spin(SHA256.self, first, rounds)
    case .sha384: Self.spin(SHA384.self, first, rounds)
    case .sha512: Self.spin(SHA512.self, first, rounds)
    }
  }

  /// A hundred thousand rounds are common, so all of them share one buffer.
  private static func spin<Hash: HashFunction>(
    _: Hash.Type, _ first: [UInt8], _ rounds: Int
  ) -> [UInt8] {
    var buffer = [0, 0, 0, 0] + first
    unsafe buffer.withUnsafeMutableBytes { buffer in
      for round in 0..<rounds {
        let number = UInt32(truncatingIfNeeded: round).littleEndian
        unsafe buffer.storeBytes(of: number, as: UInt32.self)
        var hash = Hash()
        unsafe hash.update(bufferPointer: UnsafeRawBufferPointer(buffer))
        unsafe hash.finalize().withUnsafeBytes { digest in
          unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[4...]).copyMemory(from: digest)
        }
      }
    }
    return Array(buffer[4...])
  }
}
