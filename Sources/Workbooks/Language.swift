/// The language of what people read.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// Chinese, the officials' own.
  case chinese = "zh"
  /// English, for those who carry the program on.
  case english = "en"
}
