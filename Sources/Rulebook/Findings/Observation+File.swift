extension Observation {
  /// What a rule saw of a whole file.
  static func file(
    found: String?, expected: String?, message: String,
    remedy: String? = nil
  ) -> Observation {
    Observation(
      sheet: nil, cells: nil, found: found, expected: expected, message: message,
      remedy: remedy, subject: "file", values: [found ?? "", message])
  }
}
