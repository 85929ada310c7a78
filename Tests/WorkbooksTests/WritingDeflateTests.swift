import Testing

@testable import Workbooks

/// Entries that are deflated piece by piece.
struct WritingDeflateTests {
  private func bytes(_ count: Int, of letters: ClosedRange<UInt8>) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: letters) }
  }

  @Test(
    "Whatever the bytes and wherever their blocks end, they inflate to what they were",
    arguments: [0, 1, 5, 1_000, 70_000, Deflater.piece - 1, Deflater.piece, 3 * Deflater.piece + 7])
  func inflating(count: Int) throws {
    let scratch = try Scratch()
    var builder = try ArchiveBuilder(path: scratch.path("a.zip"))
    let entries = [
      bytes(count, of: 0...255), bytes(count, of: 65...66), bytes(count, of: 48...57),
      [UInt8](repeating: 7, count: count),
    ]
    for (number, entry) in entries.enumerated() {
      try builder.add("\(number).xml", DeflatedEntry(entry))
    }
    try builder.finish()
    let archive = try Archive(path: scratch.path("a.zip"))
    for (number, entry) in entries.enumerated() {
      #expect(try archive.read("\(number).xml") == entry)
    }
  }

  @Test("Pieces of all small sizes become one stream")
  func pieces() throws {
    var deflater = Deflater()
    var deflated: [UInt8] = []
    var all: [UInt8] = []
    for count in 1...300 {
      let piece = bytes(count, of: 60...70)
      all += piece
      try deflater.deflate(piece.span, isLast: false, into: &deflated)
    }
    try deflater.deflate([UInt8]().span, isLast: true, into: &deflated)
    let entry = DeflatedEntry(
      .memory(deflated), length: deflated.count, size: deflater.size, checksum: deflater.checksum)
    let scratch = try Scratch()
    var builder = try ArchiveBuilder(path: scratch.path("a.zip"))
    try builder.add("a.xml", entry)
    try builder.finish()
    #expect(deflater.size == all.count)
    #expect(try Archive(path: scratch.path("a.zip")).read("a.xml") == all)
  }

  @Test(
    "An entry that is other than the directory says is refused when it is read",
    arguments: [(0, UInt32(1), "CRC error"), (1, 0, "Unexpected length of data")])
  func belied(size: Int, checksum: UInt32, reason: String) throws {
    var deflater = Deflater()
    var deflated: [UInt8] = []
    try deflater.deflate(Array("text".utf8).span, isLast: true, into: &deflated)
    let scratch = try Scratch()
    var builder = try ArchiveBuilder(path: scratch.path("a.zip"))
    try builder.add(
      "a.xml",
      DeflatedEntry(
        .memory(deflated), length: deflated.count, size: 4 + size,
        checksum: deflater.checksum ^ checksum))
    try builder.finish()
    #expect(throws: WorkbookError.damagedArchive(part: "a.xml", reason: reason)) {
      try Archive(path: scratch.path("a.zip")).read("a.xml")
    }
  }
  @Test("Pieces deflated each by itself are one stream with one checksum")
  func alonePieces() throws {
    var (all, deflated, checksum): ([UInt8], [UInt8], Checksum) = ([], [], Checksum())
    for count in [0, 1, 70_000, 3, 300_000, 1_000] {
      for letters in [0...255, 48...57, 65...65] as [ClosedRange<UInt8>] {
        let bytes = bytes(count, of: letters)
        let piece = try DeflatedPiece(bytes.span)
        all += bytes
        deflated += piece.bytes
        checksum.add(piece.checksum, count: piece.size)
      }
    }
    deflated += DeflatedPiece.end
    var whole = Checksum()
    whole.add(all.span)
    #expect(checksum == whole)
    let scratch = try Scratch()
    var builder = try ArchiveBuilder(path: scratch.path("a.zip"))
    try builder.add(
      "a.xml",
      DeflatedEntry(
        .memory(deflated), length: deflated.count, size: all.count, checksum: checksum.value))
    try builder.finish()
    #expect(try Archive(path: scratch.path("a.zip")).read("a.xml") == all)
  }
}
