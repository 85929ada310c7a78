import Testing

@testable import Workbooks

@Suite("UTF-8")
struct ReadingUTF8Tests {
  private func isText(_ bytes: [UInt8]) -> Bool { UTF8Check.isText(bytes.span) }

  private func isTextOfLibrary(_ bytes: [UInt8]) -> Bool {
    String(validating: bytes, as: UTF8.self) != nil
  }

  @Test("All sequences of up to three bytes are judged as the standard library judges them")
  func short() {
    var different = 0
    for first in UInt8.min...UInt8.max {
      if isText([first]) != isTextOfLibrary([first]) { different += 1 }
      for second in UInt8.min...UInt8.max {
        if isText([first, second]) != isTextOfLibrary([first, second]) { different += 1 }
        guard first >= 0xC0 else { continue }
        for third: UInt8 in [0, 0x40, 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xE4, 0xFF] {
          let bytes = [first, second, third]
          if isText(bytes) != isTextOfLibrary(bytes) { different += 1 }
          let word = bytes + Array("abcdef".utf8)
          if isText(word) != isTextOfLibrary(word) { different += 1 }
        }
      }
    }
    #expect(different == 0)
  }

  @Test("Texts with a byte changed, taken out or cut off are judged as by the standard library")
  func damaged() {
    let whole = Array("贵阳 ABC 招商引资 é 到位资金 1,234.50 亿元 😀 ￥ 龥 \u{FFFD} \u{800} \u{D7FF}".utf8)
    #expect(isText(whole))
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      var bytes = whole
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      default: bytes.removeSubrange(place...)
      }
      #expect(isText(bytes) == isTextOfLibrary(bytes))
    }
  }
}
