/// The rows of a sheet, which any thread may start to read.
public struct RowSource: Sendable {
  private let entry: ArchiveEntry?
  private let decoder: CellDecoder
  private let limits: Limits

  /// The rows of a part; without one there are none.
  init(_ entry: ArchiveEntry?, _ decoder: CellDecoder, limits: Limits) {
    (self.entry, self.decoder, self.limits) = (entry, decoder, limits)
  }

  /// A cursor before the first row.
  public func rows() -> RowCursor { RowCursor(entry, decoder, limits: limits) }
}

extension Workbook {
  /// The rows of a sheet.
  ///
  /// Throws ``WorkbookError/noSuchSheet(_:)`` when the sheet is not this workbook's, and
  /// ``WorkbookError/missingPart(_:namedBy:)`` where its part is not there.
  public borrowing func source(of sheet: SheetInfo) throws(WorkbookError) -> RowSource {
    RowSource(
      try sheet.isWorksheet ? entry(of: sheet) : nil, decoder, limits: package.archive.limits)
  }

  /// What a body makes of the rows of each sheet, in the order of the sheets, on as many cores as
  /// there are.
  ///
  /// Throws what the body throws, for the first sheet of those that failed.
  public borrowing func mapSheets<Result: Sendable>(
    _ body: @Sendable (SheetInfo, inout RowCursor) throws(WorkbookError) -> Result
  ) throws(WorkbookError) -> [Result] {
    var sources: [(SheetInfo, RowSource)] = []
    for sheet in sheets { sources.append((sheet, try source(of: sheet))) }
    let results = concurrentMap(sources) { sheet, source in
      Swift.Result { () throws(WorkbookError) in
        var rows = source.rows()
        return try body(sheet, &rows)
      }
    }
    var all: [Result] = []
    for result in results { all.append(try result.get()) }
    return all
  }
}
