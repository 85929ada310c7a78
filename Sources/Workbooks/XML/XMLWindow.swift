/// The stretch of a part that a scanner looks at: what was read and not gone over yet.
///
/// What stands in it is UTF-8, but for a character at its end that goes on in what comes next.
struct XMLWindow: ~Copyable {
  /// Where more comes from; nil where all comes at once.
  private var stream: EntryStream?
  /// A whole part that is still to come; nil is none.
  private var whole: [UInt8]?
  private var isKnownText = false
  /// How many bytes are read at a time.
  private let pieceSize: Int
  /// How long what is not gone over may grow.
  private let longest: Int
  /// Up to where the bytes are known to be UTF-8.
  private var validated = 0
  /// The bytes.
  private(set) var bytes: [UInt8] = []

  /// What came of reading more.
  enum Growth {
    /// More bytes stand behind the others.
    case more
    /// The part is at its end.
    case end
    /// A piece of markup is too long, or there is something that is no UTF-8.
    case unusual
  }

  /// Nothing yet of a part; so many bytes are read at a time.
  init(_ stream: consuming EntryStream, pieceSize: Int, longest: Int) {
    self.stream = consume stream
    self.longest = longest
    self.pieceSize = max(1, pieceSize)
  }

  /// A whole part, which may be known to be UTF-8.
  init(_ bytes: [UInt8], isKnownText: Bool, longest: Int) {
    whole = bytes
    self.isKnownText = isKnownText
    self.longest = longest
    pieceSize = bytes.count
  }

  /// Whether all of the part stands in it.
  var isWhole: Bool { stream == nil && whole == nil }

  /// The line and the column of a place, from 1; of no use where the part is not whole.
  func place(of position: Int) -> (line: Int, column: Int) {
    let before = bytes.prefix(position)
    let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    return (before.count { $0 == 10 } + 1, before.count - start + 1)
  }

  /// Lets go of what stands before a place, and reads more.
  mutating func slide(to position: Int) throws(WorkbookError) -> Growth {
    if stream == nil {
      // At the end nothing is let go of, so that places are those in the part.
      guard let all = whole else { return .end }
      (bytes, whole) = (all, nil)
      if isKnownText { validated = all.count }
      return isText() && validated == all.count ? .more : .unusual
    }
    drop(position)
    guard bytes.count <= longest + pieceSize else { return .unusual }
    let count = try stream?.read(pieceSize, behind: &bytes) ?? 0
    guard isText() else { return .unusual }
    return count > 0 ? .more : .end
  }

  private mutating func drop(_ count: Int) {
    bytes.removeSubrange(0..<count)
    validated -= count
  }

  /// Whether what was read is UTF-8, up to a character that may go on in what comes next.
  private mutating func isText() -> Bool {
    var end = bytes.count
    while end > max(validated, bytes.count - 3), bytes[end - 1] & 0xC0 == 0x80 { end -= 1 }
    if end > validated, bytes[end - 1] >= 0xC0 { end -= 1 } else { end = bytes.count }
    guard UTF8Check.isText(bytes.span.extracting(max(0, validated)..<end)) else { return false }
    validated = end
    return true
  }

  /// The characters between two that are ASCII, such as those of markup.
  @inline(__always)
  func text(_ range: Range<Int>) -> String {
    // Up to there they were found to be UTF-8, and no character of more bytes begins or ends outside.
    guard range.upperBound <= validated else { return string(range) ?? "" }
    return String(copying: unsafe UTF8Span(unchecked: bytes.span.extracting(range)))
  }

  /// The bytes as text; nil when they are no UTF-8.
  func string(_ range: Range<Int>) -> String? {
    guard let text = try? UTF8Span(validating: bytes.span.extracting(range)) else { return nil }
    return String(copying: text)
  }

  /// A number of at most nine digits; nil for anything else.
  @inline(__always)
  func digits(_ range: Range<Int>) -> Int? {
    guard (1...9).contains(range.count) else { return nil }
    var number = 0
    for place in range {
      let digit = bytes[place] &- 48
      guard digit <= 9 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
  }
}
