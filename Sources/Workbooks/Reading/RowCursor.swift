/// A cursor over the rows of a sheet; once it has given nil it gives nil for ever.
public struct RowCursor: ~Copyable {
  private let entry: ArchiveEntry?
  private var scanned: SheetReader<XMLScanner>?
  private var parsed: SheetReader<XMLParser>?
  private let start: RowAssembly
  private var rows: RowAssembly
  /// How many rows of the part were read, those too that hold nothing.
  private var count = 0
  /// How many cells the others were told of last.
  private var noted = 0
  private var failure: WorkbookError?
  /// What takes in what stands around the cells, before the head of the part; nil where nobody asks
  /// for it.
  private let outset: SheetFeaturesReader?
  /// What stands around the cells, once the part was read to its end.
  private(set) var around: SheetFeaturesReader?

  /// Starts before the first row of a part; without one there are no rows, as in a chart sheet.
  init(
    _ entry: ArchiveEntry?, _ decoder: CellDecoder, limits: Limits,
    around: SheetFeaturesReader? = nil
  ) {
    self.entry = entry
    outset = around
    start = RowAssembly(
      decoder, part: entry?.name ?? "", limits: limits, others: entry?.beside ?? .init())
    rows = start
    if let entry { scanned = SheetReader(entry.scanner(), around: around) }
  }

  /// The next row that holds a cell or is hidden; nil after the last.
  ///
  /// Rows come in their order in the file, which is ascending unless a program wrote it wrongly.
  /// An error is thrown again by every further call.
  public mutating func next() throws(WorkbookError) -> Row? {
    if let failure { throw failure }
    do throws(WorkbookError) {
      while try advance() {
        // What other sheets may still have is counted by the hundred rows, or thousands of cells.
        if count & 127 == 0 || rows.count - noted > 4_096 { try note() }
        if let row = rows.row() { return row }
      }
      try note()
      return nil
    } catch {
      failure = error
      throw error
    }
  }

  /// Tells the others what was read here so far, and learns what they read.
  private mutating func note() throws(WorkbookError) {
    guard let entry else { return }
    noted = rows.count
    rows.others = entry.note(cells: rows.count, blanks: rows.blanks, expanded: rows.expanded)
    try rows.check()
  }

  /// Reads the next row of the part; false after the last.
  private mutating func advance() throws(WorkbookError) -> Bool {
    if scanned != nil {
      let hasRow = try scanned?.next(&rows) == true
      guard scanned?.xml.isUnusual == true else {
        count += 1
        if !hasRow {
          around = scanned?.around
          scanned = nil
        }
        return hasRow
      }
      try parseAgain()
    }
    guard parsed != nil else { return false }
    let hasRow = try parsed?.next(&rows) == true
    if !hasRow {
      around = parsed?.around
      parsed = nil
    }
    return hasRow
  }

  /// Leaves the part to libxml2, which goes over the rows that were read once more.
  private mutating func parseAgain() throws(WorkbookError) {
    scanned = nil
    rows = start
    guard let entry else { return }
    var reader = SheetReader(try entry.parser(), around: outset)
    for _ in 0..<count { _ = try reader.next(&rows) }
    parsed = consume reader
  }
}
