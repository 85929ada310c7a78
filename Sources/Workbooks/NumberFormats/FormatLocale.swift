/// The language, calendar and digits that a section asks for: `[$¥-804]`, `[$-1E000404]`.
///
/// Source: ECMA-376, 18.8.31; the number holds a language in its lower half, then a calendar, then
/// the shape of the digits ([MS-LCID]; a name such as `zh-CN` may stand in its place).
struct FormatLocale: Hashable, Sendable {
  /// A language whose names are known.
  enum Language: Hashable, Sendable {
    case chinese, traditionalChinese, japanese, korean
    case english, german, french, spanish, italian, portuguese, dutch, russian
  }

  /// A calendar whose years are counted in another way.
  enum Calendar: Int, Hashable, Sendable {
    /// Japanese eras.
    case japanese = 3
    /// Years of the Republic of China.
    case taiwan = 4
    /// Korean years of Tangun.
    case korean = 5
    /// Buddhist years.
    case buddhist = 7
  }

  /// The formats that a person sets for the whole computer.
  enum System: Hashable, Sendable {
    /// The long date.
    case date
    /// The time of day.
    case time

    /// What they are for a Chinese (simplified) computer.
    var tokens: [FormatToken] {
      switch self {
      case .date:
        [
          .date(.year, 4), .literal("年"), .date(.month, 1), .literal("月"), .date(.day, 1),
          .literal("日"),
        ]
      case .time:
        [
          .date(.hour, 1), .literal(":"), .date(.month, 2), .literal(":"), .date(.second, 2),
        ]
      }
    }
  }

  /// The currency sign; empty for none.
  var symbol = ""
  /// Whether anything but a currency sign is said.
  var isSaid = false
  /// The language; nil is that of the workbook's readers.
  var language: Language?
  /// The calendar; nil is the Gregorian.
  var calendar: Calendar?
  /// The digits; nil is 0 to 9.
  var numerals: Numerals?
  /// The format of the computer that stands in place of the section's; nil is none.
  var system: System?

  /// Nothing said.
  init() {}

  /// What stands in brackets behind the dollar sign.
  init(bracket text: Substring) {
    let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    symbol = parts.first.map { String($0) } ?? ""
    guard parts.count > 1, let tag = parts.last, !tag.isEmpty else { return }
    isSaid = true
    // `de` is a name as well as a number; no language has that number.
    if tag.utf8.count > 2, let number = UInt32(tag, radix: 16) {
      read(number)
    } else {
      read(tag.lowercased())
    }
  }

  private mutating func read(_ number: UInt32) {
    switch number & 0xFFFF {
    case 0xF800: system = .date
    case 0xF400: system = .time
    case 0x404, 0xC04, 0x1404, 0x7C04: language = .traditionalChinese
    default: language = Self.languages[number & 0x3FF]
    }
    calendar = Calendar(rawValue: Int(number >> 16 & 0xFF))
    numerals = Numerals(shape: Int(number >> 24))
  }

  private mutating func read(_ tag: String) {
    if tag.hasPrefix("x-sysdate") {
      system = .date
    } else if tag.hasPrefix("x-systime") {
      system = .time
    } else if ["zh-tw", "zh-hk", "zh-mo", "zh-hant"].contains(where: { tag.hasPrefix($0) }) {
      language = .traditionalChinese
    } else {
      language = Self.names[String(tag.prefix { $0 != "-" && $0 != "," })]
    }
  }

  private static let languages: [UInt32: Language] = [
    0x04: .chinese, 0x11: .japanese, 0x12: .korean, 0x09: .english, 0x07: .german, 0x0C: .french,
    0x0A: .spanish, 0x10: .italian, 0x16: .portuguese, 0x13: .dutch, 0x19: .russian,
  ]

  private static let names: [String: Language] = [
    "zh": .chinese, "ja": .japanese, "ko": .korean, "en": .english, "de": .german, "fr": .french,
    "es": .spanish, "it": .italian, "pt": .portuguese, "nl": .dutch, "ru": .russian,
  ]
}
