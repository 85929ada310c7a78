import FoundationEssentials
import Testing

@testable import Workbooks

/// Encrypted workbooks are read with their password, and refused for what they are without it.
struct ReadingEncryptedTests {
  @Test("Every cipher, key and hash is read", arguments: EncryptedFixture.all)
  func reads(fixture: EncryptedFixture) throws {
    #expect(try value("A1", of: fixture.path, password: fixture.password) == .text("云岩区"))
    #expect(try value("B1", of: fixture.path, password: fixture.password) == .number(12.5))
    let bytes = try fixture.bytes()
    #expect(EncryptedFixture.refusal(bytes, fixture.password) == nil)
  }

  @Test("Without a password the file is an encrypted one, with another the password is wrong")
  func wrong() throws {
    for fixture in [EncryptedFixture.agile, .standard] {
      let bytes = try fixture.bytes()
      #expect(EncryptedFixture.refusal(bytes, nil) == .notAWorkbook(.encrypted))
      for password in ["zs2023", "", "Zs2023 "] {
        #expect(EncryptedFixture.refusal(bytes, password) == .wrongPassword)
      }
    }
  }

  @Test("What Excel opens without asking is opened without a password, or with any")
  func excelsOwn() throws {
    let fixture = try #require(EncryptedFixture.all.first { $0.password == nil })
    #expect(try value("A1", of: fixture.path, password: "anything") == .text("云岩区"))
    #expect(try Workbook.password(for: fixture.path, among: ["anything"]) == nil)
    #expect(try Workbook.password(for: fixture.path, among: []) == nil)
  }

