/// Goes over an XML part in UTF-8 byte by byte, several times faster than libxml2.
///
/// It knows plain markup only: tags, attributes, characters, the five entities, character
/// references, comments. At anything else (another encoding, a document type, CDATA, alternate
/// content, a tag that does not match) it stops as at the end and says ``isUnusual``; then libxml2
/// has to read the part from the start, and is the one to find it wrong.
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
  private var tagName = XMLName(range: 0..<0, local: 0, key: 0)
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
      guard !openLengths.isEmpty || !hasRoot, openLengths.count < limits.depth,
        !matches(found.name, "AlternateContent")
      else { return .unusual }
      for attribute in attributes where attribute.hasReferences {
        guard XMLReferences.text(buffer[attribute.value]) != nil else { return .unusual }
      }
      hasRoot = true
      tagName = found.name
      position = found.end
      if found.isEmpty {
        endIsDue = true
      } else {
        for place in found.name.range { openNames.append(buffer[place]) }
        openLengths.append(found.name.range.count)
      }
      return .piece(.start)
    case .more: return .more
    case .unusual: return .unusual
    }
  }

  private mutating func endTag() -> XMLLexer.Found<XMLEvent?> {
    guard let length = openLengths.last else { return .unusual }
    let name = position + 2
    var end = name + length
    guard end < buffer.count else { return .more }
    guard isInnermost(name..<end) else { return .unusual }
    while end < buffer.count, XMLLexer.isSpace(buffer[end]) { end += 1 }
    guard end < buffer.count else { return .more }
    guard buffer[end] == UInt8(ascii: ">") else { return .unusual }
    openLengths.removeLast()
    for _ in 0..<length { openNames.removeLast() }
    position = end + 1
    return .piece(.end)
  }

  /// Whether the innermost open element has the name that stands there.
  @inline(__always)
  private func isInnermost(_ name: Range<Int>) -> Bool {
    let shift = openNames.count - name.upperBound
    for place in name where openNames[shift + place] != buffer[place] { return false }
    return true
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

  var name: String { string(tagName.local..<tagName.range.upperBound) ?? "" }

  @inline(__always)
  func isNamed(_ name: StaticString) -> Bool { matches(tagName, name) }

  @inline(__always)
  private func matches(_ own: XMLName, _ name: StaticString) -> Bool {
    guard own.count == name.utf8CodeUnitCount else { return false }
    return own.count <= 8
      ? own.key == XMLName.key(name) : XMLLexer.stands(name, buffer.span, at: own.local)
  }

  @inline(__always)
  private func value(of name: StaticString) -> XMLAttribute? {
    for index in attributes.indices where matches(attributes[index].name, name) {
      let attribute = attributes[index]
      // `xmlns:r` is no attribute of the element.
      let isDeclaration =
        attribute.name.local - attribute.name.range.lowerBound == 6
        && XMLLexer.stands("xmlns:", buffer.span, at: attribute.name.range.lowerBound)
      if !isDeclaration { return attribute }
    }
    return nil
  }

  @inline(__always)
  func attribute(_ name: StaticString) -> String? {
    guard let value = value(of: name) else { return nil }
    return value.hasReferences ? XMLReferences.text(buffer[value.value]) : string(value.value)
  }

  @inline(__always)
  func integer(_ name: StaticString) -> Int? {
    guard let value = value(of: name) else { return nil }
    return digits(value.value) ?? string(value.value).flatMap { Int($0) }
  }

  @inline(__always)
  func place(_ name: StaticString) -> CellReference? {
    guard let value = value(of: name)?.value else { return nil }
    var column = 0
    var start = value.lowerBound
    while start < value.upperBound, (65...90).contains(buffer[start]), column <= 1 << 14 {
      column = column * 26 + Int(buffer[start] - 64)
      start += 1
    }
    if let row = digits(start..<value.upperBound), (1...CellReference.lastRow).contains(row),
      (1...CellReference.lastColumn).contains(column)
    {
      return CellReference(row: row, column: column)
    }
    return string(value).flatMap { CellReference($0) }
  }

  mutating func index() throws(WorkbookError) -> Int? {
    let outer = depth
    var index: Int?
    while let event = try next(), depth >= outer {
      guard event == .text, depth == outer else { continue }
      index = digits(text) ?? Self.integer(characters)
    }
    return index
  }

  /// A number of at most nine digits; nil for anything else.
  private func digits(_ range: Range<Int>) -> Int? {
    guard (1...9).contains(range.count) else { return nil }
    var number = 0
    for place in range {
      let digit = buffer[place] &- 48
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }

  var characters: String {
    mutating get {
      let found = isTextPlain ? string(text) : XMLReferences.text(buffer[text])
      if found == nil { isUnusual = true }
      return found ?? ""
    }
  }

  /// The bytes as text; nil when they are no UTF-8.
  private func string(_ range: Range<Int>) -> String? {
    guard let text = try? UTF8Span(validating: buffer.span.extracting(range)) else { return nil }
    return String(copying: text)
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
