import TaskBooks

/// A choice as typed: the list's own words, or a letter or name that can mean one of them only.
enum ChoiceText {
  /// The choice as the list shows it; nil where it is none of them.
  static func read(_ text: String, among choices: [String]) -> String? {
    let typed = NormalizedText(text)
    if let exact = choices.first(where: { NormalizedText($0) == typed }) { return exact }
    // `C 制造业` may be typed as its letter or as its name alone.
    return choices.first { choice in
      let parts = choice.split(separator: " ", maxSplits: 1)
      return parts.count == 2 && parts.contains { NormalizedText($0) == typed }
    }
  }
}
