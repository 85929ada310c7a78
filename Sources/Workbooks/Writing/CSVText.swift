/// A field of a line of CSV, by what it is and not by how it looks.
public enum CSVField: Hashable, Sendable {
  /// A text; a spreadsheet must take it for one.
  case text(String)
  /// The digits of a number, `-1.5`; anything else in it is written as a text.
  case number(String)
}

/// Comma-separated lines as spreadsheets open them (RFC 4180, lines end with CR LF).
///
/// A spreadsheet takes a field that begins with `=`, `+`, `-` or `@` for a formula, quoted or not,
/// and some drop blanks and control characters before it. Such a text, `+1` and `-1` too, gets an
/// apostrophe in front, which stays in the cell that is opened. The full-width ＝＋－＠ begin no
/// formula when a file is opened (an input method may turn them into one when a person types), and
/// are left alone. Also left alone is what only changes its looks: digits, dates, `TRUE`.
public enum CSVText {
  /// The mark by which Excel knows the file for UTF-8.
  public static let byteOrderMark = "\u{FEFF}"

  /// One line of texts and numbers.
  public static func line(_ fields: [CSVField]) -> String {
    fields.map { quoted(written($0)) }.joined(separator: ",") + "\r\n"
  }

  /// One line of texts.
  public static func line(_ texts: [String]) -> String { line(texts.map(CSVField.text)) }

  private static func written(_ field: CSVField) -> String {
    switch field {
    case .number(let digits) where isNumber(digits): digits
    case .number(let text), .text(let text): beginsFormula(text) ? "'" + text : text
    }
  }

  private static func beginsFormula(_ text: String) -> Bool {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "\t", "\r", "\n", "\0": return true
      default:
        guard scalar.properties.isWhitespace || isUnseen(scalar) else { return false }
      }
    }
    return false
  }

  /// Control and format characters, of which a reader may make nothing.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format: true
    default: false
    }
  }

  private static func isNumber(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) || "+-.eE".utf8.contains($0) }
      && Double(text) != nil
  }

  private static func quoted(_ field: String) -> String {
    guard field.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return field
    }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
