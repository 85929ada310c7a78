/// A look at the beginning and the end of a file, to tell what it is.
struct FileProbe {
  private static let zipEntry: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
  private static let zipEnd: [UInt8] = [0x50, 0x4B, 0x05, 0x06]

  /// What a file holds.
  enum Content: Hashable {
    /// A ZIP archive with a directory.
    case archive
    /// An OLE compound file.
    case compound
    /// Something else.
    case other(WorkbookError.FileKind)
  }

  /// What the file holds.
  let content: Content

  /// Looks at a file, or at bytes in memory.
  init(_ bytes: ArchiveBytes) throws(WorkbookError) {
    let size = try bytes.size()
    let head = try bytes.read(at: 0, count: 4096)
    // Mostly the end of an archive is the last of the file, without a comment behind it.
    var end = try bytes.read(at: max(0, size - 22), count: 22)
    if !end.starts(with: Self.zipEnd) {
      end = try bytes.read(at: max(0, size - 65_557), count: min(size, 65_557))
    }
    content = Self.content(head: head, end: end)
  }

  private static func content(head: [UInt8], end: [UInt8]) -> Content {
    if head.starts(with: CompoundFile.signature) { return .compound }
    return kind(head: head, end: end).map { .other($0) } ?? .archive
  }

  /// What a file is that is no archive; nil is an archive.
  private static func kind(head: [UInt8], end: [UInt8]) -> WorkbookError.FileKind? {
    if head.isEmpty { return .empty }
    if head.starts(with: zipEnd) { return .otherZip }
    if hasDirectory(end) { return nil }
    if head.starts(with: zipEntry) { return .truncated }
    if head.starts(with: "%PDF".utf8) { return .pdf }
    return text(head)
  }

  private static func hasDirectory(_ end: [UInt8]) -> Bool {
    guard end.count >= 22 else { return false }
    // It mostly stands right at the end.
    return (0...(end.count - 22)).reversed().contains {
      end[$0] == 0x50 && end[$0...].starts(with: zipEnd)
    }
  }

  /// Text in UTF-8, UTF-16 or GBK has no control characters but those of lines and tabs.
  private static func text(_ head: [UInt8]) -> WorkbookError.FileKind {
    var units = head.map { UInt16($0) }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      let low = head[0] == 0xFF ? 0 : 1
      units = stride(from: 2, to: head.count - 1, by: 2).map {
        UInt16(head[$0 + low]) | UInt16(head[$0 + 1 - low]) << 8
      }
    } else if head.starts(with: [0xEF, 0xBB, 0xBF]) {
      units.removeFirst(3)
    }
    let allowed: Set<UInt16> = [9, 10, 12, 13, 26]
    guard units.allSatisfy({ $0 >= 32 && $0 != 127 || allowed.contains($0) }) else {
      return .unknown
    }
    let first = units.first { $0 > 32 }
    return first == UInt16(UInt8(ascii: "<")) ? .markup : .plainText
  }
}
