import Workbooks

/// What makes a finding the same in the next submission: the rule, who, when and about what.
struct Fingerprint {
  var rule: String
  var unit: String
  var period: String
  var subject: String

  /// 16 hexadecimal digits that no earlier finding of the file has.
  ///
  /// Of several findings about the same subject, the second is numbered 2 and so on.
  func unused(among used: inout Set<String>) -> String {
    var number = 1
    while true {
      let tail = number == 1 ? [] : [String(number)]
      let digits = Self.hash([rule, unit, period, subject] + tail, separator: "|")
      if used.insert(digits).inserted { return digits }
      number += 1
    }
  }

  /// The first 16 hexadecimal digits of the SHA-256 of values.
  static func hash(_ values: [String], separator: String = "\u{1F}") -> String {
    String(FileDigest.sha256(of: Array(values.joined(separator: separator).utf8)).prefix(16))
  }
}
