/// A day and a time of day as Excel counts them, with the day 0 and the February 29 of 1900 that
/// never were (ECMA-376, 18.17.4.1).
struct SerialMoment: Hashable {
  /// The year, from 1900.
  var year = 1900
  /// The month, 1 to 12.
  var month = 1
  /// The day of the month; 0 for the day before January 1, 1900.
  var day = 0
  /// The day of the week; Saturday is 0.
  var weekday: Int
  /// Whole days since the first of the date system.
  var days: Int
  /// Seconds since midnight.
  var seconds: Int
  /// What is left of the second, in tenths, hundredths or thousandths as the layout shows them.
  var ticks: Int

  /// The moment of a serial number, rounded to what is shown of it; nil when it is no day that can be
  /// shown.
  init?(_ serial: Double, is1904: Bool, in layout: DateLayout) {
    guard serial >= 0, serial < (is1904 ? 2_957_004 : 2_958_466) else { return nil }
    let scale = [1, 10, 100, 1000][layout.subsecondDigits]
    let exact = serial * 86_400 * Double(scale)
    // A date alone is not rounded up to the next day, but for what is lost in binary.
    let total = Int(layout.hasTime ? exact.rounded() : exact + 1e-4)
    let whole = total / scale
    ticks = total % scale
    days = whole / 86_400
    seconds = whole % 86_400
    weekday = (is1904 ? days + 1462 : days) % 7
    switch days {
    case 0 where !is1904: break
    case 60 where !is1904: (month, day) = (2, 29)
    default:
      guard let date = DateTime(serial: Double(days), is1904: is1904) else { return nil }
      (year, month, day) = (date.year, date.month, date.day)
    }
  }
}
