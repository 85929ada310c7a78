/// Walks the markup of a part in UTF-8 and says where each piece of it lies.
///
/// It knows places, not meanings: nothing is decoded, no name is looked up, tags need not match.
/// What it takes for markup (XML 1.0, the numbers of the productions):
///
///     part        = BOM? piece*
///     piece       = text | start | empty | end | cdata | comment | instruction
///     text        = [^<]+                                   (14)
///     start       = '<' name attribute* S? '>'              (40)
///     empty       = '<' name attribute* S? '/>'             (44)
///     end         = '</' name S? '>'                        (42)
///     attribute   = S name S? '=' S? ('"' [^<"]* '"' | "'" [^<']* "'")   (41, 10)
///     cdata       = '<![CDATA[' … ']]>'                     (18)
///     comment     = '<!--' … '-->'                          (15)
///     instruction = '<?' … '?>'                             (16, 23)
///     name        = [^ \t\r\n/>=<"']+
///
/// A document type declaration is refused, so there is no entity but the five of XML.
struct MarkupScanner {
  let bytes: [UInt8]
  let part: String
  private let end: Int
  private var position: Int

  /// Starts at the head of the part, or of the range of it.
  init(_ bytes: [UInt8], part: String, range: Range<Int>? = nil) {
    self.bytes = bytes
    self.part = part
    let range = (range ?? 0..<bytes.count).clamped(to: 0..<bytes.count)
    end = range.upperBound
    position = range.lowerBound
    if position == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = min(3, end) }
  }

  /// The next piece; nil at the end.
  mutating func next() throws(WorkbookError) -> Markup? {
    guard position < end else { return nil }
    let start = position
    guard bytes[start] == .lessThan else {
      position = Self.tag(in: bytes.span, from: start, to: end)
      return Markup(.text, start..<position)
    }
    guard start + 1 < end else { throw malformed(at: start, "a tag that does not end") }
    switch bytes[start + 1] {
    case .slash: return try endTag(from: start)
    case .question: return try piece(.instruction, from: start, opening: 2, closedBy: "?>")
    case .exclamation: return try declaration(from: start)
    default: return try tag(from: start)
    }
  }

  /// Goes past what stands in the element whose start tag came last, up to its end tag, and says how
  /// many elements stand right in it; nil, and it goes nowhere, where that is not plain.
  mutating func passContent(depth limit: Int) -> Int? {
    let content = PlainContent(in: bytes.span, from: position, to: end, depth: limit)
    guard let content else { return nil }
    position = content.end
    return content.elements
  }

  private mutating func declaration(from start: Int) throws(WorkbookError) -> Markup {
    if stands("<!--", at: start) {
      return try piece(.comment, from: start, opening: 4, closedBy: "-->")
    }
    if stands("<![CDATA[", at: start) {
      return try piece(.cdata, from: start, opening: 9, closedBy: "]]>")
    }
    if stands("<!DOCTYPE", at: start) { throw .limit(.documentType, part: part, limit: 0) }
    throw malformed(at: start, "an unknown declaration")
  }

  private mutating func piece(
    _ kind: Markup.Kind, from start: Int, opening: Int, closedBy mark: String
  ) throws(WorkbookError) -> Markup {
    var place = start + opening
    let first = mark.utf8.first
    while place + mark.utf8.count <= end {
      if bytes[place] == first, stands(mark, at: place) {
        position = place + mark.utf8.count
        return Markup(kind, start..<position, name: start + opening..<place)
      }
      place += 1
    }
    throw malformed(at: start, "a declaration, comment or CDATA section that does not end")
  }

  private mutating func endTag(from start: Int) throws(WorkbookError) -> Markup {
    let name = try name(from: start + 2)
    var place = name.upperBound
    while place < end, bytes[place].isMarkupSpace { place += 1 }
    guard place < end, bytes[place] == .greaterThan else {
      throw malformed(at: start, "an end tag that is cut off")
    }
    position = place + 1
    return Markup(.end, start..<position, name: name, local: local(in: name))
  }

  private mutating func tag(from start: Int) throws(WorkbookError) -> Markup {
    let name = try name(from: start + 1)
    let place = Self.endOfTag(in: bytes.span, from: name.upperBound, to: end)
    guard place < end else { throw malformed(at: start, "a tag that does not end") }
    guard bytes[place] != .lessThan else { throw malformed(at: place, "a “<” inside a tag") }
    position = place + 1
    let kind = bytes[place - 1] == .slash ? Markup.Kind.empty : .start
    return Markup(kind, start..<position, name: name, local: local(in: name))
  }

  /// Where the next tag starts.
  @inline(__always)
  static func tag(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    precondition(start >= 0 && end <= bytes.count)
    var place = start
    while place < end, unsafe bytes[unchecked: place] != .lessThan { place += 1 }
    return place
  }

  /// Where the `>` of a tag stands outside of quotes, or before it a `<`, which cannot be.
  @inline(__always)
  static func endOfTag(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    precondition(start >= 0 && end <= bytes.count)
    var place = start
    while place < end {
      let byte = unsafe bytes[unchecked: place]
      if byte == .greaterThan || byte == .lessThan { break }
      place += 1
      guard byte == .quote || byte == .apostrophe else { continue }
      while place < end {
        let inner = unsafe bytes[unchecked: place]
        if inner == byte { break }
        if inner == .lessThan { return place }
        place += 1
      }
      // Behind the other quote; there may be none.
      place = min(place + 1, end)
    }
    return place
  }

  private func name(from start: Int) throws(WorkbookError) -> Range<Int> {
    let place = Self.endOfName(in: bytes.span, from: start, to: end)
    guard place > start else { throw malformed(at: start, "a tag without a name") }
    return start..<place
  }

  @inline(__always)
  static func endOfName(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
    precondition(start >= 0 && end <= bytes.count)
    var place = start
    while place < end, unsafe bytes[unchecked: place].isMarkupName { place += 1 }
    return place
  }

  private func local(in name: Range<Int>) -> Range<Int> {
    var place = name.upperBound
    while place > name.lowerBound, bytes[place - 1] != .colon { place -= 1 }
    return place..<name.upperBound
  }

  private func stands(_ word: String, at place: Int) -> Bool {
    bytes.holds(word, at: place..<min(place + word.utf8.count, end))
  }

  /// The error for something that stands where it cannot.
  func malformed(at place: Int, _ reason: String) -> WorkbookError {
    bytes.malformed(part, at: place, reason)
  }
}

extension [UInt8] {
  /// The error for something that stands where it cannot, with its line and column from 1.
  func malformed(_ part: String, at place: Int, _ reason: String) -> WorkbookError {
    var line = 1
    var column = 1
    for byte in self[..<Swift.min(Swift.max(place, 0), count)] {
      if byte == 0x0A {
        (line, column) = (line + 1, 1)
      } else {
        column += 1
      }
    }
    return .malformedPart(part, line: line, column: column, reason: reason)
  }
}
