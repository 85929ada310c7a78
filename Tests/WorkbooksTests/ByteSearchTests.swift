import Testing

@testable import Workbooks

/// Looking for bytes among many.
struct ByteSearchTests {
  @Test("Two bytes are found wherever they stand, and in no other order")
  func pairs() {
    for count in 2..<80 {
      for place in 0..<(count - 1) {
        var bytes = [UInt8](repeating: 6, count: count)
        bytes[place] = 5
        #expect(ByteSearch.next(5, 6, in: bytes.span, from: 0) == place)
        #expect(ByteSearch.next(5, 6, in: bytes.span, from: place) == place)
        #expect(ByteSearch.next(5, 6, in: bytes.span, from: place + 1) == nil)
        #expect(ByteSearch.next(6, 7, in: bytes.span, from: 0) == nil)
      }
      var last = [UInt8](repeating: 0, count: count)
      last[count - 1] = 5
      #expect(ByteSearch.next(5, 6, in: last.span, from: 0) == nil)
    }
  }

  @Test("A string holds the bytes and words that stand in it")
  func strings() {
    #expect("xl/工作簿.xml".holds(UInt8(ascii: ".")) && !"xl/工作簿".holds(UInt8(ascii: ".")))
    #expect("application/vnd.presentation+xml".holds("presentation"))
    #expect(!"presentatio".holds("presentation") && !"".holds("presentation"))
  }
}
