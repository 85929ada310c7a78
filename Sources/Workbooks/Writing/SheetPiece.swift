/// A piece of a sheet on its way into the archive.
enum SheetPiece: Sendable {
  /// Markup as it is.
  case markup([UInt8])
  /// Rows that are markup only when they are deflated, and markup behind them.
  case rows(PackedRows, behind: [UInt8])

  /// The piece as it stands in the archive.
  func deflated() throws(WorkbookError) -> DeflatedPiece {
    switch self {
    case .markup(let bytes): return try DeflatedPiece(bytes.span)
    case .rows(let rows, let markup):
      var xml = XMLText(reserving: rows.size + markup.count)
      xml.append(rows)
      xml.append(markup)
      return try DeflatedPiece(xml.bytes.span)
    }
  }
}
