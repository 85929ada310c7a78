/// Takes a formula apart (ECMA-376, 18.17.2).
struct FormulaLexer {
  /// How long a formula can be, in bytes; programs allow 8,192 characters.
  static let longest = 32_768

  private let bytes: [UInt8]
  private var index = 0
  private var tokens: [FormulaToken] = []

  /// The pieces of a formula, which begins without `=`.
  static func tokens(of formula: String) throws(FormulaFault) -> [FormulaToken] {
    guard formula.utf8.count <= longest else { throw .tooLarge }
    var lexer = FormulaLexer(bytes: Array(formula.utf8))
    try lexer.run()
    return lexer.tokens
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func run() throws(FormulaFault) {
    var isSpaced = false
    while index < bytes.count {
      let start = index
      if Self.isSpace(bytes[index]) {
        index += 1
        isSpaced = true
        continue
      }
      let kind = try next()
      tokens.append(FormulaToken(kind: kind, position: start, isSpaced: isSpaced))
      isSpaced = false
    }
  }

  private mutating func next() throws(FormulaFault) -> FormulaToken.Kind {
    let start = index
    switch bytes[index] {
    case UInt8(ascii: "\""):
      guard let text = quoted(UInt8(ascii: "\"")) else { throw .syntax(start) }
      return .text(text)
    case UInt8(ascii: "'"):
      guard let name = quoted(UInt8(ascii: "'")), take("!") else { throw .syntax(start) }
      return prefix(name, from: start)
    case UInt8(ascii: "#"):
      for name in ErrorName.all where hasPrefix(name) {
        index += name.utf8.count
        return .error(name)
      }
      index += 1
      return .sign("#")
    case UInt8(ascii: "["): return try brackets()
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): return try number()
    case let byte where Self.isWord(byte): return word()
    default: return try sign()
    }
  }

  private mutating func sign() throws(FormulaFault) -> FormulaToken.Kind {
    for sign in ["<=", ">=", "<>"] where hasPrefix(sign) {
      index += 2
      return .sign(sign)
    }
    let sign = String(decoding: bytes[index...index], as: UTF8.self)
    guard bytes[index] < 128, "+-*/^&%=<>(),;:{}@~".contains(sign) else { throw .syntax(index) }
    index += 1
    return .sign(sign)
  }

  /// A name, or the sheets before a `!`.
  private mutating func word() -> FormulaToken.Kind {
    let start = index
    skipWord()
    let word = string(start..<index)
    if take("!") { return prefix(word, from: start) }
    // `Sheet1:Sheet3!A1` runs through sheets, `A1:B2` does not.
    let end = index
    if take(":"), index < bytes.count, Self.isWord(bytes[index]) {
      let second = index
      skipWord()
      let last = string(second..<index)
      if take("!") { return .sheets(SheetSpan(first: word, last: last)) }
    }
    index = end
    return .word(word)
  }

  /// What a name before a `!` means.
  private func prefix(_ name: String, from start: Int) -> FormulaToken.Kind {
    if name.contains("[") { return .external(string(start..<index)) }
    // A colon cannot stand in a sheet's name.
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    return .sheets(
      SheetSpan(first: parts.first ?? name, last: parts.count == 2 ? parts[1] : nil))
  }

  /// Brackets: those of a structure reference, or of another file before a sheet.
  private mutating func brackets() throws(FormulaFault) -> FormulaToken.Kind {
    let start = index
    var depth = 0
    repeat {
      guard index < bytes.count else { throw .syntax(start) }
      switch bytes[index] {
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"): depth -= 1
      // An apostrophe takes its meaning from the bracket behind it.
      case UInt8(ascii: "'"): index += 1
      default: break
      }
      index += 1
    } while depth > 0
    index = min(index, bytes.count)
    let end = index
    skipWord()
    if take(":") { skipWord() }
    if take("!") {
      // The item of another program's data (DDE) is quoted.
      if index < bytes.count, bytes[index] == UInt8(ascii: "'") {
        guard quoted(UInt8(ascii: "'")) != nil else { throw .syntax(start) }
      }
      return .external(string(start..<index))
    }
    index = end
    return .brackets(string((start + 1)..<max(start + 1, end - 1)))
  }

  private mutating func number() throws(FormulaFault) -> FormulaToken.Kind {
    let start = index
    skipDigits()
    if take(".") { skipDigits() }
    let mantissa = index
    if take("E") || take("e") {
      if !take("+") { _ = take("-") }
      let digits = index
      skipDigits()
      if digits == index { index = mantissa }
    }
    let text = string(start..<index)
    guard let number = NumberText.number(text) else { throw .syntax(start) }
    return .number(number, text)
  }

  private mutating func quoted(_ quote: UInt8) -> String? {
    var text: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == quote {
        guard index < bytes.count, bytes[index] == quote else {
          return String(decoding: text, as: UTF8.self)
        }
        index += 1
      }
      text.append(byte)
    }
    return nil
  }

  private mutating func skipWord() {
    while index < bytes.count, Self.isWord(bytes[index]) { index += 1 }
  }

  private mutating func skipDigits() {
    while index < bytes.count, (48...57).contains(bytes[index]) { index += 1 }
  }

  private mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  private func hasPrefix(_ text: String) -> Bool {
    bytes[index...].starts(with: text.utf8)
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }

  /// Letters, digits and what names are made of; every byte of a character beyond ASCII.
  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."),
      UInt8(ascii: "$"), UInt8(ascii: "\\"), UInt8(ascii: "?"), 128...:
      true
    default: false
    }
  }
}
