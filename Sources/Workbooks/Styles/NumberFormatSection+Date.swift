/// Showing dates, times and durations.
extension NumberFormatSection {
  /// The text of a serial number; nil when it is no day that can be shown.
  func text(ofSerial serial: Double) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    // Seconds are rounded to as many digits as are shown, and carry into minutes and hours.
    let scale = [1.0, 10, 100, 1000][min(3, subsecondDigits)]
    let ticks = (serial * 86_400 * scale).rounded()
    let whole = Int(ticks / scale)
    let clock = Clock(
      days: whole / 86_400, seconds: whole % 86_400, ticks: Int(ticks) - whole * Int(scale))
    guard let day = Day(clock.days) else { return nil }
    let hasNoon = tokens.contains { if case .noon = $0 { true } else { false } }
    return tokens.map { text(of: $0, day, clock, hasNoon: hasNoon) }.joined()
  }

  private var subsecondDigits: Int {
    tokens.reduce(0) { if case .subsecond(let count) = $1 { max($0, count) } else { $0 } }
  }

  private func text(of token: Token, _ day: Day, _ clock: Clock, hasNoon: Bool) -> String {
    switch token {
    case .literal(let text): return text
    case .date(let letter, let count):
      return Self.dateText(letter, count, day) ?? Self.timeText(letter, count, clock, hasNoon)
    case .elapsed(let letter, let count):
      let total = clock.days * 86_400 + clock.seconds
      let unit = letter == "h" ? 3600 : letter == "m" ? 60 : 1
      return Self.padded(total / unit, count)
    case .subsecond(let count):
      return "." + Self.padded(clock.ticks, min(3, count))
    case .noon(let before, let after): return clock.seconds < 43_200 ? before : after
    case .percent: return "%"
    case .general, .text, .digit, .point, .comma, .exponent, .slash: return ""
    }
  }

  private static func dateText(_ letter: Character, _ count: Int, _ day: Day) -> String? {
    switch letter {
    case "y": return count <= 2 ? padded(day.year % 100, 2) : padded(day.year, 4)
    case "e": return padded(day.year, 4)
    case "b": return count <= 2 ? padded((day.year + 543) % 100, 2) : padded(day.year + 543, 4)
    case "g": return ""
    case "m":
      switch count {
      case 1, 2: return padded(day.month, count)
      case 3: return String(months[day.month - 1].prefix(3))
      case 5: return String(months[day.month - 1].prefix(1))
      default: return months[day.month - 1]
      }
    case "d":
      switch count {
      case 1, 2: return padded(day.day, count)
      case 3: return String(weekdays[day.weekday].prefix(3))
      default: return weekdays[day.weekday]
      }
    case "a": return (count <= 3 ? "" : "星期") + String(chineseWeekdays[day.weekday])
    default: return nil
    }
  }

  private static func timeText(
    _ letter: Character, _ count: Int, _ clock: Clock, _ hasNoon: Bool
  ) -> String {
    let hour = clock.seconds / 3600
    switch letter {
    case "h": return padded(hasNoon ? (hour + 11) % 12 + 1 : hour, min(2, count))
    case "M": return padded(clock.seconds / 60 % 60, min(2, count))
    default: return padded(clock.seconds % 60, min(2, count))
    }
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  // Serial numbers begin on a Sunday that is counted 1, so a Saturday is 0.
  private static let weekdays = [
    "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
  ]
  private static let chineseWeekdays = Array("六日一二三四五")
}

extension NumberFormatSection {
  /// The time within a day, and the days before it.
  private struct Clock {
    var days: Int
    var seconds: Int
    var ticks: Int
  }

  /// A day as Excel counts it, with the day 0 and the February 29 of 1900 that never were.
  private struct Day {
    var year = 1900
    var month = 1
    var day = 0
    var weekday: Int

    init?(_ serial: Int) {
      weekday = serial % 7
      switch serial {
      case 0: break
      case 60: (month, day) = (2, 29)
      default:
        guard let date = DateTime(serial: Double(serial), is1904: false) else { return nil }
        (year, month, day) = (date.year, date.month, date.day)
      }
    }
  }
}
