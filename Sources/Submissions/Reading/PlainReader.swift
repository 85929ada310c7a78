import TaskBooks
import Workbooks

/// Reads the cells of rows that are laid out alike where they are plain.
struct PlainReader {
  /// What a column asks for.
  private enum Kind {
    case number
    case day
    case text
    case code
    case flag
    case choice
  }

  // Apart from each other, so that looking at one copies none of the others.
  private let kinds: [Kind]
  private let numbers: [Int]
  /// A number must be a whole multiple of so many millionths.
  private let units: [Int]
  private let isNamed: [Bool]
  private let choices: [[(text: String, first: Int)]]
  private let expected: PlainRows.Expectation
  private let is1904: Bool

  init(_ layout: LedgerLayout, _ expected: PlainRows.Expectation) {
    self.expected = expected
    is1904 = layout.looks.is1904
    numbers = layout.columns.map(\.number)
    choices = layout.columns.map(\.choices)
    isNamed = layout.columns.map { expected.named.contains($0.key) }
    kinds = layout.columns.map { column in
      switch column.kind {
      case .figure, .number: .number
      case .text: .text
      case .date: .day
      case .choice: .choice
      case .flag: .flag
      case .creditCode: .code
      }
    }
    units = layout.columns.map { column in
      let decimals = max(0, min(expected.decimals[column.key] ?? 0, 6))
      return (0..<decimals).reduce(1_000_000) { unit, _ in unit / 10 }
    }
  }

  /// What a column's cell among those of a row says.
  func word(_ column: Int, in cells: [HeldCell]) -> Int {
    guard let place = LedgerLayout.place(of: numbers[column], in: cells) else {
      return PlainRows.blank
    }
    switch (cells[place].content, kinds[column]) {
    case (.blank, _): return PlainRows.blank
    case (.number(let number), .number): return Self.millionths(number) ?? PlainRows.unclear
    case (.day(let serial), .day):
      return DateTime(serial: serial, is1904: is1904).map { $0.year * 100 + $0.month }
        ?? PlainRows.unclear
    case (.text(let text), .text):
      guard Self.isText(text) else { return PlainRows.unclear }
      return isNamed[column] ? PlainRows.mark(of: text) ?? PlainRows.unclear : PlainRows.yes
    case (.text(let text), .code):
      guard expected.isCode(text) else { return PlainRows.unclear }
      return PlainRows.mark(of: text) ?? PlainRows.unclear
    case (.bool(let flag), .flag): return flag ? PlainRows.yes : 0
    case (.text(let text), .flag):
      if Self.isSame(text, "是") { return PlainRows.yes }
      return Self.isSame(text, "否") ? 0 : PlainRows.unclear
    case (.text(let text), .choice): return choice(text, column) ?? PlainRows.unclear
    default: return PlainRows.unclear
    }
  }

  private func choice(_ text: String, _ column: Int) -> Int? {
    for choice in choices[column] where Self.isSame(choice.text, text) { return choice.first }
    return nil
  }

  /// Whether a column's word is none, or not as expected.
  func isOdd(_ word: Int, _ column: Int) -> Bool {
    if word == PlainRows.blank { return false }
    if word == PlainRows.unclear { return true }
    switch kinds[column] {
    case .number: return word % units[column] != 0
    case .day: return !expected.days.contains(word)
    case .text, .code, .flag, .choice: return false
    }
  }

  /// The number in millionths, where it is not negative and one of them exactly as ``ExactNumber``
  /// reads it.
  private static func millionths(_ number: Double) -> Int? {
    guard number >= 0, number < 1e9 else { return nil }
    let millionths = (number * 1e6).rounded()
    // At most 15 digits, of which no two numbers share a double.
    guard millionths / 1e6 == number else { return nil }
    return Int(millionths)
  }

  /// Whether the text surely holds something that people see: it begins with it.
  static func isText(_ text: String) -> Bool {
    guard let first = text.utf8.first else { return false }
    // Printable ASCII, or an ideograph.
    return (0x21...0x7E).contains(first) || (0xE4...0xE9).contains(first)
  }

  /// Whether two texts are the same byte for byte; comparing strings would compose them first.
  private static func isSame(_ left: String, _ right: String) -> Bool {
    let (left, right) = (left.utf8Span.span, right.utf8Span.span)
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }
}
