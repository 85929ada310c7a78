internal import FoundationEssentials

/// The XML of an agile `EncryptionInfo` (MS-OFFCRYPTO, 2.3.4.10).
struct AgileDescriptor {
  /// What tells whether the package is whole: a key and a code, both encrypted.
  struct Integrity: Hashable {
    var key: [UInt8]
    var code: [UInt8]
  }

  /// Version 4.4 and the flag of agile encryption, in front of the XML.
  private static let headSize = 8
  private static let passwordLock = "http://schemas.microsoft.com/office/2006/keyEncryptor/password"

  private let bytes: [UInt8]
  /// How the package is encrypted.
  let data: AgileCipher
  /// nil where the package cannot be checked.
  let integrity: Integrity?
  /// The package's key behind a password.
  let lock: PasswordLock

  /// Reads the stream.
  init(_ bytes: [UInt8], limits: Limits) throws(WorkbookError) {
    self.bytes = bytes
    var (data, integrity, lock): (AgileCipher?, Integrity?, PasswordLock?)
    var xml = try XMLCursor(
      Array(bytes.dropFirst(Self.headSize)), part: EncryptionInfo.name, limits: limits)
    _ = try xml.root()
    try xml.children { xml, element throws(WorkbookError) in
      switch element {
      case "keyData": data = try AgileCipher(xml)
      case "dataIntegrity":
        integrity = Integrity(
          key: try xml.base64("encryptedHmacKey"), code: try xml.base64("encryptedHmacValue"))
      case "keyEncryptors":
        try xml.children { xml, _ throws(WorkbookError) in
          guard xml.attribute("uri") == Self.passwordLock else { return }
          try xml.children { xml, element throws(WorkbookError) in
            if element == "encryptedKey" { lock = try PasswordLock(xml, limits: limits) }
          }
        }
      default: break
      }
    }
    guard let data else { throw EncryptionInfo.damaged("keyData is missing") }
    guard let lock else { throw .unsupportedEncryption(scheme: "Agile without a password") }
    (self.data, self.integrity, self.lock) = (data, integrity, lock)
  }

  /// The stream with another salt and what tells whether the package is whole; the rest stays.
  func replacing(salt: [UInt8], integrity: Integrity?) throws(WorkbookError) -> [UInt8] {
    let part = EncryptionInfo.name
    let text = try PartText(Array(bytes.dropFirst(Self.headSize)), part: part)
    let document = try MarkupDocument(text.utf8, part: part)
    var splices: [Splice] = []
    func set(_ name: String, _ value: [UInt8], of element: String) throws(WorkbookError) {
      guard let tag = document.child(element)?.tag else { return }
      splices.append(
        try document.setting(name, to: Data(value).base64EncodedString(), of: tag))
    }
    try set("saltValue", salt, of: "keyData")
    if let integrity {
      try set("encryptedHmacKey", integrity.key, of: "dataIntegrity")
      try set("encryptedHmacValue", integrity.code, of: "dataIntegrity")
    }
    var patched = PatchedPart(document.bytes)
    patched.apply(splices)
    return bytes.prefix(Self.headSize) + text.encoded(patched.bytes)
  }
}
