import Testing

@testable import Workbooks

/// Whatever a code is made of, it shows a text of bounded length.
struct ReadingFormatsRandomTests {
  private static let pieces = [
    "0", "#", "?", "0", "#,##0", ".", ",", "%", "E+", "E-", "e+", "/", "@", ";", "\"", "\"元\"",
    "\\", "!", "_", "*", "[", "]",
    "[Red]", "[h]", "[mm]", "[s]", "[>=100]", "[<-5]", "[=0]", "[$-804]", "[$¥-411]", "[$-F800]",
    "[$-FFFFFFFF]", "[DBNum1]",
    "[DBNum2]", "[DBNum3]", "[DBNum99999999999999999999]", "General", "G/通用格式", "y", "yyyy", "m",
    "mm", "mmm", "mmmmm", "d", "ddd",
    "aaa", "aaaa", "e", "g", "ggg", "b", "bbbb", "B2", "h", "hh", "s", "ss", ".000", "AM/PM", "A/P",
    "上午/下午", "1", "9", "16",
    "年", " ", "(", ")", "-", "$", "x", "\u{0}", "😀", "e\u{301}", "\r\n", "[$-", "[>", "[<>1e400]",
  ]

  private static let numbers: [Double] = [
    0, -0.0, 1, -1, 0.5, -0.5, 12_345.678, -12_345.678, 60, 45_052.354166667, -45_052,
    2_958_465.99999999, 2_958_466, 1e15, 9.99999999999999e15,
    1e16, 1.23456789012345678e17, 1e300, -1e300, 1.7976931348623157e308, .leastNonzeroMagnitude,
    -.leastNonzeroMagnitude, 1e-10,
    .infinity, -.infinity, .nan, 0.999999999999999,
    99_999_999_999.5, 9.999999999999999e15,
  ]

  @Test("Codes put together at random neither fail nor grow")
  func random() {
    var generator = SystemRandomNumberGenerator()
    let seed = generator.next()
    var random = Seeded(state: seed)
    for _ in 0..<2000 {
      let count = Int.random(in: 1...14, using: &random)
      let code = (0..<count).map { _ in Self.pieces.randomElement(using: &random) ?? "" }.joined()
      let format = NumberFormat(code)
      for _ in 0..<4 {
        let number = Self.numbers.randomElement(using: &random) ?? 0
        let text = format.text(of: .number(number), is1904: Bool.random(using: &random))
        #expect(text.utf8.count < 8000, "seed \(seed): \(code) of \(number)")
        _ = format.isDate(number)
      }
      #expect(format.text(of: .text("甲")).utf8.count < 200, "seed \(seed): \(code)")
    }
  }

  @Test("Long codes and great numbers take no time and no room")
  func long() {
    let clock = ContinuousClock()
    let time = clock.measure {
      for piece in Self.pieces + ["[hh", "[h]0", "0%", "?/?", "# ?/?", "[DBNum2]General", "@@@"] {
        for count in [100, 250, 1000, 10_000] {
          let format = NumberFormat(String(repeating: piece, count: count))
          for number in [0, -1.5, 45_052.5, 1e300, .leastNonzeroMagnitude] {
            #expect(format.text(of: .number(number)).utf8.count < 100_000)
          }
        }
      }
    }
    #expect(time < .seconds(30))
    let repeated = NumberFormat(String(repeating: "@", count: 1000))
    #expect(repeated.text(of: .text("甲")) == String(repeating: "甲", count: 1000))
    let long = String(repeating: "甲", count: 100_000)
    #expect(repeated.text(of: .text(long)) == long)
    #expect(
      NumberFormat("[" + String(repeating: "h", count: 900) + "]").text(of: .number(1)).utf8.count
        == 900)
    #expect(NumberFormat("[h]").text(of: .number(1e300)) == "#####")
  }

  private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }
}
