/// A year counted from the beginning of an era: 令和5年, 民國112年.
struct Era: Hashable {
  /// The year of the era, from 1.
  var year: Int
  private var names: [String]

  /// The era of a day; nil where the language or calendar has none.
  init?(of moment: SerialMoment, in locale: FormatLocale) {
    if locale.calendar == .japanese || locale.language == .japanese {
      let date = (moment.year, moment.month, moment.day)
      guard let era = Self.japanese.first(where: { date >= $0.start }) else { return nil }
      (year, names) = (moment.year - era.start.0 + 1, era.names)
    } else if locale.calendar == .taiwan || locale.language == .traditionalChinese {
      guard moment.year >= 1912 else { return nil }
      (year, names) = (moment.year - 1911, ["民國", "民國", "中華民國"])
    } else {
      return nil
    }
  }

  /// The name as `g`, `gg` or `ggg` shows it.
  func name(ofLength count: Int) -> String { names[min(3, max(1, count)) - 1] }

  private static let japanese: [(start: (Int, Int, Int), names: [String])] = [
    ((2019, 5, 1), ["R", "令", "令和"]), ((1989, 1, 8), ["H", "平", "平成"]),
    ((1926, 12, 25), ["S", "昭", "昭和"]), ((1912, 7, 30), ["T", "大", "大正"]),
    ((1868, 9, 8), ["M", "明", "明治"]),
  ]
}
