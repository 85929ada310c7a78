/// The text of an XML part as UTF-8, and the way back to the bytes it came from.
///
/// A package may hold its XML in UTF-8 or UTF-16 alone (ECMA-376 part 2, 8.1.5). A part in UTF-16
/// is turned into UTF-8 to be looked through and changed, and written as UTF-16 again, so that
/// what did not change keeps its bytes. Any other declared encoding is refused. A byte order mark
/// stays as the first character.
struct PartText: Sendable {
  /// How the bytes of the part stand for text.
  enum Encoding: Hashable, Sendable {
    case utf8
    case utf16LittleEndian
    case utf16BigEndian
  }

  let encoding: Encoding
  /// The text in UTF-8.
  let utf8: [UInt8]

  /// Reads the text of a part.
  init(_ bytes: [UInt8], part: String) throws(WorkbookError) {
    switch bytes.prefix(2) {
    case [0xFF, 0xFE], [UInt8.lessThan, 0]: encoding = .utf16LittleEndian
    case [0xFE, 0xFF], [0, UInt8.lessThan]: encoding = .utf16BigEndian
    default:
      encoding = .utf8
      utf8 = bytes
      try Self.checkDeclaration(of: bytes, part: part)
      return
    }
    guard bytes.count.isMultiple(of: 2) else {
      throw .malformedPart(part, line: 1, column: 1, reason: "UTF-16 编码不完整")
    }
    let highest = encoding == .utf16LittleEndian ? 1 : 0
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for place in stride(from: 0, to: bytes.count, by: 2) {
      let (high, low) = (UInt16(bytes[place + highest]), UInt16(bytes[place + 1 - highest]))
      units.append(high << 8 | low)
    }
    guard let text = String(validating: units, as: UTF16.self) else {
      throw .malformedPart(part, line: 1, column: 1, reason: "UTF-16 编码有误")
    }
    utf8 = Array(text.utf8)
  }

  /// The bytes of a part for changed text, in the encoding this one came in.
  func encoded(_ text: [UInt8]) -> [UInt8] {
    guard encoding != .utf8 else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count * 2)
    for unit in String(decoding: text, as: UTF8.self).utf16 {
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      bytes += encoding == .utf16LittleEndian ? [low, high] : [high, low]
    }
    return bytes
  }

  /// UTF-8 cannot be told from the bytes, so a declaration that says otherwise is believed.
  private static func checkDeclaration(of bytes: [UInt8], part: String) throws(WorkbookError) {
    var scanner = MarkupScanner(bytes, part: part, range: 0..<min(bytes.count, 1024))
    guard bytes.first == .lessThan || bytes.first == 0xEF,
      let head = try? scanner.next(), head.kind == .instruction,
      bytes[head.name].starts(with: "xml ".utf8),
      let encoding = try? bytes.attributes(
        ofTag: head.range.lowerBound..<head.name.upperBound, part: part
      )
      .first(where: { bytes.holds("encoding", at: $0.name) })
    else { return }
    let name = String(decoding: bytes[encoding.value], as: UTF8.self).lowercased()
    guard !["utf-8", "utf8", "us-ascii", "ascii"].contains(name) else { return }
    throw bytes.malformed(
      part, at: encoding.value.lowerBound, "编码 \(name) 不可用,部件只能是 UTF-8 或 UTF-16")
  }
}
