import Testing

@testable import Workbooks

struct EditingPatchedPartTests {
  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func splicesChangeOnlyTheirRanges() {
    var part = PatchedPart(Array("0123456789".utf8))
    part.apply([Splice(8..<10, "".utf8), Splice(at: 2, "ab".utf8), Splice(at: 2, "c".utf8)])
    #expect(text(part.bytes) == "01abc234567")
    part.apply([Splice(1..<4, "X".utf8)])
    #expect(text(part.bytes) == "0Xc234567")
  }

  @Test func overlappingSplicesAreToldAndLeftOut() {
    var part = PatchedPart(Array("0123456789".utf8))
    let overlapped = part.apply([Splice(0..<4, "a".utf8), Splice(2..<6, "b".utf8)])
    #expect(!overlapped)
    #expect(text(part.bytes) == "a456789")
    let reachedOutside = part.apply([Splice(5..<99, "".utf8)])
    #expect(!reachedOutside)
  }

  @Test func inverseLeadsBackThroughManyChanges() {
    let original = Array("The quick brown fox jumps over the lazy dog".utf8)
    var part = PatchedPart(original)
    var state = 7
    for step in 0..<200 {
      state = (state * 1_103_515_245 + 12_345) & 0x7FFF_FFFF
      let start = state % (part.bytes.count + 1)
      let end = min(part.bytes.count, start + state / 7 % 4)
      part.apply([Splice(start..<end, "<\(step)>".utf8.prefix(state / 3 % 5))])
    }
    #expect(part.bytes != original)
    var back = PatchedPart(part.bytes)
    let isComplete = back.apply(part.inverse)
    #expect(isComplete)
    #expect(back.bytes == original)
  }

  @Test func inverseOfPureInsertionsRemembersNoBytes() {
    var part = PatchedPart(Array("ab".utf8))
    part.apply([Splice(at: 1, "xyz".utf8)])
    #expect(part.inverse == [Splice(1..<4, [])])
  }

  @Test func utf16PartsComeBackAsTheyWere() throws {
    let source = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><a>招商𠀀</a>"
    for isLittle in [true, false] {
      let bytes = ([0xFEFF] + Array(source.utf16)).flatMap {
        isLittle
          ? [UInt8($0 & 0xFF), UInt8($0 >> 8)] : [UInt8($0 >> 8), UInt8($0 & 0xFF)]
      }
      let text = try PartText(bytes, part: "p")
      #expect(text.encoded(text.utf8) == bytes)
      let document = try MarkupDocument(text.utf8, part: "p")
      #expect(try document.text(of: document.root) == "招商𠀀")
    }
  }

  @Test func otherEncodingsAreRefused() {
    let text = "<?xml version=\"1.0\" encoding=\"GBK\"?><a/>"
    #expect(throws: WorkbookError.self) { try PartText(Array(text.utf8), part: "p") }
    #expect(throws: WorkbookError.self) { try PartText([0xFF, 0xFE, 0x00, 0xD8], part: "p") }
  }
}
