import TaskBooks
import Workbooks

/// A day typed as text, in the ways of V210.
enum DateText {
  /// The day: 2023.5.6, 2023/5/6, 2023-05-06, 20230506 or 2023年5月6日; nil where it is none.
  static func read(_ text: String) -> DateTime? {
    let plain = TrailingNote.removed(from: NormalizedText(withoutTime(text)).description)
    if plain.utf8.count == 8, let digits = Int(plain), plain.utf8.allSatisfy(isDigit) {
      return DateTime(year: digits / 10_000, month: digits / 100 % 100, day: digits % 100)
    }
    for marks in [["年", "月", "日"], ["年", "月", "号"]] where plain.hasSuffix(marks[2]) {
      return parts(String(plain.dropLast()), marks[0], marks[1])
    }
    for mark in ["-", "/", "."] {
      if let date = parts(plain, mark, mark) { return date }
    }
    return nil
  }

  /// The text without a time of day behind the day: 2023/5/6 0:00, 2023-05-06T08:30:00.
  private static func withoutTime(_ text: String) -> String {
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" })
    guard parts.count == 2, parts[1].contains(":"),
      parts[1].utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ":") })
    else { return text }
    return String(parts[0])
  }

  private static func parts(_ text: String, _ first: String, _ second: String) -> DateTime? {
    let numbers = text.replacing(second, with: first)
      .split(separator: first, omittingEmptySubsequences: false)
    guard numbers.count == 3, numbers[0].utf8.count == 4,
      numbers.allSatisfy({ $0.utf8.count <= 4 && !$0.isEmpty && $0.utf8.allSatisfy(isDigit) }),
      let year = Int(numbers[0]), let month = Int(numbers[1]), let day = Int(numbers[2])
    else { return nil }
    return DateTime(year: year, month: month, day: day)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
}
