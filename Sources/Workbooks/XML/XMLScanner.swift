/// Goes over an XML part in UTF-8 byte by byte, several times faster than libxml2.
///
/// It knows plain markup only: tags, attributes, characters, the five entities, character
/// references, comments. At anything else (another encoding, a document type, CDATA, alternate
/// content, a tag that does not match) it stops as at the end and says ``isUnusual``; then libxml2
/// has to read the part from the start, and is the one to find it wrong.
struct XMLScanner: XMLEvents, ~Copyable {
  let part: String
  let limits: Limits
  /// What was read; it is not gone over yet from ``position`` on.
  private var window: XMLWindow
  private var position = 0
  private var isStarted = false
  private var hasRoot = false
  private var endIsDue = false
  private var tagName = XMLName(range: 0..<0, local: 0, key: 0)
  private var attributes: [XMLAttribute] = []
  private var text = 0..<0
  private var isTextPlain = true
  /// The text with its references resolved; nil where it has none.
  private var resolvedText: String?
  private var prefixes = XMLPrefixes()
  /// The names of the open elements one behind the other, and how long each is.
  private var openNames: [UInt8] = []
  private var openLengths: [Int] = []
  /// Whether it met something that it does not know; what it gave before is right.
  private(set) var isUnusual = false

  /// How many bytes are read at a time.
  static let pieceSize = 1 << 18

  /// Starts at the head of a part.
  init(_ stream: consuming EntryStream, part: String, limits: Limits, pieceSize: Int) {
    self.part = part
    self.limits = limits
    // libxml2 refuses pieces of markup that are longer than 10 MB.
    window = XMLWindow(stream, pieceSize: pieceSize, longest: min(limits.textLength, 9_000_000))
  }

  /// Starts at the head of bytes in memory; nil where it does not know all of them.
  init?(_ bytes: [UInt8], part: String, limits: Limits) throws(WorkbookError) {
    var first = Self(bytes, isKnownText: false, part: part, limits: limits)
    while try first.next() != nil {}
    guard !first.isUnusual else { return nil }
    self.init(bytes, isKnownText: true, part: part, limits: limits)
  }

  private init(_ bytes: [UInt8], isKnownText: Bool, part: String, limits: Limits) {
    self.part = part
    self.limits = limits
    window = XMLWindow(
      bytes, isKnownText: isKnownText, longest: min(limits.textLength, 9_000_000))
  }

  var depth: Int { openLengths.count + (endIsDue ? 1 : 0) }

