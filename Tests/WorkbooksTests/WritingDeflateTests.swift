import Testing

@testable import Workbooks

/// Entries that libdeflate makes, piece by piece.
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
      try builder.add("\(number).xml", DeflatedEntry(entry, name: "a.zip"))
    }
    try builder.finish()
    let archive = try Archive(path: scratch.path("a.zip"))
    for (number, entry) in entries.enumerated() {
      #expect(try archive.read("\(number).xml") == entry)
    }
  }

  @Test("Blocks of pieces of all small sizes end with whole bytes and follow one another")
  func pieces() throws {
    var deflater = try Deflater("a.zip")
    var deflated: [UInt8] = []
    var all: [UInt8] = []
    for count in 1...300 {
      let piece = bytes(count, of: 60...70)
      all += piece
      deflated += try deflater.blocks(for: piece[...])
    }
    deflated += Deflater.end
    let entry = DeflatedEntry(
      .memory(deflated), length: deflated.count, size: deflater.size, checksum: deflater.checksum)
    let scratch = try Scratch()
    var builder = try ArchiveBuilder(path: scratch.path("a.zip"))
    try builder.add("a.xml", entry)
    try builder.finish()
    #expect(deflater.size == all.count)
    #expect(try Archive(path: scratch.path("a.zip")).read("a.xml") == all)
  }

  @Test("An entry with a wrong checksum is refused when it is read")
  func checksum() throws {
    var deflater = try Deflater("a.zip")
    let deflated = try deflater.blocks(for: Array("text".utf8)[...]) + Deflater.end
    let scratch = try Scratch()
    var builder = try ArchiveBuilder(path: scratch.path("a.zip"))
    try builder.add(
      "a.xml",
      DeflatedEntry(
        .memory(deflated), length: deflated.count, size: 4, checksum: deflater.checksum ^ 1))
    try builder.finish()
    #expect(throws: WorkbookError.self) {
      try Archive(path: scratch.path("a.zip")).read("a.xml")
    }
  }
}
