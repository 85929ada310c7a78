/// Where a cursor's bytes come from, in the shape that libxml2 asks for them.
///
/// An error of the archive is kept here while it travels through C.
final class XMLSource {
  private var stream: EntryStream?
  private var meter: XMLMeter
  private var piece: [UInt8]
  private var taken = 0
  private var filled = 0
  /// How many bytes are read at a time.
  private static let pieceSize = 1 << 16
  /// Why the bytes ended early; nil is not at all.
  private(set) var failure: WorkbookError?

  /// Bytes that come out of an archive.
  init(_ stream: consuming EntryStream, part: String, limits: Limits) {
    self.stream = consume stream
    meter = XMLMeter(part: part, limits: limits)
    piece = []
  }

  /// Bytes held in memory.
  init(_ bytes: [UInt8], part: String, limits: Limits) {
    stream = nil
    meter = XMLMeter(part: part, limits: limits)
    piece = bytes
    filled = bytes.count
    do throws(WorkbookError) { try meter.pass(bytes[...]) } catch { fail(error) }
  }

  private func fail(_ error: WorkbookError) {
    failure = error
    taken = filled
  }

  /// Copies the next bytes to the buffer; 0 at the end, -1 after an error.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    if taken == filled {
      guard failure == nil, stream != nil else { return failure == nil ? 0 : -1 }
      do throws(WorkbookError) {
        piece.removeAll(keepingCapacity: true)
        filled = try stream?.read(Self.pieceSize, behind: &piece) ?? 0
        taken = 0
        try meter.pass(piece[..<filled])
      } catch {
        fail(error)
        return -1
      }
    }
    let count = min(buffer.count, filled - taken)
    unsafe buffer.copyBytes(from: piece[taken..<taken + count])
    taken += count
    return count
  }
}
