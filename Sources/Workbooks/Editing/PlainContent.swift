/// What stands in an element, where that is no more than text and tags that fit.
///
/// Nearly all content is, and mostly nothing in it is looked for: going past it like this takes a
/// small part of the time that going over it piece by piece does.
struct PlainContent {
  /// Where the end tag of the element starts; whether it fits was not looked at.
  private(set) var end: Int
  /// How many elements stand right in it.
  private(set) var elements = 0

  /// The content that starts at a place; nil where there is anything else, where a tag does not fit,
  /// and where elements stand deeper in one another than the limit.
  init?(in bytes: Span<UInt8>, from start: Int, to limit: Int, depth: Int) {
    precondition(start >= 0 && limit <= bytes.count)
    var open: [Range<Int>] = []
    open.reserveCapacity(8)
    var place = start
    while true {
      place = MarkupScanner.tag(in: bytes, from: place, to: limit)
      guard place + 1 < limit else { return nil }
      switch bytes[place + 1] {
      case .exclamation, .question: return nil
      case .slash:
        guard let name = open.popLast() else {
          end = place
          return
        }
        guard let behind = Self.behindEndTag(of: name, in: bytes, at: place, to: limit) else {
          return nil
        }
        place = behind
      default:
        let name = place + 1
        let nameEnd = MarkupScanner.endOfName(in: bytes, from: name, to: limit)
        guard nameEnd > name, open.count < depth else { return nil }
        place = MarkupScanner.endOfTag(in: bytes, from: nameEnd, to: limit)
        guard place < limit, bytes[place] == .greaterThan else { return nil }
        if open.isEmpty { elements += 1 }
        place += 1
        guard bytes[place - 2] != .slash else { continue }
        // In most elements that are not empty stands text alone.
        let next = MarkupScanner.tag(in: bytes, from: place, to: limit)
        if next + 1 < limit, bytes[next + 1] == .slash,
          let behind = Self.behindEndTag(of: name..<nameEnd, in: bytes, at: next, to: limit)
        {
          place = behind
        } else {
          open.append(name..<nameEnd)
        }
      }
    }
  }

  /// The place behind an end tag; nil where that at a place is not the one of an element.
  @inline(__always)
  private static func behindEndTag(
    of name: Range<Int>, in bytes: Span<UInt8>, at start: Int, to limit: Int
  ) -> Int? {
    var place = start + 2
    guard name.count < limit - place else { return nil }
    for index in name {
      guard bytes[index] == bytes[place] else { return nil }
      place += 1
    }
    while place < limit, bytes[place].isMarkupSpace { place += 1 }
    return place < limit && bytes[place] == .greaterThan ? place + 1 : nil
  }
}