  @Test("Of several passwords the one that opens the file is found")
  func among() throws {
    let path = EncryptedFixture.agile.path
    #expect(try Workbook.password(for: path, among: ["a", "Zs2023", "b"]) == "Zs2023")
    #expect(throws: WorkbookError.wrongPassword) {
      try Workbook.password(for: path, among: ["a", "b"])
    }
    #expect(throws: WorkbookError.notAWorkbook(.encrypted)) {
      try Workbook.password(for: path, among: [])
    }
    let scratch = try Scratch()
    let open = try scratch.package("a.xlsx", Sample.parts(sheets: [Sample.sheet("<sheetData/>")]))
    #expect(try Workbook.password(for: open, among: ["a"]) == nil)
    _ = try Workbook(path: open, password: "not needed")
  }

  @Test("A package that was tampered with is damaged, and so is its check")
  func integrity() throws {
    let bad = WorkbookError.damagedArchive(
      part: "EncryptedPackage", reason: "the integrity check (HMAC) fails")
    let agile = EncryptedFixture.agile
    for place in [0, 8, 5000] {
      let bytes = try agile.changing("EncryptedPackage") { $0[place] ^= 1 }
      #expect(EncryptedFixture.refusal(bytes) == bad, "\(place)")
    }
    let bytes = try agile.changing("EncryptionInfo") { bytes in
      let mark = Array("encryptedHmacValue=\"".utf8)
      for place in bytes.indices where bytes[place...].starts(with: mark) {
        bytes[place + mark.count] = bytes[place + mark.count] == 0x41 ? 0x42 : 0x41
      }
    }
    #expect(EncryptedFixture.refusal(bytes) == bad)
  }

  @Test("A verifier that was tampered with takes no password")
  func verifier() throws {
    for (fixture, mark, offset) in [
      (EncryptedFixture.agile, "encryptedVerifierHashInput=\"", 0),
      (.agile, "encryptedVerifierHashValue=\"", 0), (.standard, "Provider", 0),
    ] {
      let bytes = try fixture.changing("EncryptionInfo") { bytes in
        guard fixture.name.hasPrefix("agile") else {
          bytes[bytes.count - 20] ^= 1
          return
        }
        for place in bytes.indices where bytes[place...].starts(with: mark.utf8) {
          let letter = place + mark.utf8.count + offset
          bytes[letter] = bytes[letter] == 0x41 ? 0x42 : 0x41
        }
      }
      #expect(EncryptedFixture.refusal(bytes) == .wrongPassword, "\(fixture.name) \(mark)")
    }
  }

  @Test("A password hashed without end is refused before it is hashed once")
  func spinCount() throws {
    for count in [10_000_001, Int.max] {
      let bytes = try EncryptedFixture.agile.replacing(
        "spinCount=\"1000\"", with: "spinCount=\"\(count)\"")
      #expect(
        EncryptedFixture.refusal(bytes)
          == .limit(.spinCount, part: "EncryptionInfo", limit: 10_000_000))
    }
    var limits = Limits()
    limits.spinCount = 999
    let bytes = try EncryptedFixture.agile.bytes()
    #expect(
      EncryptedFixture.refusal(bytes, limits: limits)
        == .limit(.spinCount, part: "EncryptionInfo", limit: 999))
    limits.spinCount = 1000
    #expect(EncryptedFixture.refusal(bytes, limits: limits) == nil)
  }

  @Test("Ways of encryption that are not read are named")
  func otherSchemes() throws {
    func version(_ major: UInt8, _ minor: UInt8) throws -> WorkbookError? {
      EncryptedFixture.refusal(
        try EncryptedFixture.agile.changing("EncryptionInfo") { ($0[0], $0[2]) = (major, minor) })
    }
    #expect(try version(4, 3) == .unsupportedEncryption(scheme: "Extensible"))
    #expect(try version(1, 1) == .unsupportedEncryption(scheme: "RC4"))
    #expect(try version(9, 7) == .unsupportedEncryption(scheme: "9.7"))
    let rc4 = try EncryptedFixture.standard.changing("EncryptionInfo") {
      $0.replaceSubrange(20..<24, with: [0x01, 0x68, 0, 0])
    }
    #expect(EncryptedFixture.refusal(rc4) == .unsupportedEncryption(scheme: "RC4 CryptoAPI"))
    let feedback = try EncryptedFixture.agile.replacing("ModeCBC", with: "ModeCFB")
    #expect(
      EncryptedFixture.refusal(feedback)
        == .unsupportedEncryption(scheme: "Agile AES ChainingModeCFB SHA512"))
    let other = try EncryptedFixture.agile.replacing("SHA512", with: "WHIRLPOOL")
    #expect(
      EncryptedFixture.refusal(other)
        == .unsupportedEncryption(scheme: "Agile AES ChainingModeCBC WHIRLPOOL"))
    var rights = CompoundStorage()
    rights.put("EncryptedPackage", [])
    rights.members["\u{6}DataSpaces"] = .storage(
      CompoundStorage(members: ["DRMEncryptedTransform": .storage(CompoundStorage())]))
    #expect(
      EncryptedFixture.refusal(try CompoundFile.bytes(of: rights))
        == .unsupportedEncryption(scheme: "IRM"))
  }

  @Test("A stream cut off, or bytes turned over in it, are refused or read, never a crash")
  func damage() throws {
    for fixture in [EncryptedFixture.agile, .standard] {
      let info = try #require(try CompoundFile(fixture.bytes()).stream(EncryptionInfo.name))
      for length in 0..<info.count {
        guard (try? EncryptionInfo.read(Array(info.prefix(length)), limits: .standard)) == nil
        else {
          // Nothing is missed of an agile one but the line end behind it.
          #expect(length >= info.count - 2, "\(fixture.name) \(length)")
          continue
        }
      }
      for place in info.indices {
        var bytes = info
        bytes[place] ^= 0x11
        _ = try? EncryptionInfo.read(bytes, limits: .standard)
      }
      for length in stride(from: 0, to: 5000, by: 1111) {
        let bytes = try fixture.changing("EncryptedPackage") { $0 = Array($0.prefix(length)) }
        guard case .damagedArchive("EncryptedPackage", _)? = EncryptedFixture.refusal(bytes) else {
          Issue.record("\(fixture.name) cut at \(length)")
          continue
        }
      }
    }
  }

  @Test("What is inside is told for what it is")
  func inside() throws {
    let file = try EncryptedFile(EncryptedFixture.agile.bytes(), limits: .standard)
    let key = try file.key(for: "Zs2023")
    var other = HandMade()
    other.parts = [("xl/workbook.bin", [])]
    let samples: [(WorkbookError.FileKind, [UInt8])] = [
      (.empty, []), (.plainText, Array("a,b\n".utf8)), (.binaryWorkbook, try other.bytes()),
      (.otherCompound, try EncryptedFixture.standard.bytes()),
    ]
    for (kind, package) in samples {
      let bytes = try file.replacing(package: package, key)
      #expect(EncryptedFixture.refusal(bytes) == .notAWorkbook(kind))
    }
  }

  @Test("The limits hold inside, and for the file around")
  func limits() throws {
    let bytes = try EncryptedFixture.agile.bytes()
    var limits = Limits()
    limits.totalBytes = 100
    #expect(
      EncryptedFixture.refusal(bytes, limits: limits)
        == .limit(.totalBytes, part: "_rels/.rels", limit: 100))
    limits = Limits()
    limits.entries = 4
    #expect(
      EncryptedFixture.refusal(bytes, limits: limits) == .limit(.entries, part: "", limit: 4))
    limits = Limits()
    limits.partBytes = bytes.count - 1
    #expect(throws: WorkbookError.limit(.partBytes, part: "", limit: bytes.count - 1)) {
      _ = try Workbook(path: EncryptedFixture.agile.path, password: "Zs2023", limits: limits)
    }
  }

  @Test("Protection without encryption is no hindrance: the workbook is simply read")
  func protectedOnly() throws {
    let package = HandMade(
      data: "<row><c><v>7</v></c></row>", around: "<sheetProtection sheet='1' password='CC1A'/>",
      workbook: "<fileSharing readOnlyRecommended='1' userName='甲' reservationPassword='CC1A'/>"
        + "<workbookProtection workbookPassword='CC1A' lockStructure='1'/>")
    let workbook = try package.open()
    let isProtected = workbook.isStructureProtected
    #expect(isProtected)
    #expect(try package.values()["A1"] == .number(7))
  }
}
