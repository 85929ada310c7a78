/// 统一社会信用代码 as GB 32100—2015 has it: 17 characters and one that checks them.
enum CreditCode {
  /// What is wrong with a code.
  enum Fault: Hashable {
    /// It has not 18 characters; how many it has.
    case length(Int)
    /// It has characters outside the alphabet, in the order of their places (from 1).
    case characters([Misfit])
    /// Its last character does not check the others; the one that would.
    case check(due: Character)
  }

  /// A character outside the alphabet.
  struct Misfit: Hashable {
    /// Its place, from 1.
    var place: Int
    /// The character.
    var character: Character
    /// The character that was probably meant; nil is unknown.
    var probably: Character?
  }

  /// The alphabet: digits and capital letters without I, O, S, V and Z.
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY")

  /// Whether a text is a code without fault, and nothing besides.
  static func isPlain(_ text: String) -> Bool {
    let bytes = text.utf8Span.span
    guard bytes.count == 18 else { return false }
    var (sum, weight) = (0, 1)
    for index in 0..<17 {
      guard let value = value(of: bytes[index]) else { return false }
      sum += value * weight
      weight = weight * 3 % 31
    }
    return value(of: bytes[17]) == (31 - sum % 31) % 31
  }

  /// The place of a character in the alphabet; nil is outside.
  private static func value(of byte: UInt8) -> Int? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte) - 48
    case UInt8(ascii: "A")...UInt8(ascii: "H"): Int(byte) - 55
    case UInt8(ascii: "J")...UInt8(ascii: "N"): Int(byte) - 56
    case UInt8(ascii: "P")...UInt8(ascii: "R"): Int(byte) - 57
    case UInt8(ascii: "T"), UInt8(ascii: "U"): Int(byte) - 58
    case UInt8(ascii: "W")...UInt8(ascii: "Y"): Int(byte) - 59
    default: nil
    }
  }

  /// What is wrong with the code; nil is nothing.
  static func fault(of text: String) -> Fault? {
    let code = Array(trimmed(text))
    guard code.count == 18 else { return .length(code.count) }
    let misfits = code.enumerated().compactMap { index, character -> Misfit? in
      alphabet.contains(character)
        ? nil
        : Misfit(place: index + 1, character: character, probably: lookalike(of: character))
    }
    guard misfits.isEmpty else { return .characters(misfits) }
    let due = checkCharacter(of: code.prefix(17))
    return code[17] == due ? nil : .check(due: due)
  }

  /// The code without the spaces around it.
  static func trimmed(_ text: String) -> String {
    var code = text[...]
    while code.first?.isWhitespace == true { code.removeFirst() }
    while code.last?.isWhitespace == true { code.removeLast() }
    return String(code)
  }

  /// The places (from 1) of two neighbours that make the code right when they change places.
  ///
  /// Nil where no pair does, or more than one, so that nothing could be suggested.
  static func swappedPair(in text: String) -> (Int, Int)? {
    let code = Array(trimmed(text))
    guard case .check = fault(of: text) else { return nil }
    let pairs = (0..<17).filter { index in
      guard code[index] != code[index + 1] else { return false }
      var swapped = code
      swapped.swapAt(index, index + 1)
      return swapped[17] == checkCharacter(of: swapped.prefix(17))
    }
    guard pairs.count == 1, let first = pairs.first else { return nil }
    return (first + 1, first + 2)
  }

  /// The character that checks 17 others: 31 − (Σ value × 3^place mod 31) mod 31.
  private static func checkCharacter(of body: some Sequence<Character>) -> Character {
    var sum = 0
    var weight = 1
    for character in body {
      sum += (alphabet.firstIndex(of: character) ?? 0) * weight
      weight = weight * 3 % 31
    }
    return alphabet[(31 - sum % 31) % 31]
  }

  /// The character of the alphabet for which another is easily taken.
  private static func lookalike(of character: Character) -> Character? {
    let pairs: [Character: Character] = ["O": "0", "I": "1", "S": "5", "Z": "2", "V": "U"]
    guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1 else {
      return nil
    }
    let isFullWidth = (0xFF01...0xFF5E).contains(scalar.value)
    let narrow = isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    let upper = Character(narrow).uppercased()
    guard upper.count == 1, let plain = upper.first else { return nil }
    return alphabet.contains(plain) ? plain : pairs[plain]
  }
}
