/// Texts cut to what a prompt can show (ECMA-376, 18.3.1.32).
enum FormText {
  /// At most 32 characters.
  static func title(_ text: String) -> String { cut(text, to: 32) }

  /// At most 255 characters.
  static func body(_ text: String) -> String { cut(text, to: 255) }

  /// Excel counts UTF-16 units.
  private static func cut(_ text: String, to limit: Int) -> String {
    guard text.utf16.count > limit else { return text }
    var result = ""
    for character in text {
      guard result.utf16.count + character.utf16.count < limit else { break }
      result.append(character)
    }
    return result + "…"
  }
}
