import TaskBooks

/// The word with which a row begins that sums up others: 合计, 小计, 6月合计, 合计(共6项), 共计.
enum TotalLabel {
  private static let words = ["共计", "合计数", "总计数", "汇总", "total"] + ends
  /// Those that may have something before them.
  private static let ends = ["合计", "总计", "小计", "累计"]

  /// Whether the text is such a word, whatever stands in brackets or behind a colon.
  static func isTotal(_ text: String) -> Bool {
    guard text.utf8.count < 60, !isPlainNumber(text) else { return false }
    var plain = NormalizedText(text).description.lowercased()
    for mark in ["(", ":"] {
      if let place = plain.firstIndex(of: Character(mark)), place > plain.startIndex {
        plain = String(plain[..<place])
      }
    }
    if words.contains(plain) { return true }
    // What is before the word says of which month or of what, in a few characters.
    return plain.count <= 6 && ends.contains { plain.hasSuffix($0) } || isCount(plain)
  }

  /// Whether the text is one that most rows begin with: ASCII alone, and not a word with t.
  private static func isPlainNumber(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    guard !bytes.isEmpty, bytes[0] | 0x20 != UInt8(ascii: "t") else { return false }
    for index in bytes.indices where !(0x21...0x7E).contains(bytes[index]) { return false }
    return true
  }

  /// 共6项.
  private static func isCount(_ text: String) -> Bool {
    guard text.hasPrefix("共"), let unit = text.last, "项个家笔条".contains(unit) else { return false }
    let digits = text.dropFirst().dropLast()
    return !digits.isEmpty && digits.allSatisfy(\.isNumber)
  }
}
