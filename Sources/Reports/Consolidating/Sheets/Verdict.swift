internal import FoundationEssentials
internal import TaskBooks

/// The words that say whether a target is met, and how they look.
enum Verdict {
  /// 达标: the target is met.
  static let met = "达标"
  /// 未达标: it is not.
  static let missed = "未达标"
  /// 不考核: no target was set.
  static let notAssessed = "不考核"

  /// Whether a figure reaches a target, as the formula tells it.
  static func isMet(_ figure: Decimal, _ target: Decimal) -> Bool {
    FigureText.rounded(figure - target, decimals: 8) >= 0
  }

  /// The formula that gives the word: whether one cell, or product, reaches the other.
  ///
  /// The difference is rounded, so that binary digits decide nothing.
  static func formula(_ figure: String, reaches target: String) -> String {
    "IF(ROUND(\(figure)-\(target),8)<0,\"\(missed)\",\"\(met)\")"
  }
}
