import Foundation
import Testing

@testable import Workbooks

@Suite("Numbers from bytes")
struct ReadingNumberTests {
  private func read(_ text: String) -> Double? {
    plain(text)?.digits.number
  }

  private func plain(_ text: String) -> NumberText.Plain? {
    let bytes = Array(text.utf8)
    var place = 0
    let number = NumberText.Plain(bytes.span, &place)
    return place == bytes.count ? number : nil
  }

  /// Digits with a point and an exponent somewhere, as different as they can be.
  private func text(_ random: inout some RandomNumberGenerator) -> [UInt8] {
    let digits = String(UInt64.random(in: 0..<UInt64(1e19), using: &random)).utf8
    let kept = digits.prefix(Int.random(in: 1...19, using: &random))
    let point = Int.random(in: 0...kept.count, using: &random)
    var text = Bool.random(using: &random) ? [UInt8(ascii: "-")] : []
    text += kept.prefix(point)
    if point < kept.count || Bool.random(using: &random) { text.append(UInt8(ascii: ".")) }
    text += kept.dropFirst(point)
    if Int.random(in: 0..<4, using: &random) == 0 {
      text += "E\(Int.random(in: -22...22, using: &random))".utf8
    }
    return text
  }

  /// `ZHAOSHANG_NUMBERS` says how many are tried; 200,000 otherwise.
  @Test("Numbers from bytes are the very doubles that the C library makes of them")
  func rounding() {
    let said = ProcessInfo.processInfo.environment["ZHAOSHANG_NUMBERS"].flatMap { Int($0) }
    var random = SystemRandomNumberGenerator()
    var read = 0
    var different: [String] = []
    for _ in 0..<(said ?? 200_000) {
      var text = text(&random)
      var place = 0
      guard let plain = NumberText.Plain(text.span, &place), place == text.count else { continue }
      read += 1
      text.append(0)
      let other = unsafe text.withUnsafeBytes { bytes in
        unsafe bytes.bindMemory(to: CChar.self).baseAddress.map { unsafe strtod($0, nil) }
      }
      let isSame = plain.digits.number.bitPattern == other?.bitPattern
      if !isSame, different.count < 20 { different.append(String(decoding: text, as: UTF8.self)) }
    }
    #expect(different == [])
    #expect(read > (said ?? 200_000) / 2)
  }

  @Test("What is canonical is written again as it stood, and nothing else is")
  func canonical() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<50_000 {
      let text = String(decoding: text(&random), as: UTF8.self)
      guard let plain = plain(text) else { continue }
      let isUsual = text.wholeMatch(of: /-?(0|[1-9][0-9]*)(\.[0-9]+)?/) != nil
      #expect(plain.isCanonical == isUsual, "\(text)")
      if isUsual { #expect(plain.digits.description == text) }
      #expect(NumberText.number(text)?.bitPattern == plain.digits.number.bitPattern)
    }
    #expect(try #require(plain("0")).digits.description == "0")
    #expect(try #require(plain("-0.050")).digits.description == "-0.050")
  }

  @Test("Exponents move the point, as far as there are digits for it")
  func exponents() {
    #expect(read("7.0000000000000007E-2") == 0.07)
    #expect(read("1.5E+1") == 15)
    #expect(read("12e0") == 12)
    for text in ["1E5", "1E-20", "1E", "1E-", "1E-001", "1.E", "E5"] { #expect(read(text) == nil) }
    #expect(NumberText.number("1E5") == 100_000)
    #expect(NumberText.number("1E-20") == 1e-20)
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
