import Testing

@testable import Workbooks

@Suite("Numbers from bytes")
struct ReadingNumberTests {
  private func read(_ text: String) -> Double? {
    let bytes = Array(text.utf8)
    var place = 0
    let number = NumberText.number(bytes.span, &place)
    return place == bytes.count ? number : nil
  }

  @Test("Digits are rounded as the standard library rounds them, whatever their count and point")
  func rounding() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<200_000 {
      let digits = String(UInt64.random(in: 0..<UInt64(1e19), using: &random))
      let kept = digits.prefix(Int.random(in: 1...19, using: &random))
      let point = Int.random(in: 0...kept.count, using: &random)
      let text = "\(Bool.random() ? "-" : "")0\(kept.prefix(point)).\(kept.dropFirst(point))"
      guard text.utf8.count(where: { (48...57).contains($0) }) <= 19 else { continue }
      #expect(read(text)?.bitPattern == Double(text.hasSuffix(".") ? text + "0" : text)?.bitPattern)
      #expect(NumberText.number(text)?.bitPattern == read(text)?.bitPattern)
    }
  }

  @Test("Doubles in their shortest digits and in 17 read back as they were")
  func roundTrip() {
    for _ in 0..<100_000 {
      let number = Double(UInt64.random(in: 0..<1 << 53)) / 9_007_199_254_740_992 * 1e6
      guard !number.description.contains("e") else { continue }
      #expect(read(number.description) == number)
    }
  }

  @Test("Halves between two doubles go to the even one, and the least bit more goes up")
  func halves() {
    #expect(read("9007199254740993.0") == 9_007_199_254_740_992)
    #expect(read("9007199254740995.0") == 9_007_199_254_740_996)
    #expect(read("9007199254740993.01") == 9_007_199_254_740_994)
    #expect(read("4503599627370497.5") == 4_503_599_627_370_498)
    #expect(read("4503599627370496.25") == 4_503_599_627_370_496)
    #expect(read("9999999999999999999") == 1e19)
  }

  @Test("What is no number of at most 19 digits is left to others", arguments: ["", "-", ".", "x"])
  func others(_ text: String) {
    #expect(read(text) == nil)
    #expect(read("12345678901234567890") == nil)
  }
}
