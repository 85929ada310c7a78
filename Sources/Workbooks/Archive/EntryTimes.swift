/// The dates of an archive's entries, in the four bytes that the archive gives them.
///
/// libzip turns them into the local time zone and back, which shifts those that fall into the hour
/// that daylight saving skips; so they are put back as they were.
struct EntryTimes {
  private struct Entry {
    var time: [UInt8]
    /// Where the four bytes stand: in the directory and in front of the entry.
    var places: [Int]
  }

  private var entries: [[UInt8]: Entry] = [:]

  /// Reads the directory of an archive in a file; nothing is read of one beyond 4 GiB.
  init(of path: String) throws(WorkbookError) {
    let descriptor = try SystemCall.openForReading(path)
    defer { SystemCall.close(descriptor) }
    let size = try SystemCall.size(descriptor, path: path)
    try self.init(size: size) { start, count throws(WorkbookError) in
      try SystemCall.read(descriptor, at: start, count: count, path: path)
    }
  }

  /// Reads the directory of an archive in memory.
  init(of bytes: [UInt8]) {
    self.init(size: bytes.count) { Array(bytes.dropFirst($0).prefix($1)) }
  }

  private init<Failure: Error>(
    size: Int, read: (_ start: Int, _ count: Int) throws(Failure) -> [UInt8]
  ) throws(Failure) {
    let tail = try read(max(0, size - 65_557), min(size, 65_557))
    guard let end = Self.lastSignature(in: tail), let start = Self.number(tail, end + 16),
      let length = Self.number(tail, end + 12), start + length <= size
    else { return }
    let directory = try read(start, length)
    var place = 0
    while directory[min(place, directory.count)...].starts(with: [0x50, 0x4B, 0x01, 0x02]),
      let sizes = Self.number(directory, place + 28),
      let comment = Self.number(directory, place + 32),
      let local = Self.number(directory, place + 42), place + 46 + sizes & 0xFFFF <= directory.count
    {
      let nameEnd = place + 46 + sizes & 0xFFFF
      entries[Array(directory[place + 46..<nameEnd])] = Entry(
        time: Array(directory[place + 12..<place + 16]), places: [start + place + 12, local + 10])
      place = nameEnd + sizes >> 16 + comment & 0xFFFF
    }
  }

  /// Puts the dates back into a changed copy, but for the entries that are new in it.
  func restore(in copy: String, except isNew: (String) -> Bool) throws(WorkbookError) {
    let changes = changes(in: try EntryTimes(of: copy), except: isNew)
    guard !changes.isEmpty else { return }
    let descriptor = try SystemCall.openForChanging(copy)
    defer { SystemCall.close(descriptor) }
    for (place, time) in changes {
      try SystemCall.write(descriptor, at: place, time, path: copy)
    }
  }

  /// Puts the dates back into a changed copy in memory, but for the entries that are new in it.
  func restore(in copy: inout [UInt8], except isNew: (String) -> Bool) {
    for (place, time) in changes(in: EntryTimes(of: copy), except: isNew)
    where place + time.count <= copy.count {
      copy.replaceSubrange(place..<place + time.count, with: time)
    }
  }

  private func changes(in copy: EntryTimes, except isNew: (String) -> Bool) -> [(Int, [UInt8])] {
    copy.entries.flatMap { name, entry -> [(Int, [UInt8])] in
      guard let before = entries[name], before.time != entry.time,
        !isNew(String(decoding: name, as: UTF8.self))
      else { return [] }
      return entry.places.map { ($0, before.time) }
    }
  }

  private static func lastSignature(in tail: [UInt8]) -> Int? {
    guard tail.count >= 22 else { return nil }
    return (0...tail.count - 22).last { tail[$0...].starts(with: [0x50, 0x4B, 0x05, 0x06]) }
  }

  /// Four bytes as a number; nil behind the end, or where the number stands elsewhere (ZIP64).
  private static func number(_ bytes: [UInt8], _ place: Int) -> Int? {
    guard place >= 0, place + 4 <= bytes.count else { return nil }
    let number = bytes[place..<place + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
    return number == 0xFFFF_FFFF ? nil : number
  }
}
