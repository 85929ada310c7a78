/// What the directory says of each entry, held against the header in front of it.
///
/// Archives are made whose entries share bytes, or are one
/// thing by the directory and another by the header in front of them, so that two programs see two
/// archives in one file; or an entry is as large as the archive many times over. Such are refused.
extension ArchiveDirectory {
  /// Where the bytes of each entry start.
  ///
  /// Refuses entries that lie over one another, or that the header in front of them belies.
  func contents(_ archive: ArchiveBytes) throws(WorkbookError) -> [Int] {
    var free = 0
    var contents = [Int](repeating: 0, count: entries.count)
    for index in entries.indices.sorted(by: { entries[$0].start < entries[$1].start }) {
      let entry = entries[index]
      let name = String(decoding: entry.name, as: UTF8.self)
      func damaged(_ reason: String) -> WorkbookError {
        .damagedArchive(part: name, reason: reason)
      }
      guard entry.flags & 1 == 0 else { throw .notAWorkbook(.encrypted) }
      guard entry.method == 0 || entry.method == 8 else {
        throw damaged("compression method \(entry.method)")
      }
      guard entry.start >= free else { throw damaged("overlapping entries") }
      // Its name is as long as in the directory, or belies it.
      let local = try archive.read(at: entry.start, count: 30 + entry.name.count)
      guard local.little(0, 4) == 0x0403_4B50, let nameLength = local.little(26, 2),
        let extraLength = local.little(28, 2)
      else { throw damaged("no header in front of the entry") }
      guard agrees(local, with: entry) else {
        throw damaged("the header in front of the entry and the directory disagree")
      }
      let begin = entry.start + 30 + nameLength + extraLength
      guard let compressed = entry.compressed, compressed <= start - begin else {
        throw damaged("overlapping entries")
      }
      free = begin + compressed
      contents[index] = begin
    }
    return contents
  }

  /// Whether the header in front of an entry says what the directory says, as far as it says it.
  private func agrees(_ local: [UInt8], with entry: Entry) -> Bool {
    guard local.dropFirst(30).elementsEqual(entry.name),
      local.little(26, 2) == entry.name.count,
      local.little(8, 2) == entry.method, let flags = local.little(6, 2), flags & 1 == 0
    else { return false }
    // With bit 3 they stand behind the bytes, and all ones point to fields of their own (ZIP64).
    return [(14, entry.checksum), (18, entry.compressed), (22, entry.whole)].allSatisfy {
      let said = local.little($0.0, 4)
      return flags & 8 != 0 && said == 0 || said == $0.1 || $0.0 > 14 && said == 0xFFFF_FFFF
    }
  }
}

extension ArchiveDirectory.Entry {
  /// The bytes of its name.
  var name: ArraySlice<UInt8> { record[46..<min(record.count, 46 + (record.little(28, 2) ?? 0))] }
  /// Bit 0: encrypted; bit 3: sizes and checksum stand behind the bytes.
  var flags: Int { record.little(8, 2) ?? 0 }
  /// 0 stored, 8 deflated.
  var method: Int { record.little(10, 2) ?? 0 }
  /// The checksum of its bytes.
  var checksum: Int? { record.little(16, 4) }
  /// How many bytes it has in the archive.
  var compressed: Int? { size(at: 20) }
  /// How many bytes it has after inflating.
  var whole: Int? { size(at: 24) }

  /// A size, which stands in a field of ZIP64 where its own place says so.
  private func size(at place: Int) -> Int? {
    let narrow = record.little(place, 4)
    guard narrow == 0xFFFF_FFFF else { return narrow }
    // The size after inflating comes first in that field.
    let before = place == 20 && record.little(24, 4) == 0xFFFF_FFFF ? 8 : 0
    return wideField.flatMap { record.little($0 + before, 8) } ?? narrow
  }
}