  mutating func next() throws(WorkbookError) -> XMLEvent? {
    if endIsDue {
      endIsDue = false
      prefixes.close(above: openLengths.count)
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
          isUnusual = !openLengths.isEmpty || !hasRoot || position < window.bytes.count
          return nil
        }
      }
    }
    return nil
  }

  /// Lets go of what was gone over and reads more behind the rest; false at the end.
  private mutating func refill() throws(WorkbookError) -> Bool {
    let isWhole = window.isWhole
    let growth = try window.slide(to: position)
    if !isWhole { position = 0 }
    if case .unusual = growth { isUnusual = true }
    if case .end = growth { return false }
    return true
  }

  /// Goes over the byte order mark and the declaration, if there are any.
  private mutating func head() -> XMLLexer.Found<XMLEvent?> {
    guard window.bytes.count > 8 else { return .more }
    if window.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    if XMLLexer.stands("<?xml", window.bytes.span, at: position) {
      let rest = window.bytes[position...]
      guard let close = rest.firstIndex(of: UInt8(ascii: ">")) else { return .more }
      guard XMLLexer.isPlainDeclaration(rest[...close]) else { return .unusual }
      position = close + 1
    }
    isStarted = true
    return .piece(nil)
  }

  /// Goes over one piece of markup; a piece without an event is a comment or space outside.
  private mutating func step() -> XMLLexer.Found<XMLEvent?> {
    guard position + 1 < window.bytes.count else {
      // The last line feed of the part may stand alone.
      if position < window.bytes.count, openLengths.isEmpty,
        XMLLexer.isSpace(window.bytes[position])
      {
        position += 1
        return .piece(nil)
      }
      return .more
    }
    guard window.bytes[position] == UInt8(ascii: "<") else { return run() }
    switch window.bytes[position + 1] {
    case UInt8(ascii: "/"): return endTag()
    case UInt8(ascii: "!"): return comment()
    case UInt8(ascii: "?"): return .unusual
    default: return startTag()
    }
  }

  private mutating func run() -> XMLLexer.Found<XMLEvent?> {
    switch XMLLexer.characters(window.bytes.span, from: position) {
    case .piece(let found):
      text = position..<found.end
      isTextPlain = found.isPlain
      resolvedText = nil
      if found.hasReferences {
        resolvedText = XMLReferences.text(window.bytes[text])
        guard resolvedText != nil else { return .unusual }
      }
      position = found.end
      if openLengths.isEmpty { return found.isBlank ? .piece(nil) : .unusual }
      return .piece(.text)
    case .more:
      // Behind the last tag there is no other to end the space.
      if openLengths.isEmpty, hasRoot, window.bytes[position...].allSatisfy(XMLLexer.isSpace) {
        position = window.bytes.count
      }
      return .more
    case .unusual: return .unusual
    }
  }

  private mutating func startTag() -> XMLLexer.Found<XMLEvent?> {
    // The list is taken out for the while, so that it keeps its room from tag to tag.
    var list: [XMLAttribute] = []
    swap(&list, &attributes)
    let tag = XMLLexer.startTag(window.bytes.span, from: position, &list)
    swap(&list, &attributes)
    switch tag {
    case .piece(let found):
      guard !openLengths.isEmpty || !hasRoot, openLengths.count < limits.depth,
        attributes.count <= limits.attributes,
        !matches(found.name, "AlternateContent"), areAttributesPlain(found.name)
      else { return .unusual }
      hasRoot = true
      tagName = found.name
      position = found.end
      if found.isEmpty {
        endIsDue = true
      } else {
        for place in found.name.range { openNames.append(window.bytes[place]) }
        openLengths.append(found.name.range.count)
      }
      return .piece(.start)
    case .more: return .more
    case .unusual: return .unusual
    }
  }

  /// Whether each attribute stands but once, its value can be told, and prefixes are bound.
  @inline(__always)
  private mutating func areAttributesPlain(_ tag: XMLName) -> Bool {
    var hasPrefix = tag.prefix != 0
    for index in attributes.indices {
      let attribute = attributes[index]
      if attribute.hasReferences, XMLReferences.text(window.bytes[attribute.value]) == nil {
        return false
      }
      if attribute.name.prefix != 0 { hasPrefix = true }
      for other in 0..<index where isRepeated(attribute.name, attributes[other].name) {
        return false
      }
    }
    return !hasPrefix || bindPrefixes(tag)
  }

  /// Whether two attributes have the same name behind their prefixes.
  @inline(__always)
  private func isRepeated(_ name: XMLName, _ other: XMLName) -> Bool {
    name.key == other.key && name.count == other.count
      && name.isDeclaration == other.isDeclaration
      && (name.key != 0
        || window.bytes[name.local..<name.range.upperBound]
          == window.bytes[other.local..<other.range.upperBound])
  }

  /// Binds the prefixes that a tag declares; false where one is used that is not bound.
  private mutating func bindPrefixes(_ tag: XMLName) -> Bool {
    for attribute in attributes where attribute.name.isDeclaration {
      guard !attribute.hasReferences, let uri = window.string(attribute.value),
        prefixes.bind(attribute.name.key, to: uri, at: openLengths.count + 1)
      else { return false }
    }
    // `xmlns` is bound for attributes alone (Namespaces in XML 1.0, 3).
    guard !tag.isDeclaration, prefixes.isBound(tag.prefix) else { return false }
    return attributes.allSatisfy { prefixes.isBound($0.name.prefix) }
  }

  private mutating func endTag() -> XMLLexer.Found<XMLEvent?> {
    guard let length = openLengths.last else { return .unusual }
    let name = position + 2
    var end = name + length
    guard end < window.bytes.count else { return .more }
    guard isInnermost(name..<end) else { return .unusual }
    while end < window.bytes.count, XMLLexer.isSpace(window.bytes[end]) { end += 1 }
    guard end < window.bytes.count else { return .more }
    guard window.bytes[end] == UInt8(ascii: ">") else { return .unusual }
    openLengths.removeLast()
    for _ in 0..<length { openNames.removeLast() }
    prefixes.close(above: openLengths.count)
    position = end + 1
    return .piece(.end)
  }

  /// Whether the innermost open element has the name that stands there.
  @inline(__always)
  private func isInnermost(_ name: Range<Int>) -> Bool {
    let shift = openNames.count - name.upperBound
    for place in name where openNames[shift + place] != window.bytes[place] { return false }
    return true
  }

  private mutating func comment() -> XMLLexer.Found<XMLEvent?> {
    switch XMLLexer.comment(window.bytes.span, from: position) {
    case .piece(let end):
      position = end
      return .piece(nil)
    case .more: return .more
    case .unusual: return .unusual
    }
  }

  var name: String { window.string(tagName.local..<tagName.range.upperBound) ?? "" }

  @inline(__always)
  func isNamed(_ name: StaticString) -> Bool { matches(tagName, name) }

  @inline(__always)
  private func matches(_ own: XMLName, _ name: StaticString) -> Bool {
    guard own.count == name.utf8CodeUnitCount else { return false }
    return own.count <= 8
      ? own.key == XMLName.key(name) : XMLLexer.stands(name, window.bytes.span, at: own.local)
  }

  @inline(__always)
  private func value(of name: StaticString) -> XMLAttribute? {
    for index in attributes.indices where matches(attributes[index].name, name) {
      // `xmlns:r` is no attribute of the element.
      if !attributes[index].name.isDeclaration { return attributes[index] }
    }
    return nil
  }

  @inline(__always)
  func attribute(_ name: StaticString) -> String? {
    guard let value = value(of: name) else { return nil }
    return value.hasReferences
      ? XMLReferences.text(window.bytes[value.value]) : window.string(value.value)
  }

  @inline(__always)
  func integer(_ name: StaticString) -> Int? {
    guard let value = value(of: name) else { return nil }
    return window.digits(value.value) ?? window.string(value.value).flatMap { Int($0) }
  }

  @inline(__always)
  func place(_ name: StaticString) -> CellReference? {
    guard let value = value(of: name)?.value else { return nil }
    var column = 0
    var start = value.lowerBound
    while start < value.upperBound, (65...90).contains(window.bytes[start]), column <= 1 << 14 {
      column = column * 26 + Int(window.bytes[start] - 64)
      start += 1
    }
    if let row = window.digits(start..<value.upperBound), (1...CellReference.lastRow).contains(row),
      (1...CellReference.lastColumn).contains(column)
    {
      return CellReference(row: row, column: column)
    }
    return window.string(value).flatMap { CellReference($0) }
  }

  @inline(__always)
  mutating func plainCell() -> PlainCell? {
    guard !endIsDue, !isUnusual, openLengths.count == 3, limits.depth >= 6 else { return nil }
    guard let cell = PlainCell(window.bytes.span, at: position),
      cell.end - position <= limits.textLength
    else { return nil }
    position = cell.end
    return cell
  }

  @inline(__always)
  mutating func plainItem() -> PlainText? {
    guard !endIsDue, !isUnusual, openLengths.count == 1, limits.depth >= 3 else { return nil }
    guard let item = PlainText(window.bytes.span, item: position),
      item.end - position <= limits.textLength
    else { return nil }
    position = item.end
    return item
  }

  func bytes<E: Error>(
    _ range: Range<Int>, _ body: (Span<UInt8>) throws(E) -> Void
  ) throws(E) {
    try body(window.bytes.span.extracting(range))
  }

  @inline(__always)
  func string(_ range: Range<Int>) -> String { window.text(range) }

  var characters: String {
    mutating get {
      if let resolvedText { return resolvedText }
      let found = isTextPlain ? window.string(text) : XMLReferences.text(window.bytes[text])
      if found == nil { isUnusual = true }
      return found ?? ""
    }
  }

  func malformed(_ reason: String) -> WorkbookError {
    let (line, column) = window.place(of: position)
    return .malformedPart(part, line: line, column: column, reason: reason)
  }
}
