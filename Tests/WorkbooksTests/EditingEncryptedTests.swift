import FoundationEssentials
import Testing

@testable import Workbooks

/// What is written from an encrypted workbook is encrypted again.
struct EditingEncryptedTests {
  private func overlay() throws -> Overlay {
    var overlay = Overlay()
    let cell = try #require(CellReference("A1"))
    overlay.comments["目标完成"] = [Comment(cell, author: "校验", text: "请改")]
    overlay.sheet = SheetDraft(name: "校验结果")
    var row = RowDraft(1)
    row.cells = [CellDraft(1, .text("级别"))]
    overlay.rows = [row]
    return overlay
  }

  private func edited(_ fixture: EncryptedFixture, to path: String) throws {
    var editor = try WorkbookEditor(path: fixture.path, password: fixture.password)
    try editor.set(.number(99), at: try #require(CellReference("B1")), in: "目标完成")
    try editor.save(to: path)
  }

  private func package(_ path: String, _ password: String?) throws -> (
    info: [UInt8], stream: [UInt8], package: [UInt8]
  ) {
    let bytes = Array(try Data(contentsOf: URL(filePath: path)))
    let file = try CompoundFile(bytes)
    let encrypted = try EncryptedFile(bytes, limits: .standard)
    return (
      try #require(try file.stream(EncryptionInfo.name)),
      try #require(try file.stream(EncryptedFile.package)),
      try encrypted.package(try encrypted.key(for: password))
    )
  }

  @Test(
    "A changed workbook opens with the same password and no other", arguments: EncryptedFixture.all)
  func edits(fixture: EncryptedFixture) throws {
    let scratch = try Scratch()
    let out = scratch.path("out.xlsx")
    try edited(fixture, to: out)
    #expect(try value("B1", of: out, password: fixture.password) == .number(99))
    #expect(try value("A1", of: out, password: fixture.password) == .text("云岩区"))
    guard fixture.password != nil else { return }
    #expect(throws: WorkbookError.wrongPassword) { _ = try Workbook(path: out, password: "other") }
    #expect(throws: WorkbookError.notAWorkbook(.encrypted)) { _ = try Workbook(path: out) }
  }

  @Test("Two runs give the same bytes, and another content another salt")
  func salts() throws {
    let scratch = try Scratch()
    let (one, two, other) = (scratch.path("1.xlsx"), scratch.path("2.xlsx"), scratch.path("3.xlsx"))
    let fixture = EncryptedFixture.agile
    try edited(fixture, to: one)
    try edited(fixture, to: two)
    #expect(try FileDigest.sha256(path: one) == FileDigest.sha256(path: two))
    var editor = try WorkbookEditor(path: fixture.path, password: fixture.password)
    try editor.set(.number(98), at: try #require(CellReference("B1")), in: "目标完成")
    try editor.save(to: other)
    let salts = try [fixture.path, one, other].map { path in
      try AgileDescriptor(package(path, fixture.password).info, limits: .standard).data.salt
    }
    #expect(Set(salts).count == 3)
    #expect(salts.allSatisfy { $0.count == 16 })
  }

  @Test("How it is encrypted stays, but for the salt and the check, and so does all else around")
  func keeps() throws {
    let scratch = try Scratch()
    let out = scratch.path("out.xlsx")
    try edited(.agile, to: out)
    let fixture = try EncryptedFixture.agile.bytes()
    let (before, after) = (
      try AgileDescriptor(package(EncryptedFixture.agile.path, "Zs2023").info, limits: .standard),
      try AgileDescriptor(package(out, "Zs2023").info, limits: .standard)
    )
    #expect(before.lock == after.lock)
    #expect(before.data.hash == after.data.hash && before.data.keySize == after.data.keySize)
    #expect(before.integrity != nil && after.integrity != nil)
    #expect(before.integrity != after.integrity)
    let written = Array(try Data(contentsOf: URL(filePath: out)))
    var (old, new) = (
      try CompoundFile(fixture).contents(), try CompoundFile(written).contents()
    )
    for name in [EncryptionInfo.name, EncryptedFile.package] {
      #expect(old.members[name] != new.members[name])
      (old.members[name], new.members[name]) = (nil, nil)
    }
    #expect(old == new && old.members.count == 1)
  }

  @Test("Parts that were not touched keep their compressed bytes, their order and their dates")
  func parts() throws {
    let scratch = try Scratch()
    let (out, before, after) = (
      scratch.path("out.xlsx"), scratch.path("before.zip"), scratch.path("after.zip")
    )
    for fixture in [EncryptedFixture.agile, .standard] {
      try edited(fixture, to: out)
      let (old, new) = (
        try package(fixture.path, "Zs2023").package, try package(out, "Zs2023").package
      )
      try Data(old).write(to: URL(filePath: before))
      try Data(new).write(to: URL(filePath: after))
      let (rawBefore, rawAfter) = (try RawArchive(before), try RawArchive(after))
      #expect(rawBefore.names == rawAfter.names)
      for name in rawBefore.names where name == "_rels/.rels" || name == "[Content_Types].xml" {
        #expect(rawBefore.compressed[name] == rawAfter.compressed[name])
      }
      // 2023-06-01 08:30:00 in the directory's form, in front of the first entry.
      #expect(Array(new[10..<14]) == Array(old[10..<14]))
      #expect(Array(new[10..<14]) == [0xC0, 0x43, 0xC1, 0x56])
      try #require(try FileManager.default.contentsOfDirectory(atPath: scratch.folder).count == 3)
    }
  }

  @Test("Marks are laid over and taken off again under the same password")
  func marks() throws {
    let scratch = try Scratch()
    let (marked, twice, clean) = (
      scratch.path("marked.xlsx"), scratch.path("twice.xlsx"), scratch.path("clean.xlsx")
    )
    for fixture in [EncryptedFixture.agile, .standard] {
      let password = fixture.password
      try overlay().apply(to: fixture.path, output: marked, password: password)
      #expect(
        try Workbook(path: marked, password: password).sheets.map(\.name) == ["目标完成", "校验结果"])
      #expect(throws: WorkbookError.notAWorkbook(.encrypted)) { _ = try Workbook(path: marked) }
      try overlay().apply(to: marked, output: twice, password: password)
      #expect(try FileDigest.sha256(path: twice) == FileDigest.sha256(path: marked))
      #expect(
        try Overlay.freeSheetName(for: "目标完成", in: marked, password: password) == "目标完成 (2)")
      #expect(try Overlay.remove(from: marked, output: clean, password: password))
      let before = try Archive(path: fixture.path, password: password)
      let after = try Archive(path: clean, password: password)
      let (names, left) = (before.entries, after.entries)
      #expect(names == left)
      for name in names {
        let (old, new) = (try before.read(name), try after.read(name))
        #expect(old == new, "\(name)")
      }
    }
  }

  @Test("Without the password nothing is written, and never over the original")
  func refuses() throws {
    let scratch = try Scratch()
    let (copy, out) = (scratch.path("copy.xlsx"), scratch.path("out.xlsx"))
    try Data(EncryptedFixture.agile.bytes()).write(to: URL(filePath: copy))
    #expect(throws: WorkbookError.wrongPassword) {
      try overlay().apply(to: copy, output: out, password: "other")
    }
    #expect(throws: WorkbookError.notAWorkbook(.encrypted)) {
      try overlay().apply(to: copy, output: out)
    }
    #expect(throws: WorkbookError.self) {
      try overlay().apply(to: copy, output: copy, password: "Zs2023")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder) == ["copy.xlsx"])
    #expect(
      try FileDigest.sha256(path: copy) == FileDigest.sha256(of: EncryptedFixture.agile.bytes()))
  }
}
