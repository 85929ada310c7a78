import FoundationEssentials

/// A number written in Chinese numerals, common or formal: 五十, 一百零二, 三千万, 贰佰, 一点二亿.
enum ChineseNumeral {
  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8,
    "九": 9, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
  ]
  private static let tens: [Character: Int] = [
    "十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1_000, "仟": 1_000,
  ]
  private static let myriads: [(mark: Character, value: Decimal)] = [
    ("亿", 100_000_000), ("万", 10_000),
  ]

  /// The number; nil where the text is no numeral from its first to its last character.
  ///
  /// A part before 亿 or 万 may be written in figures, too: 3千万, 1.2亿, 1亿2000万.
  static func read(_ text: String) -> Decimal? {
    guard !text.isEmpty, text.count <= 30 else { return nil }
    return read(Substring(text), below: 0)
  }

  private static func read(_ text: Substring, below level: Int) -> Decimal? {
    guard level < myriads.count else { return small(text) }
    let (mark, value) = myriads[level]
    guard let place = text.lastIndex(of: mark) else { return read(text, below: level + 1) }
    guard let high = small(text[..<place]), high > 0 else { return nil }
    let rest = text[text.index(after: place)...]
    if rest.isEmpty { return high * value }
    guard let low = read(rest, below: level + 1), low < value else { return nil }
    return high * value + low
  }

  /// A part without 亿 and 万: in figures, in numerals, or a figure before 千, 百 or 十.
  private static func small(_ text: Substring) -> Decimal? {
    if let number = figures(text) { return number }
    if let last = text.last, let unit = tens[last], let number = figures(text.dropLast()) {
      return number * Decimal(unit)
    }
    let parts = text.split(separator: "点", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let whole = whole(first) else { return nil }
    guard parts.count == 2 else { return Decimal(whole) }
    let fraction = parts[1].compactMap { digits[$0].map(String.init) }.joined()
    guard !fraction.isEmpty, fraction.count == parts[1].count else { return nil }
    return Decimal(string: "\(whole).\(fraction)")
  }

  private static func figures(_ text: Substring) -> Decimal? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else { return nil }
    return Decimal(string: String(text))
  }

  /// A whole number below 10 000: its units come in falling order, each with at most one digit.
  private static func whole(_ text: Substring) -> Int? {
    guard !text.isEmpty else { return nil }
    var (sum, unit) = (0, Int.max)
    var digit: Int?
    for character in text {
      if let value = digits[character] {
        // 零 stands between units; any other digit waits for its own.
        guard digit == nil || digit == 0 else { return nil }
        digit = value
      } else if let value = tens[character] {
        guard value < unit, digit != 0 else { return nil }
        // 十二 is 12: the one before a leading 十 goes unsaid.
        guard let times = digit ?? (value == 10 && sum == 0 ? 1 : nil) else { return nil }
        (sum, unit, digit) = (sum + times * value, value, nil)
      } else {
        return nil
      }
    }
    return sum + (digit ?? 0)
  }
}
