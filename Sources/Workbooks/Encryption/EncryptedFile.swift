/// A workbook encrypted with a password: a package in a compound file (MS-OFFCRYPTO, 1.3.3).
struct EncryptedFile {
  /// The stream that holds the package.
  static let package = "EncryptedPackage"
  /// The password of workbooks that Excel opens without asking for one.
  private static let defaultPassword = "VelvetSweatshop"

  private let file: CompoundFile
  private let encryption: any PackageEncryption

  /// Reads a compound file; one that holds no encrypted package is refused as what it is.
  ///
  /// No password is needed yet. Throws ``WorkbookError/unsupportedEncryption(scheme:)`` for a way
  /// that is not read.
  init(_ bytes: [UInt8], limits: Limits) throws(WorkbookError) {
    file = try CompoundFile(bytes, limits: limits)
    let names = Set(file.names)
    guard !names.isDisjoint(with: [Self.package, EncryptionInfo.name]) else {
      let isExcel = !names.isDisjoint(with: ["Workbook", "Book", "WORKBOOK"])
      throw isExcel ? .notAWorkbook(.legacyExcel) : file.damage ?? .notAWorkbook(.otherCompound)
    }
    // Rights management keeps its keys elsewhere (MS-OFFCRYPTO, 2.2).
    if file.allNames.contains(where: { $0.hasPrefix("DRMEncrypted") }) {
      throw .unsupportedEncryption(scheme: "IRM")
    }
    guard let info = try file.stream(EncryptionInfo.name) else {
      throw .missingPart(EncryptionInfo.name, namedBy: Self.package)
    }
    encryption = try EncryptionInfo.read(info, limits: limits)
  }

  /// Reads a file of at most ``Limits/partBytes``, all of which is held in memory.
  init(_ bytes: ArchiveBytes, limits: Limits) throws(WorkbookError) {
    let size = try bytes.size()
    guard size <= limits.partBytes else {
      throw .limit(.partBytes, part: "", limit: limits.partBytes)
    }
    try self.init(bytes.read(at: 0, count: size), limits: limits)
  }

  /// The package's key.
  ///
  /// Throws ``WorkbookError/wrongPassword``, or without one ``WorkbookError/notAWorkbook(_:)``.
  func key(for password: String?) throws(WorkbookError) -> PackageKey {
    try unlock(with: [password].compactMap(\.self)).key
  }

  /// The first of some passwords that opens it; nil where it needs none.
  func password(among passwords: [String]) throws(WorkbookError) -> String? {
    try unlock(with: passwords).password
  }

  private func unlock(with passwords: [String]) throws(WorkbookError) -> (
    password: String?, key: PackageKey
  ) {
    for password in passwords {
      if let key = try encryption.key(for: password) { return (password, key) }
    }
    if let key = try encryption.key(for: Self.defaultPassword) { return (nil, key) }
    throw passwords.isEmpty ? .notAWorkbook(.encrypted) : .wrongPassword
  }

  /// The package, decrypted and known to be whole.
  func package(_ key: PackageKey) throws(WorkbookError) -> [UInt8] {
    guard let stream = try file.stream(Self.package) else {
      throw .missingPart(Self.package, namedBy: EncryptionInfo.name)
    }
    return try encryption.decrypted(stream, key)
  }

  /// The file with another package in place of this one: same way, same password, all else kept.
  func replacing(package: [UInt8], _ key: PackageKey) throws(WorkbookError) -> [UInt8] {
    var storage = try file.contents()
    let (info, stream) = try encryption.encrypted(package, key)
    storage.put(EncryptionInfo.name, info)
    storage.put(Self.package, stream)
    return try CompoundFile.bytes(of: storage)
  }
}
