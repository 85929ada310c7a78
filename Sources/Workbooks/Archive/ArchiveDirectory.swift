/// What an archive's directory says of where its entries lie, read by ourselves.
///
/// libzip believes each header it reads. Archives are made whose entries share bytes, or are one
/// thing by the directory and another by the header in front of them, so that two programs see two
/// archives in one file; or an entry is as large as the archive many times over. Such are refused.
/// (APPNOTE.TXT 6.3.9: 4.3.7 local headers, 4.3.12 the directory, 4.3.14 to 4.3.16 its end.)
struct ArchiveDirectory {
  /// One entry as a header describes it.
  struct Entry {
    /// The bytes of its name.
    var name: [UInt8]
    /// Bit 0: encrypted; bit 3: sizes and checksum stand behind the bytes.
    var flags: Int
    /// 0 stored, 8 deflated.
    var method: Int
    /// The checksum of its bytes.
    var checksum: Int
    /// How many bytes it has in the archive.
    var compressed: Int
    /// How many bytes it has after inflating.
    var whole: Int
    /// Where the header in front of its bytes stands.
    var offset: Int
  }

  /// The entries in the order of the directory.
  private(set) var entries: [Entry] = []
  /// Where the directory begins.
  private var start = 0
  private let file: ArchiveBytes

  /// Reads the directory of an archive of at most so many entries.
  init(_ file: ArchiveBytes, limit: Int) throws(WorkbookError) {
    self.file = file
    let end = try ArchiveEnd(file)
    guard end.count <= limit else { throw .limit(.entries, part: "", limit: limit) }
    start = end.start
    let bytes = try file.read(end.start, end.size)
    var place = 0
    for _ in 0..<end.count {
      guard bytes.number(place, 4) == 0x0201_4B50, let entry = Self.entry(bytes, at: place),
        let comment = bytes.number(place + 32, 2), let extra = bytes.number(place + 30, 2)
      else { throw .damagedArchive(part: nil, reason: "no entry in the directory") }
      entries.append(entry)
      place += 46 + entry.name.count + extra + comment
    }
  }

  /// Refuses entries that lie over one another, or that the header in front of them belies.
  func check() throws(WorkbookError) {
    var free = 0
    for entry in entries.sorted(by: { $0.offset < $1.offset }) {
      let name = String(decoding: entry.name, as: UTF8.self)
      func damaged(_ reason: String) -> WorkbookError {
        .damagedArchive(part: name, reason: reason)
      }
      guard entry.flags & 1 == 0 else { throw .notAWorkbook(.encrypted) }
      guard entry.method == 0 || entry.method == 8 else {
        throw damaged("compression method \(entry.method)")
      }
      guard entry.offset >= free else { throw damaged("overlapping entries") }
      let head = try file.read(entry.offset, 30)
      guard head.number(0, 4) == 0x0403_4B50, let nameLength = head.number(26, 2),
        let extraLength = head.number(28, 2)
      else { throw damaged("no header in front of the entry") }
      let local = head + (try file.read(entry.offset + 30, nameLength))
      guard agrees(local, with: entry) else {
        throw damaged("the header in front of the entry and the directory disagree")
      }
      let begin = entry.offset + 30 + nameLength + extraLength
      guard entry.compressed <= start - begin else { throw damaged("overlapping entries") }
      free = begin + entry.compressed
    }
  }

  /// Whether the header in front of an entry says what the directory says, as far as it says it.
  private func agrees(_ local: [UInt8], with entry: Entry) -> Bool {
    guard local.dropFirst(30).elementsEqual(entry.name),
      local.number(8, 2) == entry.method, let flags = local.number(6, 2), flags & 1 == 0
    else { return false }
    // With bit 3 they stand behind the bytes, and all ones point to fields of their own (ZIP64).
    return [(14, entry.checksum), (18, entry.compressed), (22, entry.whole)].allSatisfy {
      let said = local.number($0.0, 4)
      return flags & 8 != 0 && said == 0 || said == $0.1 || $0.0 > 14 && said == 0xFFFF_FFFF
    }
  }

  /// An entry of the directory; nil where there is none.
  private static func entry(_ bytes: [UInt8], at place: Int) -> Entry? {
    guard let flags = bytes.number(place + 8, 2), let method = bytes.number(place + 10, 2),
      let checksum = bytes.number(place + 16, 4), let nameLength = bytes.number(place + 28, 2),
      let extraLength = bytes.number(place + 30, 2),
      place + 46 + nameLength + extraLength <= bytes.count
    else { return nil }
    let nameEnd = place + 46 + nameLength
    // Numbers that take more than four bytes stand in a field of their own, in this order.
    var long = field(1, in: bytes[nameEnd..<nameEnd + extraLength])[...]
    func number(_ offset: Int) -> Int? {
      let short = bytes.number(place + offset, 4)
      guard short == 0xFFFF_FFFF else { return short }
      guard let whole = Array(long.prefix(8)).number(0, 8) else { return short }
      long = long.dropFirst(8)
      return whole
    }
    guard let whole = number(24), let compressed = number(20), let offset = number(42) else {
      return nil
    }
    return Entry(
      name: Array(bytes[place + 46..<nameEnd]), flags: flags, method: method, checksum: checksum,
      compressed: compressed, whole: whole, offset: offset)
  }

  /// The extra field of that number; empty where there is none.
  private static func field(_ wanted: Int, in extra: ArraySlice<UInt8>) -> [UInt8] {
    let extra = Array(extra)
    var place = 0
    while let id = extra.number(place, 2), let size = extra.number(place + 2, 2),
      place + 4 + size <= extra.count
    {
      if id == wanted { return Array(extra[place + 4..<place + 4 + size]) }
      place += 4 + size
    }
    return []
  }
}
