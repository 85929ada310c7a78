/// Marks laid over a workbook: comments, highlights and one sheet of findings.
///
/// The cells of the workbook stay as they are, byte for byte.
public struct Overlay: Hashable, Sendable {
  /// Comments by the name of the sheet; a cell that has a comment of its own keeps that one alone.
  public var comments: [String: [Comment]] = [:]
  /// Highlights by the name of the sheet, in one block each.
  public var highlights: [String: ConditionalFormat] = [:]
  /// The sheet of findings, put behind the last one; nil adds none.
  public var sheet: SheetDraft?
  /// The rows of the sheet of findings.
  public var rows: [RowDraft] = []

  /// No mark.
  public init() {}

  /// Writes the workbook with these marks in place of any earlier ones.
  public func apply(to input: String, output: String, limits: Limits = .standard)
    throws(WorkbookError)
  {}

  /// Writes the workbook without any marks; says whether there were any.
  @discardableResult
  public static func remove(from input: String, output: String, limits: Limits = .standard)
    throws(WorkbookError) -> Bool
  { false }
}
