/// Goes over an XML part in UTF-8 byte by byte, several times faster than libxml2.
///
/// It knows plain markup only: tags, attributes, characters, the five entities, character
/// references, comments. At anything else (another encoding, a document type, CDATA, a tag that does
/// not match) it stops as at the end and says ``isUnusual``; then libxml2 has to read the part from
/// the start, and is the one to find it wrong.
struct XMLScanner: XMLEvents, ~Copyable {
  private var stream: EntryStream
  private let part: String
  private let limits: Limits
  private var piece = [UInt8](repeating: 0, count: 1 << 18)
  /// What was read and not gone over yet, from ``position`` on.
  private var buffer: [UInt8] = []
  private var position = 0
  private var isStarted = false
  private var hasRoot = false
  private var endIsDue = false
  private var tag = XMLTag(name: 0..<0, local: 0..<0, isEmpty: false, end: 0)
  private var attributes: [XMLAttribute] = []
  private var text = 0..<0
  private var isTextPlain = true
  /// The names of the open elements one behind the other, and how long each is.
  private var openNames: [UInt8] = []
  private var openLengths: [Int] = []
  /// Whether it met something that it does not know; what it gave before is right.
  private(set) var isUnusual = false

  /// Starts at the head of a part.
  init(_ stream: consuming EntryStream, part: String, limits: Limits) {
    self.stream = stream
    self.part = part
    self.limits = limits
  }

  var depth: Int { openLengths.count + (endIsDue ? 1 : 0) }

  mutating func next() throws(WorkbookError) -> XMLEvent? {
    if endIsDue {
      endIsDue = false
      return .end
    }
    while !isUnusual {
      switch isStarted ? step() : head() {
      case .piece(let event):
        if let event { return event }
      case .unusual: isUnusual = true
      case .more:
        guard try refill() else {
          // At the end no element may be open, and no piece of markup begun.
          isUnusual = !openLengths.isEmpty || !hasRoot || position < buffer.count
          return nil
        }
      }
    }
    return nil
  }

  /// Lets go of what was gone over and reads more behind the rest; false at the end.
  private mutating func refill() throws(WorkbookError) -> Bool {
    buffer.removeSubrange(0..<position)
    position = 0
    guard buffer.count <= limits.textLength + piece.count else {
      isUnusual = true
      return true
    }
    let count = try stream.read(into: &piece)
    buffer += piece[..<count]
    return count > 0
  }

