/// A day of the Gregorian calendar with a time of day, to the second, without a time zone.
public struct DateTime: Hashable, Comparable, Sendable, CustomStringConvertible {
  // Eight bytes, so that a value of a cell is no larger for them.
  private var yearNumber: Int16
  private var monthNumber: Int8
  private var dayNumber: Int8
  private var secondsOfDay: Int32

  /// The year, such as 2023.
  public var year: Int {
    get { Int(yearNumber) }
    set { yearNumber = Int16(clamping: newValue) }
  }

  /// The month, 1 to 12.
  public var month: Int {
    get { Int(monthNumber) }
    set { monthNumber = Int8(clamping: newValue) }
  }

  /// The day of the month, from 1.
  public var day: Int {
    get { Int(dayNumber) }
    set { dayNumber = Int8(clamping: newValue) }
  }

  /// Seconds since midnight, 0 to 86 399.
  public var seconds: Int {
    get { Int(secondsOfDay) }
    set { secondsOfDay = Int32(clamping: newValue) }
  }

  /// A moment by its parts; nil when there is no such day (February 29 of 2023) or no such second.
  public init?(year: Int, month: Int, day: Int, seconds: Int = 0) {
    guard (1...9999).contains(year), (1...12).contains(month), (0..<86_400).contains(seconds),
      (1...Self.days(inMonth: month, of: year)).contains(day)
    else { return nil }
    yearNumber = Int16(clamping: year)
    monthNumber = Int8(clamping: month)
    dayNumber = Int8(clamping: day)
    secondsOfDay = Int32(clamping: seconds)
  }

  /// How many days the month has.
  public static func days(inMonth month: Int, of year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  /// `2023-05-06`, or `2023-05-06T08:30:00` when it is not midnight.
  public var description: String {
    let date = Self.padded(year, 4) + "-" + Self.padded(month, 2) + "-" + Self.padded(day, 2)
    guard seconds > 0 else { return date }
    return date + "T" + Self.padded(seconds / 3600, 2) + ":" + Self.padded(seconds / 60 % 60, 2)
      + ":" + Self.padded(seconds % 60, 2)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The order of time.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day, left.seconds)
      < (right.year, right.month, right.day, right.seconds)
  }
}
