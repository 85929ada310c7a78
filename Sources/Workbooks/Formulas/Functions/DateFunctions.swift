/// Functions of dates and times, which are serial numbers (ECMA-376, 18.17.4).
extension FormulaFunction {
  static let dates: [String: FormulaFunction] = [
    "DATE": .values(3...3) { evaluation, arguments throws(Interruption) in
      var year = try evaluation.integer(arguments[0])
      // Below 1900 it is counted from there.
      if (0..<1_900).contains(year) { year += 1_900 }
      let month = try evaluation.integer(arguments[1])
      let day = try evaluation.integer(arguments[2])
      guard (1_900...9_999).contains(year), month.magnitude < 200_000, day.magnitude < 4_000_000
      else { throw .error(ErrorName.num) }
      let first = try serial(&evaluation, year: year, month: month)
      return .number(try valid(&evaluation, first + Double(day - 1)))
    },
    "YEAR": part { Double($0.year) },
    "MONTH": part { Double($0.month) },
    "DAY": part { Double($0.day) },
    "HOUR": time { $0 / 3_600 },
    "MINUTE": time { $0 / 60 % 60 },
    "SECOND": time { $0 % 60 },
    "TIME": .values(3...3) { evaluation, arguments throws(Interruption) in
      let hours = try evaluation.integer(arguments[0])
      let minutes = try evaluation.integer(arguments[1])
      let seconds = try evaluation.integer(arguments[2])
      guard max(hours.magnitude, minutes.magnitude, seconds.magnitude) <= 32_767 else {
        throw .error(ErrorName.num)
      }
      let total = hours * 3_600 + minutes * 60 + seconds
      guard total >= 0 else { throw .error(ErrorName.num) }
      return .number(Double(total % 86_400) / 86_400)
    },
    "DAYS": .values(2...2) { evaluation, arguments throws(Interruption) in
      let end = try evaluation.number(arguments[0]).rounded(.down)
      return .number(end - (try evaluation.number(arguments[1]).rounded(.down)))
    },
    "EDATE": .values(2...2) { evaluation, arguments throws(Interruption) in
      .number(try moved(&evaluation, arguments, toEnd: false))
    },
    "EOMONTH": .values(2...2) { evaluation, arguments throws(Interruption) in
      .number(try moved(&evaluation, arguments, toEnd: true))
    },
    "WEEKDAY": .values(1...2) { evaluation, arguments throws(Interruption) in
      let day = Int(try valid(&evaluation, try evaluation.number(arguments[0])))
      let kind = arguments.count > 1 ? try evaluation.integer(arguments[1]) : 1
      // Sunday is 0.
      let weekday = (day + (evaluation.book.is1904 ? 1_462 : 0) + 6) % 7
      switch kind {
      case 1: return .number(Double(weekday + 1))
      case 2: return .number(Double((weekday + 6) % 7 + 1))
      case 3: return .number(Double((weekday + 6) % 7))
      case 11...17: return .number(Double((weekday + 17 - kind) % 7 + 1))
      default: throw .error(ErrorName.num)
      }
    },
    "DATEDIF": .values(3...3, difference),
  ]

  /// A serial number that is a day; `#NUM!` outside the years that there are.
  private static func valid(
    _ evaluation: inout Evaluation, _ serial: Double
  ) throws(Interruption) -> Double {
    guard serial >= 0, serial < 2_958_466 - (evaluation.book.is1904 ? 1_462 : 0) else {
      throw .error(ErrorName.num)
    }
    return serial
  }

  /// The first day of a month; months beyond the year go on in other years.
  private static func serial(
    _ evaluation: inout Evaluation, year: Int, month: Int
  ) throws(Interruption) -> Double {
    let index = year * 12 + month - 1
    let (year, rest) = (index >= 0 ? index / 12 : -1, index >= 0 ? index % 12 : 0)
    guard let first = DateTime(year: year, month: rest + 1, day: 1) else {
      throw .error(ErrorName.num)
    }
    // The month before the first day of the 1900 system, from which days may be counted on.
    if year == 1_899, rest == 11, !evaluation.book.is1904 { return -30 }
    guard let serial = first.serial(is1904: evaluation.book.is1904) else {
      throw .error(ErrorName.num)
    }
    return serial
  }

  /// The day of a serial number, with the day 0 and the February 29 of 1900 that never were.
  private static func day(
    _ evaluation: inout Evaluation, _ argument: Operand
  ) throws(Interruption) -> (year: Int, month: Int, day: Int) {
    let serial = try valid(&evaluation, try evaluation.number(argument)).rounded(.down)
    if !evaluation.book.is1904 {
      if serial == 0 { return (1_900, 1, 0) }
      if serial == 60 { return (1_900, 2, 29) }
    }
    guard let date = DateTime(serial: serial, is1904: evaluation.book.is1904) else {
      throw .error(ErrorName.num)
    }
    return (date.year, date.month, date.day)
  }

  private static func part(
    _ body: @escaping @Sendable ((year: Int, month: Int, day: Int)) -> Double
  ) -> FormulaFunction {
    .values(1...1) { evaluation, arguments throws(Interruption) in
      .number(body(try day(&evaluation, arguments[0])))
    }
  }

  private static func time(_ body: @escaping @Sendable (Int) -> Int) -> FormulaFunction {
    .values(1...1) { evaluation, arguments throws(Interruption) in
      let serial = try valid(&evaluation, try evaluation.number(arguments[0]))
      let seconds = Int(((serial - serial.rounded(.down)) * 86_400).rounded()) % 86_400
      return .number(Double(body(seconds)))
    }
  }

  /// A day some months later, or the last day of that month.
  private static func moved(
    _ evaluation: inout Evaluation, _ arguments: [Operand], toEnd: Bool
  ) throws(Interruption) -> Double {
    let start = try day(&evaluation, arguments[0])
    let months = try evaluation.integer(arguments[1])
    guard months.magnitude < 200_000 else { throw .error(ErrorName.num) }
    let first = try serial(&evaluation, year: start.year, month: start.month + months)
    let next = start.year * 12 + start.month - 1 + months
    let length = DateTime.days(inMonth: next % 12 + 1, of: next / 12)
    return try valid(&evaluation, first + Double((toEnd ? length : min(start.day, length)) - 1))
  }

  /// Whole years, months or days between two days.
  private static func difference(
    _ evaluation: inout Evaluation, _ arguments: [Operand]
  ) throws(Interruption) -> Operand {
    let first = try evaluation.number(arguments[0]).rounded(.down)
    let last = try evaluation.number(arguments[1]).rounded(.down)
    guard first <= last else { throw .error(ErrorName.num) }
    let start = try day(&evaluation, .number(first))
    let end = try day(&evaluation, .number(last))
    var months = (end.year - start.year) * 12 + end.month - start.month
    if end.day < start.day { months -= 1 }
    switch try evaluation.text(arguments[2]).uppercased() {
    case "Y": return .number(Double(months / 12))
    case "M": return .number(Double(months))
    case "D": return .number(last - first)
    case "YM": return .number(Double(months % 12))
    // The other units are known to go wrong in programs, each in its own way.
    case let unit: throw .refused(.unsupported(.dateUnit(unit)))
    }
  }
}
