import Workbooks

/// What makes findings the same in the next submission: the rule, who, when and about what.
struct Fingerprints {
  private var given: [String: Int] = [:]

  /// 16 hexadecimal digits for the next finding of a file.
  ///
  /// Of several findings about the same subject, the second is numbered 2 and so on.
  mutating func next(rule: String, unit: String, period: String, subject: String) -> String {
    let mark = [rule, unit, period, subject].joined(separator: "|")
    let number = given[mark, default: 0] + 1
    given[mark] = number
    return Self.hash([number == 1 ? mark : "\(mark)|\(number)"])
  }

  /// The first 16 hexadecimal digits of the SHA-256 of values.
  static func hash(_ values: [String]) -> String {
    String(FileDigest.sha256(of: Array(values.joined(separator: "\u{1F}").utf8)).prefix(16))
  }
}
