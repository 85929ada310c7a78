/// A name in a buffer.
struct XMLName {
  /// Where it stands, with its prefix.
  var range: Range<Int>
  /// Where the part behind the prefix begins.
  var local: Int
  /// The bytes of that part in one number, if there are at most eight of them; else 0.
  var key: UInt64
  /// The bytes of the prefix in one number; 0 is none.
  var prefix: UInt64 = 0

  /// How long the part behind the prefix is.
  var count: Int { range.upperBound - local }

  /// The prefix of attributes that bind prefixes, `xmlns`.
  static let declaration: UInt64 = 0x78_6D6C_6E73

  /// Whether it is that of an attribute that binds a prefix: `xmlns:r`.
  var isDeclaration: Bool { prefix == Self.declaration }

  /// The bytes of a name in one number; 0 for a longer one.
  @inline(__always)
  static func key(_ name: StaticString) -> UInt64 {
    guard name.utf8CodeUnitCount <= 8 else { return 0 }
    var key: UInt64 = 0
    for index in 0..<name.utf8CodeUnitCount {
      key = unsafe key << 8 | UInt64(name.utf8Start[index])
    }
    return key
  }
}

/// One attribute of a tag by its places in a buffer.
struct XMLAttribute {
  /// Its name.
  var name: XMLName
  /// What stands between the quotes.
  var value: Range<Int>
  /// Whether the value holds references.
  var hasReferences: Bool
}

/// A tag by its places in a buffer.
struct XMLTag {
  /// Its name.
  var name: XMLName
  /// Whether it ends with `/>`.
  var isEmpty: Bool
  /// The first place behind it.
  var end: Int
}

/// A run of characters by its places in a buffer.
struct XMLCharacters {
  /// Where the next tag begins.
  var end: Int
  /// Whether they stand for themselves: no reference, no carriage return.
  var isPlain: Bool
  /// Whether there are references among them.
  var hasReferences: Bool
  /// Whether there is anything but space.
  var isBlank: Bool
}

/// Finds the pieces of plain markup in a buffer of UTF-8 that may end anywhere.
///
/// What is found is well-formed as far as single pieces go (XML 1.0, productions 14 and 40 to 44).
enum XMLLexer {
  /// A piece, or why there is none.
  enum Found<Piece> {
    /// The piece.
    case piece(Piece)
    /// The buffer ends within it.
    case more
    /// It is not plain markup.
    case unusual
  }

