internal import FoundationEssentials

/// What the first bytes of a file say before SQLite is let near it.
///
/// SQLite itself would first put back a transaction that another application left unfinished.
struct RegisterHeader {
  /// Marks the file as a register: `ZSdj`.
  static let application: UInt32 = 0x5A53_646A
  /// The version of the tables that this program knows.
  static let version: UInt32 = 1

  /// Reads it; the error says why the file is no register of a known version.
  init(ofFile path: String) throws(RegisterError) {
    let location = Register.location(of: path)
    let attributes: [FileAttributeKey: Any]
    do {
      // Links are followed, so that the register may lie elsewhere.
      let target = URL(filePath: location).resolvingSymlinksInPath().path
      attributes = try FileManager.default.attributesOfItem(atPath: target)
    } catch {
      throw RegisterError(path, .missing)
    }
    guard attributes[.type] as? FileAttributeType == .typeRegular else {
      throw RegisterError(path, .notAFile)
    }
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(filePath: location), options: .mappedIfSafe).prefix(100)
    } catch {
      throw RegisterError(path, .unreadable)
    }
    guard !bytes.isEmpty else { throw RegisterError(path, .empty) }
    guard bytes.count == 100, bytes.starts(with: Array("SQLite format 3\0".utf8)) else {
      throw RegisterError(path, .notADatabase)
    }
    // Offsets of the SQLite file format, section 1.3.
    let mark = Self.number(in: bytes, at: 68)
    guard mark == Self.application else { throw RegisterError(path, .otherApplication(mark)) }
    let version = Self.number(in: bytes, at: 60)
    guard version <= Self.version else {
      throw RegisterError(path, .newer(version: version, known: Self.version))
    }
  }

  private static func number(in bytes: Data, at offset: Int) -> UInt32 {
    bytes.dropFirst(offset).prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }
}
