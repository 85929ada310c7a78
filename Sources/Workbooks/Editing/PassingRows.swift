/// The rows of a sheet as they go past, of which nothing is kept but the heights that they state.
struct PassingRows: Sendable {
  /// The heights.
  private(set) var heights = RowHeights()

  /// How far a look at some bytes led.
  enum Progress {
    /// The end tag behind the rows starts here.
    case end(Int)
    /// More is needed behind these bytes, of which those from here on matter.
    case more(Int)
    /// There is something unusual.
    case unusual
  }

  /// Goes on from a place between two tags.
  mutating func pass(_ bytes: [UInt8], from start: Int) -> Progress {
    var place = start
    while let hit = RowSearch.next(in: bytes.span, from: place) {
      guard bytes[hit + 1] != .exclamation, bytes[hit + 1] != .question else { return .unusual }
      guard let end = Self.endOfTag(in: bytes.span, from: hit) else { return .more(hit) }
      if Self.holds("</sheetData", bytes, at: hit) { return .end(hit) }
      if Self.holds("<row", bytes, at: hit) {
        guard heights.take(bytes, hit..<end) else { return .unusual }
      }
      place = end
    }
    // What is looked for may have begun.
    return .more(max(place, bytes.count - 2))
  }

  /// What stands before the rows, up to and with the start tag of `sheetData`; nil where that is not
  /// among these bytes, or the sheet is other than nearly all are.
  static func head(of bytes: [UInt8], part: String) -> Range<Int>? {
    var scanner = MarkupScanner(bytes, part: part)
    var depth = 0
    do throws(WorkbookError) {
      while let markup = try scanner.next() {
        switch markup.kind {
        case .start where depth == 1 && bytes.holds("sheetData", at: markup.name):
          return 0..<markup.range.upperBound
        case .start: depth += 1
        case .end: depth -= 1
        default: break
        }
      }
    } catch {}
    return nil
  }

  /// Whether this is all of a tag up to its attributes.
  private static func holds(_ tag: String, _ bytes: [UInt8], at place: Int) -> Bool {
    let end = place + tag.utf8.count
    return end < bytes.count && bytes.holds(tag, at: place..<end) && !bytes[end].isMarkupName
  }

  private static func endOfTag(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var quote: UInt8 = 0
    for place in start..<bytes.count {
      let byte = bytes[place]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == .quote || byte == .apostrophe {
        quote = byte
      } else if byte == .greaterThan {
        return place + 1
      }
    }
    return nil
  }
}
