internal import CLibZip

/// An entry that is deflated already, which libzip takes into an archive as it is.
final class DeflatedEntry {
  private let deflated: ArchiveBytes
  private let length: Int
  private let size: Int
  private let checksum: UInt32
  private var place = 0

  /// Deflated bytes, and how many they are, with what they inflate to.
  init(_ deflated: ArchiveBytes, length: Int, size: Int, checksum: UInt32) {
    (self.deflated, self.length, self.size, self.checksum) = (deflated, length, size, checksum)
  }

  /// Bytes in memory, deflated now.
  convenience init(_ bytes: [UInt8]) throws(WorkbookError) {
    var deflater = Deflater()
    var deflated: [UInt8] = []
    try deflater.deflate(bytes.span, isLast: true, into: &deflated)
    self.init(
      .memory(deflated), length: deflated.count, size: deflater.size, checksum: deflater.checksum)
  }

  /// A source that libzip reads it from, and lets go of in the end; nil where there is no memory.
  func source() -> OpaquePointer? {
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    let held = unsafe Unmanaged.passRetained(self)
    let source = unsafe zip_source_function_create(
      { held, data, length, command in
        guard let held = unsafe held else { return -1 }
        let entry = unsafe Unmanaged<DeflatedEntry>.fromOpaque(held)
        if command == ZIP_SOURCE_FREE {
          unsafe entry.release()
          return 0
        }
        let room = unsafe UnsafeMutableRawBufferPointer(start: data, count: Int(clamping: length))
        return unsafe entry.takeUnretainedValue().answer(command, room)
      }, held.toOpaque(), &error)
    if unsafe source == nil { unsafe held.release() }
    return unsafe source
  }

  /// Does what libzip asks of a source (zip_source_function).
  private func answer(_ command: zip_source_cmd_t, _ room: UnsafeMutableRawBufferPointer) -> Int64 {
    switch command {
    case ZIP_SOURCE_OPEN:
      place = 0
      return 0
    case ZIP_SOURCE_READ:
      let count = min(room.count, length - place, 1 << 20)
      guard count > 0 else { return 0 }
      guard let piece = try? deflated.read(at: place, count: count), !piece.isEmpty else {
        return -1
      }
      unsafe room.copyBytes(from: piece)
      place += piece.count
      return Int64(piece.count)
    case ZIP_SOURCE_CLOSE: return 0
    case ZIP_SOURCE_STAT:
      guard unsafe room.count >= MemoryLayout<zip_stat_t>.size else { return -1 }
      var status = unsafe zip_stat_t()
      unsafe zip_stat_init(&status)
      unsafe status.valid = UInt64(
        ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | ZIP_STAT_COMP_METHOD)
      unsafe status.size = UInt64(size)
      unsafe status.comp_size = UInt64(length)
      unsafe status.crc = checksum
      unsafe status.comp_method = UInt16(ZIP_CM_DEFLATE)
      unsafe room.storeBytes(of: status, as: zip_stat_t.self)
      return unsafe Int64(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR:
      guard room.count >= 8 else { return -1 }
      unsafe room.storeBytes(of: ZIP_ER_READ, as: Int32.self)
      unsafe room.storeBytes(of: 0, toByteOffset: 4, as: Int32.self)
      return 8
    case ZIP_SOURCE_SUPPORTS:
      let commands = [
        ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
        ZIP_SOURCE_FREE, ZIP_SOURCE_SUPPORTS,
      ]
      return commands.reduce(0) { $0 | 1 << Int64($1.rawValue) }
    default: return -1
    }
  }
}
