/// The directory of an OLE compound file, read only to tell what the file is (MS-CFB, 2.6).
struct CompoundFile {
  /// What the names in the directory say.
  let kind: WorkbookError.FileKind

  /// Reads the directory by following its chain of sectors; a broken chain ends where it breaks.
  init(_ bytes: [UInt8]) {
    let shift = Int(Self.number(bytes, at: 30, count: 2) ?? 9)
    let size = 1 << (7...16 ~= shift ? shift : 9)
    var sector = Self.number(bytes, at: 48, count: 4)
    var names: Set<String> = []
    // No chain is longer than the file.
    for _ in 0...(bytes.count / size) {
      guard let current = sector, current < 0xFFFF_FFFA else { break }
      let start = (Int(current) + 1) * size
      guard start + size <= bytes.count else { break }
      for entry in stride(from: start, to: start + size, by: 128) {
        names.insert(Self.name(bytes, at: entry))
      }
      sector = Self.next(after: Int(current), in: bytes, sectorSize: size)
    }
    if names.contains("EncryptedPackage") || names.contains("EncryptionInfo") {
      kind = .encrypted
    } else if names.contains("Workbook") || names.contains("Book") || names.contains("WORKBOOK") {
      kind = .legacyExcel
    } else {
      kind = .otherCompound
    }
  }

  /// The next sector of a chain, found by the first 109 blocks of the allocation table.
  private static func next(after sector: Int, in bytes: [UInt8], sectorSize: Int) -> UInt32? {
    let perBlock = sectorSize / 4
    guard sector / perBlock < 109,
      let block = number(bytes, at: 76 + sector / perBlock * 4, count: 4), block < 0xFFFF_FFFA
    else { return nil }
    return number(
      bytes, at: (Int(block) + 1) * sectorSize + sector % perBlock * 4, count: 4)
  }

  private static func number(_ bytes: [UInt8], at offset: Int, count: Int) -> UInt32? {
    guard offset + count <= bytes.count else { return nil }
    return bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  private static func name(_ bytes: [UInt8], at entry: Int) -> String {
    let length = min(64, Int(number(bytes, at: entry + 64, count: 2) ?? 0))
    let units = stride(from: entry, to: entry + max(0, length - 2), by: 2).map {
      UInt16(number(bytes, at: $0, count: 2) ?? 0)
    }
    return String(decoding: units, as: UTF16.self)
  }
}
