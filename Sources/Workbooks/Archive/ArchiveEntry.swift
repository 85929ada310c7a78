/// One entry of an open archive, which it keeps open; its bytes can be read more than once.
struct ArchiveEntry {
  private let handle: ArchiveHandle
  private let index: UInt64
  /// The name it was asked for by.
  let name: String
  /// The limits it is held to.
  let limits: Limits

  /// An entry by its place in the archive.
  init(_ handle: ArchiveHandle, index: UInt64, name: String, limits: Limits) {
    (self.handle, self.index, self.name, self.limits) = (handle, index, name, limits)
  }

  /// Its bytes from the first one on.
  func stream() throws(WorkbookError) -> EntryStream {
    try EntryStream(handle, index: index, name: name, limits: limits)
  }

  /// A cursor of libxml2 over it, which reads whatever is XML.
  func cursor() throws(WorkbookError) -> XMLCursor {
    try XMLCursor(stream(), part: name, limits: limits)
  }

  /// A scanner over it, which is faster and reads plain markup.
  func scanner() throws(WorkbookError) -> XMLScanner {
    XMLScanner(try stream(), part: name, limits: limits)
  }
}
