/// One entry of an open archive, which it keeps open; its bytes can be read more than once.
struct ArchiveEntry: Sendable {
  private let handle: ArchiveHandle
  private let reading: ReadLedger.Reading
  /// The name it was asked for by.
  let name: String
  /// The limits it is held to.
  let limits: Limits

  /// An entry by its place in the archive, for one of its readers.
  init(_ handle: ArchiveHandle, _ reading: ReadLedger.Reading, name: String, limits: Limits) {
    (self.handle, self.reading, self.name, self.limits) = (handle, reading, name, limits)
  }

  /// The sheet for which it is read.
  var reader: Int { reading.reader }

  /// What was read besides it, against the limits of the workbook.
  var beside: ReadLedger.Amounts { handle.beside(reading) }

  /// Remembers how many cells were read of it so far, and what they came to; the answer is what was
  /// read besides.
  func note(cells: Int, blanks: Int, expanded: Int) -> ReadLedger.Amounts {
    handle.note(cells: cells, blanks: blanks, expanded: expanded, of: reading)
  }

  /// Its bytes from the first one on.
  func stream() -> EntryStream {
    EntryStream(handle, reading, name: name, limits: limits)
  }

  /// A cursor over it, as small parts are read.
  func cursor() throws(WorkbookError) -> XMLCursor { try XMLCursor(self) }

  /// libxml2's way over it, which reads whatever is XML.
  func parser() throws(WorkbookError) -> XMLParser {
    try XMLParser(stream(), part: name, limits: limits)
  }

  /// A scanner over it, which is faster and reads plain markup, at most so many bytes at a time.
  func scanner(pieceSize: Int = XMLScanner.pieceSize) -> XMLScanner {
    let stream = stream()
    let size = min(pieceSize, max(1 << 12, stream.size + 1))
    return XMLScanner(stream, part: name, limits: limits, pieceSize: size)
  }
}
