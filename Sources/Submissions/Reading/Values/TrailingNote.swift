/// A note in brackets behind what was asked: 12.5(含预付款).
enum TrailingNote {
  /// Words that make what stands before them no number, wherever they stand.
  private static let hedges = [
    "约", "左右", "上下", "预计", "估", "大概", "可能", "拟", "不到", "不足", "以上", "余", "多", "近",
  ]

  /// The normalised text without its note.
  ///
  /// A note in figures may be meant otherwise, and one that says 左右 takes the number back: both
  /// stay, so that nothing is read.
  static func removed(from text: String) -> String {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "("), open > text.startIndex else {
      return text
    }
    let note = text[text.index(after: open)...].dropLast()
    guard note.contains(where: \.isLetter), !hedges.contains(where: { note.contains($0) }) else {
      return text
    }
    return String(text[..<open])
  }
}
