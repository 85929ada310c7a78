import FoundationEssentials
import Testing

@testable import Workbooks

/// Memory is given back, whatever came of a part.
struct ReadingMemoryTests {
  /// How many bytes of memory the program holds.
  private func held() throws -> Int {
    let pages = try String(contentsOf: URL(filePath: "/proc/self/statm"), encoding: .utf8)
      .split(separator: " ")
    return try #require(pages.count > 1 ? Int(pages[1]) : nil) * 4096
  }

  @Test("A part that is not well-formed leaves nothing behind")
  func malformed() throws {
    // The text hangs in the tree that libxml2 builds when it comes upon the end that is missing.
    let bytes = Array(("<a><b>" + String(repeating: "x", count: 1 << 20)).utf8)
    let before = try held()
    for _ in 0..<400 {
      #expect(throws: WorkbookError.self) {
        var cursor = try XMLParser(bytes, part: "a.xml")
        while try cursor.next() != nil {}
      }
    }
    #expect(try held() - before < 250 << 20)
  }

  @Test("A long text that many cells share is held once")
  func longTexts() throws {
    var arena = TextArena()
    try arena.append(String(repeating: "x", count: 1 << 20))
    let before = try held()
    let asked = (0..<400).map { _ in arena[0] }
    #expect(try held() - before < 250 << 20)
    #expect(asked.allSatisfy { $0?.utf8.count == 1 << 20 })
  }
}
