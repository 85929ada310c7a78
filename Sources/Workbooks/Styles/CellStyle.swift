/// How a cell looks and whether it can be changed; equal styles are stored once.
public struct CellStyle: Hashable, Sendable {
  /// The font.
  public var font = Font()
  /// The fill; nil is none.
  public var fill: Color?
  /// The lines around the cell.
  public var border = Border()
  /// The number format code; `General` shows what was typed (ECMA-376, 18.8.31).
  public var numberFormat = "General"
  /// Where the content stands in the cell.
  public var alignment = Alignment()
  /// Whether a protected sheet refuses changes to the cell.
  public var isLocked = true

  /// The plain style.
  public init() {}

  /// The plain style with changes: `CellStyle { $0.font.isBold = true }`.
  public init(_ change: (inout CellStyle) -> Void) {
    change(&self)
  }

  /// This style with changes.
  public func with(_ change: (inout CellStyle) -> Void) -> CellStyle {
    var copy = self
    change(&copy)
    return copy
  }
}
