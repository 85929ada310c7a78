/// Looks at the bytes of a part on their way to libxml2, for what it must not be given.
///
/// That is a document type declaration, all of which libxml2 takes in before it says that there is
/// one, and a tag with attributes without end, each of which it compares with each. The meter knows
/// the marks of XML alone, so a part has to be in an encoding in which their bytes mean nothing else.
struct XMLMeter {
  /// Where in the markup the last byte stands.
  private enum State {
    /// Between tags.
    case text
    /// Behind `<`.
    case opening
    /// Behind `<!`.
    case declaration
    /// In a comment, CDATA or instruction, which ends with one or two of these bytes and `>`.
    case passed(mark: UInt8, wanted: Int, seen: Int)
    /// In a tag.
    case tag
    /// In the value of an attribute.
    case value(quote: UInt8)
  }

  /// Which bytes are those of characters: all of them, or in UTF-16 the lower of two.
  private enum Units {
    case bytes
    case lowFirst
    case highFirst
  }

  private let part: String
  private let limit: Int
  private var state = State.text
  private var attributes = 0
  private var units: Units?
  /// How many bytes came so far.
  private var count = 0
  /// In UTF-16, the first byte of a pair.
  private var first: UInt8 = 0

  /// Nothing yet of a part.
  init(part: String, limits: Limits) {
    self.part = part
    limit = limits.attributes
  }

  /// Looks at the next bytes; throws when they must not go on.
  mutating func pass(_ bytes: ArraySlice<UInt8>) throws(WorkbookError) {
    if units == nil { units = try Self.units(of: bytes, part: part) }
    if units == .bytes {
      for byte in bytes { try take(byte) }
      return
    }
    for byte in bytes {
      count += 1
      if count % 2 == 1 {
        first = byte
      } else if units == .lowFirst {
        try take(byte == 0 ? first : .max)
      } else {
        try take(first == 0 ? byte : .max)
      }
    }
  }

  private mutating func take(_ byte: UInt8) throws(WorkbookError) {
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") { state = .opening }
    case .opening:
      switch byte {
      case UInt8(ascii: "!"): state = .declaration
      case UInt8(ascii: "?"): state = .passed(mark: byte, wanted: 1, seen: 0)
      default:
        attributes = 0
        state = .tag
      }
    case .declaration:
      switch byte {
      case UInt8(ascii: "-"): state = .passed(mark: byte, wanted: 2, seen: 0)
      case UInt8(ascii: "["): state = .passed(mark: UInt8(ascii: "]"), wanted: 2, seen: 0)
      default: throw .limit(.documentType, part: part, limit: 0)
      }
    case .passed(let mark, let wanted, let seen):
      if byte == UInt8(ascii: ">"), seen >= wanted {
        state = .text
      } else {
        state = .passed(mark: mark, wanted: wanted, seen: byte == mark ? seen + 1 : 0)
      }
    case .tag:
      if byte == UInt8(ascii: ">") {
        state = .text
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        state = .value(quote: byte)
        attributes += 1
        guard attributes <= limit else { throw .limit(.attributes, part: part, limit: limit) }
      }
    case .value(let quote):
      if byte == quote { state = .tag }
    }
  }

  /// Tells the encoding from the first bytes and the declaration (XML 1.0, appendix F).
  private static func units(of head: ArraySlice<UInt8>, part: String) throws(WorkbookError)
    -> Units
  {
    let start = Array(head.prefix(4))
    // Four bytes a character, and EBCDIC.
    let refused: [[UInt8]] = [
      [0xFF, 0xFE, 0, 0], [0x3C, 0, 0, 0], [0, 0, 0xFE, 0xFF], [0, 0, 0, 0x3C], [0, 0, 0x3C, 0],
      [0, 0x3C, 0, 0], [0x4C, 0x6F, 0xA7, 0x94],
    ]
    guard !refused.contains(start) else { throw refusal("unknown", part) }
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0x3C, 0]) { return .lowFirst }
    if start.starts(with: [0xFE, 0xFF]) || start.starts(with: [0, 0x3C]) { return .highFirst }
    let name = declaredEncoding(head.prefix(1024))
    guard name.isEmpty || plainEncodings.contains(where: name.hasPrefix) else {
      throw refusal(name, part)
    }
    return .bytes
  }

  private static func refusal(_ encoding: String, _ part: String) -> WorkbookError {
    .malformedPart(part, line: 1, column: 1, reason: "encoding \(encoding) cannot be read")
  }

  /// What a declaration says behind `encoding`, in small letters; nothing when it says nothing.
  private static func declaredEncoding(_ head: ArraySlice<UInt8>) -> String {
    guard let close = head.firstIndex(of: UInt8(ascii: ">")) else { return "" }
    let declaration = String(decoding: head[..<close], as: UTF8.self).lowercased()
    guard declaration.contains("<?xml"), let word = declaration.firstRange(of: "encoding") else {
      return ""
    }
    let name = declaration[word.upperBound...].drop { " \t\r\n=\"'".contains($0) }
    return String(name.prefix { !" \t\r\n\"'?".contains($0) })
  }

  /// How the names of encodings begin in which the bytes of ASCII stand for ASCII alone.
  private static let plainEncodings = [
    "utf-8", "utf8", "utf-16", "us-ascii", "ascii", "iso-8859-", "iso8859-", "iso_8859-", "latin",
    "windows-", "cp125", "gb2312", "gbk", "gb18030", "cp936", "big5", "euc-", "shift_jis", "koi8-",
  ]
}
