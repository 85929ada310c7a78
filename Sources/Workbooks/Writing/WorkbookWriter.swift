/// Writes a workbook from the first sheet to the last; rows are streamed, never held.
public struct WorkbookWriter: ~Copyable {
  /// Starts a workbook that will stand at the path once it is finished.
  public init(path: String, properties: DocumentProperties = DocumentProperties())
    throws(WorkbookError)
  {
    throw .file(path: path, reason: "")
  }

  /// Adds a sheet with its rows, by ascending number.
  public mutating func add(_ sheet: SheetDraft, rows: some Sequence<RowDraft>)
    throws(WorkbookError)
  {}

  /// Defines a name for a range or formula.
  public mutating func define(_ name: DefinedName) {}

  /// Writes what is left and puts the file in its place, whole.
  public consuming func finish() throws(WorkbookError) {}
}
