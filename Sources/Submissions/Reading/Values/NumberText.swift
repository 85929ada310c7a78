import FoundationEssentials
import TaskBooks

/// A number typed as text: full-width digits, thousands marks, spaces, Chinese numerals, a unit or a
/// note behind it (V203).
///
/// The whole text must be one number. Nothing is read by prefix: 3亿左右 is no number.
enum NumberText {
  /// The number in the unit of the kind; nil where the text is no number.
  static func read(_ text: String, as kind: EntryKind) -> Decimal? {
    let plain = TrailingNote.removed(from: NormalizedText(text).description)
    if let number = number(plain) { return number }
    if let yuan = yuan(plain), kind.isAmount { return yuan / 100_000_000 }
    for (suffix, divisor) in units(of: kind) where plain.hasSuffix(suffix) {
      let rest = String(plain.dropLast(suffix.count))
      guard !rest.contains(where: { "亿万".contains($0) }),
        let number = number(rest) ?? ChineseNumeral.read(rest)
      else { continue }
      return number / divisor
    }
    if kind == .figure(.share), plain.hasPrefix("百分之") {
      return ChineseNumeral.read(String(plain.dropFirst(3)))
    }
    return kind.isNumeric ? ChineseNumeral.read(plain) : nil
  }

  /// A sum in 元 that says its size itself: 1.2亿, 3千万, 一亿二千万元; nil for any other.
  private static func yuan(_ text: String) -> Decimal? {
    let isSigned = text.hasPrefix("-")
    var rest = Substring(isSigned ? text.dropFirst() : text[...])
    if rest.last == "元" { rest.removeLast() }
    guard rest.contains(where: { "亿万".contains($0) }),
      let number = ChineseNumeral.read(String(rest))
    else { return nil }
    return isSigned ? -number : number
  }

  /// The units that may stand behind a number, the longer before those that end alike.
  private static func units(of kind: EntryKind) -> [(suffix: String, divisor: Decimal)] {
    switch kind {
    case .figure(.count):
      [("个", 1), ("家", 1), ("次", 1), ("项", 1), ("条", 1), ("户", 1), ("场", 1)]
    case .figure(.amount), .number(isArea: false):
      [("亿元", 1), ("亿", 1), ("万元", 10_000), ("万", 10_000), ("元", 100_000_000)]
    case .figure(.area), .number(isArea: true):
      [
        ("万平方米", 1), ("万平米", 1), ("万㎡", 1), ("万m2", 1), ("平方米", 10_000), ("平米", 10_000),
        ("㎡", 10_000), ("m2", 10_000), ("万", 1),
      ]
    case .figure(.share): [("%", 1)]
    case .figure(.score): [("分", 1)]
    case .text, .date, .choice, .flag, .creditCode: []
    }
  }

  /// An optional sign, digits with or without thousands marks, an optional fraction.
  private static func number(_ text: String) -> Decimal? {
    var rest = Substring(text)
    let isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest = rest.dropFirst() }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let whole = digits(withMarks: parts[0]),
      parts.count == 1 || isDigits(parts[1]), text.utf8.count <= 30
    else { return nil }
    let fraction = parts.count == 2 ? "." + parts[1] : ""
    return Decimal(string: (isNegative ? "-" : "") + whole + fraction)
  }

  /// The digits without their thousands marks; nil where the marks do not part groups of three.
  private static func digits(withMarks text: Substring) -> String? {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.allSatisfy(isDigits) else { return nil }
    if groups.count > 1 {
      guard groups.dropFirst().allSatisfy({ $0.count == 3 }), groups[0].count <= 3 else {
        return nil
      }
    }
    return groups.joined()
  }

  private static func isDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (48...57).contains($0) }
  }
}
