/// A link on a cell.
public struct Hyperlink: Hashable, Sendable {
  /// Where a link leads.
  public enum Target: Hashable, Sendable {
    /// A place in this workbook: `'校验结果'!A1`.
    case place(String)
    /// A web or mail address, or a relative file name.
    case address(String)
  }

  /// The cell.
  public var cell: CellReference
  /// Where it leads.
  public var target: Target
  /// What is shown when the pointer rests on it; nil is nothing.
  public var tip: String?

  /// A link on a cell.
  public init(_ cell: CellReference, to target: Target, tip: String? = nil) {
    self.cell = cell
    self.target = target
    self.tip = tip
  }
}
