/// A link on a cell or on a range of cells (ECMA-376, 18.3.1.47).
public struct Hyperlink: Hashable, Sendable {
  /// Where a link leads.
  public enum Target: Hashable, Sendable {
    /// A place in this workbook: `'校验结果'!A1`.
    case place(String)
    /// A web or mail address, or a relative file name.
    case address(String)
  }

  /// The cells.
  public var range: CellRange
  /// Where it leads.
  public var target: Target
  /// What is shown when the pointer rests on it; nil is nothing.
  public var tip: String?

  /// A link on a cell.
  public init(_ cell: CellReference, to target: Target, tip: String? = nil) {
    self.init(CellRange(cell), to: target, tip: tip)
  }

  /// A link on a range of cells.
  public init(_ range: CellRange, to target: Target, tip: String? = nil) {
    self.range = range
    self.target = target
    self.tip = tip
  }

  /// The cell, or the first one of the range.
  public var cell: CellReference { range.first }
}
