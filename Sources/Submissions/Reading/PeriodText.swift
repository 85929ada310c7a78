import TaskBooks
import Workbooks

/// A period as people write it.
enum PeriodText {
  /// The period: 2023年6月, 2023-06, 2023.6, 2023/6, 202306, or any day of it; nil where it is none.
  static func read(_ value: CellValue?) -> Period? {
    switch value {
    case .date(let date): Period(year: date.year, month: date.month)
    case .number(let number) where number.rounded() == number && abs(number) < 1e9:
      read(String(Int(number)))
    case .text(let text): read(text)
    default: nil
    }
  }

  /// The period that a text names.
  static func read(_ text: String) -> Period? {
    if let day = DateText.read(text) { return Period(year: day.year, month: day.month) }
    var plain = NormalizedText(text).description
    for suffix in ["月份", "月"] where plain.hasSuffix(suffix) {
      plain = String(plain.dropLast(suffix.count))
      break
    }
    for mark in ["年", "-", "/", "."] {
      let parts = plain.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].utf8.count == 4, (1...2).contains(parts[1].utf8.count),
        let year = Int(parts[0]), let month = Int(parts[1])
      else { continue }
      return Period(year: year, month: month)
    }
    guard plain.utf8.count == 6, let digits = Int(plain) else { return nil }
    return Period(year: digits / 100, month: digits % 100)
  }
}
