/// The words that say whether a target is met, and how they look.
enum Verdict {
  /// 达标: the target is met.
  static let met = "达标"
  /// 未达标: it is not.
  static let missed = "未达标"
  /// 不考核: no target was set.
  static let notAssessed = "不考核"

  /// The formula that gives the word: whether one cell, or sum, reaches the other.
  ///
  /// The difference is rounded, so that binary digits decide nothing.
  static func formula(_ figure: String, reaches target: String) -> String {
    "IF(ROUND(\(figure)-\(target),8)<0,\"\(missed)\",\"\(met)\")"
  }
}
