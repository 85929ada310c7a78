/// A conversation on a cell: a threaded comment and the replies to it ([MS-XLSX], 2.1.18).
public struct CommentThread: Hashable, Sendable {
  /// What one person says.
  public struct Entry: Hashable, Sendable {
    /// The name that is shown for the person; empty when the workbook does not say who it is.
    public var author: String
    /// What is said.
    public var text: String
    /// When it was said, as the file has it (Excel writes UTC); nil is not said.
    public var date: DateTime?

    /// What one person says.
    public init(author: String, text: String, date: DateTime? = nil) {
      self.author = author
      self.text = text
      self.date = date
    }
  }

  /// The cell.
  public var cell: CellReference
  /// What began it.
  public var root: Entry
  /// The replies, in the order of the file.
  public var replies: [Entry]
  /// Whether it is marked as settled.
  public var isResolved: Bool

  /// A conversation on a cell.
  public init(_ cell: CellReference, root: Entry, replies: [Entry] = [], isResolved: Bool = false) {
    self.cell = cell
    self.root = root
    self.replies = replies
    self.isResolved = isResolved
  }
}
