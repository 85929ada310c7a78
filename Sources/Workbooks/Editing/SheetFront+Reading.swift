extension Archive {
  /// The front of a sheet part; nil where the part is small, or has anything unusual in it.
  func front(of part: String) throws(WorkbookError) -> SheetFront? {
    guard contains(part) else { return nil }
    let stream = try stream(part)
    guard let size = stream.entry.whole, size > SheetFront.small, size <= limits.partBytes,
      stream.entry.method == 8
    else { return nil }
    var reading = SheetFrontReading(stream, part: part)
    return try reading.front()
  }
}

extension SheetFront {
  /// Parts of so many bytes are read as a whole.
  fileprivate static let small = 1 << 19
}

/// The way over a sheet part, of which the rows go past.
private struct SheetFrontReading: ~Copyable {
  private var stream: EntryStream
  private let part: String
  private var bytes: [UInt8] = []
  /// How many bytes stand before these.
  private var passed = 0
  private var heights = RowHeights()
  /// Where the stream was some time ago, and at the time before: between the two at least a block of
  /// what is deflated may end.
  private var earlier: EntryStream?
  private var later: EntryStream?
  /// Where in the archive the next place is kept.
  private var next = 0

  private static let piece = 1 << 18
  /// How many deflated bytes lie between two places that are kept.
  private static let step = 1 << 16

  init(_ stream: consuming EntryStream, part: String) {
    self.stream = stream
    self.part = part
  }

  mutating func front() throws(WorkbookError) -> SheetFront? {
    guard try more(behind: 0), let head = head() else { return nil }
    guard let end = try endOfRows(from: head.count) else { return nil }
    let count = passed + end
    var tail = Array(bytes[end...])
    while try stream.read(1 << 16, behind: &tail) > 0 {}
    guard let start = try start(to: count) else { return nil }
    return SheetFront(head: head, deflated: start, heights: heights, tail: tail)
  }

  /// What stands before the rows, where it is as almost always.
  private func head() -> [UInt8]? {
    var scanner = MarkupScanner(bytes, part: part)
    var depth = 0
    do throws(WorkbookError) {
      while let markup = try scanner.next() {
        switch markup.kind {
        case .start where depth == 1 && bytes.holds("sheetData", at: markup.name):
          let head = Array(bytes[..<markup.range.upperBound])
          return try PartText(head, part: part).encoding == .utf8 ? head : nil
        case .start: depth += 1
        case .end: depth -= 1
        default: break
        }
      }
    } catch {}
    return nil
  }

  /// Where the end tag behind the rows starts; nil where there is something unusual before.
  private mutating func endOfRows(from start: Int) throws(WorkbookError) -> Int? {
    var place = start
    while true {
      guard let hit = RowSearch.next(in: bytes.span, from: place) else {
        // What is looked for may have begun.
        guard try more(behind: max(place, bytes.count - 2)) else { return nil }
        place = 0
        continue
      }
      guard bytes[hit + 1] != .exclamation, bytes[hit + 1] != .question else { return nil }
      guard let end = endOfTag(from: hit) else {
        guard bytes.count - hit < Self.piece, try more(behind: hit) else { return nil }
        place = 0
        continue
      }
      if holds("</sheetData", at: hit) { return hit }
      if holds("<row", at: hit) {
        guard heights.take(bytes, hit..<end) else { return nil }
      }
      place = end
    }
  }

  /// Whether this is all of a tag up to its attributes.
  private func holds(_ tag: String, at place: Int) -> Bool {
    let end = place + tag.utf8.count
    return end < bytes.count && bytes.holds(tag, at: place..<end) && !bytes[end].isMarkupName
  }

  private func endOfTag(from start: Int) -> Int? {
    var quote: UInt8 = 0
    let bytes = bytes.span
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

  /// Lets go of what stands before a place, and reads more; false at the end.
  private mutating func more(behind place: Int) throws(WorkbookError) -> Bool {
    if stream.place >= next {
      earlier = later.take()
      later = stream.copy()
      next = stream.place + Self.step
    }
    bytes.removeSubrange(..<place)
    passed += place
    return try stream.read(Self.piece, behind: &bytes) > 0
  }

  private mutating func start(to count: Int) throws(WorkbookError) -> DeflatedStart? {
    if let start = try later.take()?.start(to: count) { return start }
    return try earlier.take()?.start(to: count)
  }
}
