/// The directory of an archive as it lies in the file (APPNOTE 4.3.12), and where its entries lie.
struct ArchiveDirectory: Sendable {
  /// An entry as the directory names it.
  struct Entry: Sendable {
    /// Its record in the directory, all of it.
    var record: [UInt8]
    /// Where it starts in the file, with its own header.
    var start: Int
    /// Where the next one starts: what belongs to it, whatever its header says, lies before.
    var end: Int
    /// Where its bytes start, behind its own header.
    fileprivate(set) var content = 0
    /// Where the record says so, and in how many bytes: 4, or 8 in a field of ZIP64.
    fileprivate(set) var offset: (place: Int, width: Int)
    /// Where the field of ZIP64 starts in the record; nil where there is none.
    fileprivate(set) var wideField: Int?
  }

  /// Its entries, in their order in the directory.
  private(set) var entries: [Entry] = []
  /// Where it starts in the file.
  let start: Int
  /// What stands behind it: a comment on the archive.
  let comment: [UInt8]
  /// Whether it ends as those of large archives do (APPNOTE 4.3.14).
  let isWide: Bool
  /// The bytes before the first entry, which some programs put there.
  var head: Int { entries.map(\.start).min() ?? 0 }

  /// Reads the directory of an archive of at most so many entries.
  ///
  /// An entry that reaches into another, or that its own header belies, is refused.
  init(_ archive: ArchiveBytes, limit: Int = .max) throws(WorkbookError) {
    let end = try EndRecord(archive)
    guard end.count <= limit else { throw .limit(.entries, part: "", limit: limit) }
    // Each entry of the directory has 46 bytes and its name.
    guard end.count <= end.length / 46 else { throw Self.damaged }
    start = end.start
    comment = end.comment
    isWide = end.isWide
    let bytes = try archive.read(at: end.start, count: end.length)
    var place = 0
    while entries.count < end.count {
      guard let entry = Self.entry(in: bytes, at: place) else { throw Self.damaged }
      entries.append(entry)
      place += entry.record.count
    }
    guard place == end.length else { throw Self.damaged }
    setEnds(directory: end.start)
    for (index, content) in zip(entries.indices, try contents(archive)) {
      entries[index].content = content
    }
  }

  /// What is wrong with a directory that cannot be followed.
  static let damaged = WorkbookError.damagedArchive(part: nil, reason: "directory out of order")

  private static func entry(in bytes: [UInt8], at place: Int) -> Entry? {
    guard bytes.little(place, 4) == 0x0201_4B50, let name = bytes.little(place + 28, 2),
      let extra = bytes.little(place + 30, 2), let comment = bytes.little(place + 32, 2),
      let narrow = bytes.little(place + 42, 4)
    else { return nil }
    let length = 46 + name + extra + comment
    guard place + length <= bytes.count else { return nil }
    let record = Array(bytes[place..<place + length])
    let wideField = record.field(1, in: 46 + name..<46 + name + extra)
    guard narrow == 0xFFFF_FFFF else {
      return Entry(
        record: record, start: narrow, end: narrow, offset: (42, 4), wideField: wideField)
    }
    // Of sizes and offset those stand in the field whose own place says so, in this order.
    guard var field = wideField else { return nil }
    for own in [24, 20] where record.little(own, 4) == 0xFFFF_FFFF { field += 8 }
    guard let wide = record.little(field, 8) else { return nil }
    return Entry(
      record: record, start: wide, end: wide, offset: (field, 8), wideField: wideField)
  }

  private mutating func setEnds(directory: Int) {
    // Which of two that start at one place comes first is all the same: they are refused.
    let order = entries.indices.sorted { entries[$0].start < entries[$1].start }
    for (number, index) in order.enumerated() {
      let next = number + 1 < order.count ? entries[order[number + 1]].start : directory
      entries[index].end = max(next, entries[index].start)
    }
  }
}

extension ArchiveDirectory.Entry {
  /// The record for the entry at another place; nil where that is beyond what the record can say.
  func record(at start: Int) -> [UInt8]? {
    guard offset.width == 8 || start < 0xFFFF_FFFF else { return nil }
    var record = record
    for index in 0..<offset.width {
      record[offset.place + index] = UInt8(truncatingIfNeeded: start >> (8 * index))
    }
    return record
  }
}

extension [UInt8] {
  /// A number of so many bytes, the lowest first; nil behind the end, or where it is beyond any file.
  func little(_ place: Int, _ width: Int) -> Int? {
    guard place >= 0, place + width <= count else { return nil }
    var number: UInt64 = 0
    for byte in self[place..<place + width].reversed() { number = number << 8 | UInt64(byte) }
    return number < 1 << 62 ? Int(number) : nil
  }

  /// A number in so many bytes, the lowest first.
  init(little number: Int, _ width: Int) {
    self = []
    append(little: number, width)
  }

  /// Puts a number in so many bytes behind the others, the lowest first.
  mutating func append(little number: Int, _ width: Int) {
    for index in 0..<width { append(UInt8(truncatingIfNeeded: number >> (8 * index))) }
  }

  /// Where the content of an extra field starts (APPNOTE 4.5.1); nil where there is none.
  fileprivate func field(_ id: Int, in range: Range<Int>) -> Int? {
    var place = range.lowerBound
    while place + 4 <= range.upperBound, let kind = little(place, 2),
      let size = little(place + 2, 2)
    {
      if kind == id { return place + 4 }
      place += 4 + size
    }
    return nil
  }
}
