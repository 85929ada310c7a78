/// One piece of markup by its place in the bytes of a part.
struct Markup: Hashable, Sendable {
  /// What a piece of markup is.
  enum Kind: Hashable, Sendable {
    case start
    case empty
    case end
    case text
    case cdata
    case comment
    case instruction
  }

  var kind: Kind
  /// All of it, brackets included.
  var range: Range<Int>
  /// The qualified name of a tag; what stands inside the marks of a comment, CDATA or instruction.
  var name: Range<Int>
  /// The name of a tag behind its prefix.
  var local: Range<Int>

  init(_ kind: Kind, _ range: Range<Int>, name: Range<Int>? = nil, local: Range<Int>? = nil) {
    self.kind = kind
    self.range = range
    self.name = name ?? range
    self.local = local ?? self.name
  }
}

/// One attribute of a tag by its place in the bytes of a part.
struct MarkupAttribute: Hashable, Sendable {
  /// The qualified name.
  var name: Range<Int>
  /// What stands between the quotes, not decoded.
  var value: Range<Int>
  /// From the name to the closing quote.
  var range: Range<Int> { name.lowerBound..<value.upperBound + 1 }
}

extension [UInt8] {
  /// The attributes of the start or empty tag that lies in the range.
  func attributes(ofTag tag: Range<Int>, part: String) throws(WorkbookError) -> [MarkupAttribute] {
    var found: [MarkupAttribute] = []
    try eachAttribute(ofTag: tag, part: part) { found.append($0) }
    return found
  }

  /// What an attribute of this qualified name says in a tag; nil where there is none.
  func value(_ name: String, ofTag tag: Range<Int>, part: String) throws(WorkbookError)
    -> String?
  {
    guard tag.count > name.utf8.count else { return nil }
    var found: Range<Int>?
    try eachAttribute(ofTag: tag, part: part) {
      if found == nil, holds(name, at: $0.name) { found = $0.value }
    }
    return found.map { MarkupText.decoded(self[$0]) }
  }

  /// Calls the body with the attributes of the start or empty tag that lies in the range, in order.
  @inline(__always)
  private func eachAttribute(
    ofTag tag: Range<Int>, part: String, _ body: (MarkupAttribute) -> Void
  ) throws(WorkbookError) {
    var count = 0
    var place = tag.lowerBound + 1
    let end = tag.upperBound
    while place < end, self[place].isMarkupName { place += 1 }
    while true {
      while place < end, self[place].isMarkupSpace { place += 1 }
      guard place < end, self[place] != .greaterThan, self[place] != .slash else { return }
      let start = place
      while place < end, self[place].isMarkupName { place += 1 }
      let name = start..<place
      while place < end, self[place].isMarkupSpace { place += 1 }
      guard !name.isEmpty, place < end, self[place] == .equals else {
        throw malformed(part, at: start, "an attribute without a value")
      }
      place += 1
      while place < end, self[place].isMarkupSpace { place += 1 }
      guard place < end, self[place] == .quote || self[place] == .apostrophe else {
        throw malformed(part, at: start, "an attribute value without quotes")
      }
      let quote = self[place]
      let valueStart = place + 1
      place = valueStart
      while place < end, self[place] != quote { place += 1 }
      guard place < end else {
        throw malformed(part, at: start, "an attribute value that does not end")
      }
      body(MarkupAttribute(name: name, value: valueStart..<place))
      count += 1
      guard count <= Limits.standard.attributes else {
        throw .limit(.attributes, part: part, limit: Limits.standard.attributes)
      }
      place += 1
    }
  }

  /// Whether the same bytes stand in both ranges.
  func agree(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    guard one.count == other.count else { return false }
    var distance = 0
    while distance < one.count {
      guard self[one.lowerBound + distance] == self[other.lowerBound + distance] else {
        return false
      }
      distance += 1
    }
    return true
  }

  /// Whether exactly this word stands in the range.
  @inline(__always)
  func holds(_ word: String, at range: Range<Int>) -> Bool {
    // Most words are told apart by their lengths.
    range.count == word.utf8.count && agrees(with: word, at: range)
  }

  private func agrees(with word: String, at range: Range<Int>) -> Bool {
    guard range.lowerBound >= 0, range.upperBound <= count else { return false }
    let word = word.utf8Span.span
    for index in word.indices where word[index] != self[range.lowerBound + index] { return false }
    return true
  }
}

extension UInt8 {
  static let lessThan = UInt8(ascii: "<")
  static let greaterThan = UInt8(ascii: ">")
  static let slash = UInt8(ascii: "/")
  static let question = UInt8(ascii: "?")
  static let exclamation = UInt8(ascii: "!")
  static let equals = UInt8(ascii: "=")
  static let quote = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let colon = UInt8(ascii: ":")

  /// White space of XML (production 3).
  var isMarkupSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

  /// What a name can be made of, as far as telling it from markup needs.
  var isMarkupName: Bool {
    // Letters, in most cases.
    if self > .greaterThan { return true }
    return switch self {
    case .lessThan, .greaterThan, .slash, .equals, .quote, .apostrophe: false
    default: !isMarkupSpace
    }
  }
}
