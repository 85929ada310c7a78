import Testing

@testable import Workbooks

/// Shared texts as they are held.
struct ReadingTextArenaTests {
  @Test("Texts of all lengths come back by their numbers, empty, long and across blocks")
  func texts() {
    var arena = TextArena()
    var texts: [String] = []
    for number in 0..<20_000 {
      let text = String(repeating: "字", count: number % 61) + "\(number)"
      texts.append(number.isMultiple(of: 7) ? "" : text)
    }
    for text in texts { arena.append(text) }
    #expect(arena.count == texts.count)
    #expect(texts.indices.allSatisfy { arena[$0] == texts[$0] })
    #expect(arena[-1] == nil && arena[texts.count] == nil)
  }
}