  /// The characters up to the next tag.
  static func characters(_ bytes: Span<UInt8>, from start: Int) -> Found<XMLCharacters> {
    var hasReturns = false
    var hasReferences = false
    var isBlank = true
    var place = start
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "<") {
        return .piece(
          XMLCharacters(
            end: place, isPlain: !hasReturns && !hasReferences, hasReferences: hasReferences,
            isBlank: isBlank))
      }
      if byte <= 32 {
        guard isSpace(byte) else { return .unusual }
        if byte == 13 { hasReturns = true }
      } else {
        isBlank = false
        if byte == UInt8(ascii: "&") { hasReferences = true }
        if byte == 0xEF, isNoCharacter(bytes, at: place) { return .unusual }
        // The end of CDATA must not stand in text (XML 1.0, 14).
        if byte == UInt8(ascii: ">"), place >= start + 2, stands("]]", bytes, at: place - 2) {
          return .unusual
        }
      }
      place += 1
    }
    return .more
  }

  /// The place behind the comment whose `<` stands at a place (XML 1.0, 15).
  static func comment(_ bytes: Span<UInt8>, from start: Int) -> Found<Int> {
    guard start + 4 <= bytes.count else { return .more }
    guard stands("<!--", bytes, at: start) else { return .unusual }
    var place = start + 4
    while place + 2 < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "-"), bytes[place + 1] == UInt8(ascii: "-") {
        return bytes[place + 2] == UInt8(ascii: ">") ? .piece(place + 3) : .unusual
      }
      if byte < 32, !isSpace(byte) { return .unusual }
      if byte == 0xEF, isNoCharacter(bytes, at: place) { return .unusual }
      place += 1
    }
    return .more
  }

  /// Whether U+FFFE or U+FFFF stands at a place, which XML does not have.
  private static func isNoCharacter(_ bytes: Span<UInt8>, at place: Int) -> Bool {
    place + 2 < bytes.count && bytes[place] == 0xEF && bytes[place + 1] == 0xBF
      && bytes[place + 2] >= 0xBE
  }

  /// The start tag whose `<` stands at a place, and its attributes.
  static func startTag(
    _ bytes: Span<UInt8>, from start: Int, _ attributes: inout [XMLAttribute]
  ) -> Found<XMLTag> {
    attributes.removeAll(keepingCapacity: true)
    guard let name = name(bytes, from: start + 1) else { return .more }
    guard name.count > 0 else { return .unusual }
    var place = name.range.upperBound
    while place < bytes.count {
      let before = place
      while place < bytes.count, isSpace(bytes[place]) { place += 1 }
      guard place < bytes.count else { return .more }
      switch bytes[place] {
      case UInt8(ascii: ">"):
        return .piece(XMLTag(name: name, isEmpty: false, end: place + 1))
      case UInt8(ascii: "/"):
        guard place + 1 < bytes.count else { return .more }
        guard bytes[place + 1] == UInt8(ascii: ">") else { return .unusual }
        return .piece(XMLTag(name: name, isEmpty: true, end: place + 2))
      default:
        guard place > before else { return .unusual }
        switch attribute(bytes, from: place) {
        case .piece(let found):
          guard attributes.count < attributeCount else { return .unusual }
          attributes.append(found)
          place = found.value.upperBound + 1
        case .more: return .more
        case .unusual: return .unusual
        }
      }
    }
    return .more
  }

  private static func attribute(_ bytes: Span<UInt8>, from start: Int) -> Found<XMLAttribute> {
    guard let name = name(bytes, from: start) else { return .more }
    guard name.range.upperBound + 1 < bytes.count else { return .more }
    let quote = bytes[name.range.upperBound + 1]
    guard name.count > 0, bytes[name.range.upperBound] == UInt8(ascii: "="),
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { return .unusual }
    let first = name.range.upperBound + 2
    var place = first
    var hasReferences = false
    while place < bytes.count {
      let byte = bytes[place]
      // Nearly all bytes stand for themselves: quotes and `&` come before these.
      if byte >= UInt8(ascii: "("), byte != UInt8(ascii: "<"), byte != 0xEF {
        place += 1
        continue
      }
      if byte == quote {
        return .piece(
          XMLAttribute(name: name, value: first..<place, hasReferences: hasReferences))
      }
      if byte < 32 || byte == UInt8(ascii: "<") { return .unusual }
      if byte == UInt8(ascii: "&") { hasReferences = true }
      if byte == 0xEF, isNoCharacter(bytes, at: place) { return .unusual }
      place += 1
    }
    return .more
  }

  /// How many attributes a plain tag may have; each is compared with each.
  private static let attributeCount = 32
  /// How long a name may be, with its prefix.
  private static let nameLength = 1024

  /// A name, of no length when no plain one stands there; nil when the buffer ends within it.
  ///
  /// Plain is a name in ASCII with at most one prefix of at most eight bytes.
  private static func name(_ bytes: Span<UInt8>, from start: Int) -> XMLName? {
    let none = XMLName(range: start..<start, local: start, key: 0)
    var place = start
    var local = start
    var prefix: UInt64 = 0
    var key: UInt64 = 0
    while place < bytes.count {
      let byte = bytes[place]
      switch byte {
      // A letter, large or small.
      case _ where (byte | 0x20) &- UInt8(ascii: "a") < 26: break
      case UInt8(ascii: "_"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."):
        // No name begins like this.
        if place == local { return none }
      case UInt8(ascii: ":"):
        guard local == start, (1...8).contains(place - start) else { return none }
        prefix = key
        key = 0
        place += 1
        local = place
        continue
      case 128...: return none
      default:
        guard place - start <= nameLength else { return none }
        return XMLName(
          range: start..<place, local: local, key: place - local <= 8 ? key : 0, prefix: prefix)
      }
      key = key << 8 | UInt64(byte)
      place += 1
    }
    return nil
  }

  /// The declaration that nearly all parts start with.
  static let usualDeclaration = Array(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>".utf8)

  /// Whether a declaration says in the usual words that a part is XML 1.0 in UTF-8 (XML 1.0, 23).
  static func isPlainDeclaration(_ bytes: ArraySlice<UInt8>) -> Bool {
    if bytes.elementsEqual(usualDeclaration) { return true }
    guard bytes.count > 7, bytes.suffix(2).elementsEqual("?>".utf8) else { return false }
    let words = bytes.dropFirst(5).dropLast(2).split(omittingEmptySubsequences: false) {
      isSpace($0)
    }.map { String(decoding: $0, as: UTF8.self) }
    // The first is what stands right behind `<?xml`.
    guard words.first == "" else { return false }
    var rest = words.filter { !$0.isEmpty }[...]
    func take(_ name: String, _ values: [String]) -> Bool {
      let allowed = values.flatMap { ["\(name)=\"\($0)\"", "\(name)='\($0)'"] }
      guard let word = rest.first, allowed.contains(word) else { return false }
      rest.removeFirst()
      return true
    }
    guard take("version", ["1.0"]) else { return false }
    _ = take("encoding", ["UTF-8", "utf-8", "Utf-8"])
    _ = take("standalone", ["yes", "no"])
    return rest.isEmpty
  }

  /// Whether some characters stand at a place.
  @inline(__always)
  static func stands(_ text: StaticString, _ bytes: Span<UInt8>, at place: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    if count <= 8, place >= 0, place + 8 <= bytes.count {
      var wanted: UInt64 = 0
      for index in 0..<count { wanted |= unsafe UInt64(text.utf8Start[index]) << (8 * index) }
      // In bounds by the condition above.
      let word = unsafe bytes.bytes.unsafeLoadUnaligned(
        fromUncheckedByteOffset: place, as: UInt64.self)
      return UInt64(littleEndian: word) << (64 - 8 * count) == wanted << (64 - 8 * count)
    }
    guard place + count <= bytes.count else { return false }
    for index in 0..<count where unsafe text.utf8Start[index] != bytes[place + index] {
      return false
    }
    return true
  }

  /// Space as XML knows it.
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 10 || byte == 13 || byte == 9
  }

  /// A text without the space around it.
  static func trimmed(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last, isSpace(first) || isSpace(last) else {
      return text
    }
    guard let start = bytes.firstIndex(where: { !isSpace($0) }),
      let end = bytes.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(text[start..<bytes.index(after: end)])
  }
}
