/// The bytes of one entry, inflated piece by piece, and held to what the directory says of them.
struct EntryStream: ~Copyable {
  let archive: ArchiveHandle
  private let reading: ReadLedger.Reading
  private let name: String
  private let limits: Limits
  let entry: ArchiveDirectory.Entry
  /// Where what was not read yet lies in the archive.
  var place: Int
  let end: Int
  /// What was read and not inflated yet, from ``taken`` on.
  var input: [UInt8] = []
  var taken = 0
  var inflater: Inflater?
  var checksum = Checksum()
  var count = 0

  /// How many bytes are read of the archive at a time.
  private static let piece = 1 << 16

  /// Opens an entry.
  init(
    _ archive: ArchiveHandle, _ reading: ReadLedger.Reading, name: String, limits: Limits
  ) {
    (self.archive, self.reading, self.name, self.limits) = (archive, reading, name, limits)
    entry = archive.directory.entries[Int(reading.entry)]
    place = entry.content
    end = entry.content + (entry.compressed ?? 0)
    inflater = entry.method == 0 ? nil : Inflater()
  }

  /// How many bytes it has by the directory; it is refused where it has more.
  var size: Int { entry.whole ?? 0 }

  /// How much room is first made for all of it: what it is said to need, as far as that is little.
  var firstRoom: Int { min(size + 1, 1 << 16) }

  /// Another stream that goes on from here on its own.
  borrowing func copy() -> EntryStream {
    var other = EntryStream(archive, reading, name: name, limits: limits)
    (other.place, other.input, other.taken) = (place, input, taken)
    (other.checksum, other.count) = (checksum, count)
    other.inflater = inflater?.copy()
    return other
  }

  /// Puts the next bytes behind others, at most so many; 0 at the end.
  mutating func read(_ room: Int, behind bytes: inout [UInt8]) throws(WorkbookError) -> Int {
    let start = bytes.count
    if inflater == nil {
      let got = try archive.bytes.append(
        from: place, count: min(room, end - place), to: &bytes)
      guard got > 0 || place == end else { throw damaged("Premature end of file") }
      place += got
    } else {
      try inflate(room, behind: &bytes)
    }
    let got = bytes.count - start
    checksum.add(bytes.span.extracting(start...))
    count += got
    guard count <= limits.partBytes else {
      throw .limit(.partBytes, part: name, limit: limits.partBytes)
    }
    guard count <= size else { throw damaged("Unexpected length of data") }
    try archive.count(count, of: reading, name: name, limits: limits)
    if got == 0 { try checkEnd() }
    return got
  }

  private mutating func inflate(_ room: Int, behind bytes: inout [UInt8]) throws(WorkbookError) {
    let goal = bytes.count + room
    while bytes.count < goal, inflater?.isFinished == false {
      if taken == input.count {
        input.removeAll(keepingCapacity: true)
        taken = 0
        place += try archive.bytes.append(
          from: place, count: min(Self.piece, end - place), to: &input)
      }
      let before = bytes.count
      var used: Int?
      bytes.append(addingCapacity: goal - before) { output in
        used = inflater?.inflate(
          input.span.extracting(taken...), atMost: goal - before, into: &output)
      }
      guard let used else { throw damaged("deflated data out of order") }
      taken += used
      guard used > 0 || bytes.count > before || inflater?.isFinished == true else {
        throw damaged("Premature end of file")
      }
    }
  }

  /// Refuses an entry that is other than the directory says.
  private func checkEnd() throws(WorkbookError) {
    guard Int(checksum.value) == entry.checksum else { throw damaged("CRC error") }
    guard count == size else { throw damaged("Unexpected length of data") }
  }

  private func damaged(_ reason: String) -> WorkbookError {
    .damagedArchive(part: name, reason: reason)
  }
}