  /// Goes over the byte order mark and the declaration, if there are any.
  private mutating func head() -> XMLLexer.Found<XMLEvent?> {
    guard buffer.count > 8 else { return .more }
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    if XMLLexer.stands("<?xml", buffer.span, at: position) {
      let rest = buffer[position...]
      guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return .more }
      let declaration = String(decoding: rest[..<close], as: UTF8.self).lowercased()
      guard declaration.hasSuffix("?"), declaration.contains("version"),
        !declaration.contains("encoding") || declaration.contains("utf-8")
      else { return .unusual }
      position = close + 1
    }
    isStarted = true
    return .piece(nil)
  }

  /// Goes over one piece of markup; a piece without an event is a comment or space outside.
  private mutating func step() -> XMLLexer.Found<XMLEvent?> {
    guard position + 1 < buffer.count else {
      // The last line feed of the part may stand alone.
      if position < buffer.count, openLengths.isEmpty, XMLLexer.isSpace(buffer[position]) {
        position += 1
        return .piece(nil)
      }
      return .more
    }
    guard buffer[position] == UInt8(ascii: "<") else { return run() }
    switch buffer[position + 1] {
    case UInt8(ascii: "/"): return endTag()
    case UInt8(ascii: "!"): return comment()
    case UInt8(ascii: "?"): return .unusual
    default: return startTag()
    }
  }

  private mutating func run() -> XMLLexer.Found<XMLEvent?> {
    switch XMLLexer.characters(buffer.span, from: position) {
    case .piece(let found):
      text = position..<found.end
      isTextPlain = found.isPlain
      position = found.end
      if openLengths.isEmpty { return found.isBlank ? .piece(nil) : .unusual }
      return .piece(.text)
    case .more:
      // Behind the last tag there is no other to end the space.
      if openLengths.isEmpty, hasRoot, buffer[position...].allSatisfy(XMLLexer.isSpace) {
        position = buffer.count
      }
      return .more
    case .unusual: return .unusual
    }
  }

  private mutating func startTag() -> XMLLexer.Found<XMLEvent?> {
    // The list is taken out for the while, so that it keeps its room from tag to tag.
    var list: [XMLAttribute] = []
    swap(&list, &attributes)
    let tag = XMLLexer.startTag(buffer.span, from: position, &list)
    swap(&list, &attributes)
    switch tag {
    case .piece(let found):
      guard !openLengths.isEmpty || !hasRoot, openLengths.count < limits.depth else {
        return .unusual
      }
      for attribute in attributes where attribute.hasReferences {
        guard XMLReferences.text(buffer[attribute.value]) != nil else { return .unusual }
      }
      hasRoot = true
      self.tag = found
      position = found.end
      if found.isEmpty {
        endIsDue = true
      } else {
        openNames += buffer[found.name]
        openLengths.append(found.name.count)
      }
      return .piece(.start)
    case .more: return .more
    case .unusual: return .unusual
    }
  }

  private mutating func endTag() -> XMLLexer.Found<XMLEvent?> {
    switch XMLLexer.endTag(buffer.span, from: position) {
    case .piece(let found):
      guard let length = openLengths.popLast(), length == found.name.count,
        openNames[(openNames.count - length)...].elementsEqual(buffer[found.name])
      else { return .unusual }
      openNames.removeLast(length)
      position = found.end
      return .piece(.end)
    case .more: return .more
    case .unusual: return .unusual
    }
  }

  private mutating func comment() -> XMLLexer.Found<XMLEvent?> {
    guard position + 4 <= buffer.count else { return .more }
    guard XMLLexer.stands("<!--", buffer.span, at: position) else { return .unusual }
    var place = position + 4
    while place + 2 < buffer.count {
      if XMLLexer.stands("--", buffer.span, at: place) {
        guard buffer[place + 2] == UInt8(ascii: ">") else { return .unusual }
        position = place + 3
        return .piece(nil)
      }
      place += 1
    }
    return .more
  }

  var name: String { String(decoding: buffer[tag.local], as: UTF8.self) }

  func isNamed(_ name: StaticString) -> Bool {
    tag.local.count == name.utf8CodeUnitCount
      && XMLLexer.stands(name, buffer.span, at: tag.local.lowerBound)
  }

  func attribute(_ name: StaticString) -> String? {
    guard let value = value(of: name) else { return nil }
    if value.hasReferences { return XMLReferences.text(buffer[value.value]) }
    return String(decoding: buffer[value.value], as: UTF8.self)
  }

  private func value(of name: StaticString) -> XMLAttribute? {
    for attribute in attributes
    where attribute.name.count == name.utf8CodeUnitCount && !attribute.isDeclaration
      && XMLLexer.stands(name, buffer.span, at: attribute.name.lowerBound)
    {
      return attribute
    }
    return nil
  }

  var characters: String {
    mutating get {
      let found =
        isTextPlain
        ? String(validating: buffer[text], as: UTF8.self) : XMLReferences.text(buffer[text])
      if found == nil { isUnusual = true }
      return found ?? ""
    }
  }

  func check(textLength: Int) throws(WorkbookError) {
    guard textLength <= limits.textLength else {
      throw .limit(.textLength, part: part, limit: limits.textLength)
    }
  }

  func malformed(_ reason: String) -> WorkbookError {
    .malformedPart(part, line: 0, column: 0, reason: reason)
  }
}
