/// The end of an archive: where its directory lies (APPNOTE 4.3.14 to 4.3.16).
struct EndRecord {
  /// How many entries the directory has.
  var count: Int
  /// Where it starts in the file.
  var start: Int
  /// How many bytes it has.
  var length: Int
  /// Whether the numbers stand in a record of ZIP64.
  var isWide = false
  /// The comment on the archive.
  var comment: [UInt8] = []

  /// An end to be written.
  init(count: Int, start: Int, length: Int, isWide: Bool, comment: [UInt8]) {
    (self.count, self.start, self.length) = (count, start, length)
    (self.isWide, self.comment) = (isWide, comment)
  }

  /// Looks for the end of an archive.
  init(_ archive: ArchiveBytes) throws(WorkbookError) {
    let size = try archive.size()
    let head = max(0, size - 65_557)
    let tail = try archive.read(at: head, count: size - head)
    let places = Self.places(in: tail)
    // A comment may hold what looks like an end; the true one reaches to the end of the file.
    let whole = places.last { tail.little($0 + 20, 2) == tail.count - $0 - 22 }
    guard let place = whole ?? places.last else { throw ArchiveDirectory.damaged }
    // Another program may look for it in another way, and would see another archive.
    for other in places where other != place {
      guard !Self.canEnd(tail, at: other, of: head) else {
        throw .damagedArchive(part: nil, reason: "the directory can be read in two ways")
      }
    }
    guard let count = tail.little(place + 10, 2),
      let length = tail.little(place + 12, 4), let start = tail.little(place + 16, 4),
      let comment = tail.little(place + 20, 2)
    else { throw ArchiveDirectory.damaged }
    (self.count, self.start, self.length) = (count, start, length)
    self.comment = Array(tail[(place + 22)...].prefix(comment))
    try readWide(archive, before: head + place)
    guard self.start <= size, self.length <= size - self.start else {
      throw ArchiveDirectory.damaged
    }
  }

  /// Where something stands that is marked as an end.
  private static func places(in tail: [UInt8]) -> [Int] {
    var places: [Int] = []
    var place = 0
    // Its first two bytes mark every entry as well.
    while let found = ByteSearch.next(5, 6, in: tail.span, from: place + 2) {
      place = found - 2
      guard place < tail.count - 21 else { break }
      if tail.little(place, 4) == 0x0605_4B50 { places.append(place) }
      place += 1
    }
    return places
  }

  /// Whether what is marked as an end has a directory right in front of it, as ends have.
  private static func canEnd(_ tail: [UInt8], at place: Int, of head: Int) -> Bool {
    guard let count = tail.little(place + 10, 2), let length = tail.little(place + 12, 4),
      let start = tail.little(place + 16, 4), let comment = tail.little(place + 20, 2)
    else { return false }
    return place + 22 + comment <= tail.count && start + length <= head + place
      && count <= length / 46 && (count > 0) == (length > 0)
  }

  private mutating func readWide(_ archive: ArchiveBytes, before place: Int)
    throws(WorkbookError)
  {
    let locator = try archive.read(at: max(0, place - 20), count: 20)
    guard place >= 20, locator.little(0, 4) == 0x0706_4B50 else { return }
    guard let wide = locator.little(8, 8), wide < place else { throw ArchiveDirectory.damaged }
    let record = try archive.read(at: wide, count: 56)
    guard record.little(0, 4) == 0x0606_4B50, let count = record.little(32, 8),
      let length = record.little(40, 8), let start = record.little(48, 8)
    else { throw ArchiveDirectory.damaged }
    // It says what the end cannot say, and nothing else than the end.
    guard self.count == 0xFFFF || self.count == count,
      self.length == 0xFFFF_FFFF || self.length == length,
      self.start == 0xFFFF_FFFF || self.start == start
    else { throw ArchiveDirectory.damaged }
    (self.count, self.start, self.length, isWide) = (count, start, length, true)
  }

  /// The end as it is written.
  var bytes: [UInt8] {
    let needsWidth = isWide || count >= 0xFFFF || length >= 0xFFFF_FFFF || start >= 0xFFFF_FFFF
    var bytes: [UInt8] = []
    if needsWidth {
      bytes += [UInt8](little: 0x0606_4B50, 4) + [UInt8](little: 44, 8)
      bytes += [UInt8](little: 45, 2) + [UInt8](little: 45, 2) + [UInt8](little: 0, 8)
      for number in [count, count, length, start] { bytes += [UInt8](little: number, 8) }
      bytes += [UInt8](little: 0x0706_4B50, 4) + [UInt8](little: 0, 4)
      bytes += [UInt8](little: start + length, 8) + [UInt8](little: 1, 4)
    }
    bytes += [UInt8](little: 0x0605_4B50, 4) + [UInt8](little: 0, 4)
    for _ in 0..<2 { bytes += [UInt8](little: min(count, 0xFFFF), 2) }
    for number in [length, start] { bytes += [UInt8](little: min(number, 0xFFFF_FFFF), 4) }
    return bytes + [UInt8](little: comment.count, 2) + comment
  }
}
