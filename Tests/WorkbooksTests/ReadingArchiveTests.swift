import FoundationEssentials
import Testing

@testable import Workbooks

/// Archives as they are made, changed and read.
struct ReadingArchiveTests {
  private func file(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
  }

  private func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  @Test("The same entries give the same bytes, dated 1980-01-01 whatever the clock says")
  func sameBytes() throws {
    let scratch = try Scratch()
    for name in ["a.zip", "b.zip"] {
      var builder = try ArchiveBuilder(path: scratch.path(name))
      try builder.add("一.xml", Array("text".utf8))
      try builder.add("b.xml", DeflatedEntry(Array("streamed".utf8)))
      try builder.finish()
    }
    let bytes = try file(scratch.path("a.zip"))
    #expect(try bytes == file(scratch.path("b.zip")))
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
    let archive = try Archive(path: scratch.path("a.zip"))
    #expect(archive.entries == ["一.xml", "b.xml"])
    #expect(try archive.read("B.XML") == Array("streamed".utf8))
  }

  @Test("An archive that is not finished leaves nothing behind")
  func unfinished() throws {
    let scratch = try Scratch()
    do {
      var builder = try ArchiveBuilder(path: scratch.path("a.zip"))
      try builder.add("a", [1])
      _ = consume builder
    }
    #expect(try names(in: scratch.folder) == [])
    #expect(throws: WorkbookError.self) { _ = try ArchiveBuilder(path: scratch.path("no/a.zip")) }
  }

  @Test("An output that cannot be put in its place leaves nothing behind")
  func blocked() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(
      atPath: scratch.path("a.zip"), withIntermediateDirectories: true)
    #expect(throws: WorkbookError.self) {
      var builder = try ArchiveBuilder(path: scratch.path("a.zip"))
      try builder.add("a", [1])
      try builder.finish()
    }
    #expect(try names(in: scratch.folder) == ["a.zip"])
  }

  @Test("A copy keeps the entries it does not touch: bytes, order, dates")
  func copy() throws {
    let scratch = try Scratch()
    let (old, new) = (scratch.path("old.zip"), scratch.path("new.zip"))
    var builder = try ArchiveBuilder(path: old)
    for name in ["a", "b", "c", "d"] {
      try builder.add(name, Array(String(repeating: name, count: 500).utf8))
    }
    try builder.finish()
    // A date that the fixed one is told from, in the directory and before the entry.
    var bytes = try file(old)
    for place in bytes.indices.dropLast(14) {
      let head = bytes[place..<place + 4]
      let shift = head.elementsEqual([0x50, 0x4B, 3, 4]) ? 10 : 12
      guard shift == 10 || head.elementsEqual([0x50, 0x4B, 1, 2]) else { continue }
      bytes.replaceSubrange(place + shift..<place + shift + 4, with: [0x40, 0x13, 0x7A, 0x56])
    }
    try Data(bytes).write(to: URL(filePath: old))

    var changed = try ArchivePatch(copying: old, to: new)
    changed.add("B", [1, 2, 3])
    changed.remove("c")
    changed.add("e", [4])
    try changed.finish()
    let (before, after) = (try RawArchive(old), try RawArchive(new))
    #expect(after.names == ["a", "b", "d", "e"])
    #expect(after.compressed["a"] == before.compressed["a"])
    #expect(after.compressed["d"] == before.compressed["d"])
    #expect(try Archive(path: new).read("b") == [1, 2, 3])
    let result = try file(new)
    let dates = result.indices.dropLast(14).compactMap { place -> [UInt8]? in
      result[place..<place + 4].elementsEqual([0x50, 0x4B, 3, 4])
        ? Array(result[place + 10..<place + 14]) : nil
    }
    let (kept, fixed): ([UInt8], [UInt8]) = ([0x40, 0x13, 0x7A, 0x56], [0, 0, 0x21, 0])
    #expect(dates == [kept, fixed, kept, fixed])
    #expect(try file(old) == bytes)
  }

  @Test("The input is never the output, not even by another name")
  func neverOver() throws {
    let scratch = try Scratch()
    let path = scratch.path("a.zip")
    var builder = try ArchiveBuilder(path: path)
    try builder.add("a", [1])
    try builder.finish()
    try FileManager.default.createSymbolicLink(
      atPath: scratch.path("link.zip"), withDestinationPath: path)
    try FileManager.default.linkItem(atPath: path, toPath: scratch.path("hard.zip"))
    for name in ["a.zip", "link.zip", "hard.zip", "./a.zip"] {
      #expect(throws: WorkbookError.self) {
        _ = try ArchivePatch(copying: path, to: scratch.path(name))
      }
    }
    #expect(try names(in: scratch.folder) == ["a.zip", "hard.zip", "link.zip"])
  }

  @Test("The digest of a file is that of its bytes")
  func digest() throws {
    let scratch = try Scratch()
    try Data("abc".utf8).write(to: URL(filePath: scratch.path("a")))
    let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(try FileDigest.sha256(path: scratch.path("a")) == known)
    #expect(FileDigest.sha256(of: Array("abc".utf8)) == known)
    #expect(throws: WorkbookError.self) { try FileDigest.sha256(path: scratch.path("b")) }
  }
}
