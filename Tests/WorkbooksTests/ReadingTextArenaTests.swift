import Testing

@testable import Workbooks

/// Shared texts as they are held.
struct ReadingTextArenaTests {
  @Test("Texts of all lengths come back by their numbers, empty, long and across blocks")
  func texts() throws {
    var arena = TextArena()
    var texts: [String] = []
    for number in 0..<20_000 {
      let text = String(repeating: "字", count: number % 61) + "\(number)"
      texts.append(number.isMultiple(of: 7) ? "" : text)
    }
    for text in texts { try arena.append(text) }
    #expect(arena.count == texts.count && arena.isDeflated)
    var held: [String?] = []
    for block in (0..<arena.blockCount).map(arena.block) {
      for place in 0..<block.count { held.append(arena.long(held.count) ?? block[place]) }
    }
    #expect(held == texts)
    for index in [0, 1, 511, 512, 6_061, 19_999] { #expect(arena[index] == texts[index]) }
    #expect(arena[-1] == nil && arena[texts.count] == nil)
  }

  @Test("Texts asked for in any order are right, and few blocks are inflated again")
  func order() throws {
    let texts = (0..<60_000).map { "第\($0)标段" }
    let part = "<sst>" + texts.map { "<si><t>\($0)</t></si>" }.joined() + "</sst>"
    var package = HandMade()
    package.put("xl/sharedStrings.xml", part)
    let archive = try Archive(bytes: package.bytes(), name: "a")
    let entry = try archive.entry("xl/sharedStrings.xml")
    var scanner = entry.scanner()
    let strings = try SharedStrings(&scanner, entry)
    #expect(strings.arena?.isDeflated == true)
    var recent = RecentTexts()
    var random = SystemRandomNumberGenerator()
    for index in texts.indices where index % 7 == 0 {
      #expect(recent.text(index, of: strings) == texts[index])
    }
    for _ in 0..<30_000 {
      let index = Int.random(in: 0..<texts.count, using: &random)
      #expect(recent.text(index, of: strings) == texts[index])
    }
    #expect(recent.text(-1, of: strings) == nil && recent.text(60_000, of: strings) == nil)
    #expect(recent.inflations < 118 + 5 * 4 * 118)
  }
}
