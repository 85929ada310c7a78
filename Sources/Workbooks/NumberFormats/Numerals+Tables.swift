/// The numerals of the languages that have several.
extension Numerals {
  /// 0 to 9.
  static let ascii = characters("0123456789")

  /// The digits and the spelling by the number behind `DBNum`.
  static func styles(
    of language: FormatLocale.Language
  ) -> [Int: (digits: [String], spelling: Spelling)] {
    switch language {
    case .traditionalChinese: traditionalChinese
    case .japanese: japanese
    case .korean: korean
    default: chinese
    }
  }

  private static let chinese = [
    1: (
      characters("〇一二三四五六七八九"),
      Spelling(units: "十百千", groups: "万亿兆", teens: .withoutOne)
    ),
    2: (characters("零壹贰叁肆伍陆柒捌玖"), Spelling(units: "拾佰仟", groups: "万亿兆")),
    3: (fullWidth, Spelling(units: "十百千", groups: "万亿兆", teens: .digits)),
  ]

  private static let traditionalChinese = [
    1: (
      characters("〇一二三四五六七八九"),
      Spelling(units: "十百千", groups: "萬億兆", teens: .withoutOne)
    ),
    2: (characters("零壹貳參肆伍陸柒捌玖"), Spelling(units: "拾佰仟", groups: "萬億兆")),
    3: (fullWidth, Spelling(units: "十百千", groups: "萬億兆", teens: .digits)),
  ]

  private static let japanese = [
    1: (
      characters("〇一二三四五六七八九"),
      Spelling(units: "十百千", groups: "万億兆", saysOne: false, saysZero: false)
    ),
    2: (
      characters("零壱弐参四伍六七八九"),
      Spelling(units: "拾百阡", groups: "萬億兆", saysZero: false)
    ),
    3: (
      fullWidth,
      Spelling(units: "十百千", groups: "万億兆", saysOne: false, saysZero: false, teens: .digits)
    ),
  ]

  private static let korean = [
    1: (
      characters("零一二三四五六七八九"),
      Spelling(units: "十百千", groups: "万億兆", saysZero: false, teens: .withoutOne)
    ),
    2: (characters("零壹貳參四伍六七八九"), Spelling(units: "拾佰阡", groups: "萬億兆")),
    3: (
      fullWidth, Spelling(units: "십백천", groups: "만억조", saysZero: false, teens: .digits)
    ),
    4: (
      characters("영일이삼사오육칠팔구"),
      Spelling(units: "십백천", groups: "만억조", saysZero: false, teens: .withoutOne)
    ),
  ]

  private static let fullWidth = characters("０１２３４５６７８９")

  /// The zeros of scripts whose digits follow one another, by the number of the shape.
  static let zeros: [Int: UInt32] = [
    0x02: 0x660, 0x03: 0x6F0, 0x04: 0x966, 0x05: 0x9E6, 0x06: 0xA66, 0x07: 0xAE6, 0x08: 0xB66,
    0x09: 0xBE6, 0x0A: 0xC66, 0x0B: 0xCE6, 0x0C: 0xD66, 0x0D: 0xE50, 0x0E: 0xED0, 0x0F: 0xF20,
    0x10: 0x1040, 0x12: 0x17E0, 0x13: 0x1810,
  ]

  /// The characters of a text, one by one.
  fileprivate static func characters(_ text: String) -> [String] { text.map { String($0) } }
}

extension Numerals.Spelling {
  fileprivate init(
    units: String, groups: String, saysOne: Bool = true, saysZero: Bool = true,
    teens: Teens = .withOne
  ) {
    self.init(
      units: units.map { String($0) }, groups: groups.map { String($0) }, saysOne: saysOne,
      saysZero: saysZero, teens: teens)
  }
}
