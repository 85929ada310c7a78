/// Showing dates, times and durations.
extension DateLayout {
  /// The text of a serial number; nil when it is no day that can be shown.
  func text(of serial: Double, is1904: Bool, _ numerals: Numerals?) -> String? {
    guard let moment = SerialMoment(serial.magnitude, is1904: is1904, in: self) else { return nil }
    // Only the system of 1904 has days before its first.
    guard serial >= 0 || is1904 else { return nil }
    let text = pieces.map { self.text(of: $0, moment, numerals) }.joined()
    return serial < 0 ? "-" + text : text
  }

  private func text(
    of piece: FormatToken, _ moment: SerialMoment, _ numerals: Numerals?
  ) -> String {
    switch piece {
    case .date(let field, let count):
      return field.isTime
        ? clockText(field, count, moment, numerals) : text(of: field, count, moment, numerals)
    case .elapsed(let field, let count):
      let total = moment.days * 86_400 + moment.seconds
      let unit = field == .hour ? 3600 : field == .minute ? 60 : 1
      return byDigit(Self.padded(total / unit, count), numerals)
    case .subsecond(let count):
      let shown = Self.padded(moment.ticks, subsecondDigits)
      return "." + byDigit(String(shown.prefix(count)), numerals)
    case .noon(let noon):
      let words =
        switch noon {
        case .words(let before, let after): (before, after)
        case .localized: names.noon
        }
      return moment.seconds < 43_200 ? words.0 : words.1
    default: return piece.standing ?? ""
    }
  }

  private func clockText(
    _ field: DateField, _ count: Int, _ moment: SerialMoment, _ numerals: Numerals?
  ) -> String {
    let hour = moment.seconds / 3600
    let number =
      switch field {
      case .hour: hasNoon ? (hour + 11) % 12 + 1 : hour
      case .minute: moment.seconds / 60 % 60
      default: moment.seconds % 60
      }
    return self.number(number, count, numerals)
  }

  private func text(
    of field: DateField, _ count: Int, _ moment: SerialMoment, _ numerals: Numerals?
  ) -> String {
    switch field {
    case .year:
      let year = moment.year + yearShift
      return byDigit(count <= 2 ? Self.padded(year % 100, 2) : Self.padded(year, 4), numerals)
    case .buddhistYear:
      let year = moment.year + 543
      return byDigit(count <= 2 ? Self.padded(year % 100, 2) : Self.padded(year, 4), numerals)
    case .eraYear:
      guard let era = Era(of: moment, in: locale) else {
        return byDigit(Self.padded(moment.year, 4), numerals)
      }
      return number(era.year, count, numerals)
    case .era: return Era(of: moment, in: locale)?.name(ofLength: count) ?? ""
    case .month:
      switch count {
      case 1, 2: return number(moment.month, count, numerals)
      case 3: return names.shortMonths[moment.month - 1]
      case 5: return String(names.months[moment.month - 1].prefix(1))
      default: return names.months[moment.month - 1]
      }
    case .day where count <= 2: return number(moment.day, count, numerals)
    case .day:
      return count == 3 ? names.shortWeekdays[moment.weekday] : names.weekdays[moment.weekday]
    case .weekday:
      // Without a language the short name is the character alone: 周 often stands before it.
      guard locale.language != nil else {
        let name = CalendarNames.chinese.weekdays[moment.weekday]
        return count == 3 ? String(name.suffix(1)) : name
      }
      return count == 3 ? names.shortWeekdays[moment.weekday] : names.weekdays[moment.weekday]
    case .hour, .minute, .second: return ""
    }
  }

  private var names: CalendarNames { .of(locale.language ?? .english) }

  /// How many years the section's calendar is ahead.
  private var yearShift: Int {
    switch locale.calendar {
    case .buddhist: 543
    case .korean: 2333
    case nil, .japanese, .taiwan: 0
    }
  }

  private func byDigit(_ text: String, _ numerals: Numerals?) -> String {
    numerals?.digitByDigit(text) ?? text
  }

  private func number(_ number: Int, _ count: Int, _ numerals: Numerals?) -> String {
    numerals?.dateNumber(number, width: min(2, count)) ?? Self.padded(number, min(2, count))
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
