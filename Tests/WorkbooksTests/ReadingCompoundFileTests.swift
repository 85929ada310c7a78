import Testing

@testable import Workbooks

/// Compound files are read to the end of their bytes and no further, whatever they declare.
struct ReadingCompoundFileTests {
  private func noise(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
    var state = seed
    return (0..<count).map { _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(truncatingIfNeeded: state >> 33)
    }
  }

  private func damage(_ bytes: [UInt8], _ stream: String) -> WorkbookError? {
    do throws(WorkbookError) {
      _ = try CompoundFile(bytes).stream(stream)
      return nil
    } catch { return error }
  }

  @Test("What is written is read again, streams of every length and storages in one another")
  func roundTrip() throws {
    var root = CompoundStorage()
    for length in [0, 1, 63, 64, 65, 511, 512, 4095, 4096, 4097, 70_000] {
      root.put("流\(length)", noise(length, seed: UInt64(length)))
    }
    var inner = CompoundStorage(attributes: Array(1...36))
    inner.put("Primary", [1, 2, 3])
    root.members["\u{6}DataSpaces"] = .storage(
      CompoundStorage(members: ["TransformInfo": .storage(inner)]))
    let bytes = try CompoundFile.bytes(of: root)
    let file = try CompoundFile(bytes)
    #expect(try file.contents() == root)
    #expect(try CompoundFile.bytes(of: root) == bytes)
    #expect(Set(file.names) == Set(root.members.keys))
    #expect(try file.stream("流4097") == noise(4097, seed: 4097))
    #expect(try file.stream("Primary") == nil, "a stream in a storage is not one of the root")
  }

  @Test("A table of more sectors than the header lists is written and read")
  func longTable() throws {
    var root = CompoundStorage()
    let block = noise(1000)
    var long: [UInt8] = []
    while long.count < 110 * 128 * 512 { long += block }
    root.put("long", long)
    let bytes = try CompoundFile.bytes(of: root)
    #expect(bytes.number(at: 72, count: 4) == 1, "one sector lists the rest of the table")
    #expect(try CompoundFile(bytes).stream("long") == long)
  }

  @Test("A chain that runs in a circle is told, and so is one that leads out of the file")
  func chains() throws {
    var root = CompoundStorage()
    root.put("long", noise(20_000))
    let whole = try CompoundFile.bytes(of: root)
    // The table is the first sector, and the stream is the last chain in it.
    let last = whole.count / 512 - 2
    var circle = whole
    circle.set(UInt64(last), at: 512 + 4 * (last - 30), count: 4)
    circle.set(UInt64(last - 30), at: 512 + 4 * last, count: 4)
    let entry = try #require((0..<8).first { whole[1024 + 128 * $0] == UInt8(ascii: "l") })
    circle.set(1 << 31, at: 1024 + 128 * entry + 120, count: 4)
    #expect(
      damage(circle, "long")
        == .damagedArchive(part: "long", reason: "a chain of sectors in a circle"))
    for beyond in [UInt64(last + 1), 0xFFFF_FFF9, 0xFFFF_FFFF] {
      var bytes = whole
      bytes.set(beyond, at: 512 + 4 * (last - 30), count: 4)
      guard case .damagedArchive("long", _)? = damage(bytes, "long") else {
        Issue.record("\(beyond) is followed")
        continue
      }
    }
    var short = whole
    short.set(0xFFFF_FFFE, at: 512 + 4 * (last - 30), count: 4)
    guard case .damagedArchive("long", _)? = damage(short, "long") else {
      Issue.record("a stream is shorter than it says")
      return
    }
  }

  @Test("A directory that runs in a circle ends, and its names are still told")
  func directoryInACircle() throws {
    var root = CompoundStorage()
    root.put("Workbook", [1])
    var bytes = try CompoundFile.bytes(of: root)
    bytes.set(1, at: 512 + 4, count: 4)
    // A circle of the sector with itself, and entries that name one another.
    bytes.set(1, at: 1024 + 128 + 68, count: 4)
    bytes.set(0, at: 1024 + 128 + 72, count: 4)
    #expect(try CompoundFile(bytes).names == ["Workbook"])
    #expect(EncryptedFixture.refusal(bytes) == .notAWorkbook(.legacyExcel))
    #expect(
      damage(bytes, "EncryptionInfo")
        == .damagedArchive(part: nil, reason: "a chain of sectors in a circle"))
  }

  @Test("Streams that lie in one another are not copied over and over")
  func overlapping() throws {
    var root = CompoundStorage()
    for name in 0..<20 { root.put("s\(name)", noise(5000)) }
    var bytes = try CompoundFile.bytes(of: root)
    let directory = (Int(try #require(bytes.number(at: 48, count: 4))) + 1) * 512
    let first = try #require(bytes.number(at: directory + 128 + 116, count: 4))
    for entry in 1...20 { bytes.set(first, at: directory + 128 * entry + 116, count: 4) }
    #expect(throws: Never.self) { try CompoundFile(bytes).contents() }
    for entry in 1...20 { bytes.set(50_000, at: directory + 128 * entry + 120, count: 4) }
    #expect(throws: WorkbookError.self) { try CompoundFile(bytes).contents() }
  }

  @Test("A file cut off anywhere, or with any byte of its frame turned over, is read or refused")
  func damaged() throws {
    for fixture in [EncryptedFixture.agile, .standard] {
      let whole = try fixture.bytes()
      for length in stride(from: 0, to: whole.count, by: 97) {
        #expect(EncryptedFixture.refusal(Array(whole.prefix(length)), nil) != nil, "\(length)")
      }
    }
    var root = CompoundStorage()
    root.put("EncryptionInfo", noise(300))
    root.put("EncryptedPackage", noise(5000))
    let small = try CompoundFile.bytes(of: root)
    // The header, the table and the directory; what is free in them comes out alike.
    for place in small.indices.prefix(2048) where place < 90 || small[place] != 0xFF {
      var bytes = small
      bytes[place] ^= [0x01, 0x80, 0xFF][place % 3]
      let file = try? CompoundFile(bytes)
      _ = try? file?.stream("EncryptionInfo")
      _ = try? file?.stream("EncryptedPackage")
      _ = try? file?.contents()
    }
  }

  @Test("A directory without end is refused by its limit")
  func manyEntries() throws {
    var root = CompoundStorage()
    for name in 0..<40 { root.put("s\(name)", []) }
    let bytes = try CompoundFile.bytes(of: root)
    var limits = Limits()
    limits.entries = 44
    #expect(EncryptedFixture.refusal(bytes, limits: limits) == .notAWorkbook(.otherCompound))
    limits.entries = 40
    #expect(throws: WorkbookError.limit(.entries, part: "", limit: 40)) {
      try CompoundFile(bytes, limits: limits).stream("none")
    }
  }

  @Test("A file that is only a head, or has sectors of another size, is damaged")
  func heads() throws {
    let head = CompoundFile.signature
    for bytes in [
      head, head + [UInt8](repeating: 0, count: 503), head + [UInt8](repeating: 0xFF, count: 9000),
    ] {
      guard case .damagedArchive(nil, _)? = EncryptedFixture.refusal(bytes) else {
        Issue.record("not refused")
        continue
      }
    }
  }
}
