/// Takes a number format code apart, character by character.
struct FormatLexer {
  private var rest: Substring.UnicodeScalarView
  private var draft = SectionDraft()
  private var drafts: [SectionDraft] = []

  /// The longest code that is looked at, in bytes; Excel takes no more than 255 characters.
  private static let longest = 1024

  /// The sections of a code; nil when it means nothing.
  static func sections(of code: String) -> [NumberFormatSection]? {
    guard code.utf8.count <= longest else { return nil }
    var lexer = FormatLexer(rest: code[...].unicodeScalars)
    while let first = lexer.rest.popFirst() {
      guard lexer.take(first) else { return nil }
    }
    lexer.drafts.append(lexer.draft)
    guard lexer.drafts.count <= 4 else { return nil }
    var sections: [NumberFormatSection] = []
    for draft in lexer.drafts {
      guard let section = draft.section() else { return nil }
      sections.append(section)
    }
    return sections
  }

  /// Takes a piece that begins with that character; false when it cannot be.
  private mutating func take(_ first: Unicode.Scalar) -> Bool {
    switch first {
    case ";":
      drafts.append(draft)
      draft = SectionDraft()
    case "\"":
      draft.add(literal: upTo("\"") ?? taken())
    case "\\", "!":
      if let escaped = rest.popFirst() { draft.add(literal: String(escaped)) }
    case "_":
      // A blank as wide as the character behind it.
      if rest.popFirst() != nil { draft.add(literal: " ") }
    case "*": _ = rest.popFirst()
    case "[":
      guard let inside = upTo("]") else { return false }
      draft.add(bracket: inside)
    case "0": draft.add(.digit(.zero))
    case "#": draft.add(.digit(.nothing))
    case "?": draft.add(.digit(.blank))
    case "1"..."9": draft.add(.figure(UInt8(first.value - 48)))
    case ".": draft.add(.point)
    case ",": draft.add(.comma)
    case "%": draft.add(.percent)
    case "@": draft.add(.text)
    case "/": draft.add(.slash)
    default: takeWord(first)
    }
    return true
  }

  /// Takes a letter or a word, or the character as it stands.
  private mutating func takeWord(_ first: Unicode.Scalar) {
    for name in Self.generalNames where takes(name, after: first) {
      draft.add(.general)
      return
    }
    for words in Self.halves where takes(words.code, after: first) {
      // `A/P` keeps the letters as written.
      let isSmall = words.code == "a/p" && first == "a"
      draft.add(.noon(isSmall ? .words("a", "p") : words.noon))
      return
    }
    guard let field = Self.field(of: first) else {
      draft.add(literal: String(first))
      return
    }
    if field == .eraYear, let sign = rest.first, sign == "+" || sign == "-", draft.isNumber {
      rest.removeFirst()
      draft.add(.exponent(showsPlus: sign == "+"))
      return
    }
    if field == .buddhistYear, let digit = rest.first, digit == "1" || digit == "2" {
      // `B1` and `B2` name the Gregorian calendar and the Hijri, which is not known here.
      rest.removeFirst()
      return
    }
    let count = takeRun(of: first) + 1
    if field == .weekday, count < 3 {
      draft.add(literal: String(repeating: String(first), count: count))
    } else {
      draft.add(.date(field, count))
    }
  }

  private static let generalNames = ["general", "g/通用格式", "g/標準", "g/표준"]

  private static let halves: [(code: String, noon: FormatToken.Noon)] = [
    ("am/pm", .localized), ("a/p", .words("A", "P")), ("上午/下午", .words("上午", "下午")),
    ("午前/午後", .words("午前", "午後")), ("오전/오후", .words("오전", "오후")),
  ]

  private static func field(of letter: Unicode.Scalar) -> DateField? {
    switch lower(letter) {
    case "y": .year
    case "e": .eraYear
    case "g": .era
    case "b": .buddhistYear
    case "m": .month
    case "d": .day
    case "a": .weekday
    case "h": .hour
    case "s": .second
    default: nil
    }
  }

  /// Takes a word that begins with the character taken before, in small or capital letters.
  private mutating func takes(_ word: String, after first: Unicode.Scalar) -> Bool {
    var scalars = word.unicodeScalars[...]
    guard scalars.popFirst() == Self.lower(first) else { return false }
    guard rest.prefix(scalars.count).map(Self.lower) == Array(scalars) else { return false }
    rest.removeFirst(scalars.count)
    return true
  }

  /// Takes the same letter again and again, and tells how often.
  private mutating func takeRun(of letter: Unicode.Scalar) -> Int {
    let run = rest.prefix { Self.lower($0) == Self.lower(letter) }.count
    rest.removeFirst(run)
    return run
  }

  /// Takes what stands before the character, and the character; nil when it does not come.
  private mutating func upTo(_ end: Unicode.Scalar) -> String? {
    guard let index = rest.firstIndex(of: end) else { return nil }
    defer { rest = rest[rest.index(after: index)...] }
    return String(Substring(rest[..<index]))
  }

  private mutating func taken() -> String {
    defer { rest = rest[rest.endIndex...] }
    return String(Substring(rest))
  }

  private static func lower(_ letter: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(letter) ? Unicode.Scalar(UInt8(letter.value) + 32) : letter
  }
}
