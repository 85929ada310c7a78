/// A comment on a cell, as Excel's notes (ECMA-376, 18.7).
public struct Comment: Hashable, Sendable {
  /// The cell.
  public var cell: CellReference
  /// Who wrote it.
  public var author: String
  /// What it says.
  public var text: String

  /// A comment on a cell.
  public init(_ cell: CellReference, author: String, text: String) {
    self.cell = cell
    self.author = author
    self.text = text
  }
}
