/// Comma-separated lines as spreadsheets open them (RFC 4180, lines end with CR LF).
enum CSVText {
  /// The mark by which Excel knows the file for UTF-8.
  static let byteOrderMark = "\u{FEFF}"

  /// One line; every field stands as it is.
  static func line(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\r\n"
  }

  /// The text so that a spreadsheet takes it for text and never for a formula.
  static func inert(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first),
      Double(text) == nil
    else { return text }
    return "'" + text
  }

  private static func quoted(_ field: String) -> String {
    guard field.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else {
      return field
    }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }
}
