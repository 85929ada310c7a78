/// The end of an archive, which says where its directory lies (APPNOTE.TXT 4.3.14 to 4.3.16).
struct ArchiveEnd {
  /// How many entries the directory has.
  let count: Int
  /// Where the directory begins.
  let start: Int
  /// How many bytes the directory has.
  let size: Int

  /// Reads the last end there is, that of large archives (ZIP64) where it is named.
  init(_ file: ArchiveBytes) throws(WorkbookError) {
    let tail = min(file.size, 65_557 + 20)
    let bytes = try file.read(file.size - tail, tail)
    let place = stride(from: bytes.count - 22, through: 0, by: -1).first {
      bytes[$0] == 0x50 && bytes.number($0, 4) == 0x0605_4B50
    }
    guard let place, let count = bytes.number(place + 10, 2),
      let size = bytes.number(place + 12, 4), let start = bytes.number(place + 16, 4)
    else { throw .damagedArchive(part: nil, reason: "no directory") }
    let end =
      if bytes.number(place - 20, 4) == 0x0706_4B50, let large = bytes.number(place - 12, 8),
        large < file.size
      { try Self.large(file, at: large) } else { (count: count, size: size, start: start) }
    // Each entry of the directory has 46 bytes and its name.
    guard end.start <= file.size, end.size <= file.size - end.start, end.count <= end.size / 46
    else { throw .damagedArchive(part: nil, reason: "the directory lies outside the file") }
    (self.count, self.size, self.start) = end
  }

  private static func large(_ file: ArchiveBytes, at place: Int) throws(WorkbookError)
    -> (count: Int, size: Int, start: Int)
  {
    let bytes = try file.read(place, 56)
    guard bytes.number(0, 4) == 0x0606_4B50, let count = bytes.number(32, 8),
      let size = bytes.number(40, 8), let start = bytes.number(48, 8)
    else { throw .damagedArchive(part: nil, reason: "no directory") }
    return (count, size, start)
  }
}

extension [UInt8] {
  /// A number of so many bytes, the lowest first; nil where it does not lie inside or is too large.
  func number(_ place: Int, _ width: Int) -> Int? {
    guard place >= 0, place <= count - width else { return nil }
    var number: UInt64 = 0
    for index in 0..<width { number |= UInt64(self[place + index]) << UInt64(8 * index) }
    return Int(exactly: number)
  }
}
