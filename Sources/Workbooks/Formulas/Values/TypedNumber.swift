/// Numbers, dates and times in texts, as they count when a number is asked for.
enum TypedNumber {
  /// The number that a text reads as; nil when it is none.
  ///
  /// Dates are read as year, month, day alone: what other orders mean depends on the place, so
  /// they are refused.
  static func number(_ text: String, is1904: Bool) throws(Interruption) -> Double? {
    let text = trimmed(text)
    guard !text.isEmpty, text.utf8.count <= 64 else { return nil }
    if let number = plain(text) { return number }
    return try moment(text, is1904: is1904)
  }

  private static func trimmed(_ text: String) -> Substring {
    var rest = Substring(text)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return rest
  }

  /// A number with its sign, currency, thousands and percent; in parentheses it is negative.
  private static func plain(_ text: Substring) -> Double? {
    var rest = text
    var isNegative = false
    var isPercent = false
    if rest.first == "(", rest.last == ")" {
      isNegative = true
      rest = rest.dropFirst().dropLast()
    }
    if rest.last == "%" {
      isPercent = true
      rest.removeLast()
    } else if rest.first == "%" {
      isPercent = true
      rest.removeFirst()
    }
    var hasSign = isNegative
    var hasCurrency = false
    while let first = rest.first {
      if first == "-" || first == "+", !hasSign {
        hasSign = true
        if first == "-" { isNegative = true }
      } else if "$¥¥€£".contains(first), !hasCurrency {
        hasCurrency = true
      } else if first != " " {
        break
      }
      rest.removeFirst()
    }
    while rest.last == " " { rest.removeLast() }
    guard let digits = withoutThousands(rest),
      digits.utf8.first.map({ $0 != 43 && $0 != 45 }) == true,
      let number = NumberText.number(digits)
    else { return nil }
    let value = isPercent ? number / 100 : number
    return isNegative ? -value : value
  }

  /// The text without commas between thousands; nil where a comma stands elsewhere.
  private static func withoutThousands(_ text: Substring) -> String? {
    guard text.utf8.contains(UInt8(ascii: ",")) else { return String(text) }
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let groups = parts[0].split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, !first.isEmpty, parts.count < 2 || !parts[1].contains(","),
      groups.dropFirst().allSatisfy({ $0.utf8.count >= 3 })
    else { return nil }
    return groups.joined() + (parts.count == 2 ? "." + parts[1] : "")
  }

  /// A day, a time, or both.
  private static func moment(_ text: Substring, is1904: Bool) throws(Interruption) -> Double? {
    let words = text.split { $0 == " " || $0 == "T" }
    switch words.count {
    case 1:
      if let time = time(words[0], nil) { return time }
      return try day(words[0], is1904: is1904)
    case 2:
      if let time = time(words[0], words[1]) { return time }
      guard let time = time(words[1], nil) else { return nil }
      return try day(words[0], is1904: is1904).map { $0 + time }
    case 3:
      guard let time = time(words[1], words[2]) else { return nil }
      return try day(words[0], is1904: is1904).map { $0 + time }
    default: return nil
    }
  }

  /// A day as a serial number: `2023-5-6`, `2023/05/06`, `2023.5.6` not, `2023年5月6日`.
  private static func day(_ text: Substring, is1904: Bool) throws(Interruption) -> Double? {
    var parts: [Int] = []
    var digits = ""
    var signs = ""
    for character in text {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else if "-/年月日".contains(character), let part = Int(digits), digits.utf8.count <= 4 {
        parts.append(part)
        digits = ""
        signs.append(character)
      } else {
        return nil
      }
    }
    if let part = Int(digits) { parts.append(part) }
    guard ["--", "//", "年月日", "年月"].contains(signs) else {
      // Two numbers are a day of this year, or a month: it depends on today and on the place.
      if signs == "-" || signs == "/" || signs == "月日" {
        throw .refused(.unsupported(.dateInText))
      }
      return nil
    }
    if signs == "年月", parts.count == 2 { parts.append(1) }
    guard parts.count == 3 else { return nil }
    guard parts[0] >= 1_000 else { throw .refused(.unsupported(.dateInText)) }
    return DateTime(year: parts[0], month: parts[1], day: parts[2])?.serial(is1904: is1904)
  }

  /// A time as part of a day: `8:30`, `08:30:15.5`, `8:30 PM`.
  private static func time(_ text: Substring, _ half: Substring?) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), var hours = Int(parts[0]), let minutes = Int(parts[1]),
      let seconds = parts.count == 3 ? NumberText.number(String(parts[2])) : 0,
      (0..<10_000).contains(hours), (0..<60).contains(minutes), seconds >= 0, seconds < 60
    else { return nil }
    if let half {
      guard (0...12).contains(hours) else { return nil }
      switch half.lowercased() {
      case "am", "a", "上午": hours %= 12
      case "pm", "p", "下午": hours = hours % 12 + 12
      default: return nil
      }
    }
    return (Double(hours * 3_600 + minutes * 60) + seconds) / 86_400
  }
}
