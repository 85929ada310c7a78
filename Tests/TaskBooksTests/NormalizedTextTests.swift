import TaskBooks
import Testing

/// Texts are stripped in three ways, by what stands in them; all must strip alike.
struct NormalizedTextTests {
  @Test("A character is stripped alike whatever stands beside it")
  func parts() {
    // Small sigma is another one at the end of a word.
    for value in Array(0x20...0x17F) + Array(0x2000...0x2190) + Array(0x3000...0x30FF)
      + Array(0x4DB0...0x4E10) + Array(0xFF00...0xFFEE) where value != 0x3A3
    {
      guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
      let alone = NormalizedText(String(scalar)).description
      for (before, after) in [("号", "工"), ("XM-", "]"), ("（é", "·")] {
        let parts = NormalizedText(before).description + alone + NormalizedText(after).description
        #expect(NormalizedText(before + String(scalar) + after).description == parts, "\(scalar)")
      }
    }
  }

  @Test(
    "Width, case, brackets, dashes and spaces go, and nothing else",
    arguments: [
      (" ＸＭ—２０２３ ", "xm-2023"), ("[甲]【乙】{丙}", "(甲)(乙)(丙)"), ("É·Ａ", "é·a"), ("\u{3000}", ""),
      ("示例·黔瑞", "示例·黔瑞"),
    ])
  func stripped(text: String, plain: String) {
    #expect(NormalizedText(text).description == plain)
  }

  @Test("Texts share a mark where they are the same, and where a mark tells")
  func marks() {
    let texts = [
      "XM-01", "xm-01", "ＸＭ－０１", " XM-01 ", "XM-02", "年产3万套(一期)", "年产3万套（一期）", "年产3万套[一期]",
      "年产3万套", "", " ", "é", "e\u{301}", "示例·黔瑞",
    ]
    for left in texts {
      for right in texts {
        guard let mark = NormalizedText.mark(of: left), let other = NormalizedText.mark(of: right)
        else { continue }
        #expect((mark == other) == (NormalizedText(left) == NormalizedText(right)))
      }
    }
    #expect(NormalizedText.mark(of: "年产3万套（一期）") != nil)
    #expect(NormalizedText.mark(of: " ") == 0)
    // Both are é, by other bytes.
    #expect(NormalizedText.mark(of: "é") == nil)
    #expect(NormalizedText.mark(of: "e\u{301}") == nil)
  }
}
