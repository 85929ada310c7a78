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

  /// A date with its time, in UTC where it says how far its zone is from that; else nil.
  static func moment(_ text: String) -> DateTime? {
    let zone = text.suffix(6)
    let minutes = zone.dropFirst().split(separator: ":").compactMap { Int($0) }
    guard text.utf8.count > 16, zone.hasPrefix("+") || zone.hasPrefix("-"), minutes.count == 2
    else {
      guard case .date(let moment) = value(text) else { return nil }
      return moment
    }
    guard case .date(let local) = value(String(text.dropLast(6))),
      let serial = local.serial(is1904: false), (0...23).contains(minutes[0]),
      (0...59).contains(minutes[1])
    else { return nil }
    let ahead = Double(minutes[0] * 60 + minutes[1]) / 1_440
    return DateTime(serial: zone.hasPrefix("+") ? serial - ahead : serial + ahead, is1904: false)
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
