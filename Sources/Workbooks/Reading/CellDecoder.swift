/// Understands what cells hold; what is wrong with a cell stays with that cell.
struct CellDecoder {
  /// A value and the characters it was read from.
  struct Decoded {
    /// The value; nil is blank.
    var value: CellValue?
    /// The characters, those of a shared text for its number.
    var stored = ""
  }

  /// The shared texts.
  let strings: SharedStrings
  /// The number formats.
  let formats: CellFormats
  /// Whether days are counted from 1904.
  let isFrom1904: Bool

  /// What a cell holds.
  func value(of raw: RawCell) -> Decoded {
    // A text in the cell itself counts whatever kind the cell says it is of, as in Excel.
    if raw.kind == .inline || raw.value == nil, let text = raw.inline {
      return Decoded(value: .text(text), stored: text)
    }
    guard let stored = raw.value else { return Decoded() }
    if raw.kind == .string || raw.kind == .inline {
      let text = XString.unescaped(stored)
      return Decoded(value: .text(text), stored: text)
    }
    let trimmed = Self.trimmed(stored)
    guard !trimmed.isEmpty else { return Decoded() }
    switch raw.kind {
    case .shared:
      guard let text = Int(trimmed).flatMap({ strings[$0] }) else {
        return Decoded(value: .error("#VALUE!"), stored: stored)
      }
      return Decoded(value: .text(text), stored: text)
    case .bool:
      switch trimmed.lowercased() {
      case "1", "true": return Decoded(value: .bool(true), stored: stored)
      case "0", "false": return Decoded(value: .bool(false), stored: stored)
      default: return text(stored)
      }
    case .error: return Decoded(value: .error(trimmed), stored: stored)
    case .date:
      if let value = ISODate.value(trimmed) { return Decoded(value: value, stored: stored) }
      return number(trimmed, stored, style: raw.style)
    case .number, .other, .string, .inline: return number(trimmed, stored, style: raw.style)
    }
  }

  private func text(_ stored: String) -> Decoded {
    let text = XString.unescaped(stored)
    return Decoded(value: .text(text), stored: text)
  }

  private func number(_ trimmed: String, _ stored: String, style: Int) -> Decoded {
    guard let number = NumberText.number(trimmed) else { return text(stored) }
    if number >= 1, formats[style].isDate, let date = DateTime(serial: number, is1904: isFrom1904) {
      return Decoded(value: .date(date), stored: stored)
    }
    return Decoded(value: .number(number), stored: stored)
  }

  private static func trimmed(_ text: String) -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 32 || (9...13).contains(byte) }
    guard let first = text.utf8.first, let last = text.utf8.last, isSpace(first) || isSpace(last)
    else { return text }
    let bytes = text.utf8.drop(while: isSpace)
    let end = bytes.lastIndex { !isSpace($0) }
    return end.map { String(Substring(bytes[...$0])) } ?? ""
  }
}
