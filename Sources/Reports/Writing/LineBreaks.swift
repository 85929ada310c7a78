internal import Workbooks

/// Where a line of mixed Chinese and Latin text may be broken.
///
/// Chinese breaks between any two characters, Latin words and numbers stay whole; a line neither
/// begins with a closing mark nor ends with an opening one (避头尾).
enum LineBreaks {
  private static let closing = Set(
    ",.;:!?)]%。、》”’」』】〉…\u{FF0C}\u{FF0E}\u{FF1B}\u{FF1A}\u{FF01}\u{FF1F}\u{FF09}\u{FF3D}\u{FF05}")
  private static let opening = Set("([《“‘「『【〈\u{FF08}\u{FF3B}")

  /// The text as lines of at most so many columns; what is whole and wider is cut.
  static func lines(of text: String, columns: Int) -> [String] {
    var lines = [""]
    var width = 0
    for unit in units(of: text) {
      var rest = unit[...]
      let whole = DisplayWidth.of(trimmed(rest))
      if width > 0, width + whole > columns {
        lines.append("")
        width = 0
      }
      while width == 0, DisplayWidth.of(trimmed(rest)) > columns {
        let part = head(of: rest, columns: columns)
        lines[lines.count - 1] += part
        lines.append("")
        rest = rest.dropFirst(part.count)
      }
      lines[lines.count - 1] += rest
      width += DisplayWidth.of(rest)
    }
    if lines.count > 1, lines.last == "" { lines.removeLast() }
    return lines.map { String(trimmed($0[...])) }
  }

  /// As much of the beginning as so many columns hold, at least one character.
  static func head(of text: Substring, columns: Int) -> Substring {
    var end = text.startIndex
    var width = 0
    while end < text.endIndex {
      width += DisplayWidth.of(String(text[end]))
      if width > columns, end > text.startIndex { break }
      end = text.index(after: end)
    }
    return text[..<end]
  }

  private static func units(of text: String) -> [String] {
    var units: [String] = []
    var before: Character?
    for character in text {
      if let before, joins(before, character) {
        units[units.count - 1].append(character)
      } else {
        units.append(String(character))
      }
      before = character
    }
    return units
  }

  private static func joins(_ before: Character, _ character: Character) -> Bool {
    if character == " " || closing.contains(character) || opening.contains(before) { return true }
    return before != " " && isNarrow(before) && isNarrow(character)
  }

  private static func isNarrow(_ character: Character) -> Bool {
    DisplayWidth.of(String(character)) < 2
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }
}
