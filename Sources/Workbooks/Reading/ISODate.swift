/// Dates as cells of the kind `d` write them: ISO 8601 without a time zone (ECMA-376, 18.17.4).
enum ISODate {
  /// A date, with its time if it has one, or the part of a day that a time alone is; else nil.
  static func value(_ text: String) -> CellValue? {
    let parts = text.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
    if let day = parts.first, !day.isEmpty, let date = date(day) {
      guard parts.count == 2 else { return .date(date) }
      guard let seconds = seconds(parts[1]), seconds < 86_400 else { return nil }
      return DateTime(
        year: date.year, month: date.month, day: date.day,
        seconds: min(86_399, Int(seconds.rounded()))
      ).map { .date($0) }
    }
    return seconds(parts.last ?? "").map { .number($0 / 86_400) }
  }

  private static func date(_ text: Substring) -> DateTime? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2,
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return DateTime(year: year, month: month, day: day)
  }

  private static func seconds(_ text: Substring) -> Double? {
    let clock = text.last == "Z" ? text.dropLast() : text
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hours = Int(parts[0]), let minutes = Int(parts[1]),
      let seconds = parts.count == 3 ? NumberText.number(String(parts[2])) : 0,
      (0...24).contains(hours), (0..<60).contains(minutes), (0..<61).contains(seconds)
    else { return nil }
    return Double(hours * 3600 + minutes * 60) + seconds
  }
}
