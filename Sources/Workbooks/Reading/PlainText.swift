/// Characters that stand for themselves, and the shared text of nothing else.
///
/// The bytes must be of UTF-8. Of shared texts it takes, without space at the ends of the text:
///
///     item = '<si><t>' text '</t></si>'
///     text = characters but `<`, `&`, `>`, carriage returns and U+FFC0 to U+FFFF
struct PlainText {
  /// Where the characters stand.
  private(set) var range: Range<Int>
  /// Whether there may be a code such as `_x000D_` among them.
  private(set) var hasUnderscore = false
  /// Whether there is space at one of its ends.
  private(set) var hasOuterSpace = false
  /// The first place behind it.
  private(set) var end: Int

  /// The characters from a place to the next tag; nil where others are among them.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, at start: Int) {
    var place = start
    var underscores = false
    while place < bytes.count {
      if place + 8 <= bytes.count {
        // In bounds by the condition above.
        let word = unsafe bytes.bytes.unsafeLoadUnaligned(
          fromUncheckedByteOffset: place, as: UInt64.self)
        let special = Self.special(in: UInt64(littleEndian: word))
        guard special != 0 else {
          place += 8
          continue
        }
        place += special.trailingZeroBitCount / 8
      }
      let byte = bytes[place]
      if byte == UInt8(ascii: "<") { break }
      if byte == UInt8(ascii: "_") {
        underscores = true
      } else if byte == 0xEF {
        // U+FFFE and U+FFFF are no characters of XML.
        if place + 2 >= bytes.count || bytes[place + 1] == 0xBF { return nil }
      } else if byte == UInt8(ascii: "&") || byte == UInt8(ascii: ">")
        || byte < 32 && byte != 9 && byte != 10
      {
        // A `>` might end CDATA.
        return nil
      }
      place += 1
    }
    guard place < bytes.count else { return nil }
    range = start..<place
    end = place
    hasUnderscore = underscores
    hasOuterSpace = start < place && (bytes[start] <= 32 || bytes[place - 1] <= 32)
  }

  /// The highest bit of each of eight bytes that has to be looked at, up to the first such at least.
  @inline(__always)
  private static func special(in word: UInt64) -> UInt64 {
    // `<` and `>` differ in the bit that is set here.
    let tags = (word | UInt8(2).eightTimes) ^ UInt8(ascii: ">").eightTimes
    let controls = (word &- UInt8(32).eightTimes) & ~word & UInt8(0x80).eightTimes
    return tags.zeroBytes | (word ^ UInt8(ascii: "&").eightTimes).zeroBytes
      | (word ^ UInt8(ascii: "_").eightTimes).zeroBytes | (word ^ UInt8(0xEF).eightTimes).zeroBytes
      | controls
  }

  /// The shared text whose `<` stands at a place.
  @inline(__always)
  init?(_ bytes: Span<UInt8>, item start: Int) {
    let first = start + 7
    guard XMLLexer.stands("<si><t>", bytes, at: start), let text = PlainText(bytes, at: first),
      !text.hasOuterSpace, XMLLexer.stands("</t></si>", bytes, at: text.end)
    else { return nil }
    self = text
    end += 9
  }
}
