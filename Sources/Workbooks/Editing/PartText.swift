/// The text of an XML part as UTF-8, and the way back to the bytes it came from.
///
/// A package may hold its XML in UTF-8 or UTF-16 alone (ECMA-376 part 2, 8.1.5); some programs write
/// ISO 8859-1. A part in one of these is turned into UTF-8 to be looked through and changed, and
/// then written as it came, so that what did not change keeps its bytes. Any other declared
/// encoding is refused. A byte order mark stays as the first character.
struct PartText: Sendable {
  /// How the bytes of the part stand for text.
  enum Encoding: Hashable, Sendable {
    case utf8
    case utf16LittleEndian
    case utf16BigEndian
    case latin1
  }

  let encoding: Encoding
  /// The text in UTF-8.
  private(set) var utf8: [UInt8]

  /// Reads the text of a part.
  init(_ bytes: [UInt8], part: String) throws(WorkbookError) {
    switch bytes.prefix(2) {
    case [0xFF, 0xFE], [UInt8.lessThan, 0]: encoding = .utf16LittleEndian
    case [0xFE, 0xFF], [0, UInt8.lessThan]: encoding = .utf16BigEndian
    default:
      encoding = try Self.declared(in: bytes, part: part)
      utf8 =
        encoding == .utf8
        ? bytes : Array(String(String.UnicodeScalarView(bytes.map(Unicode.Scalar.init))).utf8)
      return
    }
    guard bytes.count.isMultiple(of: 2) else {
      throw .malformedPart(part, line: 1, column: 1, reason: "the UTF-16 text is cut off")
    }
    let highest = encoding == .utf16LittleEndian ? 1 : 0
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for place in stride(from: 0, to: bytes.count, by: 2) {
      let (high, low) = (UInt16(bytes[place + highest]), UInt16(bytes[place + 1 - highest]))
      units.append(high << 8 | low)
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw .malformedPart(part, line: 1, column: 1, reason: "no proper UTF-16")
    }
    utf8 = Array(text.utf8)
  }

  /// Puts text in UTF-8 in front.
  mutating func precede(_ front: [UInt8]) { utf8 = front + utf8 }

  /// The bytes of a part for changed text, in the encoding this one came in.
  func encoded(_ text: [UInt8]) -> [UInt8] {
    guard encoding != .utf8 else { return text }
    let text = String(decoding: text, as: UTF8.self)
    guard encoding != .latin1 else {
      return text.unicodeScalars.map { UInt8(exactly: $0.value) ?? .question }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count * 2)
    for unit in text.utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      bytes += encoding == .utf16LittleEndian ? [low, high] : [high, low]
    }
    return bytes
  }

  /// Markup to be put in, with references for characters that the encoding does not have.
  func admitted(_ markup: [UInt8]) -> [UInt8] {
    guard encoding == .latin1, !markup.allSatisfy({ $0 < 0x80 }) else { return markup }
    return String(decoding: markup, as: UTF8.self).unicodeScalars.flatMap { scalar in
      Array((scalar.value <= 0xFF ? "\(scalar)" : "&#\(scalar.value);").utf8)
    }
  }

  /// UTF-8 cannot be told from the bytes, so a declaration that says otherwise is believed.
  private static func declared(in bytes: [UInt8], part: String) throws(WorkbookError) -> Encoding {
    if bytes.starts(with: XMLLexer.usualDeclaration) { return .utf8 }
    var scanner = MarkupScanner(bytes, part: part, range: 0..<min(bytes.count, 1024))
    guard let head = try? scanner.next(), head.kind == .instruction,
      bytes[head.name].starts(with: "xml ".utf8)
    else { return .utf8 }
    let tag = head.range.lowerBound..<head.name.upperBound
    guard let name = try bytes.value("encoding", ofTag: tag, part: part)?.lowercased() else {
      return .utf8
    }
    switch name {
    case "utf-8", "utf8", "us-ascii", "ascii": return .utf8
    case "iso-8859-1", "latin1": return .latin1
    default:
      throw bytes.malformed(part, at: 0, "encoding \(name) cannot be read")
    }
  }
}
