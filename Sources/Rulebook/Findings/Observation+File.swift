extension Observation {
  /// What a rule saw of a whole file, or of a whole sheet of it.
  static func file(
    sheet: String? = nil, found: String?, expected: String?, message: String,
    remedy: String? = nil
  ) -> Observation {
    Observation(
      sheet: sheet, cells: nil, found: found, expected: expected, message: message,
      remedy: remedy, subject: "file", values: [found ?? "", message])
  }
}
