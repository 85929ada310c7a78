extension DateTime {
  /// The moment that a serial number stands for; nil outside the years 1900 to 9999.
  ///
  /// Whole days are counted from the date system's start, the time is the fraction, rounded to the
  /// second. The 1900 system has a February 29, 1900 that never was (ECMA-376, 18.17.4.1); that
  /// day is nil.
  public init?(serial: Double, is1904: Bool) {
    guard serial.isFinite, serial >= (is1904 ? 0 : 1), serial < 2_958_466 else { return nil }
    // The last half second of 9999 has no next second to be rounded to.
    let rounded = min((serial * 86_400).rounded(), 2_958_466 * 86_400 - 1)
    var days = Int(rounded / 86_400)
    let seconds = Int(rounded) - days * 86_400
    if is1904 {
      days += 1_462
    } else if days == 60 {
      return nil
    } else if days < 60 {
      days += 1
    }
    // Civil date from days, in years that begin in March (Hinnant, 2014).
    let day = days + 693_899
    let era = day / 146_097
    let ofEra = day % 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * ofYear + 2) / 153
    self.init(
      year: yearOfEra + era * 400 + (month >= 10 ? 1 : 0),
      month: month < 10 ? month + 3 : month - 9,
      day: ofYear - (153 * month + 2) / 5 + 1, seconds: seconds)
  }

  /// The serial number of the moment; nil where it lies before the date system's first day.
  public func serial(is1904: Bool) -> Double? {
    let shifted = month > 2 ? year : year - 1
    let fromMarch = (month + 9) % 12
    var days =
      365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * fromMarch + 2) / 5 + day
      - 693_900
    if is1904 {
      days -= 1_462
    } else if days < 61 {
      days -= 1
    }
    guard days >= (is1904 ? 0 : 1) else { return nil }
    return Double(days) + Double(seconds) / 86_400
  }
}
