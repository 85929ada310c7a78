import TaskBooks

/// A printed text without its white space: that is how prints are compared, word for word.
struct PrintedText: Hashable {
  /// How similar a text must be to be taken as an altered print of another.
  static let near = 0.6

  /// The text without white space.
  let text: String

  /// The text without its white space.
  init(_ text: String) { self.text = text.filter { !$0.isWhitespace } }

  /// How much of the longer text both share, from 0 to 1, however widths and case are typed.
  static func similarity(_ left: NormalizedText, _ right: NormalizedText) -> Double {
    let length = max(
      left.description.unicodeScalars.count, right.description.unicodeScalars.count)
    guard length > 0 else { return 0 }
    return 1 - Double(left.distance(to: right)) / Double(length)
  }
}
