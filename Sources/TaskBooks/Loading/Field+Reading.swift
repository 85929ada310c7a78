import FoundationEssentials
import Workbooks

extension Field {
  /// The text; a blank is a mistake.
  func required(_ mistakes: inout Mistakes) -> String? {
    guard text.isEmpty else { return text }
    mistakes.add(self, "“\(title)”空白", expected: "须填写")
    return nil
  }

  /// A whole number in the range; anything else is a mistake.
  func integer(_ range: ClosedRange<Int>, _ mistakes: inout Mistakes) -> Int? {
    guard let text = required(&mistakes) else { return nil }
    guard let number = Int(text), range.contains(number) else {
      mistakes.add(
        self, "“\(title)”为“\(text)”",
        expected: "应为 \(range.lowerBound) 到 \(range.upperBound) 的整数")
      return nil
    }
    return number
  }

  /// A number; anything else is a mistake.
  func decimal(_ mistakes: inout Mistakes) -> Decimal? {
    guard let text = required(&mistakes) else { return nil }
    guard let number = ParameterText.decimal(text) else {
      mistakes.add(self, "“\(title)”为“\(text)”,读不出数", expected: "应为一个数")
      return nil
    }
    return number
  }

  /// The numbers of tables, such as 1、3; blank is none.
  func tables(among known: [Int], _ mistakes: inout Mistakes) -> [Int] {
    ParameterText.list(text).compactMap { part in
      guard let number = Int(part), known.contains(number) else {
        mistakes.add(
          self, "“\(title)”里的“\(part)”不是表号",
          expected: "应为任务书里有的表号:" + known.map { "\($0)" }.joined(separator: "、"))
        return nil
      }
      return number
    }
  }

  /// One of some words; anything else, blank too, is a mistake.
  func word<Value>(_ words: [(String, Value)], _ mistakes: inout Mistakes) -> Value? {
    guard let text = required(&mistakes) else { return nil }
    guard let match = words.first(where: { $0.0 == text }) else {
      mistakes.add(
        self, "“\(title)”为“\(text)”",
        expected: "应为其中之一:" + words.map(\.0).joined(separator: "、"))
      return nil
    }
    return match.1
  }

  /// A period, typed as 2023-06 or turned into a date by Excel; blank is nil.
  func period(_ mistakes: inout Mistakes) -> Period? {
    if case .date(let date) = value { return Period(year: date.year, month: date.month) }
    guard !text.isEmpty else { return nil }
    guard let period = Period(text) else {
      mistakes.add(self, "“\(title)”为“\(text)”,不是年月", expected: "应为 2023-06 的样子")
      return nil
    }
    return period
  }
}
