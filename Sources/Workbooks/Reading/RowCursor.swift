/// A cursor over the rows of a sheet; once it has given nil it gives nil for ever.
public struct RowCursor: ~Copyable {
  private var reader: SheetReader?
  private var rows: RowAssembly
  private var isDone = false
  private var failure: WorkbookError?

  /// Starts before the first row.
  init(_ xml: consuming XMLCursor, _ rows: RowAssembly) {
    reader = SheetReader(xml)
    self.rows = rows
  }

  /// A cursor over no rows, as of a chart sheet.
  init(_ rows: RowAssembly) {
    reader = nil
    self.rows = rows
  }

  /// The next row that holds a cell or is hidden; nil after the last.
  ///
  /// Rows come in their order in the file, which is ascending unless a program wrote it wrongly.
  /// An error is thrown again by every further call.
  public mutating func next() throws(WorkbookError) -> Row? {
    if let failure { throw failure }
    do throws(WorkbookError) {
      while !isDone {
        guard try reader?.next(&rows) == true else {
          isDone = true
          break
        }
        if let row = rows.row() { return row }
      }
      return nil
    } catch {
      failure = error
      throw error
    }
  }
}
