extension SheetFeatures {
  /// The parts beside the sheet's own from which features come.
  ///
  /// Each one asked for must be whole where the sheet has it; one that is not asked for is not even
  /// opened.
  public struct Sources: OptionSet, Hashable, Sendable {
    /// One bit for each kind of part.
    public let rawValue: Int

    /// Kinds of parts by their bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Comments.
    public static let comments = Sources(rawValue: 1)
    /// Threads, with the comments that stand in for them.
    public static let threads = Sources(rawValue: 2)
    /// Tables.
    public static let tables = Sources(rawValue: 4)
    /// Pictures, charts and shapes.
    public static let drawings = Sources(rawValue: 8)
    /// All of them.
    public static let all: Sources = [.comments, .threads, .tables, .drawings]
  }
}
