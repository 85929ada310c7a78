/// How text is written into XML (XML 1.0, 2.2 and 2.4; ECMA-376, 22.9.2.19).
enum XMLEscape {
  /// Whether a text of a workbook stands for itself, and all of its space is kept.
  static func isPlain(_ text: Span<UInt8>) -> Bool {
    guard text.count > 0, text[0] > 0x20, text[text.count - 1] > 0x20 else { return text.isEmpty }
    for index in text.indices {
      let byte = text[index]
      if byte > UInt8(ascii: ">") {
        // U+FFFE and U+FFFF are no characters of XML.
        if byte == UInt8(ascii: "_")
          || byte == 0xEF && (index + 1 == text.count || text[index + 1] == 0xBF)
        {
          return false
        }
      } else if byte < 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&")
        || byte == UInt8(ascii: ">")
      {
        return false
      }
    }
    return true
  }

  /// Text as content; characters that XML cannot hold are left out.
  static func text(_ value: String, into bytes: inout [UInt8]) {
    let characters = value.utf8Span.span
    if isPlain(characters) { return bytes.append(copying: characters) }
    escape(value, into: &bytes, escapes: contentEscape) { _ in nil }
  }

  /// Whether all characters of a text stand for themselves as the value of an attribute.
  private static func isPlainAttribute(_ text: Span<UInt8>) -> Bool {
    for index in text.indices {
      switch text[index] {
      case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
        0xEF:
        return false
      default: continue
      }
    }
    return true
  }

  /// Text as the value of an attribute; line ends and tabs are kept.
  static func attribute(_ value: String, into bytes: inout [UInt8]) {
    let characters = value.utf8Span.span
    if isPlainAttribute(characters) { return bytes.append(copying: characters) }
    escape(value, into: &bytes, escapes: attributeEscape) { _ in nil }
  }

  /// A text of a workbook (`ST_Xstring`): what XML cannot hold stands as `_xHHHH_`.
  ///
  /// What only looks like such a code has its underscore written as `_x005F_`.
  static func string(_ value: String, into bytes: inout [UInt8]) {
    let characters = value.utf8Span.span
    if isPlain(characters) { return bytes.append(copying: characters) }
    guard value.holds(UInt8(ascii: "_")) else {
      return escape(value, into: &bytes, escapes: stringEscape, invalid: code)
    }
    var rest = value.utf8[...]
    while let underscore = rest.firstIndex(of: UInt8(ascii: "_")) {
      escape(rest[..<underscore], into: &bytes, escapes: stringEscape, invalid: code)
      bytes.append(contentsOf: (isCode(rest[underscore...]) ? "_x005F_" : "_").utf8)
      rest = rest[rest.index(after: underscore)...]
    }
    escape(rest, into: &bytes, escapes: stringEscape, invalid: code)
  }

  /// Whether white space at an end, or a line end, would be lost without `xml:space`.
  static func hasOuterSpace(_ value: String) -> Bool {
    guard let first = value.utf8.first, let last = value.utf8.last else { return false }
    return first <= 0x20 || last <= 0x20 || value.holds(0x0A)
  }

  private static func escape(
    _ value: String, into bytes: inout [UInt8], escapes: (UInt8) -> String?,
    invalid: (UInt16) -> String?
  ) {
    if value.utf8.contains(where: { escapes($0) != nil || $0 < 0x20 || $0 == 0xEF }) {
      escape(value.utf8[...], into: &bytes, escapes: escapes, invalid: invalid)
    } else {
      bytes.append(contentsOf: value.utf8)
    }
  }

  private static func escape(
    _ value: Substring.UTF8View, into bytes: inout [UInt8], escapes: (UInt8) -> String?,
    invalid: (UInt16) -> String?
  ) {
    let start = bytes.count
    for byte in value {
      if byte >= 0x27, byte != UInt8(ascii: "<"), byte != UInt8(ascii: ">"), byte & 0xFE != 0xBE {
        bytes.append(byte)
      } else if let escaped = escapes(byte) {
        bytes.append(contentsOf: escaped.utf8)
      } else if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D {
        bytes.append(contentsOf: (invalid(UInt16(byte)) ?? "").utf8)
      } else {
        bytes.append(byte)
        // U+FFFE and U+FFFF, in UTF-8 EF BF BE and EF BF BF, are no characters of XML.
        if byte >= 0xBE, bytes.count - start >= 3, bytes.suffix(3).starts(with: [0xEF, 0xBF]) {
          bytes.removeLast(3)
          bytes.append(contentsOf: (invalid(0xFF40 + UInt16(byte)) ?? "").utf8)
        }
      }
    }
  }

  private static func contentEscape(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case 0x0D: "&#13;"
    default: nil
    }
  }

  private static func stringEscape(_ byte: UInt8) -> String? {
    byte == 0x0D ? "_x000D_" : contentEscape(byte)
  }

  private static func attributeEscape(_ byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "\""): "&quot;"
    case 0x09: "&#9;"
    case 0x0A: "&#10;"
    default: contentEscape(byte)
    }
  }

  private static func code(_ unit: UInt16) -> String? {
    let digits = String(unit, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
  }

  /// Whether it starts with `_x`, four hexadecimal digits and `_`.
  private static func isCode(_ bytes: Substring.UTF8View) -> Bool {
    let start = Array(bytes.prefix(7))
    return start.count == 7 && start[1] == UInt8(ascii: "x") && start[6] == UInt8(ascii: "_")
      && start[2...5].allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
  }
}

extension [UInt8] {
  /// Puts bytes behind the others, all at once.
  mutating func append(copying bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
