internal import CLibZip

/// The bytes of one entry, inflated piece by piece.
@safe struct EntryStream: ~Copyable {
  private let archive: ArchiveHandle
  private let reading: ReadLedger.Reading
  private let name: String
  private let limits: Limits
  private let file: OpaquePointer
  private var count = 0

  /// Opens an entry.
  init(
    _ archive: ArchiveHandle, _ reading: ReadLedger.Reading, name: String, limits: Limits
  ) throws(WorkbookError) {
    (self.archive, self.reading, self.name, self.limits) = (archive, reading, name, limits)
    unsafe file = try archive.open(reading.entry, name: name)
  }

  deinit { unsafe zip_fclose(file) }

  /// The next bytes, at most as many as the buffer holds; 0 at the end.
  mutating func read(into buffer: inout [UInt8]) throws(WorkbookError) -> Int {
    let room = UInt64(buffer.count)
    let got = unsafe buffer.withUnsafeMutableBytes { bytes in
      guard let base = bytes.baseAddress else { return Int64(0) }
      return unsafe zip_fread(file, base, room)
    }
    return try taken(got)
  }

  /// Puts the next bytes behind others, at most so many; 0 at the end.
  mutating func read(_ room: Int, behind bytes: inout [UInt8]) throws(WorkbookError) -> Int {
    var got = Int64(0)
    bytes.append(addingCapacity: room) { output in
      unsafe output.withUnsafeMutableBufferPointer { buffer, count in
        guard let base = buffer.baseAddress else { return }
        got = unsafe zip_fread(file, base + count, UInt64(min(room, buffer.count - count)))
        count += Int(max(0, got))
      }
    }
    return try taken(got)
  }

  /// Counts what was read against the limits.
  private mutating func taken(_ got: Int64) throws(WorkbookError) -> Int {
    guard got >= 0 else {
      let reason = unsafe String(cString: zip_file_strerror(file))
      throw .damagedArchive(part: name, reason: reason)
    }
    count += Int(got)
    guard count <= limits.partBytes else {
      throw .limit(.partBytes, part: name, limit: limits.partBytes)
    }
    try archive.count(count, of: reading, name: name, limits: limits)
    return Int(got)
  }
}
