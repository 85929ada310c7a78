/// A change of some aspects of how a cell looks; those that are nil stay as they are.
///
/// ``WorkbookEditor/change(_:at:in:)`` makes one format for each format that is changed, however many
/// cells have it.
public struct CellStyleChange: Hashable, Sendable {
  /// The number format code.
  public var numberFormat: String?
  /// The fill, in one colour.
  public var fill: Color?
  /// The colour of the text.
  public var color: Color?
  /// Whether the text is bold.
  public var isBold: Bool?
  /// The lines around the cell, all four.
  public var border: Border?
  /// Where the content stands across.
  public var horizontal: Alignment.Horizontal?
  /// Whether long text is broken into lines.
  public var wraps: Bool?
  /// Whether a protected sheet refuses changes to the cell.
  public var isLocked: Bool?

  /// No change.
  public init() {}

  /// A change: `CellStyleChange { $0.fill = "FFC7CE" }`.
  public init(_ change: (inout CellStyleChange) -> Void) {
    change(&self)
  }

  /// This change with another made after it.
  public func followed(by other: CellStyleChange) -> CellStyleChange {
    CellStyleChange {
      $0.numberFormat = other.numberFormat ?? numberFormat
      $0.fill = other.fill ?? fill
      $0.color = other.color ?? color
      $0.isBold = other.isBold ?? isBold
      $0.border = other.border ?? border
      $0.horizontal = other.horizontal ?? horizontal
      $0.wraps = other.wraps ?? wraps
      $0.isLocked = other.isLocked ?? isLocked
    }
  }
}
