/// A piece of a sheet on its way into the archive.
enum SheetPiece: Sendable {
  /// Markup as it is.
  case markup([UInt8])
  /// Rows that are markup only when they are deflated.
  case rows(PackedRows)

  /// The piece as it stands in the archive.
  func deflated() throws(WorkbookError) -> DeflatedPiece {
    switch self {
    case .markup(let bytes): return try DeflatedPiece(bytes.span)
    case .rows(let rows):
      var xml = XMLText(reserving: rows.size)
      xml.append(rows)
      return try DeflatedPiece(xml.bytes.span)
    }
  }
}
