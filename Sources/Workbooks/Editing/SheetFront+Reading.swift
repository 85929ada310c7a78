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
  private var rows = PassingRows()
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
    guard try more(behind: 0), let range = PassingRows.head(of: bytes, part: part) else {
      return nil
    }
    let head = Array(bytes[range])
    guard try PartText(head, part: part).encoding == .utf8,
      let end = try endOfRows(from: head.count)
    else { return nil }
    let count = passed + end
    var tail = Array(bytes[end...])
    while try stream.read(1 << 16, behind: &tail) > 0 {}
    guard let start = try start(to: count) else { return nil }
    return SheetFront(head: head, deflated: start, heights: rows.heights, tail: tail)
  }

  /// Where the end tag behind the rows starts; nil where there is something unusual before.
  private mutating func endOfRows(from start: Int) throws(WorkbookError) -> Int? {
    var place = start
    while true {
      switch rows.pass(bytes, from: place) {
      case .end(let end): return end
      case .unusual: return nil
      case .more(let rest):
        // A tag is never so long.
        guard bytes.count - rest < Self.piece, try more(behind: rest) else { return nil }
        place = 0
      }
    }
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
