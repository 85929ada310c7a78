import Rulebook
import Testing

/// What rule V212 says of codes.
struct CreditCodeTests {
  @Test(
    "Codes that are right, also with spaces around",
    arguments: ["91350100M000100Y43", " 91520100MA6DJ12X4L "])
  func right(code: String) throws {
    #expect(try message(of: code) == nil)
  }

  @Test(
    "What is wrong is told apart",
    arguments: [
      ("91350100M000100Y4", "是17位"), ("91350100M000100Y433", "是19位"),
      ("9135O100M000100Y43", "第5位“O”(应是 0 吧?)"), ("9I350100M000100Y43", "第2位“I”(应是 1 吧?)"),
      ("91350100m000100Y43", "第9位“m”(应是 M 吧?)"),
      ("\u{FF19}1350100M000100Y43", "第1位“\u{FF19}”(应是 9 吧?)"),
      ("91350100M000100Y4*", "第18位“*”"), ("91350100M000100Y44", "第18位应为 3"),
      ("91350100M00010Y043", "第15、16位写反了"),
    ])
  func wrong(code: String, words: String) throws {
    let message = try message(of: code)
    #expect(message?.contains(words) == true, "\(message ?? "")")
  }

  private func message(of code: String) throws -> String? {
    var form = try Cases.clean("云岩区")
    form.type(code, into: "creditCode", of: 0)
    return try Cases.judgement(of: form).findings.first { $0.rule == "V212" }?.observation.message
  }
}
