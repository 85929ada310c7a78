/// How much room a text takes on the screen.
public enum DisplayWidth {
  /// The columns of a text in a font where a digit takes one and a Chinese character two.
  ///
  /// Of several lines the longest counts.
  public static func of(_ text: some StringProtocol) -> Int {
    var widest = 0
    var width = 0
    for character in text {
      guard !character.isNewline else {
        width = 0
        continue
      }
      width += columns(of: character)
      widest = max(widest, width)
    }
    return widest
  }

  /// How many lines the text takes when it is broken after this many columns.
  ///
  /// Latin words are broken anywhere, so that it is never too few by much.
  public static func lines(of text: some StringProtocol, columns limit: Int) -> Int {
    // No character takes more columns than bytes, and line ends are none of these.
    let isShort = text.utf8.count <= limit
    if isShort, text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0xC2 && $0 != 0xE2 }) { return 1 }
    var lines = 1
    var width = 0
    for character in text {
      guard !character.isNewline else {
        lines += 1
        width = 0
        continue
      }
      let columns = columns(of: character)
      if width > 0, width + columns > limit {
        lines += 1
        width = 0
      }
      width += columns
    }
    return lines
  }

  /// The height in points of a row in which the text is broken after this many columns.
  ///
  /// It is at most 409 points, the highest row there is.
  public static func rowHeight(
    of text: some StringProtocol, columns: Int, fontSize: Double = 11
  ) -> Double {
    let lines = Double(lines(of: text, columns: columns))
    return min(409, (lines * fontSize * 1.32 + 2).rounded(.up))
  }

  /// Two for East Asian wide and full-width characters and emoji, none for marks (UAX #11).
  private static func columns(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    switch scalar.value {
    case 0x20..<0x7F: return 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x1B000...0x1B2FF, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    // Punctuation that Chinese fonts draw in full width: quotes, dashes, dots, circled numbers.
    case 0x2013...0x2026, 0x2160...0x217F, 0x2460...0x24FF, 0x25A0...0x27BF: return 2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: return 0
      default: return 1
      }
    }
  }
}
